/**
 * The timer of a suspicion. It begins with the most patience, and each member that accuses independently takes some of
 * it away (Lifeguard, section IV; memberlist, suspicion.go). Where nobody else is waited for, it begins with the least.
 */
import { ln } from '../../core/logarithm.ts'
import type { Env } from '../../core/protocol.ts'
import type { Patience } from './limits.ts'
import { tickIn, ticksOf } from './timer.ts'

export interface Suspicion extends Patience {
  readonly member: number
  readonly startTick: number
  /** When it has lasted long enough. */
  deadlineTick: number
  /** The first to accuse, and those that confirmed it. */
  readonly accusers: number[]
}

/** A suspicion of a member that was raised now. */
export function suspicionOf(member: number, accuser: number, patience: Patience, env: Env): Suspicion {
  const deadlineTick = tickIn(timeoutMs(patience, 0), env)
  return { ...patience, member, startTick: env.tick, deadlineTick, accusers: [accuser] }
}

/** Hears another accuser, and whether that was news: only another one is, and not more than are waited for. */
export function confirm(suspicion: Suspicion, accuser: number, env: Env): boolean {
  const { accusers, confirmations } = suspicion
  if (accusers.length > confirmations || accusers.includes(accuser)) return false
  accusers.push(accuser)
  suspicion.deadlineTick = suspicion.startTick + ticksOf(timeoutMs(suspicion, accusers.length - 1), env)
  return true
}

/** How long a suspicion lasts that so many have confirmed. */
export function timeoutMs({ confirmations: wanted, leastMs, mostMs }: Patience, confirmed: number): number {
  if (wanted < 1) return leastMs
  const share = ln(confirmed + 1) / ln(wanted + 1)
  return Math.max(leastMs, Math.floor(mostMs - (mostMs - leastMs) * share))
}
