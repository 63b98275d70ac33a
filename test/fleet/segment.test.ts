import { describe, expect, test } from 'vitest'
import { headWord, JUDGE, LEARN, SEND, TICK, WAKE } from '../../src/core/event.ts'
import { mergeSegments, segmentsOf } from '../../src/fleet/segment.ts'

const tick = (at: number) => [headWord(TICK, 0, 0), at]
const wake = (node: number) => [headWord(WAKE, node, 0)]

describe('a report', () => {
  test('is cut at its ticks, however its words look', () => {
    // Words that are no heads may look like one: here a timestamp, a sequence and a due tick do.
    const first = [...wake(3), headWord(LEARN, 1, 0), headWord(TICK, 0, 0), TICK]
    const second = [headWord(JUDGE, 1, 2), headWord(SEND, 2, 0), TICK, TICK, TICK]
    const segments = segmentsOf(3, Uint32Array.of(...tick(7), ...first, ...tick(9), ...second))
    expect(segments.map(({ tick: at, node, words }) => [at, node, [...words]])).toEqual([
      [7, 3, first],
      [9, 3, second],
    ])
  })

  test('that is empty has no segments', () => {
    expect(segmentsOf(0, new Uint32Array(0))).toEqual([])
  })
})

describe('merging', () => {
  test('orders by tick, then the conductor, then the nodes', () => {
    const segment = (at: number, node: number) => ({ tick: at, node, words: Uint32Array.of(at * 10 + node) })
    const merged = mergeSegments([segment(9, 0), segment(7, 2), segment(7, -1), segment(7, 1), segment(8, 3)])
    expect(merged.map(({ tick: at, words }) => [at, words.map(([word]) => word)])).toEqual([
      [7, [69, 71, 72]],
      [8, [83]],
      [9, [90]],
    ])
  })

  test('keeps the order of what the conductor did', () => {
    const own = [1, 2, 3].map((word) => ({ tick: 7, node: -1, words: Uint32Array.of(word) }))
    expect(mergeSegments(own)[0]?.words.map(([word]) => word)).toEqual([1, 2, 3])
  })
})
