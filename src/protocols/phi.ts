/**
 * Phi accrual over heartbeats (Hayashibara and others 2004), in the forms of Apache Pekko, Apache Cassandra and chitchat:
 * see core/phi.ts for what φ is in each. A node counts its own heartbeat up each round. Its counter reaches the others in
 * one of two ways:
 *
 * - by gossip, as in Cassandra and chitchat: lists of counters are exchanged with random members, and a counter that grew
 *   is a heartbeat that arrived now. The intervals are as irregular as gossip is, and φ learns just that. With the
 *   probability that Cassandra gives it, a round also goes to somebody who is taken for gone.
 * - directly, as in Pekko: each round to everyone known. Gossip then only says who there is. Pekko has each member
 *   monitored by nine others at most and gossips what they found, which is not built: here everyone monitors everyone.
 *
 * φ itself is a function of time, so a node notes what it is computed from, the mean and the sd of the intervals. It looks
 * once a round whether somebody is gone, as the systems' own periodic tasks do, and at once when a heartbeat arrives.
 * Nobody is ever forgotten, for all three keep their dead for a day or longer. A process counts on from its clock's
 * reading, which is a generation as Cassandra has it, so that a restart is not taken for old news.
 *
 * As in Cassandra, a node that finds that it had itself been stopped for more than five rounds accuses nobody for so long.
 * As in chitchat, the first sight of a counter is no sign of life, and who was gone begins with an empty window.
 *
 * Not promised: that anybody is found to be gone within a fixed time, or that nobody healthy is: the threshold trades the
 * one for the other. A process whose clock was set back before it started is ignored until it has caught up.
 */
import { type Arrivals, arrive, forgetIntervals, meanMs, noArrivals, phiAt, sdMs } from '../core/arrivals.ts'
import { ABSENT, LIVE, STALE, UNKNOWN } from '../core/belief.ts'
import { pickSome } from '../core/dice.ts'
import type { Params } from '../core/parameter.ts'
import { callable, pickPartners } from '../core/partners.ts'
import { isGone, PHI_FORMS, type PhiRules } from '../core/phi.ts'
import { good } from '../core/problem.ts'
import type { Declaration, Env, NodeState, Outgoing, Protocol } from '../core/protocol.ts'

export interface PhiState extends NodeState {
  /** When the node begins its next round. */
  roundTick: number
  readonly stamps: Float64Array
  readonly beliefs: Uint8Array
  /** The mean and the sd of each member's intervals, in µs. */
  readonly notes: readonly [mean: Int32Array, sd: Int32Array]
  readonly arrivals: Arrivals[]
  /** When the node last looked whether somebody is gone, and when it last found that it had been stopped. */
  lookedMs: number
  stoppedMs: number
}

interface Settings extends PhiRules {
  readonly carrier: 'gossip' | 'direct'
  readonly exchange: 'push' | 'push-pull'
  readonly fanout: number
  readonly roundMs: number
}

const LIST = 0
const REQUEST = 1
const REPLY = 2
const BEAT = 3
const BYTES_PER_ENTRY = 8
const US_PER_MS = 1000
const LARGEST_NOTE = 2_147_483_647
/** Cassandra's five seconds, at its one gossip a second. */
const LONGEST_STOP_ROUNDS = 5

const FIRST_ESTIMATE_MS: Readonly<Record<string, number>> = { pekko: 1000, cassandra: 2000, chitchat: 5000 }
const LONGEST_INTERVAL_MS: Readonly<Record<string, number>> = { cassandra: 2000, chitchat: 10_000 }

