import { describe, expect, test } from 'vitest'
import { ABSENT, LIVE, REMOVED, STALE, UNKNOWN } from '../../src/core/belief.ts'
import { createShadow } from '../../src/fleet/shadow.ts'

function watched(nodes: number) {
  const shadow = createShadow(nodes)
  return (stamps: readonly number[], beliefs: readonly number[], notes?: readonly number[][]): string[] => {
    const said: string[] = []
    shadow.compare(
      {
        stamps: Float64Array.from(stamps),
        beliefs: Uint8Array.from(beliefs),
        notes: notes?.map((values) => Int32Array.from(values)),
      },
      {
        learned: (subject, stamp) => said.push(`learn ${subject} ${stamp}`),
        judged: (subject, from, to) => said.push(`judge ${subject} ${from} ${to}`),
        noted: (subject, note, value) => said.push(`note ${subject} ${note} ${value}`),
      },
    )
    return said
  }
}

describe('the shadow', () => {
  test('tells what is new, once, by subject', () => {
    const compare = watched(2)
    expect(compare([5, ABSENT], [LIVE, UNKNOWN])).toEqual(['learn 0 5', `judge 0 ${UNKNOWN} ${LIVE}`])
    expect(compare([5, ABSENT], [LIVE, UNKNOWN])).toEqual([])
    expect(compare([6, 7], [LIVE, LIVE])).toEqual(['learn 0 6', 'learn 1 7', `judge 1 ${UNKNOWN} ${LIVE}`])
  })

  test('tells a changed belief of an unchanged timestamp', () => {
    const compare = watched(1)
    compare([5], [LIVE])
    expect(compare([5], [STALE])).toEqual([`judge 0 ${LIVE} ${STALE}`])
  })

  test('tells a note that changed, and no other', () => {
    const compare = watched(2)
    const [stamps, beliefs] = [
      [5, 6],
      [LIVE, LIVE],
    ]
    compare(stamps, beliefs, [
      [0, 0],
      [0, 3],
    ])
    expect(
      compare(stamps, beliefs, [
        [0, -7],
        [0, 3],
      ]),
    ).toEqual(['note 1 0 -7'])
  })

  test('learns nothing from a timestamp that went, and learns it again when it comes back', () => {
    const compare = watched(1)
    compare([5], [STALE])
    expect(compare([ABSENT], [REMOVED])).toEqual([`judge 0 ${STALE} ${REMOVED}`])
    expect(compare([5], [LIVE])).toEqual(['learn 0 5', `judge 0 ${REMOVED} ${LIVE}`])
  })
})
