/** What the others heard of one member over some rounds, and what they noted of it, for curves between two heartbeats. */
import { readEvents } from './reader.ts'

/** A span of time over which an observer neither hears of the member nor changes its notes of it. */
export interface Silence {
  readonly fromTick: number
  /** When the observer last heard of the member. */
  readonly heardTick: number
  /** What it notes of it, by the protocol's declaration; undefined where that lies before the rounds that were read. */
  readonly notes: readonly (number | undefined)[]
}

/** The rows of one round: tick, observer, which note or what else happened, value. */
const ROW = 4
const HEARD = -1
const ENDED = -2

type Row = readonly [tick: number, observer: number, what: number, value: number]

const extracts = new WeakMap<Uint32Array, { readonly subject: number; readonly rows: Int32Array }>()

/** By observer: its silences about the subject, from the first that begins in these rounds up to a position. */
export function silencesOf(
  rounds: readonly Uint32Array[],
  subject: number,
  untilTick: number,
): ReadonlyMap<number, readonly Silence[]> {
  const found = new Map<number, Silence[]>()
  for (const words of rounds) {
    const rows = extract(words, subject)
    for (let at = 0; at < rows.length; at += ROW) {
      const [tick, observer, what, value] = rows.subarray(at, at + ROW) as unknown as Row
      if (tick >= untilTick) break
      if (what === ENDED) found.delete(observer)
      else add(found, observer, tick, what, value)
    }
  }
  return found
}

function add(
  found: Map<number, Silence[]>,
  observer: number,
  tick: number,
  what: number,
  value: number,
): void {
  const silences = found.get(observer) ?? []
  const last = silences.at(-1)
  if (what === HEARD) silences.push({ fromTick: tick, heardTick: tick, notes: last?.notes ?? [] })
  else if (last !== undefined) {
    const notes = [...last.notes]
    notes[what] = value
    if (last.fromTick === tick) silences.pop()
    silences.push({ fromTick: tick, heardTick: last.heardTick, notes })
  }
  found.set(observer, silences)
}

/** The events of a round that are about the subject. A round is read once for as long as one looks at the subject. */
function extract(words: Uint32Array, subject: number): Int32Array {
  const known = extracts.get(words)
  if (known?.subject === subject) return known.rows
  const rows: number[] = []
  readEvents(words, {
    down: (tick, node) => rows.push(tick, node, ENDED, 0),
    learn: (tick, observer, about) => {
      if (about === subject) rows.push(tick, observer, HEARD, 0)
    },
    note: (tick, observer, about, note, value) => {
      if (about === subject) rows.push(tick, observer, note, value)
    },
  })
  const extracted = { subject, rows: Int32Array.from(rows) }
  extracts.set(words, extracted)
  return extracted.rows
}
