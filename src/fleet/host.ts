/**
 * The host runs one node: it holds the messages that have come in, opens ticks when the conductor says so, hands the
 * protocol its messages in the one fixed order, and writes down what the node learned, judged and sent. It knows no
 * thread: in a worker and on a single thread it is the same.
 */
import type { Members } from '../core/belief.ts'
import {
  createEventWriter,
  DELIVER,
  DOWN,
  GARBLED,
  headWord,
  highWord,
  JUDGE,
  LEARN,
  LEFT,
  LINK_COPY,
  lowWord,
  NOTE,
  SEND,
  TICK,
  TOUCH,
  UP,
  WAKE,
} from '../core/event.ts'
import type { Fault } from '../core/fault.ts'
import type { Message, NodeState, Outgoing, Protocol } from '../core/protocol.ts'
import type { Scenario } from '../core/scenario.ts'
import { courseOf } from './course.ts'
import { garbleAny, garbleStamp } from './garble.ts'
import { createInbox } from './inbox.ts'
import { latencyTicks } from './network.ts'
import { packPosting } from './posting.ts'
import { type Changes, createShadow, type Shadow } from './shadow.ts'
import type { Account, Edit, Opening, Start, Window } from './window.ts'
import { createWorld } from './world.ts'

export interface Host {
  readonly node: number
  /** Messages received over this life. */
  readonly received: number
  receive(message: Message): void
  /** Brings the node up at a tick; `memory` is what its last process left behind, if it goes on from that. */
  start(start: Omit<Start, 'node' | 'memory'>, memory: NodeState | null): void
  /** Runs the window's ticks. All messages due in it must have been received. */
  open(window: Pick<Window, 'from' | 'until'>, opening?: Omit<Opening, 'node' | 'expect'>): Report
  /** Goes on under a scenario that agrees with the old one up to now. */
  follow(scenario: Scenario): void
  /** The node's own member list, to be read and not kept. */
  members(): Members
  /** What the process would leave behind if it ended now; not a copy. */
  memory(): NodeState | null
  /** A copy of all that the node is, for a checkpoint. */
  snapshot(): HostSnapshot
  restore(snapshot: HostSnapshot): void
}

/** What a host did between two openings: what the conductor needs of it, and the messages that travel. */
export interface Report extends Account {
  readonly messages: readonly Message[]
  readonly posted: readonly number[]
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
  readonly seeds: readonly number[]
}

export interface HostOptions {
  readonly scenario: Scenario
  readonly faults: readonly Fault[]
  // biome-ignore lint/suspicious/noExplicitAny: the host hands a protocol back the state that the protocol made.
  readonly protocol: Protocol<any>
  readonly node: number
  /** Whether events are recorded; the lab measures large clusters without. */
  readonly records: boolean
}

