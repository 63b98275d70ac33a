/**
 * The conductor keeps lock step. It plans a window of ticks that no message can still reach from inside it, names the
 * nodes that have something to do there and how many messages each must hold, and, when all have reported, merges
 * what they did into the trace in its one fixed order. It counts messages and never carries one. It knows no thread
 * and no clock: a worker and a plain loop drive it alike.
 */
import { NEVER } from '../core/clock.ts'
import type { Digest } from '../core/digest.ts'
import {
  COPIED,
  CRASHED,
  DROP,
  GARBLED,
  GONE,
  HAND_COPY,
  headWord,
  LINK_COPY,
  MOVED,
  reasonOf,
  TOUCH,
} from '../core/event.ts'
import type { Fault, Touch } from '../core/fault.ts'
import type { Scenario } from '../core/scenario.ts'
import { createAgenda } from './agenda.ts'
import { type Chunk, createLedger } from './ledger.ts'
import { isCopy, lostOf, receiverOf } from './posting.ts'
import { createRoster, type NodeAccount } from './roster.ts'
import { createTraffic, type TrafficSnapshot } from './traffic.ts'
import type { Account, Edit, Opening, Window } from './window.ts'

export type { Chunk } from './ledger.ts'
export type { Account, Window } from './window.ts'

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
  readonly traffic: TrafficSnapshot
}

export interface ConductorOptions {
  readonly scenario: Scenario
  readonly faults: readonly Fault[]
  /** Whether handling a message can itself send one. */
  readonly answers: boolean
  readonly from?: ConductorSnapshot
}

/** A message to a node that is down is posted to no life, and one that gets lost on the way to none from here down. */
const NO_LIFE = -1
const LOST_LIFE = -2

