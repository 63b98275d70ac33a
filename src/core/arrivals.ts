/** When a member was heard of: the intervals that phi accrual goes by, each system's way of recording them. */
import { isGone, type PhiRules, phiOf } from './phi.ts'

/** When one member was heard of: plain data. */
export interface Arrivals {
  /** The last time; null before the first. */
  lastMs: number | null
  /** The last so many intervals, in a ring. */
  readonly intervals: number[]
  /** Where in the ring the oldest stands, once it is full. */
  oldest: number
  sum: number
  squares: number
}

/** How many intervals chitchat's prior counts for. */
const PRIOR_WEIGHT = 5
/** Two heartbeats may be heard in the same millisecond, but not all of them. */
const SHORTEST_MEAN_MS = 0.001
/** A member that was not heard of yet. */
export function noArrivals(): Arrivals {
  return { lastMs: null, intervals: [], oldest: 0, sum: 0, squares: 0 }
}

/** Notes that the member was heard of now. */
export function arrive(arrivals: Arrivals, nowMs: number, rules: PhiRules): void {
  const { lastMs } = arrivals
  // A clock that was set back makes no interval shorter than none.
  const intervalMs = Math.max(0, nowMs - (lastMs ?? nowMs))
  if (lastMs === null) begin(arrivals, rules)
  else if (isRecorded(arrivals, nowMs, intervalMs, rules)) addInterval(arrivals, intervalMs, rules)
  arrivals.lastMs = nowMs
}

/** Puts an interval into the window; when that is full, the oldest leaves it. */
export function addInterval(
  arrivals: Arrivals,
  intervalMs: number,
  { window }: Pick<PhiRules, 'window'>,
): void {
  const { intervals } = arrivals
  if (intervals.length < window) intervals.push(intervalMs)
  else {
    const leaving = intervals[arrivals.oldest] as number
    arrivals.sum -= leaving
    arrivals.squares -= leaving * leaving
    intervals[arrivals.oldest] = intervalMs
    arrivals.oldest = (arrivals.oldest + 1) % window
  }
  arrivals.sum += intervalMs
  arrivals.squares += intervalMs * intervalMs
}

/** Forgets the intervals, as chitchat does of a member that it takes for dead. */
export function forgetIntervals(arrivals: Arrivals): void {
  arrivals.intervals.length = 0
  Object.assign(arrivals, { oldest: 0, sum: 0, squares: 0 })
}

/** The mean of the intervals in the window; 0 while there is none to go by. */
export function meanMs({ intervals, sum }: Arrivals, { form, estimateMs }: PhiRules): number {
  if (intervals.length === 0) return 0
  if (form === 'chitchat') return (sum + PRIOR_WEIGHT * estimateMs) / (intervals.length + PRIOR_WEIGHT)
  return Math.max(SHORTEST_MEAN_MS, sum / intervals.length)
}

/** Their standard deviation. */
export function sdMs(arrivals: Arrivals): number {
  return Math.sqrt(variance(arrivals))
}

/** The mean square of the intervals' distances from their mean. */
export function variance({ intervals, sum, squares }: Arrivals): number {
  const count = intervals.length
  // Two large numbers that are nearly the same may differ by a little less than nothing.
  return count === 0 ? 0 : Math.max(0, squares / count - (sum / count) * (sum / count))
}

/** What the form calls φ now; null where it can say nothing yet. */
export function phiAt(arrivals: Arrivals, nowMs: number, rules: PhiRules): number | null {
  if (arrivals.lastMs === null) return rules.form === 'pekko' ? 0 : null
  return phiOf(nowMs - arrivals.lastMs, meanMs(arrivals, rules), sdMs(arrivals), rules)
}

function begin(arrivals: Arrivals, rules: PhiRules): void {
  const { form, estimateMs } = rules
  if (form === 'chitchat') return
  if (form === 'cassandra') {
    addInterval(arrivals, estimateMs, rules)
    return
  }
  // Two intervals that are far apart, for nothing is known of the network yet.
  const apartMs = Math.floor(estimateMs / 4)
  addInterval(arrivals, estimateMs - apartMs, rules)
  addInterval(arrivals, estimateMs + apartMs, rules)
}

function isRecorded(arrivals: Arrivals, nowMs: number, intervalMs: number, rules: PhiRules): boolean {
  // What comes after an outage is no interval between two heartbeats.
  return rules.form === 'pekko'
    ? !isGone(phiAt(arrivals, nowMs, rules), rules)
    : intervalMs <= rules.maxIntervalMs
}
