/** Merging lists by maximum is a join: the order, the grouping and the repetition of what comes in do not matter. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ABSENT, type Members } from '../../src/core/belief.ts'
import { merge, settingsOf } from '../../src/protocols/timestamps.ts'
import { CASES } from '../support/cases.ts'
import { observer } from '../support/observer.ts'

const NODES = 6
const CLOCK_MS = 10_000

const stamp = fc.oneof(
  fc.constant(ABSENT),
  fc.integer({ min: -5, max: 20_000 }),
  // Right at the edges of what is too old and what is too far in the future.
  fc.constantFrom(CLOCK_MS - 2001, CLOCK_MS - 2000, CLOCK_MS - 1999, CLOCK_MS + 1000, CLOCK_MS + 1001),
)
const list = fc
  .array(stamp, { minLength: NODES, maxLength: NODES })
  .map((stamps) => Float64Array.from(stamps))
const params = fc.record({ tFailMs: fc.constant(2000), maxFutureMs: fc.constantFrom(0, 1000) })

/** What is believed when lists came in one after the other. */
function mergeAll(given: Record<string, number>, lists: readonly Float64Array[]): Members {
  const { env, state } = observer({ nodes: NODES, clockMs: CLOCK_MS, params: given })
  for (const one of lists) merge(state, one, settingsOf(env.params), env)
  return { stamps: state.stamps, beliefs: state.beliefs }
}

type Claim = (given: Record<string, number>, a: Float64Array, b: Float64Array, c: Float64Array) => void

function check(claim: Claim): void {
  const property = fc.property(params, list, list, list, (given, a, b, c) => {
    claim(given, a, b, c)
  })
  fc.assert(property, { numRuns: CASES.plain })
}

describe('merging', () => {
  test('is commutative', () =>
    check((given, a, b) => expect(mergeAll(given, [a, b])).toEqual(mergeAll(given, [b, a]))))

  test('is idempotent', () =>
    check((given, a, b) => expect(mergeAll(given, [a, b, a])).toEqual(mergeAll(given, [a, b]))))

  test('is associative: what two have merged already counts like both', () =>
    check((given, a, b, c) => {
      const both = mergeAll(given, [b, c]).stamps
      expect(mergeAll(given, [a, both])).toEqual(mergeAll(given, [a, b, c]))
    }))

  test('never makes a timestamp smaller', () =>
    check((given, a, b) => {
      const before = mergeAll(given, [a]).stamps
      const after = mergeAll(given, [a, b]).stamps
      for (const [member, stampMs] of after.entries())
        expect(stampMs).toBeGreaterThanOrEqual(before[member] as number)
    }))
})
