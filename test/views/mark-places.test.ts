import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type MarkRoom, type PlacedMark, placeMarks } from '../../src/views/mark-places.ts'
import type { Mark } from '../../src/views/marks.ts'
import { CASES } from '../support/cases.ts'

const room: MarkRoom = {
  width: 600,
  spanTicks: 600,
  lanes: 2,
  reach: 9,
  measure: (text) => text.length * 7,
  more: (count) => `+${count}`,
}

function mark(tick: number, text: string, rank = 0): Mark {
  return { key: `${tick} ${text}`, tick, look: 'plain', icon: 'cross', text, rank }
}

function labels(marks: readonly Mark[]): readonly string[] {
  return placeMarks(marks, room).map(({ label, lane }) => `${label}@${lane}`)
}

describe('marks on the time line', () => {
  test('stand in the lower lane with what they say', () => {
    expect(labels([mark(100, 'n3 killed'), mark(400, 'n7 killed')])).toEqual(['n3 killed@0', 'n7 killed@0'])
  })

  test('are all there before any of them says a word', () => {
    const placed = placeMarks([mark(300, 'n7 killed'), mark(335, 'n3 restarted', 1)], room)
    expect(placed.map(({ text, hidden }) => [text, hidden])).toEqual([
      ['n7 killed', 0],
      ['n3 restarted', 0],
    ])
    expect(placed.map(({ label }) => label)).toEqual(['n7 killed', 'n3 restarted'])
  })

  test('say how many others stand where there is no more room', () => {
    const marks = [0, 1, 2, 3, 4, 5].map((at) => mark(300 + at, `n${at} killed`))
    const placed = placeMarks(marks, room)
    expect(placed).toHaveLength(1)
    expect(placed[0]).toMatchObject({ hidden: 5, label: 'n0 killed +5' })
  })

  test('say less at the end of the line than they would like to', () => {
    const marks = [0, 1, 2].map((at) => mark(560 + at, `n${at} killed`))
    expect(labels(marks)).toEqual(['+2@0'])
  })

  test('cry wolf once in a place', () => {
    const wolves = Array.from({ length: 500 }, (_, i) => mark(300 + (i % 9), 'false alarm', 4))
    expect(placeMarks(wolves, room).reduce((sum, { hidden }) => sum + 1 + hidden, 0)).toBeLessThan(3)
  })

  test('never lie upon each other, and none is lost', () => {
    const marks = fc.array(fc.record({ tick: fc.nat(600), rank: fc.nat(3), size: fc.nat(20) }), {
      maxLength: 60,
    })
    fc.assert(
      fc.property(marks, fc.constantFrom(1, 2, 3), (drawn, lanes) => {
        const given = drawn.map(({ tick, rank, size }, i) => ({
          ...mark(tick, 'x'.repeat(size + 1), rank),
          key: `${i}`,
        }))
        const here = { ...room, lanes }
        const placed = placeMarks(given, here)
        expect(placed.reduce((sum, { hidden }) => sum + 1 + hidden, 0)).toBe(given.length)
        for (const [i, one] of placed.entries())
          for (const other of placed.slice(i + 1)) expect(areApart(one, other)).toBe(true)
      }),
      { numRuns: CASES.plain },
    )
  })
})

function areApart(one: PlacedMark, other: PlacedMark): boolean {
  if (one.lane !== other.lane) return true
  const [left, right] = one.x <= other.x ? [one, other] : [other, one]
  return left.x + room.reach + room.measure(left.label) <= right.x - room.reach
}
