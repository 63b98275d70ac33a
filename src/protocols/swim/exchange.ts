/** Push-pull: two members exchange their whole lists. So one joins, and so what gossip has missed is mended. */
import { UNKNOWN } from '../../core/belief.ts'
import { pickSome } from '../../core/dice.ts'
import type { Env, Outgoing } from '../../core/protocol.ts'
import { hear } from './news.ts'
import { othersThat } from './roll.ts'
import type { Settings } from './settings.ts'
import { ALIVE, BURIED, GONE, SUSPECTED, type SwimState } from './state.ts'
import { accusationOf, aliveOf, type Update } from './update.ts'
import { ANYWHERE, letterTo, PUSH_PULL, PUSH_PULL_REPLY } from './wire.ts'

/**
 * Calls one of the seeds that the member has never heard of, so that two halves that grew around a seed each must meet;
 * or any seed, if it knows of nobody alive.
 */
export function join(state: SwimState, settings: Settings, env: Env): Outgoing[] {
  const { seeds } = env
  const strangers = seeds.filter((seed) => state.beliefs[seed] === UNKNOWN)
  const isThere = (member: number): boolean =>
    member !== env.self && (state.statuses[member] === ALIVE || state.statuses[member] === SUSPECTED)
  const isAlone = !state.order.some(isThere)
  const candidates = strangers.length > 0 ? strangers : isAlone ? seeds : []
  return pickSome(candidates, 1, env.dice('seed')).map((seed) => ask(state, seed, ANYWHERE, settings, env))
}

/** Calls somebody who is believed alive. */
export function pushPull(state: SwimState, settings: Settings, env: Env): Outgoing[] {
  const alive = othersThat(state, (status) => status === ALIVE, env)
  return pickSome(alive, 1, env.dice('push-pull')).map((to) =>
    ask(state, to, state.addresses[to] as number, settings, env),
  )
}

/** Answers with one's own list, as it was before the other's is merged. */
export function answer(state: SwimState, to: number, settings: Settings, env: Env): Outgoing {
  return letterTo(state, to, PUSH_PULL_REPLY, {}, listOf(state, env), settings)
}

/**
 * Merges the list of another. Whom the other takes for dead one only suspects, so that it may defend itself; who left is
 * believed.
 */
export function merge(state: SwimState, list: readonly Update[], settings: Settings, env: Env): void {
  for (const entry of list) {
    const { word, member, incarnation, from } = entry
    const isHearsay = word !== 'alive' && from !== member
    hear(state, isHearsay ? accusationOf('suspect', member, incarnation, env.self) : entry, settings, env)
  }
}

function ask(state: SwimState, to: number, address: number, settings: Settings, env: Env): Outgoing {
  return letterTo(state, to, PUSH_PULL, { address }, listOf(state, env), settings)
}

/** The whole list, as updates. */
function listOf(state: SwimState, { self }: Env): Update[] {
  const { incarnations, addresses, metas } = state
  return state.order.map((member) => {
    const incarnation = incarnations[member] as number
    switch (state.statuses[member]) {
      case SUSPECTED:
        return accusationOf('suspect', member, incarnation, self)
      case BURIED:
        return accusationOf('dead', member, incarnation, self)
      case GONE:
        return accusationOf('dead', member, incarnation, member)
      default:
        return aliveOf(member, incarnation, addresses[member] as number, metas[member] as number)
    }
  })
}