/** A host with no node in it yet. */
export function createHost({ scenario: first, faults, protocol, node, records }: HostOptions): Host {
  let scenario = first
  let course = courseOf(scenario, faults, node)
  const { env, setTick, setSeeds } = createWorld(scenario, node, () => course.clock)
  const writer = createEventWriter()
  let state: NodeState | null = null
  let shadow: Shadow | null = null
  let inbox = createInbox()
  let received = 0
  let nextSeq = 0
  let outbox: Message[] = []
  let posted: number[] = []
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
  const post = (outgoing: Outgoing): void => {
    const { to, kind } = outgoing
    if (!(to >= 0 && to < scenario.nodes) || to === node) throw new Error(`a message to node ${to} cannot be`)
    const seq = nextSeq++
    if (course.network === null) {
      put(outgoing, seq, latencyTicks(scenario, node, env.tick, to, seq), -1)
      return
    }
    const { ticks, lost, copyTicks, garbling } = course.network.judge(to, seq, kind, env.tick)
    const body =
      garbling === null ? outgoing.body : garbleAny(protocol, outgoing.body, scenario.nodes, garbling)
    const sent = { ...outgoing, body }
    put(sent, seq, ticks, lost, body !== outgoing.body)
    if (copyTicks >= 0) put(sent, seq + LINK_COPY, copyTicks, -1, body !== outgoing.body)
  }
  const put = (
    { to, kind, body, bytes }: Outgoing,
    seq: number,
    ticks: number,
    lost: number,
    isGarbled = false,
  ): void => {
    const sentTick = env.tick
    const dueTick = sentTick + ticks
    if (lost < 0) outbox.push({ from: node, to, seq, kind, body, bytes, sentTick, dueTick })
    posted.push(packPosting(to, lost, seq >= LINK_COPY), dueTick)
    if (!records) return
    writer.write4(headWord(SEND, to, kind), seq, dueTick, bytes)
    if (isGarbled) writer.write4(headWord(TOUCH, to, GARBLED), node, seq, dueTick)
  }

  /** Reads what is due; `late` says that it may have been due before, because the node could not read it then. */
  const deliverDue = (tick: number, late: boolean): void => {
    for (let message = inbox.takeDue(tick); message !== undefined; message = inbox.takeDue(tick)) {
      if (message.dueTick < tick && !late)
        throw new Error(`node ${node} missed a message due at tick ${message.dueTick}`)
      act(headWord(DELIVER, node, 0), message, protocol.onMessage(state, message, env))
    }
  }
  const nextTick = (): number => {
    const { clock, stride } = course
    const { wakeTick } = state as NodeState
    const { dueTick } = inbox
    const tick = Math.min(wakeTick < dueTick ? wakeTick : dueTick, clock.nextTurn(env.tick))
    return stride === null ? tick : stride(tick)
  }
  const wake = (tick: number): void => {
    act(headWord(WAKE, node, 0), null, protocol.onTick(state, env))
    if ((state as NodeState).wakeTick <= tick) throw new Error(`node ${node} does not let tick ${tick} end`)
  }
  const runTick = (tick: number, goesOn: boolean): void => {
    if (tick < openTick) throw new Error(`node ${node} is at tick ${openTick} and cannot go back to ${tick}`)
    const turns = course.clock.nextTurn(env.tick) <= tick
    setTick(tick, tick + 1)
    const isDue = (): boolean => (state as NodeState).wakeTick <= tick
    // Who goes on after a pause has overdue timers, and they come before what has waited in the port.
    const first = goesOn && (isDue() || turns)
    if (first) wake(tick)
    deliverDue(tick, goesOn || course.stride !== null)
    if (isDue() || (turns && !first)) wake(tick)
  }
  const leave = (tick: number): void => {
    setTick(tick, tick + 1)
    act(headWord(WAKE, node, 0), null, protocol.onLeave?.(state, env) ?? [])
    if (records) writer.write1(headWord(DOWN, node, LEFT))
  }
  const edit = (change: Edit): void => {
    const flip = (body: unknown): unknown =>
      change.does === 'flip' ? garbleStamp(protocol, body, change.subject, change.bit) : body
    if (!inbox.edit(change, flip))
      throw new Error(`node ${node} has no message ${change.seq} of ${change.from}`)
  }
  const report = (): Report => {
    const { wakeTick, sendTick } = state as NodeState
    const words = records ? writer.take() : NO_WORDS
    const all = { node, messages: outbox, posted, wakeTick, sendTick, words }
    outbox = []
    posted = []
    writtenTick = -1
    return all
  }

  return {
    node,
    get received() {
      return received
    },
    receive(message) {
      inbox.put(message)
      received++
    },
    start({ tick, firstSeq, through }, memory) {
      nextSeq = firstSeq
      openTick = tick
      setSeeds(through === undefined ? course.seeds : [through])
      // A node that starts on its phase begins its first round at once.
      setTick(tick, tick)
      state = memory === null ? (protocol.start(env) as NodeState) : structuredClone(memory)
      // The timers of one that goes on from what it remembers may be overdue.
      if (memory !== null) state.wakeTick = tick
      shadow = records ? createShadow(scenario.nodes) : null
      act(headWord(UP, node, 0), null, [])
    },
    open({ from, until }, { thawed = false, frozen = false, leaves = false, edits = [] } = {}) {
      for (const change of edits) edit(change)
      inbox.sort()
      if (leaves) leave(from)
      else if (!frozen) {
        if (thawed) runTick(from, true)
        for (let tick = nextTick(); tick < until; tick = nextTick()) runTick(tick, false)
      }
      openTick = until
      return report()
    },
    follow(next) {
      scenario = next
      course = courseOf(next, faults, node)
    },
    members: () => protocol.members(state, env),
    memory: () => state,
    snapshot() {
      const seen = { tick: env.tick, state: state as NodeState, inbox: inbox.all(), received, nextSeq }
      return structuredClone({ ...seen, seeds: env.seeds })
    },
    restore(snapshot) {
      const copy = structuredClone(snapshot)
      setSeeds(copy.seeds)
      setTick(copy.tick, copy.tick + 1)
      openTick = copy.tick
      state = copy.state
      inbox = createInbox(copy.inbox)
      received = copy.received
      nextSeq = copy.nextSeq
      outbox = []
      posted = []
      writtenTick = -1
      writer.take()
      shadow = records ? createShadow(scenario.nodes) : null
      shadow?.compare(protocol.members(state, env), NO_CHANGES)
    },
  }
}

function nothing(): void {
  // A restored node has learned nothing new: its shadow is only brought level with its state.
}

const NO_WORDS = new Uint32Array(0)

const NO_CHANGES: Changes = { learned: nothing, judged: nothing, noted: nothing }
