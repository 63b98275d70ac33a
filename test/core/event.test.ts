import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  createEventWriter,
  detailOf,
  fromWords,
  headWord,
  highWord,
  kindOf,
  lowWord,
  MAXIMUM_MEMBERS,
  nodeOf,
} from '../../src/core/event.ts'
import { CASES, share } from '../support/cases.ts'

describe('an event', () => {
  test('carries its kind, its node and its detail in one word', () => {
    const parts = fc.tuple(fc.nat(15), fc.nat(MAXIMUM_MEMBERS - 1), fc.nat(16383))
    fc.assert(
      fc.property(parts, ([kind, node, detail]) => {
        const head = headWord(kind, node, detail)
        expect([kindOf(head), nodeOf(head), detailOf(head)]).toEqual([kind, node, detail])
        expect(Uint32Array.of(head)[0]).toBe(head)
      }),
      { numRuns: CASES.plain },
    )
  })

  test('carries any whole timestamp, negative or beyond 32 bits', () => {
    const edges = [0, -1, 1, 4294967295, 4294967296, -4294967296, -4294967297, 8640000000000000]
    const stamps = fc.oneof(fc.constantFrom(...edges), fc.integer({ min: -(2 ** 52), max: 2 ** 52 }))
    fc.assert(
      fc.property(stamps, (ms) => {
        const [low, high] = Uint32Array.of(lowWord(ms), highWord(ms))
        expect(fromWords(low as number, high as number)).toBe(ms)
      }),
      { numRuns: CASES.plain },
    )
  })
})

describe('a row of events', () => {
  test('keeps every word while it grows, whatever was written when', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 200, maxLength: 600 })
    fc.assert(
      fc.property(lengths, (all) => {
        const writer = createEventWriter()
        const expected: number[] = []
        let word = 0
        const next = (): number => {
          expected.push(word)
          return word++
        }
        for (const length of all) {
          if (length === 1) writer.write1(next())
          if (length === 2) writer.write2(next(), next())
          if (length === 3) writer.write3(next(), next(), next())
          if (length === 4) writer.write4(next(), next(), next(), next())
          if (length === 5) writer.append(Uint32Array.of(99, next(), next(), 99), 1, 3)
        }
        expect(writer.length).toBe(expected.length)
        expect([...writer.take()]).toEqual(expected)
      }),
      { numRuns: share(50) },
    )
  })

  test('hands its words over and begins anew', () => {
    const writer = createEventWriter()
    writer.write2(1, 2)
    expect([...writer.take()]).toEqual([1, 2])
    writer.write1(3)
    expect([...writer.take()]).toEqual([3])
    expect([...writer.take()]).toEqual([])
  })
})
