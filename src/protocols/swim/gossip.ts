/** Gossip apart from probing: what is to be passed on goes to a few at random, several times a period. */
import { pickSome } from '../../core/dice.ts'
import type { Env, Outgoing } from '../../core/protocol.ts'
import { othersThat } from './roll.ts'
import type { Settings } from './settings.ts'
import { ALIVE, BURIED, SUSPECTED, type SwimState } from './state.ts'
import { ticksOf } from './timer.ts'
import { GOSSIP, laden } from './wire.ts'

/** Gossips to so many, until there is nothing left to say. */
export function gossip(state: SwimState, count: number, settings: Settings, env: Env): Outgoing[] {
  if (state.queue.items.length === 0) return []
  const outgoing: Outgoing[] = []
  for (const to of pickSome(listeners(state, settings, env), count, env.dice('gossip'))) {
    if (state.queue.items.length === 0) break
    outgoing.push(laden(state, to, GOSSIP, {}, settings))
  }
  return outgoing
}

/** When a ticker strikes from `first` on that struck, or will strike, at `tick`. */
export function strikeFrom(tick: number, interval: number, first: number): number {
  return tick >= first ? tick : tick + Math.ceil((first - tick) / interval) * interval
}

/** The dead hear gossip for a while too: who is not really dead learns so that it must defend itself. */
function listeners(state: SwimState, { gossipToDeadMs }: Settings, env: Env): number[] {
  const mostTicks = ticksOf(gossipToDeadMs, env)
  const hears = (status: number, member: number): boolean =>
    status === ALIVE ||
    status === SUSPECTED ||
    (status === BURIED && env.tick - (state.changedTicks[member] as number) <= mostTicks)
  return othersThat(state, hears, env)
}
