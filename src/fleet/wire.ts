/** The messages between the threads, as plain types; ports travel beside them. */
import type { Message, NodeState } from '../core/protocol.ts'
import type { Scenario } from '../core/scenario.ts'
import type { Crash } from './fleet.ts'
import type { HostSnapshot } from './host.ts'
import type { Chunk } from './ledger.ts'
import type { Opening, Start } from './window.ts'

/** From the conductor to a node. */
export type ToNode =
  | { readonly type: 'begin'; readonly scenario: Scenario; readonly node: number; readonly epoch: number }
  | { readonly type: 'start'; readonly start: Start; readonly memory: NodeState | null }
  /** Runs a window. */
  | { readonly type: 'open'; readonly from: number; readonly until: number; readonly opening: Opening }
  /** Asks what the process would leave behind if it ended now. */
  | { readonly type: 'remember' }
  /** From now on the scenario is another, which agrees with the old one up to now. */
  | { readonly type: 'follow'; readonly scenario: Scenario }
  /** A peer has dialled; its end of the channel comes along. */
  | { readonly type: 'dialled'; readonly peer: number }
  /** A peer's process has ended, and every channel to it. */
  | { readonly type: 'hangup'; readonly peer: number }
  | { readonly type: 'snapshot'; readonly now: number; readonly expect: number }
  | { readonly type: 'restore'; readonly snapshot: HostSnapshot; readonly epoch: number }
  | { readonly type: 'crash' }

/** From a node to the conductor. */
export type FromNode =
  /** What it did in a window, packed; the ends of new channels come along. */
  | Uint32Array
  | { readonly type: 'snapshot'; readonly snapshot: HostSnapshot }
  | { readonly type: 'memory'; readonly state: NodeState | null }
  | { readonly type: 'restored' }
  | { readonly type: 'rejected'; readonly message: string }

/** From port to port. The epoch tells messages of a future that was left by a fork. */
export interface Letter {
  readonly epoch: number
  /** When the window began in which it was posted. */
  readonly windowTick: number
  readonly message: Message
}

/** From the page to the conductor. */
export type ToConductor =
  | { readonly type: 'begin'; readonly scenario: Scenario; readonly nodeUrl: string }
  | { readonly type: 'advance'; readonly call: number; readonly round: number; readonly calmly: boolean }
  | { readonly type: 'fork'; readonly call: number; readonly scenario: Scenario; readonly tick: number }
  | { readonly type: 'recall'; readonly call: number; readonly from: number; readonly to: number }

/** From the conductor to the page. */
export type FromConductor =
  | { readonly type: 'settled'; readonly call: number; readonly chunks: readonly Chunk[] }
  | { readonly type: 'forked'; readonly call: number; readonly round: number }
  | { readonly type: 'crashed'; readonly crash: Crash }
  | { readonly type: 'failed'; readonly message: string }
