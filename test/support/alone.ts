import { openDice } from '../../src/core/dice.ts'
import { readParams } from '../../src/core/parameter.ts'
import type { Env, Message, NodeState, Outgoing, Protocol } from '../../src/core/protocol.ts'
import { parametersOf } from '../../src/core/scenario.ts'

/** One node by itself, of any protocol, with a clock that is set by hand: a tick is a millisecond. */
export interface Alone<State extends NodeState> {
  readonly state: State
  readonly env: Env
  /** Sets the clock; the node's next round begins after `roundInMs` more. */
  at(clockMs: number, roundInMs?: number): void
  /** Wakes the node. */
  tick(): readonly Outgoing[]
  /** Lets a message come in. */
  hear(from: number, kind: number, body: unknown): readonly Outgoing[]
}

export interface AloneOptions {
  readonly nodes: number
  readonly self?: number
  readonly clockMs?: number
  readonly seeds?: readonly number[]
  readonly params?: Readonly<Record<string, unknown>>
}

/** A node that has just started. */
export function alone<State extends NodeState>(
  protocol: Protocol<State>,
  { nodes, self = 0, clockMs = 0, seeds = [], params = {} }: AloneOptions,
): Alone<State> {
  const read = readParams(parametersOf(protocol), params)
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  const envAt = (tick: number, nextRoundTick: number): Env => ({
    ...{ self, nodes, seeds, params: read.value, tick, clockMs: tick, nextRoundTick },
    tickAfterClock: (ms) => ms + 1,
    dice: (purpose) => openDice(1, self, tick, purpose),
  })
  let env = envAt(clockMs, clockMs)
  const state = protocol.start(env)
  return {
    state,
    get env() {
      return env
    },
    at(nextMs, roundInMs = 1) {
      env = envAt(nextMs, nextMs + roundInMs)
    },
    tick: () => protocol.onTick(state, env),
    hear(from, kind, body) {
      const message: Message = { from, to: self, kind, body, bytes: 0, seq: 0, sentTick: 0, dueTick: 0 }
      return protocol.onMessage(state, message, env)
    },
  }
}
