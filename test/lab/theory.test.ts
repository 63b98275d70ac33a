/** The chain against a count of all cases, against other people's trials, and against the nodes themselves. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { dispatch } from '../../src/lab/dispatch.ts'
import { spreadScenario, spreadTrials } from '../../src/lab/spread.ts'
import { type Exchange, spreadTheory } from '../../src/trace/theory.ts'
import { PATIENCE_MS, share } from '../support/cases.ts'
import { quietMs } from '../support/pace.ts'

interface Row {
  readonly n: number
  readonly trials: number
  readonly mean_rounds: number
  readonly sd: number
}

const figures = JSON.parse(readFileSync(join(import.meta.dirname, 'figures.json'), 'utf8')) as {
  readonly spread: { readonly rows: Readonly<Record<string, readonly Row[]>> }
}

const ways: Readonly<Record<string, Exchange>> = {
  'push-sync': 'push',
  'pull-sync': 'pull',
  'pushpull-sync': 'push-pull',
}

describe('the chain agrees with other people’s trials', () => {
  for (const [row, exchange] of Object.entries(ways))
    for (const { n, trials, mean_rounds, sd } of figures.spread.rows[row] ?? [])
      test(`${row}, ${n} nodes, ${trials} trials`, () => {
        const theory = spreadTheory(n, exchange, 1)
        expect(Math.abs(theory.mean - mean_rounds)).toBeLessThanOrEqual((4 * sd) / Math.sqrt(trials))
        // A standard deviation is known to sd / √(2 · trials), and printed to three places.
        expect(Math.abs(theory.sd - sd)).toBeLessThanOrEqual((4 * sd) / Math.sqrt(2 * trials) + 0.0005)
      })
})

describe('the chain agrees with a count of all cases', () => {
  for (const [nodes, exchange, fanout] of [
    [2, 'push', 1],
    [3, 'push', 1],
    [4, 'push', 1],
    [4, 'pull', 1],
    [4, 'push-pull', 1],
    [4, 'push', 2],
    [4, 'pull', 2],
    [4, 'push-pull', 2],
    [5, 'push', 1],
    [5, 'pull', 1],
    [5, 'push-pull', 1],
  ] as const)
    test(`${exchange}, ${nodes} nodes, fanout ${fanout}`, () => {
      const { expected, done, mean, low, high } = spreadTheory(nodes, exchange, fanout)
      const counted = countAll(nodes, exchange, fanout, Math.min(expected.length, 40))
      counted.forEach((weights, round) => {
        expect(expected[round]).toBeCloseTo(sum(weights.map((weight, have) => weight * have)), 10)
        expect(done[round]).toBeCloseTo(weights[nodes] ?? 0, 10)
        expect(sum(weights.slice(0, low[round]))).toBeLessThan(0.05)
        expect(sum(weights.slice(0, (high[round] ?? 0) + 1))).toBeGreaterThanOrEqual(0.95 - 1e-12)
      })
      expect(mean).toBeCloseTo(sum(done.map((by) => 1 - by)), 10)
    })
})

/** By round, the distribution of the number of nodes that have it: over all sets of them and all they can choose. */
function countAll(nodes: number, exchange: Exchange, fanout: number, rounds: number): number[][] {
  let now = new Map([[1, 1]])
  return Array.from({ length: rounds }, () => {
    const counts = new Array<number>(nodes + 1).fill(0)
    for (const [set, weight] of now) counts[bits(set)] = (counts[bits(set)] as number) + weight
    const next = new Map<number, number>()
    for (const [set, weight] of now)
      for (const [after, share] of roundFrom(set, nodes, exchange, fanout))
        next.set(after, (next.get(after) ?? 0) + weight * share)
    now = next
    return counts
  })
}

const rows = new Map<string, ReadonlyMap<number, number>>()

function roundFrom(
  set: number,
  nodes: number,
  exchange: Exchange,
  fanout: number,
): ReadonlyMap<number, number> {
  const key = `${set} ${nodes} ${exchange} ${fanout}`
  const known = rows.get(key)
  if (known) return known
  let after = new Map([[set, 1]])
  for (let caller = 0; caller < nodes; caller++) {
    const calls = choices(nodes, caller, fanout)
    const next = new Map<number, number>()
    for (const [reached, weight] of after)
      for (const called of calls) {
        let now = reached
        if (exchange !== 'pull' && has(set, caller)) now |= called
        if (exchange !== 'push' && (called & set) !== 0) now |= 1 << caller
        next.set(now, (next.get(now) ?? 0) + weight / calls.length)
      }
    after = next
  }
  rows.set(key, after)
  return after
}

/** All sets of `fanout` nodes that a caller can choose. */
function choices(nodes: number, caller: number, fanout: number): number[] {
  const sets: number[] = []
  for (let set = 0; set < 1 << nodes; set++) if (bits(set) === fanout && !has(set, caller)) sets.push(set)
  return sets
}

