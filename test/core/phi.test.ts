import { describe, expect, test } from 'vitest'
import {
  type Arrivals,
  addInterval,
  arrive,
  forgetIntervals,
  meanMs,
  noArrivals,
  phiAt,
  sdMs,
} from '../../src/core/arrivals.ts'
import { isGone, normalPhi, type PhiRules, phiOf, weighed } from '../../src/core/phi.ts'

const PEKKO: PhiRules = {
  ...{ form: 'pekko', threshold: 8, window: 1000, estimateMs: 1000, maxIntervalMs: 0 },
  ...{ minSdMs: 100, pauseMs: 3000 },
}
const CASSANDRA: PhiRules = { ...PEKKO, form: 'cassandra', estimateMs: 2000, maxIntervalMs: 2000 }
const CHITCHAT: PhiRules = { ...PEKKO, form: 'chitchat', estimateMs: 5000, maxIntervalMs: 10_000 }

/** A member that was heard of at these times. */
function heard(rules: PhiRules, ...times: number[]): Arrivals {
  const arrivals = noArrivals()
  for (const nowMs of times) arrive(arrivals, nowMs, rules)
  return arrivals
}

/** The first millisecond after the last heartbeat at which the member is taken for gone. */
function goneAfter(arrivals: Arrivals, rules: PhiRules): number {
  let elapsedMs = 0
  while (!isGone(phiAt(arrivals, (arrivals.lastMs as number) + elapsedMs, rules), rules)) elapsedMs++
  return elapsedMs
}

const everySecond = Array.from({ length: 1200 }, (_, i) => i * 1000)

describe('in the form of Pekko, φ', () => {
  test.each([
    [1000, 0.301],
    [1100, 0.8],
    [1200, 1.643],
    [1300, 2.91],
    [1400, 4.737],
    [1500, 7.3],
    [1600, 10.78],
    [1700, 15.37],
  ])('after %i ms, for a mean of 1000 and an sd of 100, is %d', (elapsedMs, phi) =>
    expect(Math.abs(normalPhi(elapsedMs, 1000, 100) - phi)).toBeLessThan(phi > 10 ? 0.01 : 0.001),
  )

  test('reaches 8 after 5.226 sd', () => {
    expect(normalPhi(5.2255, 0, 1)).toBeLessThan(8)
    expect(normalPhi(5.2265, 0, 1)).toBeGreaterThan(8)
  })

  test('convicts a steady member 4.523 s after its last heartbeat, and with an sd of 250 ms after 5.31 s', () => {
    expect(goneAfter(heard(PEKKO, ...everySecond), PEKKO)).toBe(4523)
    const unsteady = everySecond.map((ms, i) => ms + (i % 2 === 0 ? 125 : -125))
    const arrivals = heard(PEKKO, ...unsteady)
    expect(sdMs(arrivals)).toBeCloseTo(250, 0)
    expect(Math.abs(goneAfter(arrivals, PEKKO) - 5310)).toBeLessThan(10)
  })

  test('is nothing before the first heartbeat, and infinite after a very long time', () => {
    expect(phiAt(noArrivals(), 5000, PEKKO)).toBe(0)
    expect(phiAt(heard(PEKKO, ...everySecond), 1e9, PEKKO)).toBe(Number.POSITIVE_INFINITY)
  })

  test('is guessed from the estimate after one heartbeat', () => {
    expect(heard(PEKKO, 0).intervals).toEqual([750, 1250])
    expect(heard({ ...PEKKO, estimateMs: 1001 }, 0).intervals).toEqual([751, 1251])
  })

  test('does not learn from the interval of an outage', () => {
    const arrivals = heard(PEKKO, 0, 1000, 2000)
    arrive(arrivals, 100_000, PEKKO)
    arrive(arrivals, 101_000, PEKKO)
    expect(arrivals.intervals).toEqual([750, 1250, 1000, 1000, 1000])
  })
})

describe('in the form of Cassandra, φ', () => {
  test('is counted in means, and the member gone after 18.42 of them', () => {
    const arrivals = heard({ ...CASSANDRA, window: 1000 }, ...everySecond)
    expect(meanMs(arrivals, CASSANDRA)).toBe(1000)
    expect(phiAt(arrivals, 1_199_000 + 5000, CASSANDRA)).toBe(5)
    expect(goneAfter(arrivals, CASSANDRA)).toBe(18_421)
    expect(weighed(Math.LN10, 'cassandra')).toBeCloseTo(1, 12)
  })

  test('begins with two intervals, and does not learn from longer ones', () => {
    const arrivals = heard(CASSANDRA, 0, 1000, 4001, 6001)
    expect(arrivals.intervals).toEqual([2000, 1000, 2000])
    expect(phiAt(noArrivals(), 5000, CASSANDRA)).toBeNull()
    expect(isGone(null, CASSANDRA)).toBe(false)
  })

  // ArrivalWindowTest.testWithNanoTime
  test('of a window of four is what Cassandra’s own test says', () => {
    const rules = { ...CASSANDRA, window: 4 }
    const arrivals = heard(rules, 111, 222, 333, 444, 555)
    expect(phiAt(arrivals, 666, rules)).toBeCloseTo(1, 2)
    expect(phiAt(arrivals, 3000, rules)).toBeCloseTo(22.03, 2)
  })
})

describe('in the form of chitchat, φ', () => {
  test('is counted in smoothed means, and the member gone after 8 of them', () => {
    const arrivals = heard(CHITCHAT, 0, 1000, 3000)
    expect(meanMs(arrivals, CHITCHAT)).toBe((3000 + 5 * 5000) / 7)
    expect(goneAfter(arrivals, CHITCHAT)).toBe(32_001)
  })

  test('says nothing before there is an interval, and nobody is alive until then', () => {
    const arrivals = heard(CHITCHAT, 0)
    expect(phiAt(arrivals, 1, CHITCHAT)).toBeNull()
    expect(isGone(null, CHITCHAT)).toBe(true)
    arrive(arrivals, 1000, CHITCHAT)
    expect(isGone(phiAt(arrivals, 1000, CHITCHAT), CHITCHAT)).toBe(false)
    forgetIntervals(arrivals)
    expect(isGone(phiAt(arrivals, 1000, CHITCHAT), CHITCHAT)).toBe(true)
  })

  test('does not learn from intervals of more than ten seconds', () =>
    expect(heard(CHITCHAT, 0, 10_000, 20_001).intervals).toEqual([10_000]))
})

describe('a window of intervals', () => {
  test('lets the oldest go', () => {
    const arrivals = noArrivals()
    for (const interval of [1, 2, 3, 4, 5, 6, 7]) addInterval(arrivals, interval, { window: 3 })
    expect(meanMs(arrivals, PEKKO)).toBe(6)
    expect(sdMs(arrivals)).toBeCloseTo(Math.sqrt(2 / 3), 12)
    expect([...arrivals.intervals].sort()).toEqual([5, 6, 7])
  })

  test('has a mean even when all was heard at once', () => {
    const rules = { ...CASSANDRA, window: 2 }
    expect(phiOf(1, meanMs(heard(rules, 5, 5, 5), rules), 0, rules)).toBeGreaterThan(0)
  })
})
