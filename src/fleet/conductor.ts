/**
 * The conductor keeps lock step. It plans a window of ticks that no message can still reach from inside it, names the
 * nodes that have something to do there and how many messages each must hold, and, when all have reported, merges
 * what they did into the trace in its one fixed order. It counts messages and never carries one. It knows no thread
 * and no clock: a worker and a plain loop drive it alike.
 */
import { NEVER } from '../core/clock.ts'
import { type Digest, EMPTY_DIGEST, foldDigest } from '../core/digest.ts'
import { CRASHED, createEventWriter, DOWN, DROP, GONE, headWord, KILLED, TICK } from '../core/event.ts'
import type { Effect, Fault } from '../core/fault.ts'
import type { Action, Scenario } from '../core/scenario.ts'
import { mergeSegments, type Segment, segmentsOf } from './segment.ts'

/** One window: what to do with the nodes, in this order. */
export interface Window {
  readonly from: number
  /** Exclusive. */
  readonly until: number
  readonly downs: readonly { readonly node: number; readonly crash: boolean }[]
  readonly starts: readonly { readonly node: number; readonly tick: number; readonly firstSeq: number }[]
  readonly opens: readonly { readonly node: number; readonly expect: number }[]
}

/** What the conductor needs of a host's report; the messages themselves it never sees. */
export interface Account {
  readonly node: number
  /** For each message in the order of its sequence: receiver, due tick. */
  readonly posted: ArrayLike<number>
  readonly wakeTick: number
  readonly sendTick: number
  readonly words: Uint32Array
}

/** One round of the trace. */
export interface Chunk {
  readonly round: number
  readonly words: Uint32Array<ArrayBuffer>
  /** The digest of the trace from its start to this round's end. */
  readonly digest: Digest
}

export interface Conductor {
  /** The first tick that is not settled yet. */
  readonly now: number
  isUp(node: number): boolean
  /** The next window before `limit`; null when all ticks before `limit` are settled. */
  plan(limit: number): Window | null
  /** Takes the accounts of all opened nodes. A node that gave none has crashed at the window's start. */
  settle(window: Window, accounts: readonly Account[]): void
  /** The rounds that were settled since the last call. */
  takeChunks(): Chunk[]
  snapshot(): ConductorSnapshot
}

/** Plain data: the conductor at one moment. */
export interface ConductorSnapshot {
  readonly now: number
  readonly digest: Digest
  readonly nodes: readonly NodeAccount[]
  readonly pending: readonly (readonly [dueTick: number, messages: readonly number[]])[]
}

interface NodeAccount {
  up: boolean
  life: number
  nextSeq: number
  /** Messages posted to the node in this life. */
  addressed: number
  wakeTick: number
  sendTick: number
}

export interface ConductorOptions {
  readonly scenario: Scenario
  readonly faults: readonly Fault[]
  /** Whether handling a message can itself send one. */
  readonly answers: boolean
  readonly from?: ConductorSnapshot
}

/** Pending messages are rows of numbers: sender, sequence, receiver, receiver's life. */
const PENDING_WIDTH = 4

