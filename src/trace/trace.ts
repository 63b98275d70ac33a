import type { Digest } from '../core/digest.ts'
import { EMPTY_DIGEST, foldDigest } from '../core/digest.ts'
import { copyFrame, emptyFrame, type Frame, foldFrame } from './frame.ts'
import { createKeyframes } from './keyframes.ts'
import { wordsBefore } from './position.ts'
import { createReel } from './reel.ts'

/** One round of the trace, as a fleet hands it over. */
export interface TraceChunk {
  readonly round: number
  readonly words: Uint32Array
  /** The digest of the trace from its start to this round's end. */
  readonly digest: Digest
}

/** Rounds from `from` up to, and not including, `to`. */
export interface RoundSpan {
  readonly from: number
  readonly to: number
}

/**
 * The trace of one run: its rounds, with keyframes between them, so that any tick is near one. It keeps to a budget:
 * the oldest rounds are let go, for they can be computed again when somebody looks.
 */
export interface Trace {
  readonly nodes: number
  readonly ticksPerRound: number
  /** How many notes a node makes of each member. */
  readonly notes: number
  /** A frame of its own, before anything happened. */
  firstFrame(): Frame
  /** How many rounds are settled. */
  readonly rounds: number
  /** What the events and keyframes weigh. */
  readonly bytes: number
  append(chunk: TraceChunk): void
  /** Forgets the rounds from `round` on. Nothing may be missing right before it. */
  cut(round: number): void
  /** The events of a round; none when it is not settled or was let go. */
  wordsOf(round: number): Uint32Array
  /** The rounds that must be computed again before those of a span can be looked at; null when all are at hand. */
  missing(span: RoundSpan): RoundSpan | null
  /** The first round from `round` on that is not at hand. */
  heldTo(round: number): number
  /** The first round from which on all up to `round` can be looked at. */
  heldFrom(round: number): number
  /** Takes rounds back that had been let go; answers whether they are the same as they were. */
  recall(chunks: readonly TraceChunk[]): boolean
  /** Brings a frame to a position, by the shortest way: onward from where it is, or from a keyframe. */
  seek(frame: Frame, tick: number): void
  /** The digest of all events before a position. */
  digestAt(tick: number): Digest
}

export const TRACE_BUDGET_BYTES = 256 * 1024 * 1024

const NO_WORDS = new Uint32Array(0)

export interface TraceOptions {
  readonly nodes: number
  readonly ticksPerRound: number
  /** How many notes a node makes of each member; left out, none. */
  readonly notes?: number
  /** Nodes that are not there from the start; left out, all are. */
  readonly absent?: Iterable<number>
  readonly budgetBytes?: number
}

/** A trace with no round in it yet. */
export function createTrace(options: TraceOptions): Trace {
  const { nodes, ticksPerRound, notes = 0, absent = [], budgetBytes = TRACE_BUDGET_BYTES } = options
  const firstFrame = (): Frame => emptyFrame(nodes, notes, absent)
  const keyframes = createKeyframes(firstFrame(), budgetBytes / 4)
  const reel = createReel(budgetBytes)
  const tail = firstFrame()
  /** The start of the round that was last gone back into: whoever goes back will go back further. */
  const near = firstFrame()

  const foldTo = (frame: Frame, tick: number): void => {
    while (frame.tick < tick) {
      const round = Math.floor(frame.tick / ticksPerRound)
      const words = reel.wordsOf(round)
      if (words === null) throw new Error(`round ${round} has been let go and was not taken back`)
      foldFrame(frame, words, Math.min(tick, (round + 1) * ticksPerRound))
    }
  }

  return {
    nodes,
    ticksPerRound,
    notes,
    firstFrame,
    get rounds() {
      return reel.rounds
    },
    get bytes() {
      return reel.bytes + keyframes.bytes
    },
    append(chunk) {
      if (chunk.round !== reel.rounds) throw new Error(`round ${chunk.round} follows ${reel.rounds} rounds`)
      reel.append(chunk.words, chunk.digest)
      foldTo(tail, reel.rounds * ticksPerRound)
      keyframes.offer(tail, reel.rounds)
      keyframes.thin(reel.letGo(keyframes.bytes))
    },
    cut(round) {
      if (round >= reel.rounds) return
      reel.cut(round)
      if (near.tick > round * ticksPerRound) copyFrame(keyframes.nearest(0), near)
      keyframes.cut(round)
      copyFrame(keyframes.nearest(round * ticksPerRound), tail)
      foldTo(tail, round * ticksPerRound)
    },
    wordsOf: (round) => reel.wordsOf(round) ?? NO_WORDS,
    missing({ from, to }) {
      const start = Math.floor(keyframes.nearest(from * ticksPerRound).tick / ticksPerRound)
      return reel.missing({ from: start, to: Math.min(to, reel.rounds) })
    },
    heldTo: (round) => reel.missing({ from: round, to: reel.rounds })?.from ?? reel.rounds,
    heldFrom(round) {
      const from = keyframes.roundAfter(reel.heldFrom(round))
      return Math.min(from, round)
    },
    recall: (chunks) => reel.recall(chunks),
    seek(frame, tick) {
      const end = Math.min(tick, reel.rounds * ticksPerRound)
      const key = keyframes.nearest(end)
      if (frame.tick > end) {
        const start = Math.floor(end / ticksPerRound) * ticksPerRound
        if (near.tick !== start) {
          copyFrame(key, near)
          foldTo(near, start)
        }
        copyFrame(near, frame)
      } else if (frame.tick < key.tick) copyFrame(key, frame)
      foldTo(frame, end)
    },
    digestAt(tick) {
      const round = Math.min(Math.floor(tick / ticksPerRound), reel.rounds)
      const before = round === 0 ? EMPTY_DIGEST : reel.digestOf(round - 1)
      const words = reel.wordsOf(round) ?? NO_WORDS
      return foldDigest(before, words, 0, wordsBefore(words, tick))
    },
  }
}
