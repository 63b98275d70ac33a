import { describe, expect, test } from 'vitest'
import { ABSENT, LIVE, REMOVED, STALE, UNKNOWN } from '../../src/core/belief.ts'
import type { Beating } from '../../src/core/counters.ts'
import { heartbeats } from '../../src/protocols/heartbeats.ts'
import { type Alone, type AloneOptions, alone } from '../support/alone.ts'

/** Node 0 of five, at 100 s of its clock, with T_fail 5 s and T_cleanup 10 s. */
const node = (options: Partial<AloneOptions> = {}): Alone<Beating> =>
  alone(heartbeats, { nodes: 5, clockMs: 100_000, ...options })

const list = (entries: Readonly<Record<number, number>>): Float64Array =>
  Float64Array.from({ length: 5 }, (_, member) => entries[member] ?? ABSENT)
const hear = (one: Alone<Beating>, entries: Readonly<Record<number, number>>) => one.hear(1, 0, list(entries))

/** Lets the node wake at a time at which it begins no round. */
function wake(one: Alone<Beating>, clockMs: number): void {
  one.at(clockMs)
  one.state.roundTick = clockMs + 1
  one.tick()
}

describe('a counter', () => {
  test('counts only when it grows, and is heard when it does, by the receiver’s clock', () => {
    const one = node()
    hear(one, { 1: 7, 2: 3 })
    one.at(102_000)
    hear(one, { 1: 7, 2: 2, 3: 900 })
    expect([...one.state.stamps]).toEqual([0, 7, 3, 900, ABSENT])
    expect([...one.state.heardMs].slice(1, 4)).toEqual([100_000, 100_000, 102_000])
    one.at(103_000)
    hear(one, { 2: 4 })
    expect(one.state.heardMs[2]).toBe(103_000)
  })

  test('of the node itself is nobody else’s to say', () => {
    const one = node()
    hear(one, { 0: 50 })
    expect(one.state.stamps[0]).toBe(0)
    one.tick()
    expect(one.state.stamps[0]).toBe(1)
  })

  test('of a fresh process begins at zero, or beyond every count of its former self', () => {
    expect(node().state.stamps[0]).toBe(0)
    expect(node({ params: { generation: true } }).state.stamps[0]).toBe(100_000)
  })
})

describe('silence', () => {
  test('is failure only after more than T_fail, and forgotten only after more than T_cleanup', () => {
    const one = node()
    hear(one, { 1: 7 })
    expect(one.state.wakeTick).toBeLessThanOrEqual(105_001)
    const beliefs = [105_000, 105_001, 110_000, 110_001].map((clockMs) => {
      wake(one, clockMs)
      return one.state.beliefs[1]
    })
    expect(beliefs).toEqual([LIVE, STALE, STALE, REMOVED])
    expect(one.state.stamps[1]).toBe(ABSENT)
    expect(one.state.beliefs[2]).toBe(UNKNOWN)
  })

  test('wakes the node at the very moment at which it is too long', () => {
    const one = node()
    one.state.roundTick = 200_000
    hear(one, { 1: 7 })
    expect(one.state.wakeTick).toBe(105_001)
    wake(one, 105_001)
    one.state.roundTick = 200_000
    one.at(105_002)
    hear(one, { 2: 1 })
    expect(one.state.wakeTick).toBe(110_001)
  })

  test('ends when the counter grows', () => {
    const one = node()
    hear(one, { 1: 7 })
    wake(one, 106_000)
    hear(one, { 1: 8 })
    expect(one.state.beliefs[1]).toBe(LIVE)
    wake(one, 111_000)
    expect(one.state.beliefs[1]).toBe(LIVE)
  })
})

describe('a round', () => {
  /** Members 1 and 2 live, 3 failed. */
  const some = (params: Record<string, unknown> = {}): Alone<Beating> => {
    const one = node({ params })
    hear(one, { 3: 30 })
    one.at(104_000)
    hear(one, { 1: 10, 2: 20 })
    wake(one, 105_001)
    one.at(105_002)
    one.state.roundTick = 105_002
    return one
  }

  test('withholds the failed, or does not', () => {
    const [message] = some().tick()
    expect(message).toMatchObject({ body: list({ 0: 1, 1: 10, 2: 20 }), bytes: 24 })
    const [telling] = some({ withhold: false }).tick()
    expect(telling).toMatchObject({ body: list({ 0: 1, 1: 10, 2: 20, 3: 30 }), bytes: 32 })
  })

  test('tells as many of the live as the fanout says', () => {
    for (const fanout of [1, 2, 9]) {
      const called = some({ fanout })
        .tick()
        .map(({ to }) => to)
      expect(new Set(called).size).toBe(Math.min(fanout, 2))
      for (const to of called) expect([1, 2]).toContain(to)
    }
  })

  test('calls a seed when nobody is live', () => {
    expect(
      node({ seeds: [4] })
        .tick()
        .map(({ to }) => to),
    ).toEqual([4])
    expect(node({ seeds: [] }).tick()).toEqual([])
  })
})

test('the probability of a mistake is that of the paper, and falls with T_fail and the fanout', () => {
  const mistake = (params: Record<string, unknown>, nodes = 50): number =>
    heartbeats.mistake?.(node({ params: { roundMs: 1000, ...params } }).env.params, nodes) as number
  expect(mistake({ tFailMs: 28_200 })).toBeCloseTo(1e-6, 7)
  expect(mistake({ tFailMs: 20_900 })).toBeCloseTo(1e-3, 4)
  expect(mistake({ tFailMs: 10_450, fanout: 2 })).toBe(mistake({ tFailMs: 20_900 }))
  expect(mistake({ tFailMs: 1 })).toBe(1)
})
