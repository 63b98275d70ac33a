import type { Digest } from '../core/digest.ts'
import type { RoundSpan, TraceChunk } from './trace.ts'

/** The rounds' events in a row, within a budget, and what was taken back of those that were let go. */
export interface Reel {
  readonly rounds: number
  readonly bytes: number
  append(words: Uint32Array, digest: Digest): void
  /** Lets the oldest rounds go until the events and `otherBytes` fit the budget; answers with the first round kept. */
  letGo(otherBytes: number): number
  cut(round: number): void
  /** Null when the round is not settled, or was let go. */
  wordsOf(round: number): Uint32Array | null
  /** The first round from which on all up to `round` are there. */
  heldFrom(round: number): number
  missing(span: RoundSpan): RoundSpan | null
  recall(chunks: readonly TraceChunk[]): boolean
  digestOf(round: number): Digest
}

/** What was taken back may weigh a quarter of the budget. */
const RECALLED_SHARE = 0.25

/** An empty reel. */
export function createReel(budgetBytes: number): Reel {
  let words: (Uint32Array | null)[] = []
  let digests = new Int32Array(256)
  let firstKept = 0
  let bytes = 0
  /** In the order in which they were taken back. */
  const recalled = new Map<number, Uint32Array>()
  let recalledBytes = 0

  const weightOf = (round: number): number => words[round]?.byteLength ?? 0
  const digestOf = (round: number): Digest => ({
    high: digests[2 * round] as number,
    low: digests[2 * round + 1] as number,
  })
  const wordsOf = (round: number): Uint32Array | null => words[round] ?? recalled.get(round) ?? null

  return {
    get rounds() {
      return words.length
    },
    get bytes() {
      return bytes + recalledBytes
    },
    append(more, digest) {
      const round = words.length
      if (2 * round + 2 > digests.length) {
        const larger = new Int32Array(digests.length * 2)
        larger.set(digests)
        digests = larger
      }
      digests[2 * round] = digest.high
      digests[2 * round + 1] = digest.low
      words.push(more)
      bytes += more.byteLength
    },
    letGo(otherBytes) {
      // The round that was settled last always stays, however small the budget is.
      while (bytes + recalledBytes + otherBytes > budgetBytes && firstKept < words.length - 1) {
        bytes -= weightOf(firstKept)
        words[firstKept++] = null
      }
      return firstKept
    },
    cut(round) {
      for (let gone = round; gone < words.length; gone++) {
        bytes -= weightOf(gone)
        recalledBytes -= recalled.get(gone)?.byteLength ?? 0
        recalled.delete(gone)
      }
      words = words.slice(0, round)
      firstKept = Math.min(firstKept, round)
    },
    wordsOf,
    heldFrom(round) {
      let from = Math.min(round, words.length)
      if (from > firstKept) from = firstKept
      while (from > 0 && wordsOf(from - 1) !== null) from--
      return from
    },
    missing({ from, to }) {
      let first = -1
      let last = -1
      for (let round = Math.max(0, from); round < to; round++) {
        if (round >= firstKept) break
        if (wordsOf(round) !== null) continue
        if (first < 0) first = round
        last = round
      }
      return first < 0 ? null : { from: first, to: last + 1 }
    },
    recall(chunks) {
      let same = true
      for (const { round, words: again, digest } of chunks) {
        const known = digestOf(round)
        if (round >= words.length || known.high !== digest.high || known.low !== digest.low) same = false
        else if (wordsOf(round) === null) {
          recalled.set(round, again)
          recalledBytes += again.byteLength
        }
      }
      const newest = chunks.length
      for (const [round, old] of recalled) {
        if (recalledBytes <= budgetBytes * RECALLED_SHARE || recalled.size <= newest) break
        recalled.delete(round)
        recalledBytes -= old.byteLength
      }
      return same
    },
    digestOf,
  }
}
