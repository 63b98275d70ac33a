import { describe, expect, test } from 'vitest'
import { ABSENT, LIVE, STALE, UNKNOWN } from '../../src/core/belief.ts'
import { type PhiState, phi } from '../../src/protocols/phi.ts'
import { type Alone, type AloneOptions, alone } from '../support/alone.ts'

const [LIST, REQUEST, REPLY, BEAT] = ['push', 'request', 'reply', 'beat'].map((name) =>
  phi.messageKinds.findIndex((kind) => kind.name === name),
) as [number, number, number, number]

/** Node 0 of four, at 100 s of its clock. */
const node = (options: Partial<AloneOptions> = {}): Alone<PhiState> =>
  alone(phi, { nodes: 4, clockMs: 100_000, ...options })

const list = (entries: Readonly<Record<number, number>>): Float64Array =>
  Float64Array.from({ length: 4 }, (_, member) => entries[member] ?? ABSENT)

/** Lets a message come in each second, in which the counter of member 1 has grown by one; and the node look around. */
function hearSeconds(one: Alone<PhiState>, seconds: number, kind = LIST): void {
  for (let second = 0; second < seconds; second++) {
    one.at(one.env.clockMs + 1000, 1000)
    one.hear(1, kind, list({ 1: 1000 + one.env.clockMs / 1000 }))
    one.tick()
  }
}

/** How many seconds of silence it takes until the member is believed gone, as seen once a second. */
function secondsUntilGone(one: Alone<PhiState>): number {
  for (let seconds = 1; seconds < 1000; seconds++) {
    one.at(one.env.clockMs + 1000, 1000)
    one.tick()
    if (one.state.beliefs[1] === STALE) return seconds
  }
  return Number.POSITIVE_INFINITY
}

describe('a steady member that falls silent', () => {
  test('is believed gone when its form says so, seen once a round', () => {
    for (const [form, seconds] of [
      ['pekko', 5],
      ['cassandra', 19],
    ] as const) {
      const one = node({ params: { form, roundMs: 1000 } })
      hearSeconds(one, 200)
      expect(one.state.beliefs[1]).toBe(LIVE)
      expect(secondsUntilGone(one), form).toBe(seconds)
    }
    const smoothed = node({ params: { form: 'chitchat', roundMs: 1000 } })
    hearSeconds(smoothed, 201)
    // A hundred intervals of a second and five of five make a mean of 1.19 s.
    expect(secondsUntilGone(smoothed)).toBe(10)
  })

  test('is believed live again as soon as it is heard of', () => {
    const one = node({ params: { roundMs: 1000 } })
    hearSeconds(one, 20)
    secondsUntilGone(one)
    one.hear(2, LIST, list({ 1: 5000 }))
    expect(one.state.beliefs[1]).toBe(LIVE)
  })

  test('is never forgotten, and told of like any other', () => {
    const one = node({ params: { roundMs: 1000, exchange: 'push' }, seeds: [2] })
    hearSeconds(one, 20)
    one.at(10_000_000)
    expect(one.tick()[0]).toMatchObject({ kind: LIST, bytes: 16 })
    expect(one.state.stamps[1]).not.toBe(ABSENT)
  })
})

describe('a counter', () => {
  test('counts only when it grows', () => {
    const one = node()
    one.hear(1, LIST, list({ 1: 7 }))
    one.at(101_000)
    one.hear(2, LIST, list({ 1: 7, 2: 3 }))
    expect(one.state.arrivals[1]?.lastMs).toBe(100_000)
    one.hear(2, LIST, list({ 1: 8 }))
    expect(one.state.arrivals[1]?.lastMs).toBe(101_000)
    expect([...one.state.stamps]).toEqual([100_000, 8, 3, ABSENT])
  })

  test('begins at the clock’s reading and goes on from there', () => {
    const one = node()
    one.tick()
    expect(one.state.stamps[0]).toBe(100_001)
    one.hear(1, LIST, list({ 0: 500_000 }))
    expect(one.state.stamps[0]).toBe(100_001)
  })
})

