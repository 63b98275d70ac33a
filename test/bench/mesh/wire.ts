/** The messages between the bare mesh's threads. From port to port goes a list with the round in its last slot. */

/** From the page to the conductor. */
export type ToConductor =
  | { readonly type: 'begin'; readonly nodes: number; readonly nodeUrl: string }
  | { readonly type: 'advance'; readonly round: number }

/** From the conductor to a node. */
export type ToNode =
  | { readonly type: 'begin'; readonly self: number; readonly nodes: number }
  /** Merge until all `expect` lists of the last round have come, then send yours if this round is one of sending. */
  | { readonly type: 'open'; readonly expect: number; readonly sends: boolean }
  /** A peer has called; its end of the channel comes along. */
  | { readonly type: 'called'; readonly peer: number }

/** From a node to the conductor: all are merged and the list went to `to`, or to nobody. */
export interface FromNode {
  readonly to: number
  /** Whether the other end of a new channel to that peer comes along. */
  readonly calls: boolean
}

export const NOBODY = -1
