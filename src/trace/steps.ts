/**
 * Where each node's steps stand in the trace: what it did at once, be it to come up, to read a message or to wake.
 * From there one looks back: at what a node learned, and at what it sent.
 */
import {
  DELIVER,
  DOWN,
  detailOf,
  EVENT_WORDS,
  fromWords,
  kindOf,
  LEARN,
  LINK_COPY,
  nodeOf,
  SEND,
  TICK,
  UP,
  WAKE,
} from '../core/event.ts'
import type { Trace } from './trace.ts'

/** A place between two events; all events of earlier rounds are before it. */
export interface Place {
  readonly round: number
  /** The index of a word. */
  readonly at: number
}

/** How a node got the stamp that it has. */
export interface Learned {
  readonly tick: number
  readonly place: Place
  /** `from` and `seq` name the message that brought it; −1 when the node learned it by itself. */
  readonly from: number
  readonly seq: number
}

/** How a message was sent. */
export interface Sent {
  readonly tick: number
  readonly place: Place
  /** An index into the protocol's kinds of messages. */
  readonly kind: number
}

/** The number that a message was sent with, of a copy that a network made too. */
export function originalSeq(seq: number): number {
  return seq % LINK_COPY
}

/** What could be found may stand in a round that was let go. */
export const LET_GO = 'let-go'

/** The steps of one round, node by node, each node's in their order. */
interface RoundSteps {
  /** By node: where its steps begin in the rows below, and, last, where all end. */
  readonly starts: Int32Array
  /** Where a step begins and ends among the words. */
  readonly at: Int32Array
  readonly end: Int32Array
  readonly tick: Int32Array
}

const indexed = new WeakMap<Uint32Array, RoundSteps>()

/**
 * How the observer came by this stamp of the subject, if it did so before the place and in the life that it lives
 * there; null when it did not.
 */
export function findLearned(
  trace: Trace,
  observer: number,
  subject: number,
  stamp: number,
  before: Place,
): Learned | null | typeof LET_GO {
  for (let round = before.round; round >= 0; round--) {
    const words = trace.wordsOf(round)
    if (wasLetGo(trace, round, words)) return LET_GO
    const limit = round === before.round ? before.at : words.length
    const { starts, at, end, tick } = stepsOf(words, trace.nodes)
    for (let step = (starts[observer + 1] as number) - 1; step >= (starts[observer] as number); step--) {
      const start = at[step] as number
      if (start >= limit) continue
      const head = words[start] as number
      const found = learnIn(words, start, Math.min(end[step] as number, limit), subject, stamp)
      if (found >= 0) {
        const [from, seq] = kindOf(head) === DELIVER ? [words[start + 1], words[start + 2]] : [-1, -1]
        const place = { round, at: found }
        return { tick: tick[step] as number, place, from: from as number, seq: seq as number }
      }
      if (kindOf(head) === UP || kindOf(head) === DOWN) return null
    }
  }
  return null
}

/** How a node sent the message that bears this number, or of which it is a copy, if it did so before the place. */
export function findSent(
  trace: Trace,
  from: number,
  seq: number,
  before: Place,
): Sent | null | typeof LET_GO {
  const original = originalSeq(seq)
  for (let round = before.round; round >= 0; round--) {
    const words = trace.wordsOf(round)
    if (wasLetGo(trace, round, words)) return LET_GO
    const limit = round === before.round ? before.at : words.length
    const { starts, at, end, tick } = stepsOf(words, trace.nodes)
    for (let step = (starts[from + 1] as number) - 1; step >= (starts[from] as number); step--) {
      if ((at[step] as number) >= limit) continue
      const { found, earlier } = sendIn(words, at[step] as number, end[step] as number, original)
      if (found >= 0)
        return {
          tick: tick[step] as number,
          place: { round, at: found },
          kind: detailOf(words[found] as number),
        }
      // A node counts its messages over all its lives, so an earlier one says that this was never sent.
      if (earlier) return null
    }
  }
  return null
}

/** Whether a round's events are not at hand. A round in which nothing happened has none either. */
function wasLetGo(trace: Trace, round: number, words: Uint32Array): boolean {
  return words.length === 0 && trace.heldTo(round) === round && round < trace.rounds
}

/** Where the last of the learn events between two words stands that says this; −1 when there is none. */
function learnIn(words: Uint32Array, start: number, end: number, subject: number, stamp: number): number {
  let found = -1
  for (let word = start; word < end; ) {
    const head = words[word] as number
    if (
      kindOf(head) === LEARN &&
      nodeOf(head) === subject &&
      fromWords(words[word + 1] as number, words[word + 2] as number) === stamp
    )
      found = word
    word += EVENT_WORDS[kindOf(head)] as number
  }
  return found
}

/** Where a step sends a message; −1 when it does not. Whether it sends an earlier one is told too. */
function sendIn(
  words: Uint32Array,
  start: number,
  end: number,
  seq: number,
): { readonly found: number; readonly earlier: boolean } {
  let earlier = false
  for (let word = start; word < end; ) {
    const kind = kindOf(words[word] as number)
    const sent = kind === SEND ? originalSeq(words[word + 1] as number) : -1
    if (sent === seq) return { found: word, earlier }
    if (kind === SEND && sent < seq) earlier = true
    word += EVENT_WORDS[kind] as number
  }
  return { found: -1, earlier }
}

function stepsOf(words: Uint32Array, nodes: number): RoundSteps {
  const known = indexed.get(words)
  // All rounds without events may share one empty row of words, whatever the trace.
  if (known?.starts.length === nodes + 1) return known
  const steps = readSteps(words, nodes)
  indexed.set(words, steps)
  return steps
}

function readSteps(words: Uint32Array, nodes: number): RoundSteps {
  const ends: number[] = []
  const begins: number[] = []
  const ticks: number[] = []
  let tick = 0
  let open = false
  for (let word = 0; word < words.length; ) {
    const head = words[word] as number
    const kind = kindOf(head)
    const isStep = kind === UP || kind === DOWN || kind === DELIVER || kind === WAKE
    if (open && (isStep || kind === TICK)) ends.push(word)
    if (kind === TICK) tick = words[word + 1] as number
    if (isStep) {
      begins.push(word)
      ticks.push(tick)
    }
    if (isStep || kind === TICK) open = isStep
    word += EVENT_WORDS[kind] as number
  }
  if (open) ends.push(words.length)
  return byNode(words, nodes, begins, ends, ticks)
}

function byNode(
  words: Uint32Array,
  nodes: number,
  begins: readonly number[],
  ends: readonly number[],
  ticks: readonly number[],
): RoundSteps {
  const starts = new Int32Array(nodes + 1)
  const actorOf = (step: number): number => nodeOf(words[begins[step] as number] as number)
  begins.forEach((_, step) => {
    starts[actorOf(step) + 1] = (starts[actorOf(step) + 1] as number) + 1
  })
  for (let node = 0; node < nodes; node++)
    starts[node + 1] = (starts[node + 1] as number) + (starts[node] as number)
  const next = starts.slice()
  const at = new Int32Array(begins.length)
  const end = new Int32Array(begins.length)
  const tick = new Int32Array(begins.length)
  begins.forEach((begin, step) => {
    const row = next[actorOf(step)] as number
    next[actorOf(step)] = row + 1
    at[row] = begin
    end[row] = ends[step] as number
    tick[row] = ticks[step] as number
  })
  return { starts, at, end, tick }
}
