/**
 * Whom a member probes: one at random, or one after the other in an order that is shuffled anew after each traversal
 * (the paper's section 4.3), so that nobody waits for more than two traversals. The suspected stay among them.
 */
import { pickSome } from '../../core/dice.ts'
import type { Env } from '../../core/protocol.ts'
import { othersThat, strike } from './roll.ts'
import type { Settings } from './settings.ts'
import { ALIVE, BURIED, GONE, SUSPECTED, type SwimState } from './state.ts'
import { ticksOf } from './timer.ts'

export const NOBODY = -1

/** The next to be probed, or nobody. */
export function nextTarget(state: SwimState, settings: Settings, env: Env): number {
  if (settings.targets === 'random') {
    const [target = NOBODY] = pickSome(othersThat(state, isProbed, env), 1, env.dice('target'))
    return target
  }
  const { order } = state
  // memberlist looks once for each in the list, and whom it skips and the turn of the list are looks too.
  const most = settings.dialect === 'memberlist' ? order.length : 2 * order.length
  for (let looks = 0; looks < most; looks++) {
    if (state.next >= order.length) {
      reap(state, settings, env)
      shuffle(order, env)
      state.next = 0
      if (settings.dialect === 'memberlist') continue
    }
    const member = order[state.next++] as number
    if (member !== env.self && isProbed(state.statuses[member] as number)) return member
  }
  return NOBODY
}

/** Puts a new member at a random place of the order. */
export function insertTarget(state: SwimState, member: number, { dialect }: Settings, env: Env): void {
  const { order } = state
  if (order.includes(member)) return
  if (dialect === 'memberlist') {
    // It changes places with whoever is there.
    const place = env.dice(`place of ${member}`).below(order.length)
    order.push(order[place] as number)
    order[place] = member
    return
  }
  const place = env.dice(`place of ${member}`).below(order.length + 1)
  order.splice(place, 0, member)
  if (place < state.next) state.next++
}

/** Some others that are believed alive; the paper asks the suspected for help too. */
export function pickHelpers(
  state: SwimState,
  count: number,
  except: number,
  { dialect }: Settings,
  env: Env,
): number[] {
  const fits = (status: number, member: number): boolean =>
    member !== except && (status === ALIVE || (dialect === 'paper' && status === SUSPECTED))
  return pickSome(othersThat(state, fits, env), count, env.dice('helpers'))
}

function isProbed(status: number): boolean {
  return status === ALIVE || status === SUSPECTED
}

/** Forgets those that have been dead for as long as gossip goes to the dead. */
function reap(state: SwimState, { gossipToDeadMs }: Settings, env: Env): void {
  const leastTicks = ticksOf(gossipToDeadMs, env)
  const old = othersThat(
    state,
    (status, member) =>
      (status === BURIED || status === GONE) &&
      env.tick - (state.changedTicks[member] as number) > leastTicks,
    env,
  )
  for (const member of old) strike(state, member, env)
}

function shuffle(order: number[], env: Env): void {
  const shuffled = pickSome(order, order.length, env.dice('order'))
  for (const [i, member] of shuffled.entries()) order[i] = member
}
