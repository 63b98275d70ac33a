import { LIVE } from '../../src/core/belief.ts'
import type { Scenario } from '../../src/core/scenario.ts'
import type { Frame } from '../../src/trace/frame.ts'
import { endTick, play, traceOf } from './play.ts'

/** A run that can be looked at at any round. */
export interface Watched {
  /** The frame after all that happened before a round; one object that changes. */
  at(round: number): Frame
  /** By observer: what it believes of a member at a round; null of itself and where it is down. */
  beliefsOf(subject: number, round: number): (number | null)[]
  /** Whether all others that are up believe a member live. */
  isLive(subject: number, round: number): boolean
}

/** Plays a scenario, to be looked at. */
export function watch(scenario: Scenario, rounds: number): Watched {
  const { nodes } = scenario
  const trace = traceOf(scenario, play(scenario, rounds))
  const frame = trace.firstFrame()
  const at = (round: number): Frame => {
    trace.seek(frame, endTick(scenario, round))
    return frame
  }
  const beliefsOf = (subject: number, round: number): (number | null)[] => {
    const { up, beliefs } = at(round)
    return Array.from({ length: nodes }, (_, observer) =>
      observer === subject || up[observer] !== 1 ? null : (beliefs[observer * nodes + subject] as number),
    )
  }
  return {
    at,
    beliefsOf,
    isLive: (subject, round) =>
      beliefsOf(subject, round).every((belief) => belief === null || belief === LIVE),
  }
}
