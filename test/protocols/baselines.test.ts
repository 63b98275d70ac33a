/** All to all, a ring and a central monitor: what each does, and what it costs. */
import { describe, expect, test } from 'vitest'
import { ABSENT, DEAD, LIVE, STALE, UNKNOWN } from '../../src/core/belief.ts'
import { allToAll } from '../../src/protocols/all-to-all.ts'
import { central } from '../../src/protocols/central.ts'
import { ring } from '../../src/protocols/ring.ts'
import { emptyFrame } from '../../src/trace/frame.ts'
import { alone } from '../support/alone.ts'
import { endTick, hear, play, scenarioOf, traceOf } from '../support/play.ts'

const NODES = 6
/** Everybody has greeted everybody. */
const CALM_ROUND = 10

const kind = (
  protocol: { readonly messageKinds: readonly { readonly name: string }[] },
  name: string,
): number => protocol.messageKinds.findIndex((candidate) => candidate.name === name)
const list = (entries: Readonly<Record<number, number>>, length = NODES): Float64Array =>
  Float64Array.from({ length }, (_, member) => entries[member] ?? ABSENT)

/** How many messages a calm round takes. */
function messagesOf(protocol: string): number {
  const scenario = scenarioOf({ protocol, nodes: NODES })
  let count = 0
  hear(play(scenario, CALM_ROUND + 1).slice(CALM_ROUND), { send: () => count++ })
  return count
}

/** What the others believe of some members when they were killed at once and so many rounds have passed. */
function beliefsAfter(
  protocol: string,
  killed: readonly number[],
  rounds: number,
  others: readonly number[],
): number[] {
  const at = CALM_ROUND * 10
  const actions = killed.map((node) => ({ at, kind: 'kill', node }))
  const scenario = scenarioOf({ protocol, nodes: NODES, params: { tFailMs: 1000 }, actions })
  const frame = emptyFrame(NODES)
  traceOf(scenario, play(scenario, CALM_ROUND + rounds)).seek(frame, endTick(scenario, CALM_ROUND + rounds))
  return others.flatMap((observer) => killed.map((node) => frame.beliefs[observer * NODES + node] as number))
}

test('a calm round takes n(n − 1), n and 2(n − 1) messages', () => {
  expect(messagesOf('all-to-all')).toBe(NODES * (NODES - 1))
  expect(messagesOf('ring')).toBe(NODES)
  expect(messagesOf('central')).toBe(2 * (NODES - 1))
})

describe('all to all', () => {
  test('is sent to everyone, and heard by the receiver’s clock', () => {
    const one = alone(allToAll, { nodes: 4, clockMs: 50_000, params: { tFailMs: 1000 } })
    expect(one.tick().map(({ to }) => to)).toEqual([1, 2, 3])
    one.hear(1, 0, list({ 1: 7 }, 4))
    expect([...one.state.beliefs]).toEqual([LIVE, LIVE, UNKNOWN, UNKNOWN])
    one.at(51_000, 1000)
    one.tick()
    expect(one.state.beliefs[1]).toBe(LIVE)
    one.at(51_001, 1000)
    one.tick()
    expect([one.state.beliefs[1], one.state.stamps[1]]).toEqual([STALE, 7])
    one.hear(1, 0, list({ 1: 8 }, 4))
    expect(one.state.beliefs[1]).toBe(LIVE)
  })

  test('lets all notice two deaths at once', () =>
    expect(beliefsAfter('all-to-all', [2, 3], 7, [0, 1, 4, 5])).toEqual(Array(8).fill(STALE)))
})

