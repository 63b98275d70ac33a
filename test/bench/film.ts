/** A run as a film: seeking in it, acting in its past, and what it weighs. */
import type { Page } from '@playwright/test'
import { createLocalFleet } from '../../src/fleet/local.ts'
import { LOCAL_REGISTRY } from '../../src/fleet/registry.ts'
import { createTrace } from '../../src/trace/trace.ts'
import { scenarioOf } from '../support/play.ts'
import { launchBrowser, openPage } from './browser.ts'
import { median, quantile } from './statistics.ts'
import { verdict } from './table.ts'

const NODES = 64
const ROUNDS = 1000
const SEEKS = 300
const ACTS = 5
const EARLY_ROUND = 10
const SMALL_BUDGET_MEGABYTES = 32
const BARS = { seekP95Ms: 16, actMs: 700, traceMegabytes: 100 }

export interface FilmFigures {
  readonly seekP95Ms: number
  readonly actMs: number
  readonly traceMegabytes: number
  readonly longTraceMegabytes: number
  /** After a run five times as long under a small budget: whether an early frame is still the same, and how soon it is there. */
  readonly earlySame: boolean
  readonly earlyMs: number
}

/** Measures on the built page at `url`, prints the figures with their bars and answers with them. */
export async function benchFilm(url: string): Promise<FilmFigures> {
  const browser = await launchBrowser()
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await openPage(page, url)
  await page.evaluate(
    async ([nodes, ticks]) => {
      await window.playground.load({ nodes })
      await window.playground.seek(ticks as number)
    },
    [NODES, ROUNDS * 10],
  )
  const seeks = await timeSeeks(page)
  const acts: number[] = []
  for (let i = 0; i < ACTS; i++) acts.push(await timeAct(page, 3 + i))
  const early = await lookBack(page, url)
  await browser.close()
  const figures = {
    seekP95Ms: quantile(seeks, 0.95),
    actMs: median(acts),
    traceMegabytes: traceMegabytes(ROUNDS),
    longTraceMegabytes: traceMegabytes(5 * ROUNDS),
    ...early,
  }
  console.log(`\nA film of ${NODES} nodes and ${ROUNDS} rounds`)
  for (const [name, bar] of Object.entries(BARS)) {
    const value = figures[name as keyof typeof BARS]
    console.log(`  ${name}: ${value.toFixed(1)} (at most ${bar}) ${verdict(value <= bar)}`)
  }
  console.log(
    `  longTraceMegabytes: ${figures.longTraceMegabytes.toFixed(1)} after ${5 * ROUNDS} rounds (at most 256)`,
  )
  console.log(
    `  round ${EARLY_ROUND} of ${5 * ROUNDS} within ${SMALL_BUDGET_MEGABYTES} MB: computed again in ${early.earlyMs.toFixed(0)} ms, ${early.earlySame ? 'the same' : 'ANOTHER FRAME'}`,
  )
  return figures
}

/** Looks at an early round, goes on until it was let go, and looks again. */
async function lookBack(page: Page, url: string): Promise<Pick<FilmFigures, 'earlySame' | 'earlyMs'>> {
  await openPage(page, `${url}?budget=${SMALL_BUDGET_MEGABYTES}`)
  return page.evaluate(
    async ([nodes, early, last]) => {
      const look = async (): Promise<string> => {
        await window.playground.seek(early as number)
        return JSON.stringify([await window.playground.frame(), await window.playground.digest()])
      }
      await window.playground.load({ nodes })
      const before = await look()
      await window.playground.seek(last as number)
      const began = performance.now()
      const after = await look()
      return { earlySame: after === before, earlyMs: performance.now() - began }
    },
    [NODES, EARLY_ROUND * 10, 5 * ROUNDS * 10],
  )
}

/** Each seek goes somewhere at random, and ends when the frame there can be read. */
function timeSeeks(page: Page): Promise<number[]> {
  return page.evaluate(
    async ([seeks, last]) => {
      const times: number[] = []
      for (let i = 0; i < (seeks as number); i++) {
        // Steps of a large prime wander over the whole run without a pattern.
        const tick = (i * 7919) % (last as number)
        const began = performance.now()
        await window.playground.seek(tick)
        await window.playground.frame()
        times.push(performance.now() - began)
      }
      return times
    },
    [SEEKS, ROUNDS * 10],
  )
}

/** Acts at round 900 of what had been seen to round 1,000; the cluster runs again when the act is done. */
function timeAct(page: Page, node: number): Promise<number> {
  return page.evaluate(
    async ([victim, at, end]) => {
      await window.playground.seek(end as number)
      await window.playground.seek(at as number)
      const began = performance.now()
      await window.playground.act({ kind: 'kill', node: victim })
      await window.playground.step(1)
      return performance.now() - began
    },
    [node, ROUNDS * 9, ROUNDS * 10],
  )
}

/** What the trace weighs after so many rounds; it is the same on any thread. */
function traceMegabytes(rounds: number): number {
  const scenario = scenarioOf({ nodes: NODES })
  const trace = createTrace({ nodes: NODES, ticksPerRound: 10 })
  const fleet = createLocalFleet({ scenario, registry: LOCAL_REGISTRY })
  for (let round = 1; round <= rounds; round++) for (const chunk of fleet.run(round * 10)) trace.append(chunk)
  return trace.bytes / 1024 / 1024
}
