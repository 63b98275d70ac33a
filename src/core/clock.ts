/**
 * Virtual time. A run counts whole ticks; a node's clock reads whole milliseconds, as a computer's does. Ages over
 * whole rounds are therefore exact, and "older than" has one answer in every engine.
 */
export interface Pace {
  readonly roundMs: number
  readonly ticksPerRound: number
}

/** A tick that never comes. It fits 31 bits, because ticks travel in 32-bit words. */
export const NEVER = 2147483647

/** The clock's reading at a tick, in whole virtual ms. */
export function clockAt(tick: number, pace: Pace): number {
  return Math.floor((tick * pace.roundMs) / pace.ticksPerRound)
}

/** The first tick at which the clock reads more than `ms`; NEVER when that lies beyond all ticks. */
export function firstTickAfter(ms: number, pace: Pace): number {
  const tick = Math.ceil(((ms + 1) * pace.ticksPerRound) / pace.roundMs)
  return tick < NEVER ? tick : NEVER
}

/** The round that a tick belongs to; round r is made of the ticks r·ticksPerRound … (r+1)·ticksPerRound − 1. */
export function roundOf(tick: number, pace: Pace): number {
  return Math.floor(tick / pace.ticksPerRound)
}
