/** What a stamp is and how old it is, in whatever its protocol counts. */
import type { Declaration } from '../core/protocol.ts'
import type { Messages } from '../locales/index.ts'
import type { Run } from '../run/run.ts'

type Counting = Pick<Declaration, 'stamp'>

/** A stamp by itself, for a column: a time, or a number. */
export function stampInBrief({ stamp: counts }: Counting, stamp: number, { format }: Messages): string {
  return counts === 'timestamp' ? format.seconds(stamp) : format.number(stamp)
}

/** A stamp with what it is, for a sentence. */
export function stampInWords({ stamp: counts }: Counting, stamp: number, { stamps }: Messages): string {
  return stamps[counts].of(stamp)
}

/**
 * Whether an old stamp says anything: an incarnation stays the same as long as nobody doubts the member, and so does a
 * rumour.
 */
export function ages({ stamp: counts }: Counting): boolean {
  return counts === 'timestamp' || counts === 'heartbeat'
}

/**
 * How old the stamp of a pair of observer and subject is at the drawn moment, in ms and by the observer's own clock: a
 * timestamp says so itself, any other is as old as the moment at which the observer learned it.
 */
export function stampAges(run: Run): (pair: number) => number {
  const { frame, protocol } = run
  const { nodes, tick, stamps, learnedTicks } = frame
  /** By observer, as far as somebody has asked. */
  const nowMs: number[] = []
  return (pair) => {
    const observer = Math.floor(pair / nodes)
    const clock = run.clockOf(observer)
    nowMs[observer] ??= clock.at(tick)
    const sinceMs =
      protocol.stamp === 'timestamp' ? (stamps[pair] as number) : clock.at(learnedTicks[pair] as number)
    return nowMs[observer] - sinceMs
  }
}
