/** The trace as it is written: what the conductor and the nodes did, in its one fixed order, cut into rounds. */
import { type Digest, EMPTY_DIGEST, foldDigest } from '../core/digest.ts'
import { createEventWriter, headWord, TICK } from '../core/event.ts'
import { mergeSegments, type Segment, segmentsOf } from './segment.ts'
import type { Account } from './window.ts'

/** One round of the trace. */
export interface Chunk {
  readonly round: number
  readonly words: Uint32Array<ArrayBuffer>
  /** The digest of the trace from its start to this round's end. */
  readonly digest: Digest
}

export interface Ledger {
  /** Of the rounds that are whole. */
  readonly digest: Digest
  /** Notes down what the conductor itself did. */
  note(tick: number, ...words: number[]): void
  /** Writes down what was noted and reported; all before `until` is settled then. */
  write(accounts: readonly Account[], until: number): void
  takeChunks(): Chunk[]
}

/** A ledger that goes on from between two rounds. */
export function createLedger(
  ticksPerRound: number,
  from?: { readonly now: number; readonly digest: Digest },
): Ledger {
  const writer = createEventWriter()
  let digest = from?.digest ?? EMPTY_DIGEST
  let chunks: Chunk[] = []
  let round = Math.floor((from?.now ?? 0) / ticksPerRound)
  let own: Segment[] = []
  let writtenTick = -1

  /** Closes the rounds that are settled whole; a quiet round has a chunk too, if an empty one. */
  const closeRounds = (until: number): void => {
    while ((round + 1) * ticksPerRound <= until) {
      const words = writer.take()
      digest = foldDigest(digest, words)
      chunks.push({ round: round++, words, digest })
    }
  }

  return {
    get digest() {
      return digest
    },
    note: (tick, ...words) => own.push({ tick, node: -1, words: Uint32Array.from(words) }),
    write(accounts, until) {
      const segments = accounts.flatMap((account) => segmentsOf(account.node, account.words))
      for (const { tick, words } of mergeSegments([...own, ...segments])) {
        closeRounds(tick)
        // A tick in which somebody took leave is written in two parts.
        if (tick !== writtenTick) writer.write2(headWord(TICK, 0, 0), tick)
        writtenTick = tick
        for (const part of words) writer.append(part, 0, part.length)
      }
      own = []
      closeRounds(until)
    },
    takeChunks() {
      const taken = chunks
      chunks = []
      return taken
    },
  }
}
