/**
 * Rumour mongering: Demers, Greene, Hauser, Irish, Larson, Shenker, Sturgis, Swinehart and Terry 1987, section 1.4.
 * Everybody knows everybody, and node 0 begins with a rumour that is hot. A node is susceptible until it hears the rumour,
 * infective while it tells it, and removed when it has lost interest. What the paper leaves open is settled so that its
 * tables 1, 2 and 3 come out:
 *
 * - Cycles, here rounds, are synchronous. In push each infective node tells one random other; in pull each node asks one,
 *   which tells the rumour if it is infective. Whoever hears it in a round is infective from the next one on.
 * - With feedback a teller hears whether the rumour was news: whether the other knew it *at the start of the round*, so
 *   that two who tell the same node at once were both useful. Blind, a node loses interest whatever comes of it.
 * - The counter is set back to zero by a useful contact: interest is lost after k useless ones in a row. With a coin
 *   interest is lost with the probability 1/k after each.
 * - All that happens to a node within one round is judged together at its end: one useful contact is enough.
 *
 * Not promised: that everybody hears the rumour. Those who never do, when nobody is infective any more, are the residue.
 * Nor is anything noticed of failures: members are believed live whatever happens, and a rumour is all that is learned.
 */
import { ABSENT, LIVE } from '../core/belief.ts'
import { NEVER } from '../core/clock.ts'
import type { Params } from '../core/parameter.ts'
import { good } from '../core/problem.ts'
import type { Env, Message, NodeState, Outgoing, Protocol } from '../core/protocol.ts'

export interface RumourState extends NodeState {
  /** The rumour that the node knows stands at its origin, numbered from 1. */
  readonly stamps: Float64Array
  readonly beliefs: Uint8Array
  /** What the node notes of itself: its phase, its useless contacts in a row, and how often it told the rumour. */
  readonly notes: readonly [phase: Int32Array, misses: Int32Array, told: Int32Array]
  /** When it heard the rumour. */
  heardTick: number
  /** What came of its contacts since the last round began. */
  useful: boolean
  useless: boolean
}

interface Settings {
  readonly exchange: 'push' | 'pull'
  readonly feedback: boolean
  readonly interest: 'counter' | 'coin'
  readonly k: number
  readonly ticksPerRound: number
}

/** The phases of a node, as its note has them. */
export const SUSCEPTIBLE = 0
export const INFECTIVE = 1
export const LOST_INTEREST = 2

export const ORIGIN = 0
const RUMOUR = 0
const REQUEST = 1
const NEWS = 2
const KNOWN = 3
const RUMOUR_BYTES = 32
const SHORT_BYTES = 8
const NOTHING = new Float64Array(0)

export const rumour: Protocol<RumourState> = {
  name: 'rumour',
  parameters: [
    { kind: 'choice', name: 'exchange', choices: ['push', 'pull'], default: 'push' },
    { kind: 'switch', name: 'feedback', default: true },
    { kind: 'choice', name: 'interest', choices: ['counter', 'coin'], default: 'counter' },
    { kind: 'number', name: 'k', unit: 'count', default: 2, minimum: 1, maximum: 100 },
  ],
  stamp: 'rumour',
  beliefs: [LIVE],
  messageKinds: [
    { name: 'rumour', shape: 'letter', letter: 'R' },
    { name: 'request', shape: 'ask', letter: 'Q' },
    { name: 'news', shape: 'answer', letter: 'N' },
    { name: 'known', shape: 'answer', letter: 'K' },
  ],
  notes: ['phase', 'misses', 'told'],
  presets: [
    { name: 'table1', params: { exchange: 'push', feedback: true, interest: 'counter' } },
    { name: 'table2', params: { exchange: 'push', feedback: false, interest: 'coin' } },
    { name: 'table3', params: { exchange: 'pull', feedback: true, interest: 'counter' } },
  ],

  check: good,
  answers: ({ exchange, feedback }) => exchange === 'pull' || feedback === true,
  kindsUnder: ({ exchange, feedback }) => [
    RUMOUR,
    ...(exchange === 'pull' ? [REQUEST] : []),
    ...(feedback ? [NEWS, KNOWN] : []),
  ],

  start(env) {
    const state: RumourState = {
      wakeTick: NEVER,
      sendTick: NEVER,
      stamps: new Float64Array(env.nodes).fill(ABSENT),
      beliefs: new Uint8Array(env.nodes).fill(LIVE),
      notes: [new Int32Array(env.nodes), new Int32Array(env.nodes), new Int32Array(env.nodes)],
      heardTick: NEVER,
      useful: false,
      useless: false,
    }
    // It knew the rumour before anything began.
    if (env.self === ORIGIN) hear(state, 1, env.tick - 1, env)
    plan(state, env)
    return state
  },

  onTick(state, env) {
    const settings = settingsOf(env.params)
    judge(state, settings, env)
    const outgoing = contact(state, settings, env)
    plan(state, env)
    return outgoing
  },

  onMessage(state, message, env) {
    const settings = settingsOf(env.params)
    switch (message.kind) {
      case RUMOUR:
        return hearRumour(state, message, settings, env)
      case REQUEST:
        return isTelling(state, settings, env) ? [tell(state, message.from, settings, env)] : []
      default:
        if (message.kind === NEWS) state.useful = true
        else state.useless = true
        return []
    }
  },

  members: (state) => state,
}

