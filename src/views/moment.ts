import { clockAt, type Pace } from '../core/clock.ts'
import { REASONS } from '../core/event.ts'
import type { Messages } from '../locales/index.ts'
import type { Run } from '../run/run.ts'
import type { Frame } from '../trace/frame.ts'

/** The pace of a run's virtual time. */
export function paceOf(run: Run): Pace {
  const { roundMs, ticksPerRound } = run.store.get().scenario.params
  return { roundMs: roundMs as number, ticksPerRound: ticksPerRound as number }
}

/** What a node is, in words: up since when, or how it ended and how long ago. */
export function truthInWords(frame: Frame, node: number, pace: Pace, words: Messages): string {
  const sinceMs = clockAt(frame.sinceTick[node] as number, pace)
  if (frame.up[node] === 1) return words.truth.up(sinceMs)
  const agoMs = clockAt(frame.tick, pace) - sinceMs
  return REASONS[frame.reason[node] as number] === 'crashed'
    ? words.truth.crashed(agoMs)
    : words.truth.killed(agoMs)
}
