/**
 * A probe: a ping, then pings by others, and a verdict at the end of the period. Only one is under way at a time; while
 * it lasts longer than a period, because the member takes itself for slow, the next one waits.
 */
import { NEVER } from '../../core/clock.ts'
import type { Env, Outgoing } from '../../core/protocol.ts'
import { failureDelta, scaled } from './awareness.ts'
import { hear } from './news.ts'
import { changeScore } from './refutation.ts'
import type { Settings } from './settings.ts'
import { SUSPECTED, type SwimState } from './state.ts'
import { NOBODY, nextTarget, pickHelpers } from './targets.ts'
import { tickIn } from './timer.ts'
import { accusationOf } from './update.ts'
import { laden, letterTo, PING, PING_REQ } from './wire.ts'

export interface Probe {
  readonly target: number
  readonly ping: number
  /** The target's incarnation when the probe began: it is accused in that one. */
  readonly incarnation: number
  /** When others are asked for help; never again once they were. */
  timeoutTick: number
  readonly endTick: number
  expectedNacks: number
  nacks: number
}

/** Begins to probe the next target, if there is one. */
export function beginProbe(state: SwimState, settings: Settings, env: Env): Outgoing[] {
  const target = nextTarget(state, settings, env)
  if (target === NOBODY) return []
  const score = settings.awareness ? state.score : 0
  // The Lifeguard paper lets the answer come later too; memberlist leaves that time as it is.
  const timeoutMs = scaled(settings.probeTimeoutMs, settings.dialect === 'paper' ? score : 0)
  state.pings++
  state.probe = {
    target,
    ping: state.pings,
    incarnation: state.incarnations[target] as number,
    timeoutTick: tickIn(timeoutMs, env),
    endTick: tickIn(scaled(settings.roundMs, score), env),
    expectedNacks: 0,
    nacks: 0,
  }
  return [pingOf(state, target, state.pings, settings, env)]
}

/** A ping of one's own; whom one suspects learns it from its ping, if the buddy system is on. */
function pingOf(state: SwimState, target: number, ping: number, settings: Settings, env: Env): Outgoing {
  const { self } = env
  const fields = introduction(state, ping, env)
  if (!settings.buddy || state.statuses[target] !== SUSPECTED)
    return laden(state, target, PING, fields, settings)
  const accusation = accusationOf('suspect', target, state.incarnations[target] as number, self)
  // memberlist sends such a ping with nothing else in it.
  return settings.dialect === 'memberlist'
    ? letterTo(state, target, PING, fields, [accusation], settings)
    : laden(state, target, PING, fields, settings, [accusation])
}

/** What a ping says of its sender. */
export function introduction(state: SwimState, ping: number, { self }: Env) {
  return { ping, incarnation: state.incarnations[self] as number, sender: state.addresses[self] as number }
}

/** Asks others to ping the target, when it has not answered in time. */
export function askHelpers(state: SwimState, probe: Probe, settings: Settings, env: Env): Outgoing[] {
  const { target, ping } = probe
  probe.timeoutTick = NEVER
  const helpers = pickHelpers(state, settings.indirectChecks, target, settings, env)
  const nack = settings.awareness
  probe.expectedNacks = nack ? helpers.length : 0
  return helpers.map((helper) => laden(state, helper, PING_REQ, { ping, target, nack }, settings))
}

/** The target has answered, to oneself or to another. */
export function succeed(state: SwimState, settings: Settings, env: Env): void {
  state.probe = null
  if (settings.awareness) changeScore(state, -1, settings, env)
}

/** Nobody had an answer from the target. */
export function fail(state: SwimState, probe: Probe, settings: Settings, env: Env): void {
  const { target, incarnation, expectedNacks, nacks } = probe
  state.probe = null
  if (settings.awareness) changeScore(state, failureDelta(expectedNacks, nacks, settings), settings, env)
  // Whoever has since been buried and let in again in an older incarnation is another process than the one pinged.
  if ((state.incarnations[target] as number) < incarnation) return
  const word = settings.suspicion ? 'suspect' : 'dead'
  hear(state, accusationOf(word, target, incarnation, env.self), settings, env)
}
