/**
 * The host runs one node: it holds the messages that have come in, opens ticks when the conductor says so, hands the
 * protocol its messages in the one fixed order, and writes down what the node learned, judged and sent. It knows no
 * thread: in a worker and on a single thread it is the same.
 */
import type { Members } from '../core/belief.ts'
import { clockAt, firstTickAfter } from '../core/clock.ts'
import { openDice } from '../core/dice.ts'
import {
  createEventWriter,
  DELIVER,
  headWord,
  highWord,
  JUDGE,
  LEARN,
  lowWord,
  NOTE,
  SEND,
  TICK,
  UP,
  WAKE,
} from '../core/event.ts'
import type { Env, Message, NodeState, Outgoing, Protocol } from '../core/protocol.ts'
import type { Scenario } from '../core/scenario.ts'
import { type Changes, createShadow, type Shadow } from './shadow.ts'

export interface Host {
  readonly node: number
  /** Messages received over this life. */
  readonly received: number
  receive(message: Message): void
  /** Brings the node up at a tick; its first message will bear `firstSeq`. */
  start(tick: number, firstSeq: number): void
  /** Runs the node's ticks before `until`. All messages due before `until` must have been received. */
  open(until: number): Report
  /** The node's own member list, to be read and not kept. */
  members(): Members
  /** A copy of all that the node is, for a checkpoint. */
  snapshot(): HostSnapshot
  restore(snapshot: HostSnapshot): void
}

/** What a host did between two openings. */
export interface Report {
  readonly messages: readonly Message[]
  readonly wakeTick: number
  readonly sendTick: number
  /** The events, in the order of their ticks, each tick opened by a tick event. */
  readonly words: Uint32Array<ArrayBuffer>
}

export interface HostSnapshot {
  /** The last tick that the node ran. */
  readonly tick: number
  readonly state: NodeState
  readonly inbox: readonly Message[]
  readonly received: number
  readonly nextSeq: number
}

export interface HostOptions {
  readonly scenario: Scenario
  // biome-ignore lint/suspicious/noExplicitAny: the host hands a protocol back the state that the protocol made.
  readonly protocol: Protocol<any>
  readonly node: number
  /** Whether events are recorded; the lab measures large clusters without. */
  readonly records: boolean
}

