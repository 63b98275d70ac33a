/**
 * A central monitor: each round every process calls the monitor, node 0, which answers with its list. The monitor alone
 * decides: whoever has not called for more than T_fail is dead, and everyone else believes what the list says. So do
 * load balancers and the masters of many systems. The price is 2 (n − 1) messages a round, all of them at one node, and a
 * death is known to all within T_fail, a round and the time of three messages; what a lost message failed to tell, the
 * next round tells.
 *
 * Not promised: anything once the monitor has ended, for nobody watches it. Its own death is noticed by nobody, nor is any
 * other after it, and a fresh monitor knows nothing of those who died before it came. A member that only the monitor
 * cannot reach is dead to all, and a process whose clock was set back before it started stays so until it has caught up.
 */
import { ABSENT, DEAD, LIVE, STALE } from '../core/belief.ts'
import { type Beating, beat, countOf, hear, startBeating, sweep } from '../core/counters.ts'
import { good } from '../core/problem.ts'
import type { Declaration, Env, Outgoing, Protocol } from '../core/protocol.ts'
import { boundsOf, T_FAIL } from './baseline.ts'

/** Who decides. */
export const MONITOR = 0
const REQUEST = 0
const REPLY = 1
const BEAT_BYTES = 8
const BYTES_PER_ENTRY = 9

export const centralDeclaration: Declaration = {
  name: 'central',
  parameters: [T_FAIL],
  stamp: 'heartbeat',
  beliefs: [LIVE, DEAD],
  messageKinds: [
    { name: 'request', shape: 'ask', letter: 'Q' },
    { name: 'reply', shape: 'answer', letter: 'A' },
  ],

  check: good,
  answers: () => true,
}

export const central: Protocol<Beating> = {
  ...centralDeclaration,

  start: (env) => startBeating(env, env.clockMs),

  onTick(state, env) {
    if (env.self === MONITOR && env.clockMs > state.deadlineMs) bury(state, env)
    const outgoing = env.tick >= state.roundTick ? beginRound(state, env) : []
    plan(state, env)
    return outgoing
  },

  onMessage(state, { from, kind, body }, env) {
    const list = body as Float64Array
    if (kind === REPLY) obey(state, list, env)
    else hear(state, from, list[from] as number, boundsOf(env), env)
    plan(state, env)
    return kind === REQUEST && env.self === MONITOR ? [answer(state, from)] : []
  },

  members: (state) => state,
}

/** What the monitor finds stale it declares dead. */
function bury(state: Beating, env: Env): void {
  sweep(state, boundsOf(env), env)
  state.beliefs.forEach((belief, member) => {
    if (belief === STALE) state.beliefs[member] = DEAD
  })
}

function beginRound(state: Beating, env: Env): Outgoing[] {
  beat(state, env)
  return env.self === MONITOR
    ? []
    : [{ to: MONITOR, kind: REQUEST, body: countOf(env.self, state), bytes: BEAT_BYTES }]
}

/** The monitor's list: the counters, and behind them what it believes. */
function answer({ stamps, beliefs }: Beating, to: number): Outgoing {
  const nodes = stamps.length
  const body = new Float64Array(2 * nodes)
  body.set(stamps)
  body.set(beliefs, nodes)
  const entries = stamps.reduce((sum, stamp) => sum + (stamp === ABSENT ? 0 : 1), 0)
  return { to, kind: REPLY, body, bytes: entries * BYTES_PER_ENTRY }
}

/** Believes the monitor in all but of oneself. A list that is older than one that came before it is overtaken. */
function obey(state: Beating, list: Float64Array, { self }: Env): void {
  const { stamps, beliefs } = state
  const nodes = stamps.length
  if ((list[MONITOR] as number) < (stamps[MONITOR] as number)) return
  for (let member = 0; member < nodes; member++) {
    const count = list[member] as number
    if (member === self || count === ABSENT || count < (stamps[member] as number)) continue
    stamps[member] = count
    beliefs[member] = list[nodes + member] as number
  }
}

/** Only the monitor has to wake when somebody has been silent for too long. */
function plan(state: Beating, env: Env): void {
  const deadlineTick = env.self === MONITOR ? env.tickAfterClock(state.deadlineMs) : state.roundTick
  state.wakeTick = Math.min(state.roundTick, deadlineTick)
  state.sendTick = state.roundTick
}
