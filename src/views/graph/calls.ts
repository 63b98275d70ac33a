/**
 * The pairs that called lately: each leaves a line behind that fades as it grows old. It fades by whole rounds, and not
 * with every answer that comes back in between, so that the ground of a large cluster stands still most of the time.
 */
import type { Flight } from '../../trace/flight.ts'

/** For how many rounds a call leaves a line behind. */
export const AFTERGLOW_ROUNDS = 2

export interface Call {
  /** The lower of the two. */
  readonly low: number
  readonly high: number
  /** From 1, in this round, down to 0. */
  readonly freshness: number
}

/** The calls whose lines can still be seen. */
export function callsOf(
  flights: readonly Flight[],
  nodes: number,
  shownTick: number,
  ticksPerRound: number,
): readonly Call[] {
  const now = Math.floor(shownTick / ticksPerRound)
  const latest = new Map<number, number>()
  for (const { from, to, sentTick } of flights) {
    if (sentTick >= shownTick) continue
    const pair = Math.min(from, to) * nodes + Math.max(from, to)
    latest.set(pair, Math.max(latest.get(pair) ?? 0, Math.floor(sentTick / ticksPerRound)))
  }
  const calls: Call[] = []
  for (const [pair, round] of latest) {
    const freshness = 1 - (now - round) / AFTERGLOW_ROUNDS
    if (freshness > 0) calls.push({ low: Math.floor(pair / nodes), high: pair % nodes, freshness })
  }
  return calls
}
