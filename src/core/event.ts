import { textKey } from './dice.ts'

/**
 * The trace's alphabet, packed into 32-bit words; no object an event. The first word of each event holds its kind
 * (4 bits), a node (14 bits) and a detail (14 bits). Learn, judge, note and send belong to the up, deliver or wake before
 * them, which names the node that acted and, for deliver, the message that caused it. A touch is what a fault did to a
 * message under way.
 *
 * | kind    | node     | detail           | further words         |
 * | ------- | -------- | ---------------- | --------------------- |
 * | tick    |          |                  | tick                  |
 * | down    | node     | reason           |                       |
 * | drop    | receiver | reason           | sender, seq           |
 * | up      | node     |                  |                       |
 * | deliver | receiver |                  | sender, seq           |
 * | wake    | node     |                  |                       |
 * | learn   | subject  |                  | timestamp (low, high) |
 * | judge   | subject  | from + 16·to     |                       |
 * | send    | receiver | message kind     | seq, due tick, bytes  |
 * | note    | subject  | which note       | value                 |
 * | pause   | node     | froze, goes on   |                       |
 * | touch   | receiver | what was done    | sender, seq, due tick |
 */
export const TICK = 1
export const DOWN = 2
export const DROP = 3
export const UP = 4
export const DELIVER = 5
export const WAKE = 6
export const LEARN = 7
export const JUDGE = 8
export const SEND = 9
export const NOTE = 10
export const PAUSE = 11
export const TOUCH = 12

/** Details of a pause. */
export const FROZE = 0
export const GOES_ON = 1

/** What a fault can do to a message under way: give it another due tick, make a copy of it, or garble it. */
export const MOVED = 0
export const COPIED = 1
export const GARBLED = 2

/** Why a node is down, or why a message was dropped; the reasons beyond these name faults. */
export const REASONS = ['killed', 'crashed', 'gone', 'left', 'absent'] as const
export const KILLED = 0
export const CRASHED = 1
export const GONE = 2
export const LEFT = 3
export const NOT_YET = 4

const FIRST_FAULT_REASON = 16

/** The reason that names a fault. It follows from the fault's name alone, so that the registry may grow anywhere. */
export function reasonOf(kind: string): number {
  return FIRST_FAULT_REASON + ((textKey(kind) >>> 0) % (MAXIMUM_REASON - FIRST_FAULT_REASON))
}

/** What a reason is called: one of REASONS, or the kind of one of these faults. */
export function reasonName(reason: number, faults: readonly { readonly kind: string }[]): string {
  return REASONS[reason] ?? faults.find(({ kind }) => reasonOf(kind) === reason)?.kind ?? 'unknown'
}

/** A copy bears its original's number, and one of these more: so it uses up none of the sender's. */
export const LINK_COPY = 0x40000000
export const HAND_COPY = 0x80000000

/** How many words an event takes, by kind. */
export const EVENT_WORDS: readonly number[] = [0, 2, 1, 3, 1, 3, 1, 3, 1, 4, 2, 1, 4]

/** More members than this do not fit an event. */
export const MAXIMUM_MEMBERS = 16384
const MAXIMUM_REASON = 8191

/** The first word of an event. */
export function headWord(kind: number, node: number, detail: number): number {
  return (kind | (node << 4) | (detail << 18)) >>> 0
}

export function kindOf(head: number): number {
  return head & 15
}

export function nodeOf(head: number): number {
  return (head >>> 4) & 16383
}

export function detailOf(head: number): number {
  return head >>> 18
}

/** The low and high word of a whole number of ms, which may be negative or larger than 32 bits. */
export function lowWord(ms: number): number {
  return ms >>> 0
}

export function highWord(ms: number): number {
  return Math.floor(ms / 4294967296) >>> 0
}

export function fromWords(low: number, high: number): number {
  return (high | 0) * 4294967296 + low
}

/** A growing row of words. */
export interface EventWriter {
  readonly length: number
  write1(head: number): void
  write2(head: number, a: number): void
  write3(head: number, a: number, b: number): void
  write4(head: number, a: number, b: number, c: number): void
  append(words: Uint32Array, start: number, end: number): void
  /** Hands over all words written so far, in an array of exactly their length, and begins anew. */
  take(): Uint32Array<ArrayBuffer>
}

const LEAST_WORDS = 256

/** An empty writer. */
export function createEventWriter(): EventWriter {
  // Most writers of a large cluster that nobody records never write a word.
  let words = new Uint32Array(0)
  let length = 0
  const reserve = (more: number): number => {
    if (length + more > words.length) {
      const larger = new Uint32Array(Math.max(LEAST_WORDS, words.length * 2, length + more))
      larger.set(words.subarray(0, length))
      words = larger
    }
    const at = length
    length += more
    return at
  }
  return {
    get length() {
      return length
    },
    write1(head) {
      // Reserving may replace the array, so it must come before the array is named.
      const at = reserve(1)
      words[at] = head
    },
    write2(head, a) {
      const at = reserve(2)
      words[at] = head
      words[at + 1] = a
    },
    write3(head, a, b) {
      const at = reserve(3)
      words[at] = head
      words[at + 1] = a
      words[at + 2] = b
    },
    write4(head, a, b, c) {
      const at = reserve(4)
      words[at] = head
      words[at + 1] = a
      words[at + 2] = b
      words[at + 3] = c
    },
    append(source, start, end) {
      const at = reserve(end - start)
      words.set(start === 0 && end === source.length ? source : source.subarray(start, end), at)
    },
    take() {
      const taken = words.slice(0, length)
      length = 0
      return taken
    },
  }
}
