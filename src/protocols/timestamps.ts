/**
 * Timestamps: the protocol of the original system, a Go process with an id, an address, a port and a member list
 * (id → timestamp). Each round a node writes its own clock into its list, leaves those older than T_fail out of
 * consideration, picks `fanout` random live members (selectRandomNode), calls them (Call) and sends them its list
 * (Gossip); the receiver merges by maximum (Receive). Broadcast (UpdateMemberList) sends the list to everyone it
 * knows alive. What the call's reply carries, nothing in the original, is the receiver's list in pull and push-pull
 * (Demers et al. 1987).
 *
 * Three rules keep it honest. "Older than" is strict. An entry that is stale by the observer's own clock is neither
 * sent on nor installed from others (the hidden premise of van Renesse, Minsky and Hayden 1998, section 2): otherwise
 * the dead would come back from slower peers for ever. A node that sees nobody alive calls one of its seeds, where
 * the original crashed; and a seed that is not in its list, be it never heard of or removed, stays among those it may
 * call, or two sides that were parted for longer than T_cleanup would never meet again.
 *
 * Not promised: that nobody healthy is held stale, for a timestamp may come late, the more often the shorter T_fail is for
 * the number of nodes (core/mistake.ts); that two sides which were parted meet before they have removed each other; that
 * a clock is right: a member is believed what its own says, unless a bound refuses what is too far ahead of the receiver's.
 */
import { ABSENT, LIVE, REMOVED, STALE, UNKNOWN } from '../core/belief.ts'
import { gossipMistake } from '../core/mistake.ts'
import type { Params } from '../core/parameter.ts'
import { callable, pickPartners } from '../core/partners.ts'
import { bad, good } from '../core/problem.ts'
import type { Declaration, Env, Message, NodeState, Outgoing, Protocol } from '../core/protocol.ts'

export interface TimestampsState extends NodeState {
  /** When the node begins its next round. */
  roundTick: number
  /** No entry becomes stale or is due for removal before the clock reads more than this. */
  deadlineMs: number
  /** What the clock read when the list was last looked at as a whole. */
  clockMs: number
  readonly stamps: Float64Array
  readonly beliefs: Uint8Array
  /** What was told at the last round's start, when replies are to carry that. */
  snapshot: Told | null
}

/** What a node tells another: a list, and what it weighs. */
interface Told {
  readonly body: Float64Array
  readonly bytes: number
}

interface Settings {
  readonly spread: 'gossip' | 'broadcast'
  readonly exchange: 'push' | 'pull' | 'push-pull'
  readonly fanout: number
  readonly tFailMs: number
  readonly tCleanupMs: number
  readonly maxFutureMs: number
  readonly snapshot: boolean
}

const PUSH = 0
const REQUEST = 1
const REPLY = 2
const BYTES_PER_ENTRY = 8

export const timestampsDeclaration: Declaration = {
  name: 'timestamps',
  parameters: [
    { kind: 'choice', name: 'spread', choices: ['gossip', 'broadcast'], default: 'gossip' },
    { kind: 'choice', name: 'exchange', choices: ['push', 'pull', 'push-pull'], default: 'push' },
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
    // Zero accepts any timestamp, however far ahead of the receiver's clock it is.
    {
      ...{ kind: 'number', name: 'maxFutureMs', unit: 'ms', default: 0 },
      ...{ minimum: 0, maximum: 1_000_000_000, rare: true },
    },
    { kind: 'switch', name: 'snapshot', default: false, rare: true },
  ],
  stamp: 'timestamp',
  beliefs: [LIVE, STALE, REMOVED],
  messageKinds: [
    { name: 'push', shape: 'letter', letter: 'L' },
    { name: 'request', shape: 'ask', letter: 'Q' },
    { name: 'reply', shape: 'answer', letter: 'A' },
  ],

  check(params) {
    return (params.tCleanupMs as number) < (params.tFailMs as number)
      ? bad('out-of-order', { low: 'tFailMs', high: 'tCleanupMs' })
      : good(params)
  },

  kindsUnder: (params) => (params.exchange === 'push' ? [PUSH] : [REQUEST, REPLY]),
  answers: (params) => params.exchange !== 'push',

  // A timestamp travels as a counter does, and its age is counted from when it was read off. No theory of the rest.
  mistake(params, nodes) {
    const { spread, exchange, fanout, tFailMs } = settingsOf(params)
    if (spread !== 'gossip' || exchange !== 'push') return null
    return gossipMistake(nodes, fanout, tFailMs / (params.roundMs as number))
  },
}

export const timestamps: Protocol<TimestampsState> = {
  ...timestampsDeclaration,

  start(env) {
    const state: TimestampsState = {
      wakeTick: env.nextRoundTick,
      sendTick: env.nextRoundTick,
      roundTick: env.nextRoundTick,
      deadlineMs: Number.POSITIVE_INFINITY,
      clockMs: env.clockMs,
      stamps: new Float64Array(env.nodes).fill(ABSENT),
      beliefs: new Uint8Array(env.nodes).fill(UNKNOWN),
      snapshot: null,
    }
    stampSelf(state, env)
    return state
  },

  onTick(state, env) {
    const settings = settingsOf(env.params)
    const begins = env.tick >= state.roundTick
    if (begins) {
      stampSelf(state, env)
      state.roundTick = env.nextRoundTick
    }
    // Nothing turns until an age passes its bound, and in most rounds none does; unless the clock was set back.
    if (env.clockMs < state.clockMs || env.tickAfterClock(state.deadlineMs) < state.roundTick)
      sweep(state, settings, env)
    state.clockMs = env.clockMs
    const outgoing = begins ? callOthers(state, settings, env) : []
    plan(state, env)
    return outgoing
  },

  onMessage(state, message, env) {
    const settings = settingsOf(env.params)
    const reply = receive(state, message, settings, env)
    plan(state, env)
    return reply
  },

  members: (state) => state,
}

