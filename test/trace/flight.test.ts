import { describe, expect, test } from 'vitest'
import { reasonOf } from '../../src/core/event.ts'
import type { Action, Scenario } from '../../src/core/scenario.ts'
import {
  createFlightWindow,
  dueAt,
  type Flight,
  flightsOf,
  isUnderWay,
  progressOf,
} from '../../src/trace/flight.ts'
import { play, scenarioOf, traceOf } from '../support/play.ts'

const ROUNDS = 8
/** One message a node and round, each 8 ticks under way. */
const quiet = (actions: readonly Action[]): Scenario =>
  scenarioOf({ nodes: 3, params: { latencyMinTicks: 8, latencyMaxTicks: 8 }, actions })
const windowOf = (actions: readonly Action[]): readonly Flight[] => {
  const scenario = quiet(actions)
  return createFlightWindow(traceOf(scenario, play(scenario, ROUNDS))).between(0, ROUNDS - 1)
}
const find = (flights: readonly Flight[], from: number, seq: number): Flight =>
  flights.find((flight) => flight.from === from && flight.seq === seq) as Flight

describe('a message', () => {
  const [first] = flightsOf(play(quiet([]), 1)[0]?.words as Uint32Array) as [Flight]
  const { from, seq, sentTick, to } = first
  const at = sentTick + 4
  const nobodyFrozen = { frozen: new Uint8Array(3), frozenTick: new Int32Array(3) }
  const frozenSince = (tick: number) => ({
    frozen: new Uint8Array(3).fill(1),
    frozenTick: new Int32Array(3).fill(tick),
  })

  test('goes straight from when it is sent to when it is read', () => {
    const flight = find(windowOf([]), from, seq)
    expect([0, 2, 4, 8, 20].map((ticks) => progressOf(flight, sentTick + ticks))).toEqual([
      0, 0.25, 0.5, 1, 1,
    ])
    const under = [0, 1, 7.5, 8].map((ticks) => isUnderWay(flight, nobodyFrozen, sentTick + ticks))
    expect(under).toEqual([false, true, true, false])
  })

  test('that is delayed by hand goes on from where it is, more slowly', () => {
    const flight = find(windowOf([{ at, kind: 'delay', from, seq, ticks: 20 }]), from, seq)
    expect([at, at + 12].map((tick) => progressOf(flight, tick))).toEqual([0.5, 0.75])
    expect([dueAt(flight, at), dueAt(flight, at + 1)]).toEqual([sentTick + 8, sentTick + 28])
  })

  test('that is delivered by hand is there at once', () => {
    const flight = find(windowOf([{ at, kind: 'deliver', from, seq }]), from, seq)
    expect(isUnderWay(flight, nobodyFrozen, at)).toBe(true)
    expect(isUnderWay(flight, nobodyFrozen, at + 0.5)).toBe(false)
  })

  test('that is dropped by hand ends where it is, and says by what', () => {
    const flight = find(windowOf([{ at, kind: 'drop', from, seq }]), from, seq)
    expect(flight.loss).toEqual({ tick: at, reason: reasonOf('drop') })
    expect([at, at + 3].map((tick) => progressOf(flight, tick))).toEqual([0.5, 0.5])
    expect(isUnderWay(flight, nobodyFrozen, at + 1)).toBe(false)
  })

  test('that is duplicated by hand has a copy, which appears then', () => {
    const copies = windowOf([{ at, kind: 'duplicate', from, seq, ticks: 5 }]).filter(
      (flight) => flight.from === from && flight.sentTick === sentTick && flight.to === to,
    )
    const told = copies.map((flight) => [flight.bornTick, dueAt(flight, at + 1)])
    expect(told).toEqual([
      [sentTick, sentTick + 8],
      [at, sentTick + 13],
    ])
  })

  test('to a frozen node waits in its port, but not one that came before it was frozen', () => {
    const flight = find(windowOf([{ at, kind: 'freeze', node: to, forTicks: 30 }]), from, seq)
    expect(isUnderWay(flight, frozenSince(at), at + 20)).toBe(true)
    expect(isUnderWay(flight, frozenSince(at + 15), at + 20)).toBe(false)
  })
})
