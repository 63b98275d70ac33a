/**
 * What an observer believes of a member. Live and stale are computed from the age of the member's timestamp by the
 * observer's own clock; removed means older still, and deleted from the list.
 */
export const BELIEFS = ['unknown', 'live', 'stale', 'removed'] as const

export type Belief = (typeof BELIEFS)[number]

export const UNKNOWN = 0
export const LIVE = 1
export const STALE = 2
export const REMOVED = 3

/** The timestamp of a member that is not in the list: older than any reading, so that merging by maximum just works. */
export const ABSENT_MS = Number.NEGATIVE_INFINITY

/** A member list as every view and check sees it: typed arrays by member index. */
export interface Members {
  /** The member's timestamp in ms, ABSENT_MS when it is not in the list. */
  readonly timestampsMs: Float64Array
  /** Indexes into BELIEFS. */
  readonly beliefs: Uint8Array
}
