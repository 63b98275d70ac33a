import type { Env } from '../../core/protocol.ts'
import { scoreAfter } from './awareness.ts'
import { enqueue } from './queue.ts'
import { note } from './roll.ts'
import type { Settings } from './settings.ts'
import { HEALTH, type SwimState } from './state.ts'
import { aliveOf, weightOf } from './update.ts'

/**
 * Answers an accusation: the member goes on in an incarnation that beats both its own and the one it was accused in, and
 * says so. Whoever must defend itself may have been slow to answer, so its score grows.
 */
export function refute(state: SwimState, accused: number, settings: Settings, env: Env): void {
  const { self } = env
  const incarnation = Math.max(state.incarnations[self] as number, accused) + 1
  note(state, self, state.statuses[self] as number, incarnation, env)
  if (settings.awareness) changeScore(state, 1, settings, env)
  sayAlive(state, settings, env)
}

/** Has it passed on that the member itself is alive. */
export function sayAlive(state: SwimState, settings: Settings, { self }: Env): void {
  const { incarnations, addresses, metas } = state
  const update = aliveOf(self, incarnations[self] as number, addresses[self] as number, metas[self] as number)
  enqueue(state.queue, self, update, weightOf(update, settings))
}

/** Changes the member's score of its own health. */
export function changeScore(state: SwimState, delta: number, settings: Settings, { self }: Env): void {
  state.score = scoreAfter(state.score, delta, settings)
  state.notes[HEALTH][self] = state.score
}
