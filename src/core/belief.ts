/**
 * What an observer believes of a member. Live and stale are computed from an age by the observer's own clock; removed
 * means deleted from the list. Suspect and dead are not computed but said: one node says so, and others repeat it.
 */
export const BELIEFS = ['unknown', 'live', 'stale', 'removed', 'suspect', 'dead'] as const

export type Belief = (typeof BELIEFS)[number]

export const UNKNOWN = 0
export const LIVE = 1
export const STALE = 2
export const REMOVED = 3
export const SUSPECT = 4
export const DEAD = 5

/** Whether a belief says that the member may be gone. One that was never heard of is not doubted. */
export function isDoubt(belief: number): boolean {
  return belief !== LIVE && belief !== UNKNOWN
}

/** The stamp of a member that is not in the list: older than any, so that merging by maximum just works. */
export const ABSENT = Number.NEGATIVE_INFINITY

/** A member list as every view and check sees it: typed arrays by member index. */
export interface Members {
  /**
   * The member's stamp, a whole number that only the member itself makes larger and by which news is told from what is
   * old: a timestamp in ms, a heartbeat counter or an incarnation, as the protocol declares. ABSENT when it is not in
   * the list.
   */
  readonly stamps: Float64Array
  /** Indexes into BELIEFS. */
  readonly beliefs: Uint8Array
  /** For each of the protocol's notes, in the order of their declaration: a whole number for each member. */
  readonly notes?: readonly Int32Array[]
}
