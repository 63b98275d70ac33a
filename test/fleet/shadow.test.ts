import { describe, expect, test } from 'vitest'
import { ABSENT_MS, LIVE, REMOVED, STALE, UNKNOWN } from '../../src/core/belief.ts'
import { createShadow } from '../../src/fleet/shadow.ts'

function watched(nodes: number) {
  const shadow = createShadow(nodes)
  return (timestampsMs: readonly number[], beliefs: readonly number[]): string[] => {
    const said: string[] = []
    shadow.compare(
      { timestampsMs: Float64Array.from(timestampsMs), beliefs: Uint8Array.from(beliefs) },
      (subject, ms) => said.push(`learn ${subject} ${ms}`),
      (subject, from, to) => said.push(`judge ${subject} ${from} ${to}`),
    )
    return said
  }
}

describe('the shadow', () => {
  test('tells what is new, once, by subject', () => {
    const compare = watched(2)
    expect(compare([5, ABSENT_MS], [LIVE, UNKNOWN])).toEqual(['learn 0 5', `judge 0 ${UNKNOWN} ${LIVE}`])
    expect(compare([5, ABSENT_MS], [LIVE, UNKNOWN])).toEqual([])
    expect(compare([6, 7], [LIVE, LIVE])).toEqual(['learn 0 6', 'learn 1 7', `judge 1 ${UNKNOWN} ${LIVE}`])
  })

  test('tells a changed belief of an unchanged timestamp', () => {
    const compare = watched(1)
    compare([5], [LIVE])
    expect(compare([5], [STALE])).toEqual([`judge 0 ${LIVE} ${STALE}`])
  })

  test('learns nothing from a timestamp that went, and learns it again when it comes back', () => {
    const compare = watched(1)
    compare([5], [STALE])
    expect(compare([ABSENT_MS], [REMOVED])).toEqual([`judge 0 ${STALE} ${REMOVED}`])
    expect(compare([5], [LIVE])).toEqual(['learn 0 5', `judge 0 ${REMOVED} ${LIVE}`])
  })
})
