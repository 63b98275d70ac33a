/** The published figures, and those of other people's simulations: the lab must find them again. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { measureSpread } from '../../src/lab/spread.ts'
import { measureStaleness } from '../../src/lab/stale.ts'
import { PATIENCE_MS, share } from '../support/cases.ts'

interface Row {
  readonly n: number
  readonly mean_rounds: number
  readonly sd: number
}

const figures = JSON.parse(readFileSync(join(import.meta.dirname, 'figures.json'), 'utf8')) as {
  readonly spread: { readonly rows: Readonly<Record<string, readonly Row[]>> }
  readonly false_staleness: { readonly rows: readonly { readonly n: number; readonly share: number }[] }
}

const gossip = { spread: 'gossip', fanout: 1, snapshot: false, stagger: false }
const ways = {
  'push-sync': { ...gossip, exchange: 'push' },
  'pull-sync': { ...gossip, exchange: 'pull' },
  'pushpull-sync': { ...gossip, exchange: 'push-pull', snapshot: true },
  'push-async-periodic': { ...gossip, exchange: 'push', stagger: true },
}
/** As many trials as a test has time for; the more, the closer the mean must be. */
const TRIALS = new Map([
  [10, 300],
  [32, 80],
  [100, 16],
])

function spreadOf(
  nodes: number,
  trials: number,
  params: Readonly<Record<string, string | number | boolean>>,
) {
  const measured = measureSpread(nodes, trials, 1, params)
  if (!measured.ok) throw new Error(measured.problem.code)
  return measured.value
}

for (const [row, params] of Object.entries(ways))
  describe(`rounds until all know one timestamp, ${row}`, () => {
    for (const { n, mean_rounds, sd } of figures.spread.rows[row] ?? []) {
      const most = TRIALS.get(n)
      if (most === undefined) continue
      const trials = share(most)
      test(
        `are ${mean_rounds} for ${n} nodes`,
        () => {
          const { mean } = spreadOf(n, trials, params)
          expect(Math.abs(mean - mean_rounds)).toBeLessThanOrEqual((4 * sd) / Math.sqrt(trials))
        },
        PATIENCE_MS,
      )
    }
  })

describe('the spread of a timestamp', () => {
  test('takes no time alone, one round among two, and one round by broadcast', () => {
    expect(spreadOf(2, 10, ways['push-sync'])).toMatchObject({ mean: 1, sd: 0, quantiles: { p95: 1 } })
    expect(spreadOf(20, 10, { ...gossip, exchange: 'push', spread: 'broadcast' })).toMatchObject({
      mean: 1,
      sd: 0,
    })
  })

  test('is by chance among three: by push two rounds, or three, or more', () => {
    // The first to know tells one of two; then the third stays ignorant of two senders with probability 1/4.
    const expected = 1 + 1 / (1 - 1 / 4)
    const { mean, sd } = spreadOf(3, 1000, ways['push-sync'])
    expect(Math.abs(mean - expected)).toBeLessThan((4 * sd) / Math.sqrt(1000))
  })

  test('is faster when a reply carries what the call has just brought', () => {
    const fast = spreadOf(50, 60, { ...gossip, exchange: 'push-pull' })
    const published = spreadOf(50, 60, ways['pushpull-sync'])
    expect(Math.abs(fast.mean - 5.0)).toBeLessThan(0.25)
    expect(Math.abs(published.mean - 5.7)).toBeLessThan(0.25)
  })
})

describe('the share of healthy pairs held stale at T_fail = 5 rounds', () => {
  for (const { n, share } of figures.false_staleness.rows.filter(({ n: nodes }) => nodes >= 8 && nodes < 100))
    test(
      `is ${share} for ${n} nodes`,
      () => {
        const measured = measureStaleness(n, 5, 800, 1)
        if (!measured.ok) throw new Error(measured.problem.code)
        expect(Math.abs(measured.value.share / share - 1)).toBeLessThan(0.08)
      },
      PATIENCE_MS,
    )

  test('vanishes when T_fail is generous', () => {
    expect(measureStaleness(10, 60, 200, 1)).toMatchObject({ value: { share: 0 } })
  })
})
