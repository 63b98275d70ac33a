/**
 * How one stamp of one member spreads: who had it when, and who told whom. A node has it from the first message on that
 * brought this stamp, or a newer one, until it ends or deletes the member.
 */
import { REMOVED } from '../core/belief.ts'
import { NEVER } from '../core/clock.ts'
import {
  DELIVER,
  DOWN,
  detailOf,
  EVENT_WORDS,
  fromWords,
  JUDGE,
  kindOf,
  LEARN,
  nodeOf,
  TICK,
  UP,
  WAKE,
} from '../core/event.ts'
import { KEYFRAME_ROUNDS } from './keyframes.ts'
import { placeAt } from './path.ts'
import { findSent, LET_GO, type Place } from './steps.ts'
import type { Trace } from './trace.ts'

/** That a node came by the stamp. */
export interface Infection {
  readonly node: number
  /** When it did; −1 when that was in a round that has been let go. */
  readonly tick: number
  /** `from` and `seq` name the message that brought it; −1 when it came by the stamp by itself. */
  readonly from: number
  readonly seq: number
  readonly kind: number
  readonly sentTick: number
  /** How the sender had come by it; null when nobody sent it, or that is not known. */
  readonly parent: Infection | null
  /** How many messages it took from the member itself; null when that is not known. */
  readonly hops: number | null
  /** What the node got, which may be newer than what is asked for. */
  readonly stamp: number
  readonly place: Place
}

/** How far a stamp has come at a position. */
export interface Spread {
  /** By node: how it came by the stamp; null where it does not have it. */
  readonly infections: readonly (Infection | null)[]
  /** The first of those from whom all who have it have it; null when nobody has, or that is not known. */
  readonly first: Infection | null
  /** Whether all rounds since then are at hand; otherwise some infections are without their cause. */
  readonly whole: boolean
}

/** How long a node had the stamp. */
export interface Spell {
  readonly infection: Infection
  /** When it ended or deleted the member; never, as far as was read. */
  readonly untilTick: number
}

interface OpenSpell extends Spell {
  untilTick: number
  until: Place | null
}

/** What was read of a trace about one stamp. */
interface Reading {
  readonly start: number
  readonly whole: boolean
  /** The rounds before this one have been read. */
  read: number
  /** What had happened until then, to notice that the trace was cut. */
  past: { readonly high: number; readonly low: number }
  /** By node, in their order. */
  readonly spells: OpenSpell[][]
}

/** So many stamps are remembered; a page follows one or two. */
const MAXIMUM_READINGS = 4

const readings = new WeakMap<Trace, Map<string, Reading>>()

/** How far a member's stamp has come at a position, and by whose messages. */
export function spreadOf(trace: Trace, member: number, stamp: number, tick: number): Spread {
  const reading = readTo(trace, member, stamp, tick)
  if (!reading)
    return { infections: Array.from({ length: trace.nodes }, () => null), first: null, whole: false }
  const now = placeAt(trace, tick)
  const infections = reading.spells.map((spells) => {
    const spell = spells.findLast(({ infection }) => isBefore(infection.place, now))
    return spell && !(spell.until && isBefore(spell.until, now)) ? spell.infection : null
  })
  return { infections, first: reading.whole ? firstOf(infections) : null, whole: reading.whole }
}

/** When each node had it, as far as that began before a position. */
export function spellsOf(trace: Trace, member: number, stamp: number, tick: number): readonly Spell[] {
  const now = placeAt(trace, tick)
  const spells = readTo(trace, member, stamp, tick)?.spells.flat() ?? []
  return spells.filter(({ infection }) => isBefore(infection.place, now))
}

/** Reads as far as a position; null when that is not at hand. */
function readTo(trace: Trace, member: number, stamp: number, tick: number): Reading | null {
  const round = Math.min(Math.floor(tick / trace.ticksPerRound), trace.rounds)
  if (trace.missing({ from: round, to: round + 1 }) !== null) return null
  const reading = readingFor(trace, member, stamp, round)
  while (reading.read <= round && reading.read < trace.rounds) {
    readRound(trace, reading, trace.wordsOf(reading.read), member, stamp)
    reading.read++
  }
  reading.past = trace.digestAt(reading.read * trace.ticksPerRound)
  return reading
}

function firstOf(infections: readonly (Infection | null)[]): Infection | null {
  let first: Infection | null = null
  for (const infection of infections) {
    let root = infection
    while (root?.parent) root = root.parent
    if (root && (first === null || root.tick < first.tick)) first = root
  }
  return first
}

/** What is known already, or a new reading that begins before anybody had the stamp. */
function readingFor(trace: Trace, member: number, stamp: number, round: number): Reading {
  const known = readings.get(trace) ?? new Map<string, Reading>()
  readings.set(trace, known)
  const key = `${member} ${stamp}`
  const old = known.get(key)
  if (old && old.start <= round && isStillSo(trace, old) && canGoOn(trace, old, round)) return old
  known.delete(key)
  const reading = beginReading(trace, member, stamp, round)
  known.set(key, reading)
  for (const first of known.keys()) if (known.size > MAXIMUM_READINGS) known.delete(first)
  return reading
}