export const phiDeclaration: Declaration = {
  name: 'phi',
  parameters: [
    { kind: 'choice', name: 'form', choices: PHI_FORMS, default: 'pekko' },
    { kind: 'choice', name: 'carrier', choices: ['gossip', 'direct'], default: 'gossip' },
    { kind: 'choice', name: 'exchange', choices: ['push', 'push-pull'], default: 'push-pull' },
    { kind: 'number', name: 'fanout', unit: 'count', default: 1, minimum: 1, maximum: 64 },
    { kind: 'number', name: 'threshold', unit: 'count', default: 8, minimum: 1, maximum: 100 },
    // The systems keep 1000 or 200 intervals; a hundred are as good in a run that one watches, and weigh less.
    { kind: 'number', name: 'window', unit: 'count', default: 100, minimum: 2, maximum: 1000, rare: true },
    {
      kind: 'number',
      name: 'estimateMs',
      unit: 'ms',
      default: (earlier) => FIRST_ESTIMATE_MS[earlier.form as string] as number,
      minimum: 1,
      maximum: 1_000_000,
    },
    {
      kind: 'number',
      name: 'maxIntervalMs',
      unit: 'ms',
      default: (earlier) => LONGEST_INTERVAL_MS[earlier.form as string] ?? 2000,
      minimum: 1,
      maximum: 1_000_000,
      applies: ({ form }) => form !== 'pekko',
    },
    {
      ...{ kind: 'number', name: 'minSdMs', unit: 'ms', default: 100, minimum: 1, maximum: 1_000_000 },
      applies: ({ form }) => form === 'pekko',
    },
    {
      ...{ kind: 'number', name: 'pauseMs', unit: 'ms', default: 3000, minimum: 0, maximum: 1_000_000 },
      applies: ({ form }) => form === 'pekko',
    },
  ],
  stamp: 'heartbeat',
  beliefs: [LIVE, STALE],
  messageKinds: [
    { name: 'push', shape: 'letter', letter: 'L' },
    { name: 'request', shape: 'ask', letter: 'Q' },
    { name: 'reply', shape: 'answer', letter: 'A' },
    { name: 'beat', shape: 'letter', letter: 'B' },
  ],
  notes: ['meanUs', 'sdUs'],
  presets: [
    { name: 'pekko', params: { carrier: 'direct', roundMs: 1000, window: 1000 } },
    { name: 'cassandra', params: { form: 'cassandra', roundMs: 1000, window: 1000 } },
    { name: 'chitchat', params: { form: 'chitchat', roundMs: 1000, fanout: 3, window: 1000 } },
  ],

  check: good,
  answers: ({ exchange }) => exchange === 'push-pull',
  kindsUnder: ({ carrier, exchange }) => [
    ...(exchange === 'push-pull' ? [REQUEST, REPLY] : [LIST]),
    ...(carrier === 'direct' ? [BEAT] : []),
  ],
}

export const phi: Protocol<PhiState> = {
  ...phiDeclaration,

  start(env) {
    const state: PhiState = {
      wakeTick: env.nextRoundTick,
      sendTick: env.nextRoundTick,
      roundTick: env.nextRoundTick,
      stamps: new Float64Array(env.nodes).fill(ABSENT),
      beliefs: new Uint8Array(env.nodes).fill(UNKNOWN),
      notes: [new Int32Array(env.nodes), new Int32Array(env.nodes)],
      arrivals: Array.from({ length: env.nodes }, noArrivals),
      lookedMs: env.clockMs,
      stoppedMs: Number.NEGATIVE_INFINITY,
    }
    state.stamps[env.self] = env.clockMs
    state.beliefs[env.self] = LIVE
    return state
  },

  onTick(state, env) {
    const settings = settingsOf(env.params)
    if (env.tick < state.roundTick) {
      plan(state)
      return []
    }
    state.roundTick = env.nextRoundTick
    plan(state)
    state.stamps[env.self] = (state.stamps[env.self] as number) + 1
    look(state, settings, env)
    return tell(state, settings, env)
  },

  onMessage(state, message, env) {
    const settings = settingsOf(env.params)
    const list = message.body as Float64Array
    for (let member = 0; member < list.length; member++) {
      const grown = (list[member] as number) > (state.stamps[member] as number)
      // Where heartbeats come directly, what others say of them only makes a member known.
      const counts = settings.carrier === 'gossip' || message.kind === BEAT
      if (member !== env.self && grown && (counts || state.stamps[member] === ABSENT))
        hear(state, member, list[member] as number, settings, env)
    }
    return message.kind === REQUEST ? [listFor(message.from, REPLY, state)] : []
  },

  members: (state) => state,
}

