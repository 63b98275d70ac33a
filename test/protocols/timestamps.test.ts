import { describe, expect, test } from 'vitest'
import { ABSENT, LIVE, REMOVED, STALE, UNKNOWN } from '../../src/core/belief.ts'
import { timestamps } from '../../src/protocols/timestamps.ts'
import { letter, type Observer, type ObserverOptions, observer } from '../support/observer.ts'

const [PUSH, REQUEST, REPLY] = ['push', 'request', 'reply'].map((name) =>
  timestamps.messageKinds.findIndex((kind) => kind.name === name),
) as [number, number, number]

/** Node 0 of five, at 100 s of its clock, with T_fail 5 s and T_cleanup 10 s. */
const node = (options: Partial<ObserverOptions> = {}): Observer =>
  observer({ nodes: 5, clockMs: 100_000, ...options })

/** A list as it travels: timestamps by member. */
const list = (entries: Readonly<Record<number, number>>): Float64Array =>
  Float64Array.from({ length: 5 }, (_, member) => entries[member] ?? ABSENT)

const tick = ({ state, env }: Observer) => timestamps.onTick(state, env)
const hear = (one: Observer, kind: number, entries: Readonly<Record<number, number>>, from = 1) =>
  timestamps.onMessage(one.state, letter(from, 0, kind, list(entries)), one.env)
const beliefs = ({ state }: Observer) => [...state.beliefs]

describe('older than', () => {
  test('is strict: a member is live at T_fail sharp, and stale a millisecond later', () => {
    const one = node({ knows: { 1: 95_000, 2: 94_999 } })
    tick(one)
    expect(beliefs(one)).toEqual([LIVE, LIVE, STALE, UNKNOWN, UNKNOWN])
    one.at(100_001)
    tick(one)
    expect(beliefs(one)).toEqual([LIVE, STALE, STALE, UNKNOWN, UNKNOWN])
  })

  test('is strict for T_cleanup too, and what is removed leaves the list', () => {
    const one = node({ knows: { 1: 90_000, 2: 89_999 } })
    tick(one)
    expect(beliefs(one)).toEqual([LIVE, STALE, REMOVED, UNKNOWN, UNKNOWN])
    expect([...one.state.stamps].slice(1, 3)).toEqual([90_000, ABSENT])
  })

  test('deletes at once where T_cleanup is T_fail, as the original did', () => {
    const one = node({ knows: { 1: 95_000, 2: 94_999 }, params: { tCleanupMs: 5000 } })
    tick(one)
    expect(beliefs(one)).toEqual([LIVE, LIVE, REMOVED, UNKNOWN, UNKNOWN])
  })

  test('wakes the node at the very moment somebody becomes stale, in the middle of a round', () => {
    const one = node({ knows: { 1: 96_000 } })
    tick(one)
    one.state.roundTick = 200_000
    hear(one, PUSH, { 2: 99_000 })
    expect(one.state.wakeTick).toBe(101_001)
    hear(one, PUSH, { 3: 95_500 })
    expect(one.state.wakeTick).toBe(100_501)
  })
})

describe('a list that comes in', () => {
  test('is merged by maximum', () => {
    const one = node({ knows: { 1: 97_000, 2: 99_000 } })
    hear(one, PUSH, { 1: 98_000, 2: 98_000, 3: 96_000 })
    expect([...one.state.stamps]).toEqual([100_000, 98_000, 99_000, 96_000, ABSENT])
    expect(beliefs(one)).toEqual([LIVE, LIVE, LIVE, LIVE, UNKNOWN])
  })

  test('installs nobody who is stale by the receiver’s own clock', () => {
    const one = node({ knows: { 1: 90_000 } })
    hear(one, PUSH, { 1: 94_999, 2: 94_999, 3: 95_000 })
    expect([...one.state.stamps]).toEqual([100_000, 90_000, ABSENT, 95_000, ABSENT])
  })

  test('brings back who was only thought dead', () => {
    const one = node({ knows: { 1: 94_000 } })
    tick(one)
    expect(one.state.beliefs[1]).toBe(STALE)
    hear(one, PUSH, { 1: 99_000 }, 2)
    expect(one.state.beliefs[1]).toBe(LIVE)
  })

  test('never overwrites the node’s own entry', () => {
    const one = node()
    hear(one, PUSH, { 0: 150_000 })
    expect(one.state.stamps[0]).toBe(100_000)
    expect(one.state.beliefs[0]).toBe(LIVE)
  })

  test('may say anything of the future, unless that is bounded', () => {
    const trusting = node()
    hear(trusting, PUSH, { 1: 900_000 })
    expect(trusting.state.stamps[1]).toBe(900_000)
    const wary = node({ params: { maxFutureMs: 2000 }, knows: { 1: 99_000 } })
    hear(wary, PUSH, { 1: 102_001, 2: 102_000 })
    expect([...wary.state.stamps].slice(1, 3)).toEqual([99_000, 102_000])
  })
})