export function createConductor({ scenario, faults, answers, from }: ConductorOptions): Conductor {
  const ticksPerRound = scenario.params.ticksPerRound as number
  const latencyMinTicks = scenario.params.latencyMinTicks as number
  const nodes: NodeAccount[] = from
    ? (structuredClone(from.nodes) as NodeAccount[])
    : firstAccounts(scenario.nodes)
  const pending = new Map<number, number[]>(from?.pending.map(([due, rows]) => [due, rows.slice()]) ?? [])
  const writer = createEventWriter()
  let now = from?.now ?? 0
  let digest = from?.digest ?? EMPTY_DIGEST
  let chunks: Chunk[] = []
  let round = Math.floor(now / ticksPerRound)
  let nextAction = scenario.actions.findIndex((action) => action.at >= now)
  if (nextAction < 0) nextAction = scenario.actions.length
  let began = now > 0
  let ownSegments: Segment[] = []

  /** The first tick at which anything can happen, and the first at which a message can be sent. */
  const horizon = (): { active: number; sends: number } => {
    let active = NEVER
    let sends = NEVER
    for (const node of nodes) {
      if (!node.up) continue
      if (node.wakeTick < active) active = node.wakeTick
      if (node.sendTick < sends) sends = node.sendTick
    }
    for (const dueTick of pending.keys()) {
      if (dueTick < active) active = dueTick
      if (answers && dueTick < sends) sends = dueTick
    }
    return { active, sends: Math.max(sends, active) }
  }

  const bringDown = (node: number, reason: number, tick: number): void => {
    const account = nodes[node] as NodeAccount
    account.up = false
    ownSegments.push({ tick, node: -1, words: Uint32Array.of(headWord(DOWN, node, reason)) })
  }

  const act = (
    action: Action,
    downs: Window['downs'][number][],
    starts: Window['starts'][number][],
  ): void => {
    const fault = faults.find((candidate) => candidate.kind === action.kind) as Fault
    const effect: Effect = fault.effect(action)
    const account = nodes[effect.node] as NodeAccount
    if (account.up) {
      const pendingStart = starts.findIndex((start) => start.node === effect.node)
      if (pendingStart >= 0) starts.splice(pendingStart, 1)
      downs.push({ node: effect.node, crash: effect.kind === 'crash' })
      bringDown(effect.node, effect.kind === 'crash' ? CRASHED : KILLED, action.at)
    }
    if (effect.kind === 'restart') starts.push(revive(effect.node, action.at))
  }
  const revive = (node: number, tick: number): Window['starts'][number] => {
    const account = nodes[node] as NodeAccount
    Object.assign(account, { up: true, life: account.life + 1, addressed: 0, wakeTick: tick, sendTick: tick })
    return { node, tick, firstSeq: account.nextSeq }
  }

  const settlePending = (window: Window): void => {
    for (const [dueTick, rows] of pending) {
      if (dueTick >= window.until) continue
      pending.delete(dueTick)
      const lost = lostRows(rows, nodes)
      for (const [from, seq, to] of lost) {
        const words = Uint32Array.of(headWord(DROP, to, GONE), from, seq)
        ownSegments.push({ tick: dueTick, node: -1, words })
      }
    }
  }

  const book = (account: Account): void => {
    const sender = nodes[account.node] as NodeAccount
    for (let i = 0; i < account.posted.length; i += 2) {
      const to = account.posted[i] as number
      const dueTick = account.posted[i + 1] as number
      const receiver = nodes[to] as NodeAccount
      if (receiver.up) receiver.addressed++
      const row = pending.get(dueTick)
      const life = receiver.up ? receiver.life : -1
      if (row) row.push(account.node, sender.nextSeq++, to, life)
      else pending.set(dueTick, [account.node, sender.nextSeq++, to, life])
    }
    sender.wakeTick = account.wakeTick
    sender.sendTick = account.sendTick
  }

  /** Closes the rounds that are settled whole; a quiet round has a chunk too, if an empty one. */
  const closeRounds = (until: number): void => {
    while ((round + 1) * ticksPerRound <= until) {
      const words = writer.take()
      digest = foldDigest(digest, words)
      chunks.push({ round: round++, words, digest })
    }
  }

  return {
    get now() {
      return now
    },
    isUp: (node) => (nodes[node] as NodeAccount).up,

    plan(limit) {
      if (now >= limit) return null
      const downs: Window['downs'][number][] = []
      const starts: Window['starts'][number][] = []
      if (!began) for (let node = 0; node < nodes.length; node++) starts.push(revive(node, 0))
      began = true
      while ((scenario.actions[nextAction]?.at ?? NEVER) <= now)
        act(scenario.actions[nextAction++] as Action, downs, starts)
      const { active, sends } = horizon()
      const actionTick = scenario.actions[nextAction]?.at ?? NEVER
      const until = Math.min(limit, actionTick, sends + latencyMinTicks)
      const opens = active < until ? busyNodes(nodes, pending, until) : []
      return { from: now, until, downs, starts, opens }
    },

    settle(window, accounts) {
      const opened = new Set(window.opens.map((open) => open.node))
      for (const account of accounts) {
        book(account)
        opened.delete(account.node)
      }
      for (const node of opened) bringDown(node, CRASHED, window.from)
      settlePending(window)
      const segments = accounts.flatMap((account) => segmentsOf(account.node, account.words))
      for (const { tick, words } of mergeSegments([...ownSegments, ...segments])) {
        closeRounds(tick)
        writer.write2(headWord(TICK, 0, 0), tick)
        for (const part of words) writer.append(part, 0, part.length)
      }
      ownSegments = []
      now = window.until
      closeRounds(now)
    },

    takeChunks() {
      const taken = chunks
      chunks = []
      return taken
    },

    snapshot() {
      if (now % ticksPerRound !== 0) throw new Error('a checkpoint is taken between two rounds')
      return structuredClone({ now, digest, nodes, pending: [...pending] })
    },
  }
}

function firstAccounts(count: number): NodeAccount[] {
  return Array.from({ length: count }, () => ({
    up: false,
    life: 0,
    nextSeq: 0,
    addressed: 0,
    wakeTick: NEVER,
    sendTick: NEVER,
  }))
}

function busyNodes(
  nodes: readonly NodeAccount[],
  pending: ReadonlyMap<number, readonly number[]>,
  until: number,
): Window['opens'] {
  const busy = nodes.map((node) => node.up && node.wakeTick < until)
  for (const [dueTick, rows] of pending) {
    if (dueTick >= until) continue
    for (let i = 0; i < rows.length; i += PENDING_WIDTH) {
      const to = rows[i + 2] as number
      if (isAlive(nodes[to] as NodeAccount, rows[i + 3] as number)) busy[to] = true
    }
  }
  const opens: { node: number; expect: number }[] = []
  for (let node = 0; node < nodes.length; node++)
    if (busy[node]) opens.push({ node, expect: (nodes[node] as NodeAccount).addressed })
  return opens
}

/** The messages whose receiver is down, or is no longer the process they were sent to. */
function lostRows(rows: readonly number[], nodes: readonly NodeAccount[]): [number, number, number][] {
  const lost: [number, number, number][] = []
  for (let i = 0; i < rows.length; i += PENDING_WIDTH) {
    const [from, seq, to, life] = rows.slice(i, i + PENDING_WIDTH) as [number, number, number, number]
    if (!isAlive(nodes[to] as NodeAccount, life)) lost.push([from, seq, to])
  }
  return lost.sort((a, b) => a[0] - b[0] || a[1] - b[1])
}

function isAlive(account: NodeAccount, life: number): boolean {
  return account.up && account.life === life
}
