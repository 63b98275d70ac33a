/** A very long run of real workers, with deaths and restarts all the time: nothing may grow for ever or get lost. */
import { execFileSync } from 'node:child_process'
import type { CDPSession } from '@playwright/test'
import { launchBrowser } from './browser.ts'

const NODES = 12
const EVERY_ROUNDS = 50
const PARTS = 20
const BUDGET_MEGABYTES = 32

export interface SoakFigures {
  readonly rounds: number
  readonly seconds: number
  readonly digest: string
  readonly problems: readonly string[]
  /** After each part: the page's heap, and all memory of the browser, workers included. */
  readonly pageMegabytes: readonly number[]
  readonly browserMegabytes: readonly number[]
}

/** Runs so many rounds at `url` with a kill and a restart every 50, and prints what the memory did. */
export async function soak(url: string, rounds: number): Promise<SoakFigures> {
  const browser = await launchBrowser()
  const page = await browser.newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  const session = await page.context().newCDPSession(page)
  const system = await browser.newBrowserCDPSession()
  await page.goto(`${url}?budget=${BUDGET_MEGABYTES}`)
  await page.evaluate((scenario) => window.playground.load(scenario), scenarioFor(rounds))
  const pageMegabytes: number[] = []
  const browserMegabytes: number[] = []
  const began = Date.now()
  for (let part = 1; part <= PARTS; part++) {
    await page.evaluate((tick) => window.playground.seek(tick), Math.round((rounds * part) / PARTS) * 10)
    pageMegabytes.push(await heapMegabytes(session))
    browserMegabytes.push(await browserMemory(system))
    console.log(`  ${part}/${PARTS}: page ${pageMegabytes.at(-1)} MB, browser ${browserMegabytes.at(-1)} MB`)
  }
  const { tick, digest } = await page.evaluate(async () => ({
    tick: (await window.playground.state()).tick,
    digest: await window.playground.digest(),
  }))
  if (tick !== rounds * 10) problems.push(`the run stands at tick ${tick}`)
  const alert = await page.locator('[role=alert]').allInnerTexts()
  problems.push(...alert.filter((text) => text !== ''))
  await browser.close()
  const seconds = (Date.now() - began) / 1000
  console.log(`  ${rounds} rounds in ${seconds.toFixed(0)} s, digest ${digest}, problems: ${problems.length}`)
  return { rounds, seconds, digest, problems, pageMegabytes, browserMegabytes }
}

function scenarioFor(rounds: number) {
  const actions: { at: number; kind: string; node: number }[] = []
  for (let round = EVERY_ROUNDS; round < rounds; round += EVERY_ROUNDS) {
    const node = (round / EVERY_ROUNDS) % NODES
    actions.push({ at: round * 10, kind: 'kill', node }, { at: round * 10 + 250, kind: 'restart', node })
  }
  return { nodes: NODES, actions }
}

/** What the page's heap and its buffers hold after everything unused was given back. */
async function heapMegabytes(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  const usage = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number
    backingStorageSize?: number
  }
  return Math.round((usage.usedSize + (usage.backingStorageSize ?? 0)) / 1024 / 1024)
}

/** The resident memory of this browser's renderers; the workers live in the page's. */
async function browserMemory(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const pids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => String(id))
  const sizes = execFileSync('ps', ['-o', 'rss=', '-p', pids.join(',')], { encoding: 'utf8' })
    .trim()
    .split('\n')
  return Math.round(sizes.reduce((sum, size) => sum + Number(size), 0) / 1024)
}