describe('a round', () => {
  const all = { 1: 99_000, 2: 99_000, 3: 99_000, 4: 99_000 }

  test('writes the node’s own clock into its list and sends that', () => {
    const one = node({ knows: all })
    one.at(101_000)
    const [message] = tick(one)
    expect(message).toMatchObject({ kind: PUSH, body: list({ ...all, 0: 101_000 }), bytes: 40 })
  })

  test('calls as many others as the fanout says, each once, and never itself', () => {
    for (const fanout of [1, 2, 3, 4, 9]) {
      const called = tick(node({ knows: all, params: { fanout } })).map(({ to }) => to)
      expect(new Set(called).size).toBe(Math.min(fanout, 4))
      expect(called).not.toContain(0)
    }
  })

  test('calls every live member in a broadcast', () => {
    const one = node({ knows: { ...all, 2: 94_000 }, params: { spread: 'broadcast' } })
    expect(tick(one).map(({ to }) => to)).toEqual([1, 3, 4])
  })

  test('neither calls the stale nor tells of them', () => {
    for (let clockMs = 100_000; clockMs < 100_050; clockMs++) {
      const one = node({ clockMs, knows: { 1: 94_000, 2: 99_000 } })
      const [message] = tick(one)
      expect(message).toMatchObject({ to: 2, body: list({ 0: clockMs, 2: 99_000 }), bytes: 16 })
    }
  })

  test('calls a seed when nobody is live, where the original crashed', () => {
    const one = node({ knows: { 1: 94_000, 2: 94_000, 3: 94_000 }, seeds: [2] })
    expect(tick(one).map(({ to }) => to)).toEqual([2])
    expect(tick(node({ seeds: [] }))).toEqual([])
  })

  test('still calls a seed that it has never heard of, so that two halves find each other', () => {
    const called = new Set<number>()
    for (let clockMs = 100_000; clockMs < 100_050; clockMs++)
      for (const { to } of tick(node({ clockMs, knows: { 4: 100_000 }, seeds: [1, 2] }))) called.add(to)
    expect([...called].sort()).toEqual([1, 2, 4])
  })

  test('calls a seed that it has removed, and no other member that it has', () => {
    const called = new Set<number>()
    for (let clockMs = 100_000; clockMs < 100_050; clockMs++) {
      const one = node({ clockMs, knows: { 2: 80_000, 3: 80_000, 4: 100_000 }, seeds: [1, 2] })
      tick(one)
      one.at(clockMs + 1)
      for (const { to } of tick(one)) called.add(to)
    }
    expect([...called].sort()).toEqual([1, 2, 4])
  })

  test('chooses every live member equally often', () => {
    const counts = [0, 0, 0, 0, 0]
    for (let clockMs = 100_000; clockMs < 104_000; clockMs++)
      for (const { to } of tick(node({ clockMs, knows: all }))) counts[to] = (counts[to] as number) + 1
    for (const count of counts.slice(1)) expect(Math.abs(count - 1000)).toBeLessThan(120)
  })

  test('does not begin before its time, though the node wakes to sweep', () => {
    const one = node({ knows: { 1: 99_000 } })
    one.state.roundTick = 100_005
    expect(tick(one)).toEqual([])
    expect(one.state.stamps[0]).toBe(100_000)
  })
})

describe('an exchange', () => {
  const knows = { 1: 98_000, 2: 99_000 }

  test('is one message in push', () => {
    expect(timestamps.answers({ exchange: 'push' })).toBe(false)
    expect(hear(node({ knows }), PUSH, { 1: 100_000 })).toEqual([])
    expect(hear(node({ knows }), REPLY, { 1: 100_000 })).toEqual([])
  })

  test('is answered with the merged list in push-pull', () => {
    const params = { exchange: 'push-pull' }
    expect(timestamps.answers(params)).toBe(true)
    const one = node({ knows, params })
    const list4 = { 1: 99_500, 3: 99_000 }
    expect(hear(one, REQUEST, list4)).toEqual([
      { to: 1, kind: REPLY, body: list({ 0: 100_000, 1: 99_500, 2: 99_000, 3: 99_000 }), bytes: 32 },
    ])
    expect(tick(node({ knows, params }))[0]?.kind).toBe(REQUEST)
  })

  test('is answered with what was known at the round’s start, when a snapshot is asked for', () => {
    const one = node({ knows, params: { exchange: 'push-pull', snapshot: true } })
    tick(one)
    expect(hear(one, REQUEST, { 1: 99_500, 3: 99_000 })).toMatchObject([
      { to: 1, kind: REPLY, body: list({ 0: 100_000, ...knows }) },
    ])
    expect(one.state.stamps[3]).toBe(99_000)
  })

  test('tells in pull only who is asking, and only strangers are let in by that', () => {
    const params = { exchange: 'pull' }
    expect(tick(node({ knows, params }))[0]).toMatchObject({ kind: REQUEST, body: list({ 0: 100_000 }) })
    const friend = node({ knows, params })
    hear(friend, REQUEST, { 1: 100_000 }, 1)
    expect(friend.state.stamps[1]).toBe(98_000)
    const stranger = node({ knows, params })
    hear(stranger, REQUEST, { 3: 100_000 }, 3)
    expect(stranger.state.stamps[3]).toBe(100_000)
    const feared = node({ knows: { 1: 94_000 }, params })
    tick(feared)
    hear(feared, REQUEST, { 1: 100_000 }, 1)
    expect(feared.state.beliefs[1]).toBe(LIVE)
  })

  test('does not pass the stale on in a reply either', () => {
    const one = node({ knows: { 1: 94_000, 2: 99_000 }, params: { exchange: 'pull' } })
    expect(hear(one, REQUEST, { 2: 100_000 }, 2)).toMatchObject([{ body: list({ 0: 100_000, 2: 99_000 }) }])
  })
})

describe('a clock that was set back', () => {
  test('does not take back what the node has told others', () => {
    const one = node()
    one.at(90_000)
    tick(one)
    expect(one.state.stamps[0]).toBe(100_000)
  })
})