function has(set: number, node: number): boolean {
  return (set & (1 << node)) !== 0
}

function bits(set: number): number {
  return set === 0 ? 0 : (set & 1) + bits(set >> 1)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

describe('the nodes do what the chain says', () => {
  const trials = share(400)
  for (const [exchange, nodes, fanout] of [
    ['push', 10, 1],
    ['push', 32, 1],
    ['push', 100, 1],
    ['push', 24, 3],
    ['pull', 10, 1],
    ['pull', 32, 1],
    ['pull', 20, 2],
    ['push-pull', 10, 1],
    ['push-pull', 32, 1],
    ['push-pull', 20, 2],
  ] as const)
    test(
      `${exchange}, ${nodes} nodes, fanout ${fanout}: ${trials} spreads take as long, and nine in ten end in the band`,
      () => {
        const scenario = spreadScenario(nodes, 1, { exchange, fanout, snapshot: exchange === 'push-pull' })
        if (!scenario.ok) throw new Error(scenario.problem.code)
        const rounds = spreadTrials(scenario.value, trials)
        const { mean, sd, band } = spreadTheory(nodes, exchange, fanout)
        expect(Math.abs(sum([...rounds]) / trials - mean)).toBeLessThanOrEqual((4 * sd) / Math.sqrt(trials))
        const inside = rounds.filter((count) => count >= band.from && count <= band.to).length / trials
        const noise = Math.sqrt((band.coverage * (1 - band.coverage)) / trials)
        expect(Math.abs(inside - band.coverage)).toBeLessThanOrEqual(4 * noise)
        // Where a spread takes but three rounds or four, no whole rounds enclose nine in ten.
        if (trials >= 400 && Math.abs(band.coverage - 0.9) < 0.02)
          expect(Math.abs(inside - 0.9)).toBeLessThanOrEqual(0.05)
      },
      PATIENCE_MS,
    )
})

describe('the band', () => {
  test('encloses nine ends in ten as nearly as whole rounds can', () => {
    for (const nodes of [10, 32, 100]) {
      const { band } = spreadTheory(nodes, 'push', 1)
      expect(Math.abs(band.coverage - 0.9)).toBeLessThan(0.005)
    }
    for (const nodes of [6, 17, 50, 200])
      for (const exchange of ['push', 'pull', 'push-pull'] as const) {
        const { band, done } = spreadTheory(nodes, exchange, 1)
        const coverages = done.flatMap((_, from) => done.slice(from).map((by) => by - (done[from - 1] ?? 0)))
        const best = Math.min(...coverages.map((coverage) => Math.abs(coverage - 0.9)))
        expect(Math.abs(band.coverage - 0.9) - best).toBeLessThan(0.01)
        expect(band.coverage).toBeCloseTo((done[band.to] as number) - (done[band.from - 1] ?? 0), 12)
      }
  })

  test('is there at once for 256 nodes', () => {
    spreadTheory(90, 'push-pull', 1)
    for (const [exchange, fanout] of [
      ['push', 1],
      ['push-pull', 1],
      ['pull', 1],
      ['push', 8],
    ] as const) {
      // What was computed once is there at once, so each attempt has another size.
      let nodes = 257
      expect(quietMs(() => spreadTheory(--nodes, exchange, fanout))).toBeLessThan(50)
      expect(spreadTheory(256, exchange, fanout).done.at(-1)).toBeCloseTo(1, 11)
      expect(spreadTheory(256, exchange, fanout), 'computed once').toBe(spreadTheory(256, exchange, fanout))
    }
  })
})

describe('lab theory', () => {
  test('prints what the band is made of', () => {
    const { output, code } = dispatch(['theory', '--nodes', '10', '--exchange', 'push'], () => '')
    expect(code).toBe(0)
    const report = JSON.parse(output)
    expect(report).toMatchObject({
      ...{ nodes: 10, exchange: 'push', fanout: 1, mean: 6.047132, quantiles: { p05: 4, p50: 6, p95: 8 } },
      band: { from: 5, to: 8 },
    })
    expect(report.curve[0]).toEqual({ expected: 1, p05: 1, p95: 1, done: 0 })
    expect(report.curve[1]).toEqual({ expected: 2, p05: 2, p95: 2, done: 0 })
    expect(report.curve[2].expected).toBeCloseTo(2 + 8 * (1 - (8 / 9) ** 2), 6)
  })

  test('refuses what is no cluster', () => {
    expect(dispatch(['theory', '--nodes', '1'], () => '').complaint).toContain('out of range')
    expect(dispatch(['theory', '--exchange', 'post'], () => '').complaint).toContain('not a choice')
  })
})
