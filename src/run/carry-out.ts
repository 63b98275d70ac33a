import type { Scenario } from '../core/scenario.ts'
import { wordsBefore } from '../trace/position.ts'
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
  const { ticksPerRound } = trace
  const scribe = to.open(scenario)
  const parts = [scribe.head]
  const frame = trace.firstFrame()
  for (let round = 0; round < Math.ceil(untilTick / ticksPerRound); round++) {
    await film.bringBack(round)
    const end = Math.min(untilTick, (round + 1) * ticksPerRound)
    const words = trace.wordsOf(round)
    trace.seek(frame, end)
    // What is still to come is not told, even where the round is settled.
    parts.push(scribe.round(words.subarray(0, wordsBefore(words, end)), frame))
  }
  return parts
}
