import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clockAt, firstTickAfter, NEVER, roundOf } from '../../src/core/clock.ts'
import { CASES } from '../support/cases.ts'

const pace = fc.record({
  roundMs: fc.integer({ min: 10, max: 60_000 }),
  ticksPerRound: fc.integer({ min: 2, max: 1000 }),
})
const tick = fc.integer({ min: 0, max: 100_000_000 })

describe('the clock', () => {
  test('reads whole rounds exactly, so that ages of whole rounds are exact', () => {
    fc.assert(
      fc.property(pace, fc.nat(1_000_000), (one, round) => {
        expect(clockAt(round * one.ticksPerRound, one)).toBe(round * one.roundMs)
      }),
      { numRuns: CASES.plain },
    )
  })

  test('reads the whole milliseconds that have passed', () => {
    fc.assert(
      fc.property(pace, tick, (one, at) => {
        const exact = (BigInt(at) * BigInt(one.roundMs)) / BigInt(one.ticksPerRound)
        expect(BigInt(clockAt(at, one))).toBe(exact)
      }),
      { numRuns: CASES.plain },
    )
  })

  test('knows the very first tick at which it reads more', () => {
    fc.assert(
      fc.property(pace, tick, (one, at) => {
        const ms = clockAt(at, one)
        const first = firstTickAfter(ms, one)
        expect(clockAt(first, one)).toBeGreaterThan(ms)
        expect(clockAt(first - 1, one)).toBeLessThanOrEqual(ms)
      }),
      { numRuns: CASES.plain },
    )
  })

  test('knows that a time beyond all ticks never comes', () => {
    expect(firstTickAfter(2_000_000_000_000, { roundMs: 10, ticksPerRound: 1000 })).toBe(NEVER)
  })

  test('counts the rounds', () => {
    const one = { roundMs: 250, ticksPerRound: 10 }
    expect([0, 9, 10, 199, 200].map((at) => roundOf(at, one))).toEqual([0, 0, 1, 19, 20])
  })
})
