/** The roll of the members: who is on it, and as what. */
import { ABSENT, DEAD, LIVE, REMOVED, SUSPECT } from '../../core/belief.ts'
import type { Env } from '../../core/protocol.ts'
import { ALIVE, BURIED, GONE, NOT_LISTED, SUSPECTED, type SwimState } from './state.ts'

const BELIEFS_OF: Readonly<Record<number, number>> = {
  [NOT_LISTED]: REMOVED,
  [ALIVE]: LIVE,
  [SUSPECTED]: SUSPECT,
  [BURIED]: DEAD,
  [GONE]: REMOVED,
}

/** Writes down what a member is now. */
export function note(
  state: SwimState,
  member: number,
  status: number,
  incarnation: number,
  { self, tick }: Env,
): void {
  if (state.statuses[member] !== status) state.changedTicks[member] = tick
  state.statuses[member] = status
  state.incarnations[member] = incarnation
  // Who leaves is alive to itself as long as it runs.
  const belief = member === self ? LIVE : (BELIEFS_OF[status] as number)
  state.beliefs[member] = belief
  state.stamps[member] = belief === REMOVED ? ABSENT : incarnation
}

/** Takes a member off the roll and out of the order. */
export function strike(state: SwimState, member: number, env: Env): void {
  note(state, member, NOT_LISTED, 0, env)
  dropFromOrder(state, member)
}

/** Takes a member out of the order in which members are probed. */
export function dropFromOrder(state: SwimState, member: number): void {
  const at = state.order.indexOf(member)
  if (at < 0) return
  state.order.splice(at, 1)
  if (at < state.next) state.next--
}

/** The other members with one of these statuses. */
export function othersThat(
  state: SwimState,
  fits: (status: number, member: number) => boolean,
  { self }: Env,
): number[] {
  return state.order.filter((member) => member !== self && fits(state.statuses[member] as number, member))
}
