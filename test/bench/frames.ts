/** The page's own frames while a cluster of 64 nodes is played. */
import type { CDPSession, Page } from '@playwright/test'
import { SPEEDS } from '../../src/app/commands.ts'
import { en } from '../../src/locales/en.ts'
import { launchBrowser } from './browser.ts'
import { quantile } from './statistics.ts'
import { formatTable, verdict } from './table.ts'

const NODES = 64
const ROUNDS_PER_SECOND = 2
const WARM_UP_MS = 5_000
const PLAYED_MS = 20_000
/** One frame in twenty may take longer. */
const BAR_MS = 20

export interface FrameFigures {
  readonly frames: number
  readonly p50Ms: number
  readonly p95Ms: number
  readonly maxMs: number
  /** Work of the page's thread for a frame, on average: all of it, and the part that is script. */
  readonly workMs: number
  readonly scriptMs: number
  readonly roundsPerSecond: number
  readonly messagesPerRound: number
  readonly passes: boolean
}

/** Plays push-pull on the built page at `url`, prints the frames' figures and answers with them. */
export async function benchFrames(url: string): Promise<FrameFigures> {
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en' })
    await page.goto(url)
    await page.evaluate(
      (nodes) => window.playground.load({ nodes, params: { exchange: 'push-pull' } }),
      NODES,
    )
    await page
      .getByLabel(en.transport.speed, { exact: true })
      .selectOption(String(SPEEDS.indexOf(ROUNDS_PER_SECOND)))
    await page.evaluate(() => window.playground.play())
    await page.waitForTimeout(WARM_UP_MS)
    const figures = await measure(page)
    print(figures)
    return figures
  } finally {
    await browser.close()
  }
}

async function measure(page: Page): Promise<FrameFigures> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const before = await workOf(session)
  const { intervals, rounds } = await page.evaluate(watchFrames, PLAYED_MS)
  const after = await workOf(session)
  const p95Ms = quantile(intervals, 0.95)
  return {
    frames: intervals.length,
    p50Ms: quantile(intervals, 0.5),
    p95Ms,
    maxMs: Math.max(...intervals),
    workMs: (after.taskMs - before.taskMs) / intervals.length,
    scriptMs: (after.scriptMs - before.scriptMs) / intervals.length,
    roundsPerSecond: rounds / (PLAYED_MS / 1000),
    // Each node calls one other a round, and is answered.
    messagesPerRound: 2 * NODES,
    passes: p95Ms <= BAR_MS,
  }
}

/** Runs in the page: the times between frames, as the browser dates them, and how many rounds went by. */
async function watchFrames(forMs: number): Promise<{ intervals: number[]; rounds: number }> {
  const { round: first } = await window.playground.state()
  const times = await new Promise<number[]>((resolve) => {
    const seen: number[] = []
    const look = (nowMs: number): void => {
      seen.push(nowMs)
      if (nowMs - (seen[0] as number) < forMs) requestAnimationFrame(look)
      else resolve(seen)
    }
    requestAnimationFrame(look)
  })
  const { round: last } = await window.playground.state()
  return { intervals: times.slice(1).map((ms, i) => ms - (times[i] as number)), rounds: last - first }
}

async function workOf(session: CDPSession): Promise<{ taskMs: number; scriptMs: number }> {
  const { metrics } = await session.send('Performance.getMetrics')
  const ms = (name: string): number => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? 0)
  return { taskMs: ms('TaskDuration'), scriptMs: ms('ScriptDuration') }
}

function print(figures: FrameFigures): void {
  const { frames, p50Ms, p95Ms, maxMs, workMs, scriptMs, roundsPerSecond, passes } = figures
  console.log(
    `\nThe page's frames: ${NODES} nodes, ${figures.messagesPerRound} messages a round, played at 1440×900\n`,
  )
  console.log(
    formatTable([
      ['frames', String(frames)],
      ['rounds a second', roundsPerSecond.toFixed(2)],
      ['interval p50 ms', p50Ms.toFixed(1)],
      ['interval p95 ms', p95Ms.toFixed(1), `at most ${BAR_MS}`, verdict(passes)],
      ['interval max ms', maxMs.toFixed(1)],
      ['work a frame ms', workMs.toFixed(1)],
      ['  of it script ms', scriptMs.toFixed(1)],
    ]),
  )
}
