import { clockAt, firstTickAfter, NEVER, type Pace } from './clock.ts'
import type { Span } from './span.ts'

/** One node's own clock, right or wrong; it reads whole ms. */
export interface NodeClock {
  at(tick: number): number
  /**
   * The first tick from which on the clock reads more than `ms`, if it goes on as it does at `now`; it may have passed
   * already. A node cannot know what will be done to its clock: when something is, it is woken and asks again.
   */
  tickAfter(ms: number, now: number): number
  /** The first tick after `tick` at which something begins or ceases to be wrong with the clock; NEVER if none does. */
  nextTurn(tick: number): number
}

/** The clock of a node, among all that is done in a scenario. */
export function createNodeClock(spans: readonly Span[], node: number, pace: Pace): NodeClock {
  const wrong = spans.filter(
    ({ fault, action, from, until }) =>
      fault.question === 'clock' && fault.node(action) === node && until > from,
  )
  if (wrong.length === 0)
    return {
      at: (tick) => clockAt(tick, pace),
      tickAfter: (ms) => firstTickAfter(ms, pace),
      nextTurn: () => NEVER,
    }
  const turns = [...new Set(wrong.flatMap(({ from, until }) => [from, until]))].sort((a, b) => a - b)

  /** The last turn at or before a tick. */
  const turnBefore = (tick: number): number => turns.findLast((turn) => turn <= tick) ?? 0
  /** What the clock reads at `tick` if what is wrong with it at `now` is so at `tick`. */
  const rawAt = (tick: number, now: number): number => {
    const trueMs = clockAt(tick, pace)
    let ms = trueMs
    for (const { fault, action, from, until } of wrong)
      if (fault.question === 'clock' && now >= from && now < until)
        ms += fault.aheadMs(action, trueMs - clockAt(from, pace))
    return ms
  }
  /** Between two turns no clock runs backward; one that would, stands. */
  const readingAt = (tick: number, now: number): number =>
    Math.max(rawAt(tick, now), rawAt(turnBefore(now), now))

  return {
    at: (tick) => readingAt(tick, tick),
    tickAfter(ms, now) {
      let low = turnBefore(now)
      if (readingAt(low, now) > ms) return low
      let high = NEVER
      if (readingAt(high, now) <= ms) return NEVER
      while (high - low > 1) {
        const middle = low + Math.floor((high - low) / 2)
        if (readingAt(middle, now) > ms) high = middle
        else low = middle
      }
      return high
    },
    nextTurn: (tick) => turns.find((turn) => turn > tick) ?? NEVER,
  }
}
