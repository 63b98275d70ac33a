import { clockAt, type Pace } from '../core/clock.ts'
import { CRASHED, LEFT, NOT_YET } from '../core/event.ts'
import type { Messages } from '../locales/index.ts'
import type { Run } from '../run/run.ts'
import type { Frame } from '../trace/frame.ts'

/** The pace of a run's virtual time. */
export function paceOf(run: Run): Pace {
  const { roundMs, ticksPerRound } = run.store.get().scenario.params
  return { roundMs: roundMs as number, ticksPerRound: ticksPerRound as number }
}

/** What a node is, in words: up since when, frozen for how long, or how it ended and how long ago. */
export function truthInWords(frame: Frame, node: number, pace: Pace, words: Messages): string {
  const nowMs = clockAt(frame.tick, pace)
  const sinceMs = clockAt(frame.sinceTick[node] as number, pace)
  if (frame.frozen[node] === 1)
    return words.truth.frozen(nowMs - clockAt(frame.frozenTick[node] as number, pace))
  if (frame.up[node] === 1) return words.truth.up(sinceMs)
  switch (frame.reason[node]) {
    case NOT_YET:
      return words.truth.absent
    case LEFT:
      return words.truth.left(nowMs - sinceMs)
    case CRASHED:
      return words.truth.crashed(nowMs - sinceMs)
    default:
      return words.truth.killed(nowMs - sinceMs)
  }
}
