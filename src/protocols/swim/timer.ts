/**
 * Timers by the member's own clock. A timer is set for a tick, and what is done to the clock later does not touch it: it
 * counts what has gone by, as a computer's monotonic clock does, and not what time it is. A clock that runs fast or slowly
 * makes it shorter or longer.
 */
import { NEVER } from '../../core/clock.ts'
import type { Env } from '../../core/protocol.ts'

/** A clock that stands still still does not stop a timer: so many times too slow it may be. */
const SLOWEST = 16

/** The first tick at which the clock has gone on by `ms`, if it goes on as it does now. */
export function tickIn(ms: number, env: Env): number {
  const { roundMs, ticksPerRound } = env.params as {
    readonly roundMs: number
    readonly ticksPerRound: number
  }
  const latest = env.tick + Math.ceil((SLOWEST * ms * ticksPerRound) / roundMs)
  return Math.min(NEVER, latest, Math.max(env.tick, env.tickAfterClock(env.clockMs + ms - 1)))
}

/** How many ticks the clock needs to go on by `ms`; at least one. */
export function ticksOf(ms: number, env: Env): number {
  return Math.max(1, tickIn(ms, env) - env.tick)
}
