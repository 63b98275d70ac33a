/** What a member is: plain data, arrays by member index. */
import { ABSENT, LIVE, UNKNOWN } from '../../core/belief.ts'
import { NEVER } from '../../core/clock.ts'
import type { Env, NodeState } from '../../core/protocol.ts'
import type { Probe } from './probe.ts'
import { emptyQueue, type Queue } from './queue.ts'
import type { Relay } from './relay.ts'
import type { Suspicion } from './suspicion.ts'
import type { Update } from './update.ts'

/** What is held of a member, by index into `statuses`. */
export const NOT_LISTED = 0
export const ALIVE = 1
export const SUSPECTED = 2
export const BURIED = 3
export const GONE = 4

export const CONFIRMATIONS = 0
export const HEALTH = 1

export interface SwimState extends NodeState {
  /** When the member begins its next protocol period. */
  roundTick: number
  /** Whether a period has begun and waits for the last one's probe to end. */
  isDue: boolean
  readonly statuses: Uint8Array
  readonly incarnations: Float64Array
  /** When each status was last changed. */
  readonly changedTicks: Float64Array
  readonly addresses: Float64Array
  readonly metas: Float64Array
  /** The list as others see it: those that left or were forgotten have no stamp. */
  readonly stamps: Float64Array
  readonly beliefs: Uint8Array
  readonly notes: readonly [confirmations: Int32Array, health: Int32Array]
  /** Who is probed, in this order; oneself is skipped. */
  readonly order: number[]
  /** Who in the order is next. */
  next: number
  readonly suspicions: Suspicion[]
  readonly queue: Queue<Update>
  probe: Probe | null
  /** Pings for others that are under way. */
  readonly relays: Relay[]
  /** The last number that was given to a ping. */
  pings: number
  score: number
  /** When it gossips next, and when it exchanges whole lists. */
  gossipTick: number
  pushPullTick: number
  isLeaving: boolean
}

/** A process that has just come up and knows nobody but itself. */
export function freshState(env: Env): SwimState {
  const { self, nodes } = env
  const state: SwimState = {
    wakeTick: env.nextRoundTick,
    sendTick: env.nextRoundTick,
    roundTick: env.nextRoundTick,
    isDue: false,
    statuses: new Uint8Array(nodes),
    incarnations: new Float64Array(nodes),
    changedTicks: new Float64Array(nodes).fill(ABSENT),
    addresses: new Float64Array(nodes),
    metas: new Float64Array(nodes),
    stamps: new Float64Array(nodes).fill(ABSENT),
    beliefs: new Uint8Array(nodes).fill(UNKNOWN),
    notes: [new Int32Array(nodes), new Int32Array(nodes)],
    order: [self],
    next: 0,
    suspicions: [],
    queue: emptyQueue(),
    probe: null,
    relays: [],
    pings: 0,
    score: 0,
    gossipTick: env.nextRoundTick,
    pushPullTick: NEVER,
    isLeaving: false,
  }
  state.statuses[self] = ALIVE
  state.changedTicks[self] = env.tick
  state.beliefs[self] = LIVE
  return state
}

/** How many members are listed, oneself included. */
export function sizeOf({ order }: SwimState): number {
  return order.length
}
