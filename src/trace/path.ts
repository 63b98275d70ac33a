/** Who told whom: the messages that brought a stamp from the member itself to an observer. */
import { ABSENT } from '../core/belief.ts'
import { type Digest, EMPTY_DIGEST } from '../core/digest.ts'
import type { Frame } from './frame.ts'
import { wordsBefore } from './position.ts'
import { findLearned, findSent, LET_GO, type Place } from './steps.ts'
import type { Trace } from './trace.ts'

/** One message that carried the stamp. */
export interface Hop {
  readonly from: number
  readonly to: number
  readonly seq: number
  /** An index into the protocol's kinds of messages; −1 when the round in which it was sent has been let go. */
  readonly kind: number
  /** −1 when the round in which it was sent has been let go. */
  readonly sentTick: number
  /** When it was read, which is later than it was due when the receiver could not. */
  readonly deliveredTick: number
}

/** How a stamp came to an observer. */
export interface Path {
  readonly stamp: number
  /** In the order in which they were sent; none when the observer had the stamp by itself. */
  readonly hops: readonly Hop[]
  /** Where the first hop, if there is one, begins: the member itself, when the chain is whole. */
  readonly origin: number
  /** When the origin came by the stamp; −1 when that is not known. */
  readonly originTick: number
  /**
   * Whether the chain reaches back to a node that had the stamp by itself; else why not: rounds were let go, or a
   * message said what its sender did not know.
   */
  readonly end: 'whole' | 'let-go' | 'unexplained'
}

/** A frame for each trace that is asked, and what had happened up to where it stands: a cut may have changed that. */
const scratch = new WeakMap<Trace, { readonly frame: Frame; past: Digest }>()

/** How the stamp that the observer has of the subject at a position came to it; null when it has none there. */
export function pathTo(trace: Trace, observer: number, subject: number, tick: number): Path | null {
  const round = Math.floor(tick / trace.ticksPerRound)
  if (trace.missing({ from: round, to: round + 1 }) !== null) return null
  const own = scratch.get(trace) ?? { frame: trace.firstFrame(), past: EMPTY_DIGEST }
  scratch.set(trace, own)
  const { frame, past } = own
  const { high, low } = trace.digestAt(frame.tick)
  if (high !== past.high || low !== past.low) trace.seek(frame, 0)
  trace.seek(frame, tick)
  own.past = trace.digestAt(frame.tick)
  return pathIn(trace, frame, observer, subject)
}

/** The same of a frame that is at hand. */
export function pathIn(trace: Trace, frame: Frame, observer: number, subject: number): Path | null {
  const at = observer * frame.nodes + subject
  const stamp = frame.stamps[at] as number
  if (stamp === ABSENT) return null
  const now = placeAt(trace, frame.tick)
  const round = Math.floor((frame.learnedTicks[at] as number) / trace.ticksPerRound)
  return pathBefore(trace, observer, subject, stamp, round === now.round ? now : { round, at: Infinity })
}

/** How a stamp that the observer learned before a place, in the life that it lives there, came to it. */
export function pathBefore(
  trace: Trace,
  observer: number,
  subject: number,
  stamp: number,
  before: Place,
): Path {
  const hops: Hop[] = []
  let node = observer
  let place = before
  const result = (end: Path['end'], originTick: number): Path => {
    return { stamp, hops: hops.reverse(), origin: node, originTick, end }
  }
  for (;;) {
    const learned = findLearned(trace, node, subject, stamp, place)
    if (learned === LET_GO) return result('let-go', -1)
    if (learned === null) return result('unexplained', -1)
    // A member may find a stamp of its own because of what it reads; it still is the first to have it.
    const { from, seq, tick } = learned
    if (node === subject || from < 0) return result('whole', tick)
    const sent = findSent(trace, from, seq, learned.place)
    const hop = { from, to: node, seq, deliveredTick: tick }
    node = from
    if (sent === LET_GO || sent === null) {
      hops.push({ ...hop, kind: -1, sentTick: -1 })
      return result(sent ?? 'unexplained', -1)
    }
    hops.push({ ...hop, kind: sent.kind, sentTick: sent.tick })
    place = sent.place
  }
}

/** The place of a position in the trace. */
export function placeAt(trace: Trace, tick: number): Place {
  const round = Math.floor(tick / trace.ticksPerRound)
  const words = trace.wordsOf(round)
  const last = lastPlaces.get(words)
  if (last?.tick === tick && last.place.round === round) return last.place
  const place = { round, at: wordsBefore(words, tick) }
  lastPlaces.set(words, { tick, place })
  return place
}

/** Many questions are asked about one position. */
const lastPlaces = new WeakMap<Uint32Array, { readonly tick: number; readonly place: Place }>()
