/** What becomes of a message: whether it brings its receiver anything new. */
import type { Flight } from './flight.ts'
import { readEvents } from './reader.ts'
import type { Trace } from './trace.ts'

/** It teaches its receiver something, or nothing, or does not arrive; unknown while the trace does not say. */
export type Fate = 'news' | 'old' | 'lost' | 'unknown'

/** A message that is read later than it was due, say by a node that was frozen, is looked for so many rounds on. */
const LATE_ROUNDS = 8

const known = new WeakMap<Uint32Array, ReadonlyMap<number, Fate>>()

/** The fate of a message, as far as the trace is settled. */
export function fateOf(trace: Trace, flight: Pick<Flight, 'from' | 'seq' | 'dueTick' | 'moves'>): Fate {
  const { from, seq } = flight
  const dueTick = flight.moves.at(-1)?.dueTick ?? flight.dueTick
  const key = messageKey(trace.nodes, from, seq)
  const due = Math.floor(dueTick / trace.ticksPerRound)
  const last = Math.min(trace.rounds - 1, due + LATE_ROUNDS)
  for (let round = due; round <= last; round++) {
    const fate = fatesIn(trace.wordsOf(round), trace.nodes).get(key)
    if (fate !== undefined) return fate
  }
  return 'unknown'
}

/** One number for a message's two. */
export function messageKey(nodes: number, from: number, seq: number): number {
  return seq * nodes + from
}

function fatesIn(words: Uint32Array, nodes: number): ReadonlyMap<number, Fate> {
  const old = known.get(words)
  if (old) return old
  const fates = new Map<number, Fate>()
  readEvents(words, {
    drop: (_tick, from, seq) => fates.set(messageKey(nodes, from, seq), 'lost'),
    deliver(_tick, from, seq) {
      const key = messageKey(nodes, from, seq)
      // What comes a second time has nothing new to say, and takes nothing back.
      if (fates.get(key) !== 'news') fates.set(key, 'old')
    },
    learn(_tick, _observer, _subject, _stamp, from, seq) {
      if (from >= 0) fates.set(messageKey(nodes, from, seq), 'news')
    },
  })
  known.set(words, fates)
  return fates
}
