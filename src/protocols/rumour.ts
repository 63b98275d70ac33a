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
import { ABSENT, LIVE, type Members } from '../core/belief.ts'
import { NEVER } from '../core/clock.ts'
import type { Params } from '../core/parameter.ts'
import { good } from '../core/problem.ts'
import type { Declaration, Env, Message, NodeState, Outgoing, Protocol } from '../core/protocol.ts'

export interface RumourState extends NodeState {
  /** When the node begins its next round; NEVER while it has nothing to do in one. */
  roundTick: number
  /** The number of the rumour that the node knows; ABSENT before it heard one. */
  rumour: number
  /** When it heard it. */
  heardTick: number
  phase: number
  /** Its useless contacts in a row. */
  misses: number
  /** How often it told the rumour. */
  told: number
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

const ORIGIN = 0
const RUMOUR = 0
const REQUEST = 1
const NEWS = 2
const KNOWN = 3
const RUMOUR_BYTES = 32
const SHORT_BYTES = 8
const NOTHING = new Float64Array(0)

export const rumourDeclaration: Declaration = {
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
  // Whoever hears of the rumour begins to spread it in its next round, and had not said so before.
  answers: () => true,
  kindsUnder: ({ exchange, feedback }) => [
    RUMOUR,
    ...(exchange === 'pull' ? [REQUEST] : []),
    ...(feedback ? [NEWS, KNOWN] : []),
  ],
}

export const rumour: Protocol<RumourState> = {
  ...rumourDeclaration,

  start(env) {
    const state: RumourState = {
      wakeTick: NEVER,
      sendTick: NEVER,
      roundTick: NEVER,
      rumour: ABSENT,
      heardTick: NEVER,
      phase: SUSCEPTIBLE,
      misses: 0,
      told: 0,
      useful: false,
      useless: false,
    }
    // It knew the rumour before anything began.
    if (env.self === ORIGIN) hear(state, 1, env.tick - 1)
    plan(state, env)
    return state
  },

  onTick(state, env) {
    const settings = settingsOf(env.params)
    const begins = env.tick >= state.roundTick
    if (begins) judge(state, settings, env)
    const outgoing = begins ? contact(state, settings, env) : []
    if (begins) state.roundTick = NEVER
    plan(state, env)
    return outgoing
  },

  onMessage(state, message, env) {
    const settings = settingsOf(env.params)
    switch (message.kind) {
      case RUMOUR:
        return hearRumour(state, message, settings, env)
      case REQUEST:
        return isTelling(state, settings, env) ? [tell(state, message.from, settings)] : []
      default:
        if (message.kind === NEWS) state.useful = true
        else state.useless = true
        return []
    }
  },

  members(state, { self, nodes }) {
    const lists = shown.get(state) ?? createLists(nodes)
    shown.set(state, lists)
    lists.stamps[ORIGIN] = state.rumour
    const [phase, misses, told] = lists.notes
    phase[self] = state.phase
    misses[self] = state.misses
    told[self] = state.told
    return lists
  },
}

interface Lists extends Members {
  readonly notes: readonly [phase: Int32Array, misses: Int32Array, told: Int32Array]
}

/** Lists are only made of a node that somebody looks at: thousands of trials never look. */
const shown = new WeakMap<RumourState, Lists>()

function createLists(nodes: number): Lists {
  return {
    stamps: new Float64Array(nodes).fill(ABSENT),
    beliefs: new Uint8Array(nodes).fill(LIVE),
    notes: [new Int32Array(nodes), new Int32Array(nodes), new Int32Array(nodes)],
  }
}

function settingsOf(params: Params): Settings {
  return params as unknown as Settings
}

/** Judges what came of the last round's contacts. */
function judge(state: RumourState, { interest, k }: Settings, env: Env): void {
  const { phase, useful, useless } = state
  state.useful = false
  state.useless = false
  if (phase !== INFECTIVE || !(useful || useless)) return
  state.misses = useful ? 0 : state.misses + 1
  const bored = interest === 'counter' ? state.misses >= k : !useful && env.dice('coin').below(k) === 0
  if (bored) state.phase = LOST_INTEREST
}

function contact(state: RumourState, settings: Settings, env: Env): Outgoing[] {
  if (env.nodes < 2) return []
  const drawn = env.dice('partner').below(env.nodes - 1)
  const other = drawn < env.self ? drawn : drawn + 1
  if (settings.exchange === 'pull') return [{ to: other, kind: REQUEST, body: NOTHING, bytes: SHORT_BYTES }]
  return isTelling(state, settings, env) ? [tell(state, other, settings)] : []
}

/** Whoever hears the rumour in a round tells it from the next one on. */
function isTelling({ phase, heardTick }: RumourState, settings: Settings, env: Env): boolean {
  return phase === INFECTIVE && heardTick < roundStart(settings, env)
}

function tell(state: RumourState, to: number, { feedback }: Settings): Outgoing {
  state.told++
  // Who is blind takes every contact for useless.
  if (!feedback) state.useless = true
  return { to, kind: RUMOUR, body: Float64Array.of(state.rumour), bytes: RUMOUR_BYTES }
}

function hearRumour(
  state: RumourState,
  { from, body }: Message,
  settings: Settings,
  env: Env,
): readonly Outgoing[] {
  const number = (body as Float64Array)[0] as number
  const known = env.self === ORIGIN || state.rumour >= number
  const knew = known && state.heardTick < roundStart(settings, env)
  if (!known) {
    hear(state, number, env.tick)
    plan(state, env)
  }
  return settings.feedback ? [{ to: from, kind: knew ? KNOWN : NEWS, body: NOTHING, bytes: SHORT_BYTES }] : []
}

function hear(state: RumourState, number: number, tick: number): void {
  state.rumour = number
  state.heardTick = tick
  state.phase = INFECTIVE
  state.misses = 0
}

/** The tick at which the round began that the node is in. */
function roundStart({ ticksPerRound }: Settings, env: Env): number {
  return env.nextRoundTick - ticksPerRound
}

/** In push only who tells the rumour has anything to do of its own accord. */
function plan(state: RumourState, env: Env): void {
  const active = state.phase === INFECTIVE || env.params.exchange === 'pull'
  if (active && state.roundTick === NEVER) state.roundTick = env.nextRoundTick
  state.wakeTick = state.roundTick
  state.sendTick = state.roundTick
}