function isStillSo(trace: Trace, { read, past }: Reading): boolean {
  if (read > trace.rounds) return false
  const { high, low } = trace.digestAt(read * trace.ticksPerRound)
  return high === past.high && low === past.low
}

/** Whether all is at hand that has to be read yet. */
function canGoOn(trace: Trace, { read }: Reading, round: number): boolean {
  return trace.heldTo(read) >= Math.min(round + 1, trace.rounds)
}

/** Goes back from keyframe to keyframe to a round before which nobody had the stamp, or as far as rounds are at hand. */
function beginReading(trace: Trace, member: number, stamp: number, round: number): Reading {
  const { nodes, ticksPerRound } = trace
  const frame = trace.firstFrame()
  const spells: OpenSpell[][] = Array.from({ length: nodes }, () => [])
  const held = trace.heldFrom(round)
  let start = round - (round % KEYFRAME_ROUNDS)
  const holders = (): number[] => {
    trace.seek(frame, start * ticksPerRound)
    return spells.flatMap((_, node) =>
      (frame.stamps[node * nodes + member] as number) >= stamp ? [node] : [],
    )
  }
  let had: number[] = []
  for (start = Math.max(start, Math.min(held, round)); ; start = Math.max(held, start - KEYFRAME_ROUNDS)) {
    had = holders()
    if (had.length === 0 || start <= held) break
  }
  for (const node of had) {
    const infection = {
      ...{ node, tick: -1, from: -1, seq: -1, kind: -1, sentTick: -1, parent: null, stamp },
      hops: node === member ? 0 : null,
      place: { round: start - 1, at: 0 },
    }
    spells[node]?.push({ infection, untilTick: NEVER, until: null })
  }
  const past = trace.digestAt(start * ticksPerRound)
  return { start, whole: had.length === 0, read: start, past, spells }
}

/** Reads what one round says about the stamp. */
function readRound(
  trace: Trace,
  { read: round, spells }: Reading,
  words: Uint32Array,
  member: number,
  stamp: number,
): void {
  let tick = 0
  let actor = 0
  let from = -1
  let seq = -1
  const end = (node: number, at: number): void => {
    const last = spells[node]?.at(-1)
    if (last?.until !== null) return
    last.until = { round, at }
    last.untilTick = tick
  }
  const begin = (at: number, learned: number): void => {
    if (spells[actor]?.at(-1)?.until === null) return
    const infection = infectionOf(
      trace,
      spells,
      { node: actor, tick, from, seq, stamp: learned, place: { round, at } },
      member,
    )
    spells[actor]?.push({ infection, untilTick: NEVER, until: null })
  }
  for (let at = 0; at < words.length; ) {
    const head = words[at] as number
    switch (kindOf(head)) {
      case TICK:
        tick = words[at + 1] as number
        break
      case DOWN:
        end(nodeOf(head), at)
        break
      case UP:
      case WAKE:
        actor = nodeOf(head)
        from = -1
        seq = -1
        break
      case DELIVER:
        actor = nodeOf(head)
        from = words[at + 1] as number
        seq = words[at + 2] as number
        break
      case LEARN: {
        const learned = fromWords(words[at + 1] as number, words[at + 2] as number)
        if (nodeOf(head) === member && learned >= stamp) begin(at, learned)
        break
      }
      case JUDGE:
        if (nodeOf(head) === member && detailOf(head) >>> 4 === REMOVED) end(actor, at)
    }
    at += EVENT_WORDS[kindOf(head)] as number
  }
}

type Cause = Pick<Infection, 'node' | 'tick' | 'from' | 'seq' | 'stamp' | 'place'>

/** What brought it, and how the sender had come by it when it sent that. */
function infectionOf(trace: Trace, spells: readonly OpenSpell[][], cause: Cause, member: number): Infection {
  const { node, from, seq, place } = cause
  const alone = { ...cause, from: -1, seq: -1, kind: -1, sentTick: -1, parent: null }
  if (node === member) return { ...alone, hops: 0 }
  if (from < 0) return { ...alone, hops: null }
  const sent = findSent(trace, from, seq, place)
  if (sent === null || sent === LET_GO) return { ...cause, kind: -1, sentTick: -1, parent: null, hops: null }
  const spell = spells[from]?.findLast(({ infection }) => isBefore(infection.place, sent.place))
  const parent = spell?.infection ?? null
  const hops = parent?.hops == null ? null : parent.hops + 1
  return { ...cause, kind: sent.kind, sentTick: sent.tick, parent, hops }
}

function isBefore(a: Place, b: Place): boolean {
  return a.round < b.round || (a.round === b.round && a.at < b.at)
}
