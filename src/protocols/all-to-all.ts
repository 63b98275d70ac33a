/**
 * All to all: each round every process sends its heartbeat to every other, and whoever has not been heard of for more
 * than T_fail is stale. The baseline of failure detectors (van Renesse, Minsky and Hayden 1998 begin with it): nobody
 * depends on anybody, a death is noticed by all at once, within T_fail and the time that a message takes, and a message
 * that gets lost costs one observer one heartbeat.
 *
 * The price is n (n − 1) messages a round. The addresses of all are known beforehand, as in a configuration file.
 *
 * Not promised: anything about members that cannot reach each other. Two halves of a network that is cut hold each other
 * stale, and two whose link is cut hold each other stale although all others see both; there is nobody who could tell
 * them. A counter begins at its clock's reading, so that a restart is not taken for old news: a process whose clock was
 * set back before it is ignored until it has caught up.
 */
import { LIVE, STALE } from '../core/belief.ts'
import { type Beating, beat, countOf, hear, planBeat, startBeating, sweep } from '../core/counters.ts'
import { good } from '../core/problem.ts'
import type { Declaration, Env, Outgoing, Protocol } from '../core/protocol.ts'
import { boundsOf, T_FAIL } from './baseline.ts'

const BEAT_BYTES = 8

export const allToAllDeclaration: Declaration = {
  name: 'all-to-all',
  parameters: [T_FAIL],
  stamp: 'heartbeat',
  beliefs: [LIVE, STALE],
  messageKinds: [{ name: 'beat', shape: 'letter', letter: 'B' }],

  check: good,
  answers: () => false,
}

export const allToAll: Protocol<Beating> = {
  ...allToAllDeclaration,

  start: (env) => startBeating(env, env.clockMs),

  onTick(state, env) {
    if (env.clockMs > state.deadlineMs) sweep(state, boundsOf(env), env)
    const outgoing = env.tick >= state.roundTick ? beginRound(state, env) : []
    planBeat(state, env)
    return outgoing
  },

  onMessage(state, { from, body }, env) {
    hear(state, from, (body as Float64Array)[from] as number, boundsOf(env), env)
    planBeat(state, env)
    return []
  },

  members: (state) => state,
}

function beginRound(state: Beating, env: Env): Outgoing[] {
  beat(state, env)
  const body = countOf(env.self, state)
  const others = [...state.stamps.keys()].filter((member) => member !== env.self)
  return others.map((to) => ({ to, kind: 0, body, bytes: BEAT_BYTES }))
}