/** A host with no node in it yet. */
export function createHost({ scenario, protocol, node, records }: HostOptions): Host {
  const { env, setTick } = createEnv(scenario, node)
  const writer = createEventWriter()
  let state: NodeState | null = null
  let shadow: Shadow | null = null
  let inbox: Message[] = []
  let received = 0
  let nextSeq = 0
  let outbox: Message[] = []
  let writtenTick = -1
  /** Ticks before this one are over: whoever reports of them now reports too late. */
  let openTick = 0

  const act = (head: number, cause: Message | null, outgoing: readonly Outgoing[]): void => {
    if (records) {
      if (writtenTick !== env.tick) writer.write2(headWord(TICK, 0, 0), env.tick)
      writtenTick = env.tick
      if (cause === null) writer.write1(head)
      else writer.write3(head, cause.from, cause.seq)
      shadow?.compare(protocol.members(state, env), changes)
    }
    for (const item of outgoing) post(item)
  }
  const changes: Changes = {
    learned: (subject, stamp) => writer.write3(headWord(LEARN, subject, 0), lowWord(stamp), highWord(stamp)),
    judged: (subject, from, to) => writer.write1(headWord(JUDGE, subject, from | (to << 4))),
    noted: (subject, note, value) => writer.write2(headWord(NOTE, subject, note), value),
  }
  const post = ({ to, kind, body, bytes }: Outgoing): void => {
    if (!(to >= 0 && to < scenario.nodes) || to === node) throw new Error(`a message to node ${to} cannot be`)
    const sentTick = env.tick
    const dueTick = sentTick + latencyTicks(scenario, node, sentTick, to, nextSeq)
    const message = { from: node, to, seq: nextSeq++, kind, body, bytes, sentTick, dueTick }
    outbox.push(message)
    if (records) writer.write4(headWord(SEND, to, kind), message.seq, dueTick, bytes)
  }

  const deliverDue = (tick: number): void => {
    while (inbox.length > 0 && (inbox[0] as Message).dueTick <= tick) {
      const message = inbox.shift() as Message
      if (message.dueTick < tick)
        throw new Error(`node ${node} missed a message due at tick ${message.dueTick}`)
      act(headWord(DELIVER, node, 0), message, protocol.onMessage(state, message, env))
    }
  }
  const nextTick = (): number =>
    Math.min((state as NodeState).wakeTick, inbox[0]?.dueTick ?? Number.POSITIVE_INFINITY)
  const report = (): Report => {
    const { wakeTick, sendTick } = state as NodeState
    const messages = outbox
    outbox = []
    writtenTick = -1
    return { messages, wakeTick, sendTick, words: writer.take() }
  }

  return {
    node,
    get received() {
      return received
    },
    receive(message) {
      inbox.push(message)
      received++
    },
    start(tick, firstSeq) {
      nextSeq = firstSeq
      openTick = tick
      // A node that starts on its phase begins its first round at once.
      setTick(tick, tick)
      state = protocol.start(env) as NodeState
      shadow = createShadow(scenario.nodes)
      act(headWord(UP, node, 0), null, [])
    },
    open(until) {
      inbox.sort(byDueTick)
      for (let tick = nextTick(); tick < until; tick = nextTick()) {
        if (tick < openTick)
          throw new Error(`node ${node} is at tick ${openTick} and cannot go back to ${tick}`)
        setTick(tick, tick + 1)
        deliverDue(tick)
        if ((state as NodeState).wakeTick <= tick) {
          act(headWord(WAKE, node, 0), null, protocol.onTick(state, env))
          if ((state as NodeState).wakeTick <= tick)
            throw new Error(`node ${node} does not let tick ${tick} end`)
        }
      }
      openTick = until
      return report()
    },
    members: () => protocol.members(state, env),
    snapshot() {
      return structuredClone({ tick: env.tick, state: state as NodeState, inbox, received, nextSeq })
    },
    restore(snapshot) {
      const copy = structuredClone(snapshot)
      setTick(copy.tick, copy.tick + 1)
      openTick = copy.tick
      state = copy.state
      inbox = [...copy.inbox]
      received = copy.received
      nextSeq = copy.nextSeq
      outbox = []
      writtenTick = -1
      writer.take()
      shadow = createShadow(scenario.nodes)
      shadow.compare(protocol.members(state, env), NO_CHANGES)
    },
  }
}

/** The one fixed order in which a node reads its messages: by due tick, then sender, then sequence. */
export function byDueTick(a: Message, b: Message): number {
  return a.dueTick - b.dueTick || a.from - b.from || a.seq - b.seq
}

/** How long a message is under way. Its dice are keyed by the message itself, so that no other message moves them. */
function latencyTicks(scenario: Scenario, from: number, tick: number, to: number, seq: number): number {
  const least = scenario.params.latencyMinTicks as number
  const most = scenario.params.latencyMaxTicks as number
  if (least === most) return least
  return least + openDice(scenario.seed, from, tick, 'latency', to ^ (seq << 14)).below(most - least + 1)
}

function createEnv(
  scenario: Scenario,
  node: number,
): { env: Env; setTick(tick: number, earliestRoundTick: number): void } {
  const { params, nodes, seed } = scenario
  const pace = { roundMs: params.roundMs as number, ticksPerRound: params.ticksPerRound as number }
  const phase = params.stagger ? openDice(seed, node, 0, 'phase').below(pace.ticksPerRound) : 0
  const seeds: number[] = []
  for (let member = 0; seeds.length < (params.seeds as number) && member < nodes; member++)
    if (member !== node) seeds.push(member)
  const env = {
    self: node,
    nodes,
    seeds,
    params,
    tick: 0,
    clockMs: 0,
    nextRoundTick: phase,
    tickAfterClock: (ms: number) => firstTickAfter(ms, pace),
    dice: (purpose: string) => openDice(seed, node, env.tick, purpose),
  }
  const setTick = (tick: number, earliestRoundTick: number): void => {
    env.tick = tick
    env.clockMs = clockAt(tick, pace)
    env.nextRoundTick = earliestRoundTick + modulo(phase - earliestRoundTick, pace.ticksPerRound)
  }
  return { env, setTick }
}

function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor
}

function nothing(): void {
  // A restored node has learned nothing new: its shadow is only brought level with its state.
}

const NO_CHANGES: Changes = { learned: nothing, judged: nothing, noted: nothing }