function settingsOf(params: Params): Settings {
  return params as unknown as Settings
}

/** Judges what came of the last round's contacts. */
function judge(state: RumourState, { interest, k }: Settings, env: Env): void {
  const [phase, misses] = state.notes
  const { useful, useless } = state
  state.useful = false
  state.useless = false
  if (phase[env.self] !== INFECTIVE || !(useful || useless)) return
  const inARow = useful ? 0 : (misses[env.self] as number) + 1
  misses[env.self] = inARow
  const bored = interest === 'counter' ? inARow >= k : !useful && env.dice('coin').below(k) === 0
  if (bored) phase[env.self] = LOST_INTEREST
}

function contact(state: RumourState, settings: Settings, env: Env): Outgoing[] {
  if (env.nodes < 2) return []
  const drawn = env.dice('partner').below(env.nodes - 1)
  const other = drawn < env.self ? drawn : drawn + 1
  if (settings.exchange === 'pull') return [{ to: other, kind: REQUEST, body: NOTHING, bytes: SHORT_BYTES }]
  return isTelling(state, settings, env) ? [tell(state, other, settings, env)] : []
}

/** Whoever hears the rumour in a round tells it from the next one on. */
function isTelling({ notes: [phase], heardTick }: RumourState, settings: Settings, env: Env): boolean {
  return phase[env.self] === INFECTIVE && heardTick < roundStart(settings, env)
}

function tell(state: RumourState, to: number, { feedback }: Settings, env: Env): Outgoing {
  const told = state.notes[2]
  told[env.self] = (told[env.self] as number) + 1
  // Who is blind takes every contact for useless.
  if (!feedback) state.useless = true
  return { to, kind: RUMOUR, body: Float64Array.of(state.stamps[ORIGIN] as number), bytes: RUMOUR_BYTES }
}

function hearRumour(
  state: RumourState,
  { from, body }: Message,
  settings: Settings,
  env: Env,
): readonly Outgoing[] {
  const stamp = (body as Float64Array)[0] as number
  const known = env.self === ORIGIN || (state.stamps[ORIGIN] as number) >= stamp
  const knew = known && state.heardTick < roundStart(settings, env)
  if (!known) {
    hear(state, stamp, env.tick, env)
    plan(state, env)
  }
  return settings.feedback ? [{ to: from, kind: knew ? KNOWN : NEWS, body: NOTHING, bytes: SHORT_BYTES }] : []
}

function hear(state: RumourState, stamp: number, tick: number, env: Env): void {
  const [phase, misses] = state.notes
  state.stamps[ORIGIN] = stamp
  state.heardTick = tick
  phase[env.self] = INFECTIVE
  misses[env.self] = 0
}

/** The tick at which the round began that the node is in. */
function roundStart({ ticksPerRound }: Settings, env: Env): number {
  return env.nextRoundTick - ticksPerRound
}

/** In push only who tells the rumour has anything to do of its own accord. */
function plan(state: RumourState, env: Env): void {
  const active = state.notes[0][env.self] === INFECTIVE || env.params.exchange === 'pull'
  state.wakeTick = active ? env.nextRoundTick : NEVER
  state.sendTick = state.wakeTick
}
