/** Our fleet against the bare mesh, and one thread for reference: all in one run, taking turns. */
import type { Page } from '@playwright/test'
import { launchBrowser } from './browser.ts'
import type { Plan, Sample } from './page/page.ts'
import type { SubjectName } from './page/subject.ts'
import { openSite } from './site.ts'
import { median } from './statistics.ts'
import { formatTable, verdict } from './table.ts'

const PLANS: readonly Plan[] = [
  { nodes: 12, first: 100, warmUp: 1500, rounds: 200, steps: 100 },
  { nodes: 64, first: 50, warmUp: 500, rounds: 100, steps: 50 },
  { nodes: 256, first: 20, warmUp: 150, rounds: 40, steps: 20 },
]
const SUBJECTS: readonly SubjectName[] = ['ours', 'bare', 'local']
const TIMES = ['readyMs', 'firstMs', 'roundMs', 'stepMs'] as const
const NAMES = {
  readyMs: 'ready',
  firstMs: 'one of the first rounds',
  roundMs: 'a round',
  stepMs: 'a round, stepped',
}
/** How much longer than the bare mesh ours may take. */
const BAR = 1.5
/** The operating system gives a terminated page's threads back in its own time. */
const REST_MS = 300

export interface FleetFigure {
  readonly nodes: number
  readonly time: (typeof TIMES)[number]
  readonly oursMs: number
  readonly bareMs: number
  readonly localMs: number
  readonly ratio: number
  readonly passes: boolean
}

/** Measures each size `repeats` times, prints the table and answers with its figures. */
export async function benchFleet(repeats: number, sizes: readonly number[]): Promise<readonly FleetFigure[]> {
  const site = await openSite()
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    const figures: FleetFigure[] = []
    const plans = PLANS.filter(({ nodes }) => sizes.includes(nodes))
    for (const plan of plans) {
      const samples = await sampleInTurns(page, site.url, plan, repeats)
      figures.push(...TIMES.map((time) => figureOf(plan.nodes, time, samples)))
      console.log(
        `${plan.nodes} nodes: ${Math.round(median(samples.ours.map(({ words }) => words)))} words of trace a round`,
      )
    }
    printFigures(figures, repeats)
    return figures
  } finally {
    await browser.close()
    await site.close()
  }
}

type Samples = Record<SubjectName, Sample[]>

async function sampleInTurns(page: Page, url: string, plan: Plan, repeats: number): Promise<Samples> {
  const samples: Samples = { ours: [], bare: [], local: [] }
  // The first turn only warms the browser's caches.
  for (let turn = -1; turn < repeats; turn++)
    for (const name of SUBJECTS) {
      await page.goto(url)
      await page.waitForTimeout(REST_MS)
      const sample = await page.evaluate(([subject, what]) => window.measure(subject, what), [
        name,
        plan,
      ] as const)
      if (turn >= 0) samples[name].push(sample)
    }
  return samples
}

function figureOf(nodes: number, time: (typeof TIMES)[number], samples: Samples): FleetFigure {
  const middle = (name: SubjectName): number => median(samples[name].map((sample) => sample[time]))
  const [oursMs, bareMs, localMs] = [middle('ours'), middle('bare'), middle('local')]
  const ratio = oursMs / bareMs
  return { nodes, time, oursMs, bareMs, localMs, ratio, passes: ratio <= BAR }
}

function printFigures(figures: readonly FleetFigure[], repeats: number): void {
  const head = ['', 'nodes', 'ours ms', 'bare mesh ms', 'ratio', `bar ${BAR}`, 'one thread ms']
  const rows = figures.map(({ nodes, time, oursMs, bareMs, localMs, ratio, passes }) => [
    NAMES[time],
    String(nodes),
    oursMs.toFixed(2),
    bareMs.toFixed(2),
    ratio.toFixed(2),
    verdict(passes),
    localMs.toFixed(2),
  ])
  console.log(`\nThe fleet against the bare mesh, medians of ${repeats}\n`)
  console.log(formatTable([head, ...rows]))
}