/** Decides anew what is live, stale and removed, by the node's own clock. */
export function sweep(state: TimestampsState, settings: Settings, env: Env): void {
  const { stamps, beliefs } = state
  const { tFailMs, tCleanupMs } = settings
  const { self, clockMs } = env
  let deadlineMs = Number.POSITIVE_INFINITY
  for (let member = 0; member < stamps.length; member++) {
    const stampMs = stamps[member] as number
    if (member === self || stampMs === ABSENT) continue
    const ageMs = clockMs - stampMs
    if (ageMs > tCleanupMs) {
      beliefs[member] = REMOVED
      stamps[member] = ABSENT
    } else {
      const stale = ageMs > tFailMs
      beliefs[member] = stale ? STALE : LIVE
      deadlineMs = Math.min(deadlineMs, stampMs + (stale ? tCleanupMs : tFailMs))
    }
  }
  state.deadlineMs = deadlineMs
}

/** Merges a list by maximum; what is stale by the receiver's clock, or too far in its future, is not installed. */
export function merge(state: TimestampsState, list: Float64Array, settings: Settings, env: Env): void {
  const { stamps, beliefs } = state
  const { tFailMs, maxFutureMs } = settings
  const { self, clockMs } = env
  const oldestMs = clockMs - tFailMs
  const newestMs = maxFutureMs === 0 ? Number.POSITIVE_INFINITY : clockMs + maxFutureMs
  let { deadlineMs } = state
  for (let member = 0; member < stamps.length; member++) {
    const stampMs = list[member] as number
    if (stampMs > (stamps[member] as number) && stampMs >= oldestMs && stampMs <= newestMs) {
      if (member === self) continue
      stamps[member] = stampMs
      beliefs[member] = LIVE
      deadlineMs = Math.min(deadlineMs, stampMs + tFailMs)
    }
  }
  state.deadlineMs = deadlineMs
}

export function settingsOf(params: Params): Settings {
  return params as unknown as Settings
}

function stampSelf(state: TimestampsState, env: Env): void {
  // A clock that was set back must not take back what the node has already told others.
  state.stamps[env.self] = Math.max(env.clockMs, state.stamps[env.self] as number)
  state.beliefs[env.self] = LIVE
}

function callOthers(state: TimestampsState, settings: Settings, env: Env): Outgoing[] {
  const live = liveList(state, settings, env)
  if (settings.snapshot) state.snapshot = live
  const { body, bytes } = settings.exchange === 'pull' ? introduction(state, env) : live
  const kind = settings.exchange === 'push' ? PUSH : REQUEST
  return chooseCalled(state, settings, env).map((to) => ({ to, kind, body, bytes }))
}

function chooseCalled(state: TimestampsState, settings: Settings, env: Env): readonly number[] {
  const candidates = callable(state.beliefs, env)
  const everyone = settings.spread === 'broadcast' && candidates.length > 0
  return everyone ? candidates : pickPartners(candidates, settings.fanout, env)
}

function receive(
  state: TimestampsState,
  message: Message,
  settings: Settings,
  env: Env,
): readonly Outgoing[] {
  const list = message.body as Float64Array
  // A pull asks without telling. Yet a caller whom the receiver does not believe live is let in by its own call,
  // for nobody would ever hear of it otherwise.
  const asks = message.kind === REQUEST && settings.exchange === 'pull'
  if (!asks || state.beliefs[message.from] !== LIVE) merge(state, list, settings, env)
  if (message.kind !== REQUEST) return []
  const { body, bytes } = state.snapshot ?? liveList(state, settings, env)
  return [{ to: message.from, kind: REPLY, body, bytes }]
}

/** What the node may tell others: its list without what is stale by its own clock at this tick. */
function liveList(state: TimestampsState, settings: Settings, env: Env): Told {
  const body = state.stamps.slice()
  const oldestMs = env.clockMs - settings.tFailMs
  const { self } = env
  let entries = 0
  for (let member = 0; member < body.length; member++) {
    if ((body[member] as number) >= oldestMs || member === self) entries++
    else body[member] = ABSENT
  }
  return { body, bytes: entries * BYTES_PER_ENTRY }
}

function introduction(state: TimestampsState, env: Env): Told {
  const body = new Float64Array(env.nodes).fill(ABSENT)
  body[env.self] = state.stamps[env.self] as number
  return { body, bytes: BYTES_PER_ENTRY }
}

/** Beliefs turn exactly when an age passes its bound, so the node wakes for the earliest one, and for its round. */
function plan(state: TimestampsState, env: Env): void {
  state.wakeTick = Math.min(state.roundTick, env.tickAfterClock(state.deadlineMs))
  state.sendTick = state.roundTick
}
