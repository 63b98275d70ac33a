/** What a member makes of an update: the table says what, and here it is done. */
import type { Env } from '../../core/protocol.ts'
import { patienceAmong } from './limits.ts'
import { type Age, type Held, verdictOn } from './order.ts'
import { enqueue } from './queue.ts'
import { refute } from './refutation.ts'
import { dropFromOrder, note } from './roll.ts'
import type { Settings } from './settings.ts'
import { ALIVE, BURIED, CONFIRMATIONS, GONE, NOT_LISTED, SUSPECTED, type SwimState, sizeOf } from './state.ts'
import { confirm, suspicionOf } from './suspicion.ts'
import { insertTarget } from './targets.ts'
import { ticksOf } from './timer.ts'
import { type Update, weightOf } from './update.ts'

/** Hears an update, from others or from oneself, and has it passed on where it is news. */
export function hear(state: SwimState, update: Update, settings: Settings, env: Env): void {
  const { word, member, incarnation, from } = update
  const stored = state.incarnations[member] as number
  switch (verdictOn(settings, word, heldOf(state, member, env), ageOf(state, update))) {
    case 'ignore':
      return
    case 'refute':
      refute(state, incarnation, settings, env)
      return
    case 'dispute':
      if (update.meta !== state.metas[member]) refute(state, incarnation, settings, env)
      return
    case 'enter':
      enter(state, update, settings, env)
      return
    case 'revive':
      revive(state, update, settings, env)
      return
    case 'reclaim':
      if (isReclaimable(state, member, settings, env)) revive(state, update, settings, env)
      return
    case 'confirm': {
      const suspicion = state.suspicions.find((other) => other.member === member)
      if (!suspicion || !confirm(suspicion, from, env)) return
      state.notes[CONFIRMATIONS][member] = suspicion.accusers.length - 1
      passOn(state, update, settings)
      return
    }
    case 'suspect':
      dropSuspicion(state, member)
      note(state, member, SUSPECTED, incarnation, env)
      state.suspicions.push(suspicionOf(member, from, patienceAmong(sizeOf(state), settings), env))
      passOn(state, update, settings)
      return
    case 'bury':
      dropSuspicion(state, member)
      // The paper's confirm may name an incarnation that is older than the one believed.
      note(state, member, from === member ? GONE : BURIED, Math.max(incarnation, stored), env)
      if (settings.dialect === 'paper') dropFromOrder(state, member)
      passOn(state, { ...update, incarnation: Math.max(incarnation, stored) }, settings)
      return
  }
}

/** What is held of a member that an update is about. */
export function heldOf(state: SwimState, member: number, { self }: Env): Held {
  const status = state.statuses[member]
  if (member === self) return status === GONE ? 'gone' : state.isLeaving ? 'leaving' : 'self'
  switch (status) {
    case NOT_LISTED:
      return 'unknown'
    case ALIVE:
      return 'alive'
    case SUSPECTED:
      return 'suspect'
    case BURIED:
      return 'dead'
    default:
      return 'left'
  }
}

function ageOf({ statuses, incarnations, addresses }: SwimState, update: Update): Age {
  const { word, member, incarnation, address } = update
  const known = statuses[member] !== NOT_LISTED
  if (word === 'alive' && known && address !== addresses[member]) return 'elsewhere'
  const stored = incarnations[member] as number
  return incarnation < stored ? 'older' : incarnation > stored ? 'newer' : 'same'
}

function enter(state: SwimState, update: Update, settings: Settings, env: Env): void {
  const { member, incarnation, address, meta } = update
  insertTarget(state, member, settings, env)
  state.addresses[member] = address
  state.metas[member] = meta
  if (settings.dialect === 'paper' || incarnation > 0) {
    revive(state, update, settings, env)
    return
  }
  // To memberlist an unknown member is one that died in incarnation 0, so that this tells it nothing new.
  note(state, member, BURIED, 0, env)
  state.changedTicks[member] = Number.NEGATIVE_INFINITY
}

function revive(state: SwimState, update: Update, settings: Settings, env: Env): void {
  const { member, incarnation, address, meta } = update
  dropSuspicion(state, member)
  state.addresses[member] = address
  state.metas[member] = meta
  note(state, member, ALIVE, incarnation, env)
  passOn(state, update, settings)
}

function isReclaimable(
  { changedTicks }: SwimState,
  member: number,
  { deadReclaimMs }: Settings,
  env: Env,
): boolean {
  return deadReclaimMs > 0 && env.tick - (changedTicks[member] as number) > ticksOf(deadReclaimMs, env)
}

function passOn(state: SwimState, update: Update, settings: Settings): void {
  enqueue(state.queue, update.member, update, weightOf(update, settings))
}

function dropSuspicion(state: SwimState, member: number): void {
  const at = state.suspicions.findIndex((suspicion) => suspicion.member === member)
  if (at < 0) return
  state.suspicions.splice(at, 1)
  state.notes[CONFIRMATIONS][member] = 0
}
