import { LIVE, STALE } from '../../src/core/belief.ts'
import { openDice } from '../../src/core/dice.ts'
import { readParams } from '../../src/core/parameter.ts'
import type { Env, Message } from '../../src/core/protocol.ts'
import { parametersOf } from '../../src/core/scenario.ts'
import { type TimestampsState, timestamps } from '../../src/protocols/timestamps.ts'

/** One node by itself, with a clock that is set by hand: a tick is a millisecond. */
export interface Observer {
  env: Env
  readonly state: TimestampsState
  /** Sets the clock; the node's next round begins then. */
  at(clockMs: number): void
}

export interface ObserverOptions {
  readonly nodes: number
  readonly self?: number
  readonly clockMs?: number
  readonly seeds?: readonly number[]
  readonly params?: Readonly<Record<string, unknown>>
  /** Members it knows, by index, and their timestamps. */
  readonly knows?: Readonly<Record<number, number>>
}

/** A node of the timestamps protocol that has just started and then learned what it is said to know. */
export function observer(options: ObserverOptions): Observer {
  const { nodes, self = 0, clockMs = 0, seeds = [], params = {}, knows = {} } = options
  const read = readParams(parametersOf(timestamps), params)
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  const envAt = (tick: number): Env => ({
    ...{ self, nodes, seeds, params: read.value, tick, clockMs: tick, nextRoundTick: tick + 1 },
    tickAfterClock: (ms) => ms + 1,
    dice: (purpose) => openDice(1, self, tick, purpose),
  })
  const state = timestamps.start({ ...envAt(clockMs), nextRoundTick: clockMs })
  for (const [member, stampMs] of Object.entries(knows)) {
    state.stamps[Number(member)] = stampMs
    state.beliefs[Number(member)] = clockMs - stampMs > (read.value.tFailMs as number) ? STALE : LIVE
    state.deadlineMs = Math.min(state.deadlineMs, stampMs + (read.value.tFailMs as number))
  }
  const one: Observer = {
    env: envAt(clockMs),
    state,
    at(nextMs) {
      one.env = envAt(nextMs)
      state.roundTick = nextMs
    },
  }
  return one
}

/** A message on the wire; only the sender, the kind and the list matter to the receiver. */
export function letter(from: number, to: number, kind: number, list: Float64Array): Message {
  return { from, to, kind, body: list, bytes: 0, seq: 0, sentTick: 0, dueTick: 0 }
}
