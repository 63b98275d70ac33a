import { describe, expect, test } from 'vitest'
import { ABSENT, LIVE } from '../../src/core/belief.ts'
import { NEVER } from '../../src/core/clock.ts'
import type { Outgoing } from '../../src/core/protocol.ts'
import {
  INFECTIVE,
  LOST_INTEREST,
  type RumourState,
  rumour,
  SUSCEPTIBLE,
} from '../../src/protocols/rumour.ts'
import { type Alone, type AloneOptions, alone } from '../support/alone.ts'

const [RUMOUR, REQUEST, NEWS, KNOWN] = ['rumour', 'request', 'news', 'known'].map((name) =>
  rumour.messageKinds.findIndex((kind) => kind.name === name),
) as [number, number, number, number]

/** Ten ticks, and as many milliseconds, make a round, and the node is at the beginning of one. */
const ROUND = 10

function node(params: Record<string, unknown>, options: Partial<AloneOptions> = {}): Alone<RumourState> {
  const one = alone(rumour, {
    nodes: 5,
    self: 1,
    clockMs: 100,
    params: { ticksPerRound: ROUND, ...params },
    ...options,
  })
  one.at(100, ROUND)
  return one
}

/** Lets a round begin, of which the first tick is this. */
function begin(one: Alone<RumourState>, tick: number): readonly Outgoing[] {
  one.at(tick, ROUND)
  return one.tick()
}

/** Goes to a later tick of the same round. */
const within = (one: Alone<RumourState>, tick: number): void => one.at(tick, ROUND - (tick % ROUND))

const told = Float64Array.of(1)
const kinds = (sent: readonly Outgoing[]): number[] => sent.map(({ kind }) => kind)

describe('a node that hears the rumour', () => {
  test('tells it from the next round on', () => {
    const one = node({ exchange: 'push' })
    expect(one.state.wakeTick).toBe(NEVER)
    within(one, 103)
    one.hear(2, RUMOUR, told)
    expect([one.state.phase, one.state.wakeTick]).toEqual([INFECTIVE, 110])
    expect(begin(one, 110)).toMatchObject([{ kind: RUMOUR, body: told }])
    const asked = node({ exchange: 'pull' })
    within(asked, 103)
    asked.hear(2, RUMOUR, told)
    expect(asked.hear(3, REQUEST, null)).toEqual([])
    begin(asked, 110)
    expect(kinds(asked.hear(3, REQUEST, null))).toEqual([RUMOUR])
  })

  test('says whether it knew it at the round’s start: two who tell it at once both brought news', () => {
    const one = node({ exchange: 'push' })
    within(one, 103)
    expect(kinds(one.hear(2, RUMOUR, told))).toEqual([NEWS])
    within(one, 104)
    expect(kinds(one.hear(3, RUMOUR, told))).toEqual([NEWS])
    begin(one, 110)
    within(one, 111)
    expect(kinds(one.hear(4, RUMOUR, told))).toEqual([KNOWN])
    const blind = node({ exchange: 'push', feedback: false })
    expect(blind.hear(2, RUMOUR, told)).toEqual([])
  })

  test('was the origin, knew it all along', () => {
    const one = node({ exchange: 'push' }, { self: 0, clockMs: 0 })
    expect(one.state.phase).toBe(INFECTIVE)
    within(one, 1)
    expect(kinds(one.hear(2, RUMOUR, told))).toEqual([KNOWN])
  })
})

describe('interest', () => {
  /** A node that tells the rumour, and has just begun a round. */
  function teller(params: Record<string, unknown>): Alone<RumourState> {
    const one = node({ exchange: 'push', ...params })
    one.hear(2, RUMOUR, told)
    begin(one, 110)
    return one
  }

  test('is lost after k useless contacts in a row', () => {
    const one = teller({ k: 3 })
    const misses = [KNOWN, KNOWN, NEWS, KNOWN, KNOWN, KNOWN].map((kind, i) => {
      one.hear(3, kind, null)
      begin(one, 120 + i * ROUND)
      return one.state.misses
    })
    expect(misses).toEqual([1, 2, 0, 1, 2, 3])
    expect([one.state.phase, one.state.wakeTick, one.state.told]).toEqual([LOST_INTEREST, NEVER, 6])
  })

  test('is judged by all of a round together: one useful contact is enough', () => {
    const one = teller({ exchange: 'pull', k: 1 })
    for (const kind of [KNOWN, NEWS, KNOWN]) one.hear(3, kind, null)
    begin(one, 120)
    expect([one.state.phase, one.state.misses]).toEqual([INFECTIVE, 0])
    for (const kind of [KNOWN, KNOWN]) one.hear(3, kind, null)
    begin(one, 130)
    expect([one.state.phase, one.state.misses]).toEqual([LOST_INTEREST, 1])
  })

  test('is not judged in a round without a contact', () => {
    const one = teller({ exchange: 'pull', k: 1 })
    begin(one, 120)
    expect(one.state.phase).toBe(INFECTIVE)
  })

  test('is lost blindly after k contacts, whatever comes of them', () => {
    const one = teller({ feedback: false, k: 2 })
    begin(one, 120)
    expect(one.state.phase).toBe(INFECTIVE)
    begin(one, 130)
    expect(one.state.phase).toBe(LOST_INTEREST)
  })

  test('is lost with a coin once in k useless contacts', () => {
    let lost = 0
    for (let trial = 0; trial < 900; trial++) {
      const one = node({ exchange: 'push', interest: 'coin', k: 3 })
      one.hear(2, RUMOUR, told)
      begin(one, 1000 + trial * 100)
      one.hear(3, KNOWN, null)
      begin(one, 1010 + trial * 100)
      if (one.state.phase === LOST_INTEREST) lost++
    }
    expect(Math.abs(lost - 300)).toBeLessThan(60)
  })
})

describe('a contact', () => {
  test('is with each of the others equally often, and never with the node itself', () => {
    const counts = [0, 0, 0, 0, 0]
    const one = node({ exchange: 'pull' })
    for (let round = 0; round < 2000; round++)
      for (const { to, kind } of begin(one, 200 + round * ROUND)) {
        expect(kind).toBe(REQUEST)
        counts[to] = (counts[to] as number) + 1
      }
    expect(counts[1]).toBe(0)
    for (const [other, count] of counts.entries())
      if (other !== 1) expect(Math.abs(count - 500)).toBeLessThan(90)
  })

  test('with a node that tells nothing is left without an answer', () =>
    expect(node({ exchange: 'pull' }).hear(3, REQUEST, null)).toEqual([]))
})

test('the projection shows the rumour at its origin, and what the node notes of itself', () => {
  const one = node({ exchange: 'push' })
  const before = rumour.members(one.state, one.env)
  expect([...before.stamps]).toEqual(Array(5).fill(ABSENT))
  expect([...before.beliefs]).toEqual(Array(5).fill(LIVE))
  expect(before.notes?.[0]?.[1]).toBe(SUSCEPTIBLE)
  one.hear(2, RUMOUR, told)
  begin(one, 110)
  const after = rumour.members(one.state, one.env)
  expect([...after.stamps]).toEqual([1, ABSENT, ABSENT, ABSENT, ABSENT])
  expect(after.notes?.map((values) => values[1])).toEqual([INFECTIVE, 0, 1])
})
