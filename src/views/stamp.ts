/** What a stamp is and how old it is, in whatever its protocol counts. */
import { clockAt, type Pace } from '../core/clock.ts'
import type { NodeState, Protocol } from '../core/protocol.ts'
import type { Messages } from '../locales/index.ts'
import type { Frame } from '../trace/frame.ts'

type Counting = Pick<Protocol<NodeState>, 'stamp'>

/** A stamp by itself, for a column: a time, or a number. */
export function stampInBrief({ stamp: counts }: Counting, stamp: number, { format }: Messages): string {
  return counts === 'timestamp' ? format.seconds(stamp) : format.number(stamp)
}

/** A stamp with what it is, for a sentence. */
export function stampInWords({ stamp: counts }: Counting, stamp: number, { stamps }: Messages): string {
  return stamps[counts].of(stamp)
}

/**
 * How old an observer's stamp of a member is, in ms at the observer's clock: a timestamp says so itself, any other is
 * as old as the moment at which the observer learned it.
 */
export function stampAgeMs(
  { stamp: counts }: Counting,
  frame: Frame,
  pair: number,
  nowMs: number,
  pace: Pace,
): number {
  const sinceMs =
    counts === 'timestamp'
      ? (frame.stamps[pair] as number)
      : clockAt(frame.learnedTicks[pair] as number, pace)
  return nowMs - sinceMs
}
