/** The page's own frames while a cluster is played: with any two views side by side, and with the graph alone. */
import type { CDPSession, Page } from '@playwright/test'
import { SPEEDS } from '../../src/app/commands.ts'
import { en } from '../../src/locales/en.ts'
import { launchBrowser } from './browser.ts'
import { median, quantile } from './statistics.ts'
import { formatTable, verdict } from './table.ts'

const ROUNDS_PER_SECOND = 2
const WARM_UP_MS = 4_000
const PLAYED_MS = 8_000
/** One frame in twenty may take longer. */
const BAR_MS = 20

const VIEWS = ['graph', 'matrix', 'space-time', 'spread', 'table'] as const

type ViewName = (typeof VIEWS)[number]

/** What is on the page while it is measured. */
interface Subject {
  readonly nodes: number
  readonly view: ViewName
  readonly beside: ViewName | null
}

export interface FrameFigures extends Subject {
  readonly frames: number
  readonly p50Ms: number
  readonly p95Ms: number
  readonly maxMs: number
  /** Work of the page's thread for a frame, on average: all of it, and the part that is script. */
  readonly workMs: number
  readonly scriptMs: number
  readonly roundsPerSecond: number
}

/** The median of several measurements of one subject. */
export interface SubjectFigures extends FrameFigures {
  readonly passes: boolean
}

/** Each view alone, and every two of them, at 64 nodes; the graph alone at 256. */
const SUBJECTS: readonly Subject[] = [
  ...VIEWS.map((view) => ({ nodes: 64, view, beside: null })),
  ...VIEWS.flatMap((view, at) => VIEWS.slice(at + 1).map((beside) => ({ nodes: 64, view, beside }))),
  { nodes: 256, view: 'graph', beside: null },
]

/**
 * Plays push-pull on the built page at `url`, prints the frames' figures and answers with them. Each subject is measured
 * `repeats` times, in turn with the others, so that a busy moment of the machine strikes all of them. `only` leaves
 * those whose name holds a text, such as "matrix" or "256".
 */
export async function benchFrames(
  url: string,
  repeats: number,
  only = '',
): Promise<readonly SubjectFigures[]> {
  const subjects = SUBJECTS.filter((subject) => nameOf(subject).includes(only))
  const measured = subjects.map((): FrameFigures[] => [])
  const browser = await launchBrowser()
  try {
    for (let repeat = 0; repeat < repeats; repeat++)
      for (const [at, subject] of subjects.entries()) {
        const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en' })
        await prepare(page, url, subject)
        measured[at]?.push({ ...subject, ...(await measure(page)) })
        await page.close()
      }
  } finally {
    await browser.close()
  }
  const figures = measured.map(medianOf)
  print(figures, repeats)
  return figures
}

function nameOf({ nodes, view, beside }: Subject): string {
  return `${nodes} ${beside === null ? view : `${view} + ${beside}`}`
}

/** Opens the page with its views, and lets it play. */
async function prepare(page: Page, url: string, { nodes, view, beside }: Subject): Promise<void> {
  await page.goto(url)
  await page.locator('.position b').waitFor()
  await page.evaluate(
    (count) => window.playground.load({ nodes: count, params: { exchange: 'push-pull' } }),
    nodes,
  )
  await page.evaluate(() => window.playground.step(20))
  // What is followed gives the views that show it something to draw.
  await page.evaluate(async () => {
    const { timestamps } = await window.playground.frame()
    await window.playground.follow(3, timestamps[3]?.[3] ?? 0)
  })
  if (beside !== null) {
    await page.getByRole('button', { name: en.views.beside }).click()
    await page.locator(`#tab-${view}`).click()
    await page.locator(`#beside-${beside}`).click()
  } else await page.locator(`#tab-${view}`).click()
  for (const shown of [view, beside ?? view]) await page.locator(`#view-${shown} > *`).first().waitFor()
  await page
    .getByLabel(en.transport.speed, { exact: true })
    .selectOption(String(SPEEDS.indexOf(ROUNDS_PER_SECOND)))
  await page.evaluate(() => window.playground.play())
  await page.waitForTimeout(WARM_UP_MS)
}

async function measure(page: Page): Promise<Omit<FrameFigures, keyof Subject>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const before = await workOf(session)
  const { intervals, rounds } = await page.evaluate(watchFrames, PLAYED_MS)
  const after = await workOf(session)
  return {
    frames: intervals.length,
    p50Ms: quantile(intervals, 0.5),
    p95Ms: quantile(intervals, 0.95),
    maxMs: Math.max(...intervals),
    workMs: (after.taskMs - before.taskMs) / intervals.length,
    scriptMs: (after.scriptMs - before.scriptMs) / intervals.length,
    roundsPerSecond: rounds / (PLAYED_MS / 1000),
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

function medianOf(measured: readonly FrameFigures[]): SubjectFigures {
  const first = measured[0] as FrameFigures
  const of = (key: Exclude<keyof FrameFigures, 'view' | 'beside'>): number =>
    median(measured.map((figures) => figures[key]))
  return {
    ...first,
    frames: of('frames'),
    p50Ms: of('p50Ms'),
    p95Ms: of('p95Ms'),
    maxMs: of('maxMs'),
    workMs: of('workMs'),
    scriptMs: of('scriptMs'),
    roundsPerSecond: of('roundsPerSecond'),
    passes: of('p95Ms') <= BAR_MS,
  }
}

function print(figures: readonly SubjectFigures[], repeats: number): void {
  console.log(
    `\nThe page's frames: push-pull played at ${ROUNDS_PER_SECOND} rounds/s and 1440×900, medians of ${repeats}; the bar is p95 of at most ${BAR_MS} ms\n`,
  )
  console.log(
    formatTable([
      ['nodes, views', 'frames', 'p50 ms', 'p95 ms', 'max ms', 'work ms', 'script ms', 'rounds/s', ''],
      ...figures.map((one) => [
        nameOf(one),
        String(one.frames),
        ...[one.p50Ms, one.p95Ms, one.maxMs, one.workMs, one.scriptMs].map((ms) => ms.toFixed(1)),
        one.roundsPerSecond.toFixed(2),
        verdict(one.passes),
      ]),
    ]),
  )
}