export function createConductor({ scenario, faults, answers, from }: ConductorOptions): Conductor {
  const ticksPerRound = scenario.params.ticksPerRound as number
  const { deeds, turns, strides, absent, leastTicks, thawTick } = createAgenda(scenario, faults)
  const ledger = createLedger(ticksPerRound, from)
  const traffic = createTraffic(from?.traffic)
  const roster = createRoster(scenario.nodes, ledger, traffic, from?.nodes)
  if (from) roster.renewPauses((node) => thawTick(node, from.now))
  const { nodes } = roster
  let now = from?.now ?? 0
  let nextDeed = firstFrom(
    deeds.map(({ at }) => at),
    now,
  )
  let nextTurn = firstFrom(
    turns.map(({ tick }) => tick),
    now,
  )
  let began = now > 0

  /** The first tick from `tick` on at which a node can act; NEVER while it is frozen. */
  const firstActive = (node: number, tick: number): number => {
    if (roster.isFrozen(node)) return NEVER
    const stride = strides[node]
    return stride ? stride(Math.max(tick, now)) : tick
  }

  /** The first tick at which anything can happen, and the first at which a message can be sent. */
  const horizon = (): { active: number; sends: number } => {
    let active = NEVER
    let sends = NEVER
    for (let node = 0; node < nodes.length; node++) {
      const { up, wakeTick, sendTick } = nodes[node] as NodeAccount
      if (!up) continue
      active = Math.min(active, roster.isThawed(node) ? now : firstActive(node, wakeTick))
      sends = Math.min(sends, roster.isThawed(node) ? now : firstActive(node, sendTick))
    }
    for (const dueTick of traffic.dueTicks()) {
      if (dueTick < active) active = dueTick
      if (answers && dueTick < sends) sends = dueTick
    }
    for (const node of traffic.waiters()) {
      const tick = firstActive(node, now)
      active = Math.min(active, tick)
      if (answers) sends = Math.min(sends, tick)
    }
    return { active, sends: Math.max(sends, active) }
  }

  const busyNodes = (until: number): Opening[] => {
    const busy = nodes.map(
      ({ up, wakeTick }, node) => up && (roster.isSummoned(node) || firstActive(node, wakeTick) < until),
    )
    traffic.eachBefore(until, ({ to, life }, dueTick) => {
      if (isAlive(nodes[to] as NodeAccount, life) && firstActive(to, dueTick) < until) busy[to] = true
    })
    for (const node of traffic.waiters()) if (firstActive(node, now) < until) busy[node] = true
    const opens: Opening[] = []
    for (let node = 0; node < nodes.length; node++) if (busy[node]) opens.push(roster.opening(node))
    return opens
  }

  const settleTraffic = (window: Window): void => {
    const { until, opens } = window
    // Who goes on after a pause reads all that is there at once, even when it is slow and uses no tick so soon.
    const thawed = new Set(opens.flatMap((open) => (open.thawed ? [open.node] : [])))
    const isRead = (node: number, dueTick: number): boolean =>
      firstActive(node, dueTick) < until || (thawed.has(node) && dueTick <= window.from)
    for (const { node } of opens) traffic.read(node, (dueTick) => isRead(node, dueTick))
    const lost: { from: number; seq: number; to: number; dueTick: number; reason: number }[] = []
    traffic.eachBefore(until, (row, dueTick) => {
      const { from: sender, seq, to, life } = row
      const isLost = life <= LOST_LIFE
      if (isLost || !isAlive(nodes[to] as NodeAccount, life))
        lost.push({ from: sender, seq, to, dueTick, reason: isLost ? LOST_LIFE - life : GONE })
      else if (!isRead(to, dueTick)) traffic.wait(row, dueTick)
    })
    traffic.forgetBefore(until)
    for (const { from: sender, seq, to, dueTick, reason } of lost.sort(
      (a, b) => a.from - b.from || a.seq - b.seq,
    ))
      ledger.note(dueTick, headWord(DROP, to, reason), sender, seq)
  }

  const book = ({ node, posted, wakeTick, sendTick }: Account): void => {
    const sender = nodes[node] as NodeAccount
    for (let i = 0; i < posted.length; i += 2) {
      const posting = posted[i] as number
      const to = receiverOf(posting)
      const seq = isCopy(posting) ? sender.nextSeq - 1 + LINK_COPY : sender.nextSeq++
      const receiver = nodes[to] as NodeAccount
      const lost = lostOf(posting)
      if (receiver.up && lost < 0) receiver.addressed++
      const life = lost >= 0 ? LOST_LIFE - lost : receiver.up ? receiver.life : NO_LIFE
      traffic.post(posted[i + 1] as number, node, seq, to, life)
    }
    sender.wakeTick = wakeTick
    sender.sendTick = sendTick
  }

  /** What a person does to one message under way. One that has arrived, or never was, is left alone. */
  const touch = (done: Touch, reason: number): void => {
    const found = traffic.take(done.from, done.seq)
    if (found === null) return
    const { row, dueTick } = found
    const { from: sender, seq, to, life } = row
    const tell = (edit: Edit): void => {
      if (isAlive(nodes[to] as NodeAccount, life)) roster.edit(to, edit)
    }
    const move = (tick: number): void => {
      traffic.post(tick, sender, seq, to, life)
      if (tick === dueTick) return
      ledger.note(now, headWord(TOUCH, to, MOVED), sender, seq, tick)
      tell({ from: sender, seq, does: 'move', dueTick: tick })
    }
    switch (done.does) {
      case 'drop':
        ledger.note(now, headWord(DROP, to, reason), sender, seq)
        tell({ from: sender, seq, does: 'drop' })
        break
      case 'deliver':
        move(now)
        break
      case 'delay':
        move(Math.min(NEVER - 1, dueTick + done.ticks))
        break
      case 'duplicate': {
        move(dueTick)
        const copy = seq + HAND_COPY
        const copyTick = Math.min(NEVER - 1, dueTick + done.ticks)
        if (seq >= HAND_COPY || traffic.has(sender, copy)) break
        traffic.post(copyTick, sender, copy, to, life)
        ledger.note(now, headWord(TOUCH, to, COPIED), sender, copy, copyTick)
        tell({ from: sender, seq, does: 'copy', dueTick: copyTick })
        break
      }
      case 'flip':
        move(dueTick)
        ledger.note(now, headWord(TOUCH, to, GARBLED), sender, seq, dueTick)
        tell({ from: sender, seq, does: 'flip', subject: done.subject, bit: done.bit })
    }
  }

  return {
    get now() {
      return now
    },
    isUp: (node) => (nodes[node] as NodeAccount).up,

    plan(limit) {
      if (now >= limit) return null
      if (!began)
        for (let node = 0; node < nodes.length; node++) if (!absent.has(node)) roster.revive(node, 0)
      began = true
      roster.thawDue(now)
      for (; (turns[nextTurn]?.tick ?? NEVER) <= now; nextTurn++)
        roster.wake((turns[nextTurn] as { node: number }).node, now)
      while ((deeds[nextDeed]?.at ?? NEVER) <= now) {
        const { change, touch: touched, kind } = deeds[nextDeed++] as (typeof deeds)[number]
        if (touched) touch(touched, reasonOf(kind))
        const leaver = change ? roster.change(change, now) : null
        // Who leaves speaks before anything else of this tick, so it has a window of its own, of no length.
        if (leaver !== null) return { from: now, until: now, ...roster.takeOrders(), opens: [leaver] }
      }
      const { active, sends } = horizon()
      const nextBreak = Math.min(
        deeds[nextDeed]?.at ?? NEVER,
        turns[nextTurn]?.tick ?? NEVER,
        roster.nextThaw(),
      )
      const until = Math.min(limit, nextBreak, sends + leastTicks)
      const orders = roster.takeOrders()
      const opens = active < until || roster.isSummoning() ? busyNodes(until) : []
      return { from: now, until, ...orders, opens }
    },

    settle(window, accounts) {
      const opened = new Set(window.opens.map((open) => open.node))
      for (const account of accounts) {
        book(account)
        opened.delete(account.node)
      }
      for (const node of opened) roster.bringDown(node, CRASHED, window.from)
      for (const { node, leaves } of window.opens)
        if (leaves && !opened.has(node)) roster.seeOff(node, window.from)
      if (window.until > window.from) roster.calm()
      settleTraffic(window)
      now = window.until
      ledger.write(accounts, now)
    },

    takeChunks: () => ledger.takeChunks(),

    snapshot() {
      if (now % ticksPerRound !== 0) throw new Error('a checkpoint is taken between two rounds')
      return structuredClone({ now, digest: ledger.digest, nodes, traffic: traffic.snapshot() })
    },
  }
}

/** Where the first of some ticks stands that is not before `now`. */
function firstFrom(ticks: readonly number[], now: number): number {
  const at = ticks.findIndex((tick) => tick >= now)
  return at < 0 ? ticks.length : at
}

function isAlive(account: NodeAccount, life: number): boolean {
  return account.up && account.life === life
}
