import { describe, expect, test } from 'vitest'
import { type Checkpoint, createCheckpoints } from '../../src/fleet/checkpoint.ts'

const at = (now: number): Checkpoint => ({
  conductor: { now, digest: { high: 0, low: 0 }, nodes: [], traffic: { pending: [], waiting: [] } },
  hosts: [],
  memories: [],
})
const nearest = (checkpoints: ReturnType<typeof createCheckpoints>, tick: number) =>
  checkpoints.nearest(tick)?.conductor.now

describe('checkpoints', () => {
  test('offer the latest one at or before a tick', () => {
    const checkpoints = createCheckpoints(12)
    expect(nearest(checkpoints, 5)).toBe(undefined)
    for (const now of [10, 20, 30]) checkpoints.add(at(now))
    expect([9, 10, 19, 20, 99].map((tick) => nearest(checkpoints, tick))).toEqual([undefined, 10, 10, 20, 30])
  })

  test('are forgotten after a tick', () => {
    const checkpoints = createCheckpoints(12)
    for (const now of [10, 20, 30]) checkpoints.add(at(now))
    checkpoints.cut(20)
    expect(nearest(checkpoints, 99)).toBe(20)
  })

  test('of a long run are thinned out: the first stays, the newest stand close, and their number is bounded', () => {
    // With so many nodes only eight fit.
    const checkpoints = createCheckpoints(4096)
    for (let now = 10; now <= 10_000; now += 10) checkpoints.add(at(now))
    expect(nearest(checkpoints, 5000)).not.toBe(undefined)
    expect(nearest(checkpoints, 10)).toBe(10)
    expect(nearest(checkpoints, 9999)).toBe(9990)
    const kept = new Set<number | undefined>()
    for (let tick = 10; tick <= 10_000; tick += 10) kept.add(nearest(checkpoints, tick))
    expect(kept.size).toBeLessThanOrEqual(8)
    expect(kept.size).toBeGreaterThan(3)
  })
})
