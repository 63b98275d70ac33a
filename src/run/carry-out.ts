import type { Scenario } from '../core/scenario.ts'
import type { Export } from './exports/export.ts'
import type { Film } from './film.ts'

/** Writes a film up to a tick as an export wants it, in parts; rounds that were let go are computed again on the way. */
export async function carryOut(
  film: Film,
  scenario: Scenario,
  to: Export,
  untilTick: number,
): Promise<string[]> {
  const { trace } = film
  const scribe = to.open(scenario)
  const parts = [scribe.head]
  const frame = trace.firstFrame()
  for (let round = 0; round < Math.ceil(untilTick / trace.ticksPerRound); round++) {
    await film.bringBack(round)
    trace.seek(frame, (round + 1) * trace.ticksPerRound)
    parts.push(scribe.round(trace.wordsOf(round), frame))
  }
  return parts
}
