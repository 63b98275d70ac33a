import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GONE, MAXIMUM_MEMBERS, REASONS, reasonName, reasonOf } from '../../src/core/event.ts'
import { FAULTS } from '../../src/faults/registry.ts'
import { isCopy, lostOf, packPosting, receiverOf } from '../../src/fleet/posting.ts'
import { CASES } from '../support/cases.ts'

test('a posting reads back as what was packed, also as an unsigned word', () => {
  const reason = fc.oneof(
    fc.constantFrom(-1, GONE),
    fc.constantFrom(...FAULTS).map(({ kind }) => reasonOf(kind)),
  )
  fc.assert(
    fc.property(fc.nat(MAXIMUM_MEMBERS - 1), reason, fc.boolean(), (to, lost, copy) => {
      for (const word of [
        packPosting(to, lost, copy),
        Uint32Array.of(packPosting(to, lost, copy))[0] as number,
      ])
        expect([receiverOf(word), lostOf(word), isCopy(word)]).toEqual([to, lost, copy])
    }),
    { numRuns: CASES.plain },
  )
})

test('every fault has a reason of its own, and each reason a name', () => {
  const reasons = FAULTS.map(({ kind }) => reasonOf(kind))
  expect(new Set(reasons).size).toBe(FAULTS.length)
  for (const reason of reasons) expect(REASONS[reason]).toBe(undefined)
  for (const { kind } of FAULTS) expect(reasonName(reasonOf(kind), FAULTS)).toBe(kind)
  expect([reasonName(GONE, FAULTS), reasonName(8000, [])]).toEqual(['gone', 'unknown'])
})
