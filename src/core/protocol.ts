import type { Members } from './belief.ts'
import type { Dice } from './dice.ts'
import type { Parameter, Params } from './parameter.ts'
import type { Result } from './problem.ts'

/** What is known of a protocol without running it: forms, links, checks and views need no more. */
export interface Declaration {
  readonly name: string
  readonly parameters: readonly Parameter[]
  /** What its stamps count: they are read off the member's clock, or count heartbeats, incarnations or rumours. */
  readonly stamp: 'timestamp' | 'heartbeat' | 'incarnation' | 'rumour'
  /** What its nodes can believe of a member that they have heard of: values of `beliefs`, the hopeful first. */
  readonly beliefs: readonly number[]
  /** The kinds of messages; a message carries an index into them. */
  readonly messageKinds: readonly MessageKind[]
  /** Which kinds can occur under these parameters, by index; left out, all of them. */
  kindsUnder?(params: Params): readonly number[]
  /** What else a node notes of each member, for all to see: the names of `Members.notes`. */
  readonly notes?: readonly string[]
  /** Settings that belong together, and what they are called. */
  readonly presets?: readonly { readonly name: string; readonly params: Params }[]
  /** What experiments set, unless they are told otherwise, because it would blur what they measure. */
  readonly measured?: Params
  /** Rules between parameters that no single declaration can say. */
  check(params: Params): Result<Params>
  /**
   * Whether handling a message can itself send one, or make the node send sooner than it had said. The conductor may
   * run further ahead where it cannot.
   */
  answers(params: Params): boolean
  /** How likely at most a healthy member is taken for failed; null where there is no theory that says so. */
  mistake?(params: Params, nodes: number): number | null
}

/**
 * A protocol is sans-I/O: it is told the time and the messages, changes its own plain state in place and answers with
 * what to send. It never sends, never reads a clock and never throws dice that it was not handed.
 */
export interface Protocol<State extends NodeState> extends Declaration {
  start(env: Env): State
  /** Called at `wakeTick`, and also before it when the node's clock was set: timers by the clock must be looked at anew. */
  onTick(state: State, env: Env): readonly Outgoing[]
  onMessage(state: State, message: Message, env: Env): readonly Outgoing[]
  /** What a node says before it leaves politely; a protocol without it just falls silent. */
  onLeave?(state: State, env: Env): readonly Outgoing[]
  /**
   * Turns over one bit of a member's stamp in a message's body, for a fault: in a copy, or in nothing when the body does
   * not speak of that member. A protocol whose bodies are lists of stamps by member index needs none.
   */
  garble?(body: unknown, subject: number, bit: number): unknown
  /** The one projection that all views and checks share. */
  members(state: State, env: Env): Members
}

/** A kind of message, and how it is told from the others: by its shape and its letter. */
export interface MessageKind {
  readonly name: string
  /** A letter carries a list or news, an ask wants an answer. */
  readonly shape: 'letter' | 'ask' | 'answer'
  /** One capital. */
  readonly letter: string
}

/** The kinds of messages that can occur. */
export function kindsInUse(
  { messageKinds, kindsUnder }: Pick<Declaration, 'messageKinds' | 'kindsUnder'>,
  params: Params,
): readonly MessageKind[] {
  if (kindsUnder === undefined) return messageKinds
  return kindsUnder(params).flatMap((kind) => messageKinds[kind] ?? [])
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
