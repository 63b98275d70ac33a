/**
 * A ring: each round every process sends its heartbeat to its successor, the next member by id that it believes live, and
 * watches its predecessor alike. When the predecessor has been silent for more than T_fail, the successor declares it
 * dead and tells everyone, the accused too; then it watches the one before. The price is n messages a round, and n more
 * for each death.
 *
 * Who starts, or hears that it is said to be dead, greets everyone: all believe it live again, and its successor tells it
 * who is dead. Whoever hears a heartbeat of one that it believes dead, and is its successor, tells everyone that it lives.
 * The addresses of all are known beforehand, and everyone is believed live until somebody says otherwise. Counters begin
 * at the clock's reading, so that a restart is not taken for old news.
 *
 * Not promised: that the word of one witness is true; a single slow or cut-off link makes all believe a healthy member
 * dead, if only until its next heartbeat. When neighbours die together they are noticed one after the other, a T_fail
 * apiece. News is told once: whoever misses it while a message gets lost goes on believing what it believed, accuses its
 * next neighbour, and is set right by that one's greeting, or never. Two halves of a network that was cut stay apart.
 * A process whose clock was set back before it started is ignored until it has caught up.
 */
import { ABSENT, DEAD, LIVE } from '../core/belief.ts'
import { type Beating, beat, startBeating } from '../core/counters.ts'
import { good } from '../core/problem.ts'
import type { Declaration, Env, Message, Outgoing, Protocol } from '../core/protocol.ts'
import { boundsOf, T_FAIL } from './baseline.ts'

export interface RingState extends Beating {
  /** Whether everyone is to be greeted in the next round. */
  greets: boolean
  /** The predecessor, or the node itself when it believes that nobody else is left. */
  watched: number
}

const BEAT = 0
const HELLO = 1
const GONE = 2
const BACK = 3
const BYTES_PER_ENTRY = 8
const MENTIONED = 1

export const ringDeclaration: Declaration = {
  name: 'ring',
  parameters: [T_FAIL],
  stamp: 'heartbeat',
  beliefs: [LIVE, DEAD],
  messageKinds: [
    { name: 'beat', shape: 'letter', letter: 'B' },
    { name: 'hello', shape: 'ask', letter: 'H' },
    { name: 'gone', shape: 'letter', letter: 'G' },
    { name: 'back', shape: 'letter', letter: 'K' },
  ],

  check: good,
  answers: () => true,
}

export const ring: Protocol<RingState> = {
  ...ringDeclaration,

  start(env) {
    const state: RingState = {
      ...startBeating(env, env.clockMs),
      greets: true,
      watched: env.self,
    }
    state.beliefs.fill(LIVE)
    watch(state, env)
    plan(state, env)
    return state
  },

  onTick(state, env) {
    const news = env.clockMs > state.deadlineMs ? [...declareGone(state, env)] : []
    const outgoing = env.tick >= state.roundTick ? beginRound(state, env) : []
    plan(state, env)
    return [...news, ...outgoing]
  },

  onMessage(state, message, env) {
    const outgoing = handle(state, message, env)
    watch(state, env)
    plan(state, env)
    return outgoing
  },

  members: (state) => state,
}

/** The next member in a direction, +1 or −1, that the node believes live; itself when there is none. */
function neighbour({ beliefs }: RingState, of: number, direction: number): number {
  const nodes = beliefs.length
  let member = of
  do member = (member + direction + nodes) % nodes
  while (member !== of && beliefs[member] !== LIVE)
  return member
}

/** Watches whoever is the predecessor now; one that was not watched before has its time from now on. */
function watch(state: RingState, env: Env): void {
  const watched = neighbour(state, env.self, -1)
  if (watched === state.watched && state.deadlineMs !== Number.POSITIVE_INFINITY) return
  state.watched = watched
  state.deadlineMs = watched === env.self ? Number.POSITIVE_INFINITY : env.clockMs + boundsOf(env).tFailMs
}

/** The predecessor has been silent for too long. */
function declareGone(state: RingState, env: Env): Outgoing[] {
  const gone = state.watched
  state.beliefs[gone] = DEAD
  watch(state, env)
  return toEveryone(state, GONE, gone, env)
}

function beginRound(state: RingState, env: Env): Outgoing[] {
  const { self } = env
  beat(state, env)
  if (state.greets) {
    state.greets = false
    return toEveryone(state, HELLO, self, env)
  }
  const successor = neighbour(state, self, 1)
  return successor === self ? [] : [letter(successor, BEAT, [self], state)]
}

function handle(state: RingState, { from, kind, body }: Message, env: Env): Outgoing[] {
  const list = body as Float64Array
  if (kind === BEAT || kind === HELLO) return hearBeat(state, from, list[from] as number, kind === HELLO, env)
  for (let member = 0; member < env.nodes; member++) {
    if (list[env.nodes + member] !== MENTIONED) continue
    // Who hears that it is said to be dead says that it is not.
    if (member === env.self) state.greets ||= kind === GONE
    else believe(state, member, list[member] as number, kind === GONE ? DEAD : LIVE)
  }
  return []
}

/** Of two words about a member the one with the larger count holds; at the same count, that it is dead. */
function believe({ stamps, beliefs }: RingState, member: number, count: number, belief: number): void {
  const known = stamps[member] as number
  if (count < known || (count === known && belief === LIVE)) return
  stamps[member] = count
  beliefs[member] = belief
}

function hearBeat(state: RingState, from: number, count: number, isHello: boolean, env: Env): Outgoing[] {
  const { stamps, beliefs } = state
  if (!(count > (stamps[from] as number))) return []
  const wasLive = beliefs[from] === LIVE
  believe(state, from, count, LIVE)
  if (from === state.watched) state.deadlineMs = env.clockMs + boundsOf(env).tFailMs
  // All others leave it to its successor to speak.
  if (neighbour(state, from, 1) !== env.self) return []
  if (isHello) return tellOfDead(state, from)
  return wasLive ? [] : toEveryone(state, BACK, from, env)
}

/** Who greets is told who is dead. */
function tellOfDead(state: RingState, to: number): Outgoing[] {
  const dead = [...state.beliefs.keys()].filter((member) => state.beliefs[member] === DEAD && member !== to)
  return dead.length === 0 ? [] : [letter(to, GONE, dead, state)]
}

function toEveryone(state: RingState, kind: number, about: number, env: Env): Outgoing[] {
  const others = [...state.beliefs.keys()].filter((to) => to !== env.self)
  return others.map((to) => letter(to, kind, [about], state))
}

/** The counters of some members, and behind all counters which are meant: of some none may be known. */
function letter(to: number, kind: number, about: readonly number[], { stamps }: RingState): Outgoing {
  const body = new Float64Array(2 * stamps.length).fill(ABSENT)
  for (const member of about) {
    body[member] = stamps[member] as number
    body[stamps.length + member] = MENTIONED
  }
  return { to, kind, body, bytes: about.length * BYTES_PER_ENTRY }
}

/** The node wakes for its round, and exactly when its predecessor has been silent for too long. */
function plan(state: RingState, env: Env): void {
  state.wakeTick = Math.min(state.roundTick, env.tickAfterClock(state.deadlineMs))
  state.sendTick = state.wakeTick
}
