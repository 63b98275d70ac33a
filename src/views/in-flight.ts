import type { Run } from '../run/run.ts'
import { createFlightWindow, dueAt, type Flight, isUnderWay } from '../trace/flight.ts'

/** The messages that are under way at the drawn position, in the order in which they are due. */
export function messagesUnderWay(run: Run): readonly Flight[] {
  const { trace, frame, shownTick } = run
  const round = Math.floor(shownTick / trace.ticksPerRound)
  return createFlightWindow(trace)
    .between(Math.max(0, round - run.flightRounds), round)
    .filter((flight) => isUnderWay(flight, frame, shownTick))
    .sort((a, b) => dueAt(a, shownTick) - dueAt(b, shownTick) || a.from - b.from || a.seq - b.seq)
}