export function settingsOf(params: Params): Settings {
  return params as unknown as Settings
}

/** All that a node does of its own accord it does once a round. */
function plan(state: PhiState): void {
  state.wakeTick = state.roundTick
  state.sendTick = state.roundTick
}

/** A member's counter has grown: its heartbeat arrived now. */
function hear(state: PhiState, member: number, count: number, settings: Settings, env: Env): void {
  const arrivals = state.arrivals[member] as Arrivals
  const isFirst = state.stamps[member] === ABSENT
  state.stamps[member] = count
  if (!isFirst || settings.form !== 'chitchat') arrive(arrivals, env.clockMs, settings)
  judge(state, member, settings, env)
  note(state, member, settings)
}

function judge(state: PhiState, member: number, settings: Settings, env: Env): void {
  const arrivals = state.arrivals[member] as Arrivals
  const gone = isGone(phiAt(arrivals, env.clockMs, settings), settings)
  if (gone && settings.form === 'chitchat') forgetIntervals(arrivals)
  state.beliefs[member] = gone ? STALE : LIVE
}

function note({ arrivals, notes }: PhiState, member: number, settings: Settings): void {
  const of = arrivals[member] as Arrivals
  const inUs = (ms: number): number => Math.min(LARGEST_NOTE, Math.floor(ms * US_PER_MS + 0.5))
  notes[0][member] = inUs(meanMs(of, settings))
  if (settings.form === 'pekko') notes[1][member] = inUs(sdMs(of))
}

/** Looks whether somebody is gone, unless the node had itself been stopped a moment ago. */
function look(state: PhiState, settings: Settings, env: Env): void {
  const { clockMs, self } = env
  const longestMs = LONGEST_STOP_ROUNDS * settings.roundMs
  if (clockMs - state.lookedMs > longestMs) state.stoppedMs = clockMs
  state.lookedMs = clockMs
  if (settings.form === 'cassandra' && clockMs - state.stoppedMs < longestMs) return
  for (let member = 0; member < state.stamps.length; member++) {
    if (member === self || state.stamps[member] === ABSENT) continue
    judge(state, member, settings, env)
    note(state, member, settings)
  }
}

function tell(state: PhiState, settings: Settings, env: Env): Outgoing[] {
  const { carrier, exchange, fanout } = settings
  const kind = exchange === 'push' ? LIST : REQUEST
  const partners = pickPartners(callable(state.beliefs, env), fanout, env)
  const lists = [...partners, ...pickGone(state, env)].map((to) => listFor(to, kind, state))
  return carrier === 'direct' ? [...lists, ...beats(state, env)] : lists
}

/** Somebody who is taken for gone, the likelier the more of them there are: a partition must find together again. */
function pickGone({ beliefs }: PhiState, env: Env): readonly number[] {
  const gone = [...beliefs.keys()].filter((member) => beliefs[member] === STALE)
  const live = beliefs.reduce((sum, belief) => sum + (belief === LIVE ? 1 : 0), 0)
  return env.dice('gone').below(live + 1) < gone.length ? pickSome(gone, 1, env.dice('which')) : []
}

function listFor(to: number, kind: number, { stamps }: PhiState): Outgoing {
  const entries = stamps.reduce((sum, stamp) => sum + (stamp === ABSENT ? 0 : 1), 0)
  return { to, kind, body: stamps.slice(), bytes: entries * BYTES_PER_ENTRY }
}

/** The node's own counter, to everyone whom it knows. */
function beats({ stamps }: PhiState, env: Env): Outgoing[] {
  const body = new Float64Array(stamps.length).fill(ABSENT)
  body[env.self] = stamps[env.self] as number
  const known = [...stamps.keys()].filter((member) => member !== env.self && stamps[member] !== ABSENT)
  return known.map((to) => ({ to, kind: BEAT, body, bytes: BYTES_PER_ENTRY }))
}
