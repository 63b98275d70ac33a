/**
 * Heartbeat counters as an observer keeps them: how far each member had counted when it was last heard of, and when, by
 * the observer's own clock, that was. Whoever has not counted on for longer than it may is stale, and then forgotten.
 */
import { ABSENT, LIVE, REMOVED, STALE, UNKNOWN } from './belief.ts'
import type { Env, NodeState } from './protocol.ts'

/** Part of a node's state; may be changed in place. */
export interface Counters {
  readonly stamps: Float64Array
  /** What the node's own clock read when each counter last grew. */
  readonly heardMs: Float64Array
  readonly beliefs: Uint8Array
  /** Nobody becomes stale or is forgotten before the clock reads more than this. */
  deadlineMs: number
}

/** How long a member may be silent; without a second bound it is never forgotten. */
export interface Bounds {
  readonly tFailMs: number
  readonly tCleanupMs?: number
}

/** A node that has heard of nobody and begins to count at `first`. */
export function freshCounters({ nodes, self, clockMs }: Env, first: number): Counters {
  const counters = {
    stamps: new Float64Array(nodes).fill(ABSENT),
    heardMs: new Float64Array(nodes).fill(clockMs),
    beliefs: new Uint8Array(nodes).fill(UNKNOWN),
    deadlineMs: Number.POSITIVE_INFINITY,
  }
  counters.stamps[self] = first
  counters.beliefs[self] = LIVE
  return counters
}

/** The state of a node that counts its own heartbeat up each round. */
export interface Beating extends NodeState, Counters {
  /** When the node begins its next round. */
  roundTick: number
}

/** A node before its first round. */
export function startBeating(env: Env, first: number): Beating {
  const { nextRoundTick } = env
  return {
    wakeTick: nextRoundTick,
    sendTick: nextRoundTick,
    roundTick: nextRoundTick,
    ...freshCounters(env, first),
  }
}

/** Begins a round: counts the node's own heartbeat up. */
export function beat(state: Beating, { self, clockMs, nextRoundTick }: Env): void {
  state.roundTick = nextRoundTick
  state.stamps[self] = (state.stamps[self] as number) + 1
  state.heardMs[self] = clockMs
}

/** The node wakes for its round, and exactly when somebody has been silent for too long; it sends in rounds only. */
export function planBeat(state: Beating, env: Env): void {
  state.wakeTick = Math.min(state.roundTick, env.tickAfterClock(state.deadlineMs))
  state.sendTick = state.roundTick
}

/** A member is said to have counted so far: if that is news, it was heard now. */
export function hear(counters: Counters, member: number, count: number, bounds: Bounds, env: Env): boolean {
  const { stamps, heardMs, beliefs } = counters
  if (member === env.self || !(count > (stamps[member] as number))) return false
  stamps[member] = count
  heardMs[member] = env.clockMs
  beliefs[member] = LIVE
  counters.deadlineMs = Math.min(counters.deadlineMs, env.clockMs + bounds.tFailMs)
  return true
}

/** Decides anew who is stale and who is forgotten. */
export function sweep(counters: Counters, bounds: Bounds, { self, clockMs }: Env): void {
  const { stamps, heardMs, beliefs } = counters
  const { tFailMs, tCleanupMs = Number.POSITIVE_INFINITY } = bounds
  counters.deadlineMs = Number.POSITIVE_INFINITY
  for (let member = 0; member < stamps.length; member++) {
    if (member === self || stamps[member] === ABSENT) continue
    const silentMs = clockMs - (heardMs[member] as number)
    if (silentMs > tCleanupMs) {
      beliefs[member] = REMOVED
      stamps[member] = ABSENT
    } else {
      beliefs[member] = silentMs > tFailMs ? STALE : LIVE
      const boundMs = silentMs > tFailMs ? tCleanupMs : tFailMs
      counters.deadlineMs = Math.min(counters.deadlineMs, (heardMs[member] as number) + boundMs)
    }
  }
}

/** A list that says of one member how far it has counted. */
export function countOf(member: number, { stamps }: Pick<Counters, 'stamps'>): Float64Array {
  const list = new Float64Array(stamps.length).fill(ABSENT)
  list[member] = stamps[member] as number
  return list
}
