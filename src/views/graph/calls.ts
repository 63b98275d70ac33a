/** The pairs that called lately: each leaves a line behind that fades as it grows old. */
import type { Flight } from '../../trace/flight.ts'

/** For how many rounds a call leaves a line behind. */
export const AFTERGLOW_ROUNDS = 2

export interface Call {
  /** The lower of the two. */
  readonly low: number
  readonly high: number
  /** From 1, just now, down to 0. */
  readonly freshness: number
}

/** The calls whose lines can still be seen. */
export function callsOf(
  flights: readonly Flight[],
  nodes: number,
  shownTick: number,
  ticksPerRound: number,
): readonly Call[] {
  const latest = new Map<number, number>()
  for (const { from, to, sentTick } of flights) {
    if (sentTick >= shownTick) continue
    const pair = Math.min(from, to) * nodes + Math.max(from, to)
    latest.set(pair, Math.max(latest.get(pair) ?? 0, sentTick))
  }
  const calls: Call[] = []
  for (const [pair, tick] of latest) {
    const freshness = 1 - (shownTick - tick) / (AFTERGLOW_ROUNDS * ticksPerRound)
    if (freshness > 0) calls.push({ low: Math.floor(pair / nodes), high: pair % nodes, freshness })
  }
  return calls
}
