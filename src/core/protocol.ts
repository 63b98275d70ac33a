import type { Members } from './belief.ts'
import type { Dice } from './dice.ts'
import type { Parameter, Params } from './parameter.ts'
import type { Result } from './problem.ts'

/**
 * A protocol is sans-I/O: it is told the time and the messages, changes its own plain state in place and answers with
 * what to send. It never sends, never reads a clock and never throws dice that it was not handed.
 */
export interface Protocol<State extends NodeState> {
  readonly name: string
  readonly parameters: readonly Parameter[]
  /** Names of the message kinds; a message carries an index into them. */
  readonly messageKinds: readonly string[]
  /** Rules between parameters that no single declaration can say. */
  check(params: Params): Result<Params>
  /** Whether handling a message can itself send one. The conductor may run further ahead where it cannot. */
  answers(params: Params): boolean
  start(env: Env): State
  onTick(state: State, env: Env): readonly Outgoing[]
  onMessage(state: State, message: Message, env: Env): readonly Outgoing[]
  /** The one projection that all views and checks share. */
  members(state: State, env: Env): Members
}

/** Plain data that structured clone can copy. */
export interface NodeState {
  /** The next tick at which the node wants `onTick`; after `onTick` it lies in the future. */
  wakeTick: number
  /** The next tick at which it may send on its own accord; never before `wakeTick`. */
  sendTick: number
}

/** All that a node may know of the world. */
export interface Env {
  readonly self: number
  /** How many member indexes there are; lists have this length. */
  readonly nodes: number
  /** Members whose address the node was given before it started. */
  readonly seeds: readonly number[]
  readonly params: Params
  readonly tick: number
  /** The node's own clock. */
  readonly clockMs: number
  /** The first tick after this one at which the node begins a round of its own. */
  readonly nextRoundTick: number
  /** The first tick at which the node's clock reads more than `ms`; it may have passed already. */
  tickAfterClock(ms: number): number
  /** Dice for a purpose, at this node and tick. */
  dice(purpose: string): Dice
}

/** What a protocol wants sent. */
export interface Outgoing {
  readonly to: number
  /** Index into the protocol's `messageKinds`. */
  readonly kind: number
  /** Plain data, not to be changed after it was handed over. */
  readonly body: unknown
  /** What the message would weigh on a wire, in bytes. */
  readonly bytes: number
}

/** A message under way. */
export interface Message extends Outgoing {
  readonly from: number
  /** Counts the sender's messages over all its lives; (from, seq) names a message. */
  readonly seq: number
  readonly sentTick: number
  readonly dueTick: number
}