describe('a ring', () => {
  test('notices neighbours one after the other', () => {
    expect(beliefsAfter('ring', [2, 3], 7, [0, 1, 4, 5])).toEqual([
      LIVE,
      DEAD,
      LIVE,
      DEAD,
      LIVE,
      DEAD,
      LIVE,
      DEAD,
    ])
    expect(beliefsAfter('ring', [2, 3], 13, [0, 1, 4, 5])).toEqual(Array(8).fill(DEAD))
  })

  test('sends to the next that is believed live, and watches the one before', () => {
    const one = alone(ring, { nodes: 4, self: 1, clockMs: 50_000, params: { tFailMs: 1000 } })
    expect(one.tick().map((message) => [message.to, message.kind])).toEqual(
      [0, 2, 3].map((to) => [to, kind(ring, 'hello')]),
    )
    one.at(50_250, 250)
    expect(one.tick()).toMatchObject([{ to: 2, kind: kind(ring, 'beat') }])
    expect(one.state.watched).toBe(0)
    one.at(51_001, 250)
    one.state.roundTick = 51_250
    expect(one.tick().map((message) => [message.to, message.kind])).toEqual(
      [0, 2, 3].map((to) => [to, kind(ring, 'gone')]),
    )
    expect([one.state.beliefs[0], one.state.watched]).toEqual([DEAD, 3])
  })

  test('believes the dead back as soon as they are heard of, and says so when it is the successor', () => {
    const one = alone(ring, { nodes: 4, self: 1, clockMs: 50_000, params: { tFailMs: 1000 } })
    one.at(51_001, 250)
    one.state.roundTick = 51_250
    one.tick()
    expect(one.hear(0, kind(ring, 'beat'), list({ 0: 9 }, 8)).map((message) => message.kind)).toEqual(
      Array(3).fill(kind(ring, 'back')),
    )
    expect([one.state.beliefs[0], one.state.watched]).toEqual([LIVE, 0])
  })

  test('lets the accused greet everyone, and tells who greets who is dead', () => {
    const accused = alone(ring, { nodes: 4, self: 2, clockMs: 50_000 })
    accused.tick()
    accused.hear(
      3,
      kind(ring, 'gone'),
      Float64Array.of(ABSENT, ABSENT, 50_001, ABSENT, ABSENT, ABSENT, 1, ABSENT),
    )
    accused.at(50_250, 250)
    expect(accused.tick().map((message) => message.kind)).toEqual(Array(3).fill(kind(ring, 'hello')))
    // Node 2 is dead to node 3, so node 3 is the successor of node 1.
    const successor = alone(ring, { nodes: 4, self: 3, clockMs: 50_000, params: { tFailMs: 1000 } })
    successor.at(51_001, 250)
    successor.state.roundTick = 51_250
    successor.tick()
    expect(successor.hear(1, kind(ring, 'hello'), list({ 1: 9 }, 8))).toMatchObject([
      { to: 1, kind: kind(ring, 'gone') },
    ])
  })

  test('keeps the word with the larger count, and of two with the same that somebody is dead', () => {
    const one = alone(ring, { nodes: 4, self: 0, clockMs: 50_000 })
    const say = (name: string, count: number): number => {
      one.hear(3, kind(ring, name), Float64Array.of(ABSENT, ABSENT, count, ABSENT, ABSENT, ABSENT, 1, ABSENT))
      return one.state.beliefs[2] as number
    }
    expect([say('gone', 5), say('back', 5), say('back', 6), say('gone', 5), say('gone', 6)]).toEqual([
      DEAD,
      DEAD,
      LIVE,
      LIVE,
      DEAD,
    ])
  })
})

describe('a central monitor', () => {
  test('notices the death of anybody but itself', () => {
    expect(beliefsAfter('central', [2, 3], 9, [0, 1, 4, 5])).toEqual(Array(8).fill(DEAD))
    expect(beliefsAfter('central', [0], 200, [1, 2, 3, 4, 5])).toEqual(Array(5).fill(LIVE))
  })

  test('lets nobody notice what dies after it', () => {
    const at = CALM_ROUND * 10
    const actions = [
      { at, kind: 'kill', node: 0 },
      { at: at + 50, kind: 'kill', node: 4 },
    ]
    const scenario = scenarioOf({ protocol: 'central', nodes: NODES, actions })
    const frame = emptyFrame(NODES)
    traceOf(scenario, play(scenario, 200)).seek(frame, endTick(scenario, 200))
    for (const observer of [1, 2, 3, 5]) expect(frame.beliefs[observer * NODES + 4]).toBe(LIVE)
  })

  test('answers whoever calls with its list, and only it declares anybody dead', () => {
    const monitor = alone(central, { nodes: 3, clockMs: 50_000, params: { tFailMs: 1000 } })
    expect(monitor.tick()).toEqual([])
    expect(monitor.hear(1, kind(central, 'request'), list({ 1: 7 }, 3))).toMatchObject([
      { to: 1, kind: kind(central, 'reply'), body: Float64Array.of(50_001, 7, ABSENT, LIVE, LIVE, UNKNOWN) },
    ])
    monitor.at(51_001, 1000)
    monitor.tick()
    expect(monitor.state.beliefs[1]).toBe(DEAD)
    const other = alone(central, { nodes: 3, self: 2, clockMs: 50_000, params: { tFailMs: 1000 } })
    expect(other.tick()).toMatchObject([{ to: 0, kind: kind(central, 'request') }])
    other.hear(0, kind(central, 'reply'), Float64Array.of(9, 7, 3, LIVE, LIVE, DEAD))
    other.at(90_000, 1000)
    other.tick()
    expect([...other.state.beliefs]).toEqual([LIVE, LIVE, LIVE])
  })

  test('is not believed in a list that a later one has overtaken', () => {
    const one = alone(central, { nodes: 3, self: 2, clockMs: 50_000 })
    one.hear(0, kind(central, 'reply'), Float64Array.of(9, 7, ABSENT, LIVE, DEAD, UNKNOWN))
    one.hear(0, kind(central, 'reply'), Float64Array.of(8, 7, ABSENT, LIVE, LIVE, UNKNOWN))
    expect(one.state.beliefs[1]).toBe(DEAD)
    one.hear(0, kind(central, 'reply'), Float64Array.of(10, 8, ABSENT, LIVE, LIVE, UNKNOWN))
    expect(one.state.beliefs[1]).toBe(LIVE)
  })
})
