/**
 * Heartbeat counters: the gossip-style failure detector of van Renesse, Minsky and Hayden 1998. Each round a node counts
 * its own heartbeat one up and sends its list of counters to a random member; the receiver merges by maximum. A counter
 * that grew was heard *now*, by the receiver's own clock, which alone is used: no two clocks are ever compared. A member
 * whose counter has not grown for more than T_fail is failed, here called stale, and after more than T_cleanup it is
 * forgotten.
 *
 * Forgotten too early, the dead come back: whoever still lists the old counter sends it, and to whoever forgot it, it is
 * news. The paper therefore forgets later than it fails, at twice T_fail. That is only enough when a failed entry is
 * withheld from the lists that are sent, of which the paper says nothing; with `withhold` off the dead become zombies
 * that wander from list to list for ever.
 *
 * Not promised: that a death is noticed within any fixed time, for the last heartbeat may reach somebody late; that
 * nobody healthy is failed, which has the probability of core/mistake.ts; that the two sides of a healed partition find
 * each other soon, since nobody gossips to the failed: only who has forgotten a seed calls it again (the paper's recovery
 * broadcast is not built). A process that was restarted counts from zero and is ignored until it has caught up with its
 * former self or was forgotten; with `generation` its count begins at its clock's reading instead, as Cassandra's
 * generations do.
 */
import { ABSENT, LIVE, REMOVED, STALE } from '../core/belief.ts'
import { type Beating, type Bounds, beat, hear, planBeat, startBeating, sweep } from '../core/counters.ts'
import { gossipMistake } from '../core/mistake.ts'
import type { Params } from '../core/parameter.ts'
import { callable, pickPartners } from '../core/partners.ts'
import { bad, good } from '../core/problem.ts'
import type { Declaration, Env, Outgoing, Protocol } from '../core/protocol.ts'

interface Settings extends Bounds {
  readonly fanout: number
  readonly withhold: boolean
  readonly generation: boolean
  readonly roundMs: number
}

const BYTES_PER_ENTRY = 8

export const heartbeatsDeclaration: Declaration = {
  name: 'heartbeats',
  parameters: [
    { kind: 'number', name: 'fanout', unit: 'count', default: 1, minimum: 1, maximum: 64 },
    { kind: 'number', name: 'tFailMs', unit: 'ms', default: 5000, minimum: 1, maximum: 1_000_000_000 },
    {
      kind: 'number',
      name: 'tCleanupMs',
      unit: 'ms',
      default: (earlier) => 2 * (earlier.tFailMs as number),
      minimum: 1,
      maximum: 2_000_000_000,
    },
    { kind: 'switch', name: 'withhold', default: true },
    { kind: 'switch', name: 'generation', default: false },
  ],
  stamp: 'heartbeat',
  beliefs: [LIVE, STALE, REMOVED],
  messageKinds: [{ name: 'push', shape: 'letter', letter: 'L' }],
  presets: [
    { name: 'withheld', params: {} },
    { name: 'zombies', params: { withhold: false } },
  ],

  check(params) {
    return (params.tCleanupMs as number) < (params.tFailMs as number)
      ? bad('out-of-order', { low: 'tFailMs', high: 'tCleanupMs' })
      : good(params)
  },

  answers: () => false,

  mistake(params, nodes) {
    const { fanout, tFailMs, roundMs } = settingsOf(params)
    return gossipMistake(nodes, fanout, tFailMs / roundMs)
  },
}

export const heartbeats: Protocol<Beating> = {
  ...heartbeatsDeclaration,

  start: (env) => startBeating(env, settingsOf(env.params).generation ? env.clockMs : 0),

  onTick(state, env) {
    const settings = settingsOf(env.params)
    if (env.clockMs > state.deadlineMs) sweep(state, settings, env)
    const outgoing = env.tick >= state.roundTick ? beginRound(state, settings, env) : []
    planBeat(state, env)
    return outgoing
  },

  onMessage(state, message, env) {
    const settings = settingsOf(env.params)
    const list = message.body as Float64Array
    for (let member = 0; member < list.length; member++)
      hear(state, member, list[member] as number, settings, env)
    planBeat(state, env)
    return []
  },

  members: (state) => state,
}

function settingsOf(params: Params): Settings {
  return params as unknown as Settings
}

/** Counts the own heartbeat up and tells some others. */
function beginRound(state: Beating, settings: Settings, env: Env): Outgoing[] {
  const { stamps, beliefs } = state
  beat(state, env)
  const body = stamps.slice()
  let entries = 0
  for (let member = 0; member < body.length; member++) {
    if (settings.withhold && beliefs[member] !== LIVE) body[member] = ABSENT
    if (body[member] !== ABSENT) entries++
  }
  return pickPartners(callable(beliefs, env), settings.fanout, env).map((to) => ({
    to,
    kind: 0,
    body,
    bytes: entries * BYTES_PER_ENTRY,
  }))
}
