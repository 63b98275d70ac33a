/** A student as the scheduler: what can be done to one message under way. */
import { describe, expect, test } from 'vitest'
import { turnBit } from '../../src/core/bit.ts'
import { HAND_COPY, reasonName } from '../../src/core/event.ts'
import { LOCAL_REGISTRY } from '../../src/fleet/registry.ts'
import { createFlightWindow } from '../../src/trace/flight.ts'
import { hear, play, scenarioOf, traceOf } from '../support/play.ts'

const LATENCY = 20
const AT = 10

/** Everyone's first messages are sent at tick 0 and due at tick 20. */
const cluster = (...actions: readonly object[]) =>
  scenarioOf({
    ...{ nodes: 6, seed: 4, actions },
    params: { spread: 'broadcast', latencyMinTicks: LATENCY, latencyMaxTicks: LATENCY },
  })

/** How the first message of node 2 ended. */
function endOf(...actions: readonly object[]) {
  const ends: { tick: number; how: string; seq: number }[] = []
  hear(play(cluster(...actions), 8), {
    deliver: (tick, from, seq) =>
      from === 2 && seq % HAND_COPY === 0 && ends.push({ tick, how: 'read', seq }),
    drop: (tick, from, seq, _to, reason) =>
      from === 2 &&
      seq % HAND_COPY === 0 &&
      ends.push({ tick, how: reasonName(reason, LOCAL_REGISTRY.faults), seq }),
  })
  return ends
}

const name = { from: 2, seq: 0 }

describe('a message under way', () => {
  test('arrives when it is due', () => expect(endOf()).toEqual([{ tick: LATENCY, how: 'read', seq: 0 }]))

  test('is dropped where it is', () =>
    expect(endOf({ at: AT, kind: 'drop', ...name })).toEqual([{ tick: AT, how: 'drop', seq: 0 }]))

  test('is delayed, and again', () => {
    const delay = { kind: 'delay', ...name }
    expect(endOf({ at: AT, ...delay, ticks: 7 })).toEqual([{ tick: LATENCY + 7, how: 'read', seq: 0 }])
    expect(endOf({ at: AT, ...delay, ticks: 7 }, { at: 25, ...delay, ticks: 9 })).toEqual([
      { tick: LATENCY + 16, how: 'read', seq: 0 },
    ])
  })

  test('arrives at once', () =>
    expect(endOf({ at: AT, kind: 'deliver', ...name })).toEqual([{ tick: AT, how: 'read', seq: 0 }]))

  test('arrives twice', () =>
    expect(endOf({ at: AT, kind: 'duplicate', ...name, ticks: 5 })).toEqual([
      { tick: LATENCY, how: 'read', seq: 0 },
      { tick: LATENCY + 5, how: 'read', seq: HAND_COPY },
    ]))

  test('may be delayed, duplicated and its copy dropped', () =>
    expect(
      endOf(
        { at: 5, kind: 'delay', ...name, ticks: 10 },
        { at: AT, kind: 'duplicate', ...name, ticks: 3 },
        { at: 31, kind: 'drop', from: 2, seq: HAND_COPY },
      ),
    ).toEqual([
      { tick: 30, how: 'read', seq: 0 },
      { tick: 31, how: 'drop', seq: HAND_COPY },
    ]))

  test('that has arrived, or is not yet sent, is left alone', () => {
    for (const kind of ['drop', 'delay', 'deliver', 'duplicate'])
      for (const at of [0, LATENCY + 1]) expect(endOf({ at, kind, ...name })).toEqual(endOf())
  })

  test('to a node that dies is lost all the same', () => {
    const kill = [1, 3, 4, 5, 0].map((node) => ({ at: 3, kind: 'kill', node }))
    expect(endOf(...kill, { at: AT, kind: 'delay', ...name, ticks: 4 })).toEqual([
      { tick: LATENCY + 4, how: 'gone', seq: 0 },
    ])
  })
})

describe('a bit that is turned over', () => {
  const heard = (bit: number) => {
    const stamps: number[] = []
    hear(play(cluster({ at: AT, kind: 'flip', ...name, subject: 2, bit }), 8), {
      learn: (_tick, _observer, subject, stamp, from, seq) =>
        subject === 2 && from === 2 && seq === 0 && stamps.push(stamp),
    })
    return stamps
  }

  test('is in what that message says, and in no other', () => {
    expect(heard(16)).toEqual([65_536])
    expect(heard(40)).toEqual([1_099_511_627_776])
  })

  test('is the bit that was named, of any whole number', () => {
    expect([turnBit(5, 0), turnBit(5, 1), turnBit(5, 2), turnBit(5, 40)]).toEqual([
      4, 7, 1, 1_099_511_627_781,
    ])
    expect([turnBit(-1, 0), turnBit(-1, 3), turnBit(-8, 3)]).toEqual([-2, -9, -16])
  })

  test('of a member that the message does not speak of changes nothing', () => {
    const said = play(cluster({ at: AT, kind: 'flip', ...name, subject: 5, bit: 9 }), 3)
    const stamps: number[] = []
    hear(said, { learn: (_tick, _observer, subject, stamp) => subject === 5 && stamps.push(stamp) })
    expect(stamps.every((stamp) => stamp % 250 === 0)).toBe(true)
  })
})

describe('the picture of a message', () => {
  const flights = (...actions: readonly object[]) => {
    const scenario = cluster(...actions)
    return createFlightWindow(traceOf(scenario, play(scenario, 8)))
      .between(0, 7)
      .filter(({ from, seq }) => from === 2 && seq % HAND_COPY === 0)
  }

  test('shows where and why it was lost', () => {
    const [flight] = flights({ at: AT, kind: 'drop', ...name })
    expect(flight?.loss?.tick).toBe(AT)
  })

  test('shows a copy from when it was made, on its original’s way', () => {
    const [original, copy] = flights({ at: AT, kind: 'duplicate', ...name, ticks: 5 })
    expect(original).toMatchObject({ seq: 0, bornTick: 0, moves: [] })
    expect(copy).toMatchObject({ seq: HAND_COPY, bornTick: AT, sentTick: 0, to: original?.to })
    expect(copy?.moves).toEqual([{ tick: AT, dueTick: LATENCY + 5 }])
  })
})