describe('a node notes', () => {
  test('the mean and the sd of the intervals in µs, as soon as they change', () => {
    const one = node({ params: { roundMs: 1000, window: 2 } })
    one.hear(1, LIST, list({ 1: 1 }))
    expect(one.state.notes.map((values) => values[1])).toEqual([1_000_000, 250_000])
    one.at(101_000)
    one.hear(1, LIST, list({ 1: 2 }))
    one.at(101_900)
    one.hear(1, LIST, list({ 1: 3 }))
    expect(one.state.notes.map((values) => values[1])).toEqual([950_000, 50_000])
  })
})

describe('heartbeats that come directly', () => {
  const params = { carrier: 'direct', exchange: 'push', roundMs: 1000 }

  test('go to everyone known, beside the gossip that says who there is', () => {
    const one = node({ params })
    one.hear(1, BEAT, list({ 1: 1 }))
    one.hear(2, BEAT, list({ 2: 1 }))
    const sent = one.tick()
    expect(sent.filter(({ kind }) => kind === BEAT).map(({ to }) => to)).toEqual([1, 2])
    expect(sent.filter(({ kind }) => kind === LIST)).toHaveLength(1)
    expect(sent.find(({ kind }) => kind === BEAT)?.body).toEqual(list({ 0: 100_001 }))
  })

  test('are the only ones that count, but gossip makes a member known', () => {
    const one = node({ params })
    one.hear(1, LIST, list({ 2: 5 }))
    expect([one.state.beliefs[2], one.state.arrivals[2]?.lastMs]).toEqual([LIVE, 100_000])
    one.at(101_000)
    one.hear(1, LIST, list({ 2: 6 }))
    expect(one.state.arrivals[2]?.lastMs).toBe(100_000)
    one.hear(2, BEAT, list({ 2: 6 }))
    expect(one.state.arrivals[2]?.lastMs).toBe(101_000)
  })
})

test('an exchange is answered with the list in push-pull only', () => {
  const asked = node({ params: { exchange: 'push-pull' } })
  expect(asked.hear(1, REQUEST, list({ 1: 1 }))).toMatchObject([{ to: 1, kind: REPLY, bytes: 16 }])
  expect(asked.hear(1, REPLY, list({ 1: 2 }))).toEqual([])
  expect(phi.answers({ exchange: 'push' })).toBe(false)
})

describe('in the form of Cassandra', () => {
  test('a node that had been stopped itself accuses nobody for a while', () => {
    const one = node({ params: { form: 'cassandra', roundMs: 1000 } })
    hearSeconds(one, 200)
    one.at(one.env.clockMs + 60_000)
    one.tick()
    expect(one.state.beliefs[1]).toBe(LIVE)
    one.at(one.env.clockMs + 4000)
    one.tick()
    expect(one.state.beliefs[1]).toBe(LIVE)
    one.at(one.env.clockMs + 1000)
    one.tick()
    expect(one.state.beliefs[1]).toBe(STALE)
    const rash = node({ params: { form: 'pekko', roundMs: 1000 } })
    hearSeconds(rash, 20)
    rash.at(rash.env.clockMs + 60_000)
    rash.tick()
    expect(rash.state.beliefs[1]).toBe(STALE)
  })
})

describe('in the form of chitchat', () => {
  test('nobody is alive at first sight, only after an interval between two heartbeats', () => {
    const one = node({ params: { form: 'chitchat', roundMs: 1000 } })
    const beliefs = [7, 8, 9].map((count) => {
      one.at(one.env.clockMs + 1000)
      one.hear(1, LIST, list({ 1: count }))
      return one.state.beliefs[1]
    })
    expect(beliefs).toEqual([STALE, STALE, LIVE])
    expect(one.state.beliefs[2]).toBe(UNKNOWN)
  })
})

test('the longer there are some who are gone, the likelier a round also goes to one of them', () => {
  const one = node({ params: { roundMs: 1000, exchange: 'push' }, seeds: [2] })
  hearSeconds(one, 20)
  secondsUntilGone(one)
  // One of two is gone: besides the node itself nobody is live, so it is called in every second round.
  let called = 0
  for (let round = 0; round < 1000; round++) {
    one.at(one.env.clockMs + 1000)
    called += one.tick().filter(({ to }) => to === 1).length
  }
  expect(Math.abs(called - 500)).toBeLessThan(80)
})
