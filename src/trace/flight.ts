import { HAND_COPY } from '../core/event.ts'
import { messageKey } from './fate.ts'
import type { Frame } from './frame.ts'
import { readEvents } from './reader.ts'
import type { Trace } from './trace.ts'

/** A message between two ports. */
export interface Flight {
  readonly from: number
  readonly to: number
  readonly seq: number
  readonly kind: number
  readonly bytes: number
  readonly sentTick: number
  /** When it was to arrive as it was sent. */
  readonly dueTick: number
  /** From when on there is one of that name; a copy made on the way has the way behind it that its original had. */
  readonly bornTick: number
  /** What was done to it on its way: from a tick on, it was to arrive at another. */
  readonly moves: readonly Move[]
  /** When it got lost, and why; null when it did not, as far as was looked. */
  readonly loss: { readonly tick: number; readonly reason: number } | null
}

interface Move {
  readonly tick: number
  readonly dueTick: number
}

/** How far a message has come at a position: 0 where it was sent, 1 where it goes. */
export function progressOf({ sentTick, dueTick, moves, loss }: Flight, position: number): number {
  const end = loss === null ? position : Math.min(position, loss.tick)
  let progress = 0
  let tick = sentTick
  let due = dueTick
  const goOn = (until: number): void => {
    const share = due <= tick ? 1 : Math.min(1, Math.max(0, (until - tick) / (due - tick)))
    progress += (1 - progress) * share
  }
  for (const move of moves) {
    // What is done at a tick has not happened yet at the position before it.
    if (move.tick >= position) break
    goOn(move.tick)
    tick = move.tick
    due = move.dueTick
  }
  goOn(end)
  return progress
}

/** When it is to arrive, after all that was done to it before a position. */
export function dueAt({ dueTick, moves }: Flight, position: number): number {
  return moves.findLast(({ tick }) => tick < position)?.dueTick ?? dueTick
}

/** Whether it is on its way at the frame's position, or waits to be read at a node that is frozen. */
export function isUnderWay(
  flight: Flight,
  { frozen, frozenTick }: Pick<Frame, 'frozen' | 'frozenTick'>,
  position: number,
): boolean {
  const { to, bornTick, loss } = flight
  if (bornTick >= position || (loss !== null && loss.tick < position)) return false
  if (progressOf(flight, position) < 1) return true
  return frozen[to] === 1 && dueAt(flight, position) >= (frozenTick[to] as number)
}

/** What a round says of messages: those that were sent, and what was done to any. */
interface Decoded {
  readonly words: Uint32Array
  readonly flights: readonly Flight[]
  readonly changes: readonly Change[]
}

interface Change {
  readonly does: 'move' | 'copy' | 'lose'
  readonly from: number
  readonly seq: number
  readonly tick: number
  /** The new due tick, or why it was lost. */
  readonly value: number
}

/** The messages that were sent in a round, as they were sent. */
export function flightsOf(words: Uint32Array): readonly Flight[] {
  return decode(words).flights
}

/** The messages sent in a window of rounds around the cursor, decoded once a round and kept while they are near. */
export interface FlightWindow {
  /** The messages sent from round `first` to round `last`, both included, in the order of sending. */
  between(first: number, last: number): readonly Flight[]
}

/** A window on a trace; `trace` may be cut and grow behind it. */
export function createFlightWindow(trace: Trace): FlightWindow {
  const decoded = new Map<number, Decoded>()
  const readRound = (round: number): Decoded => {
    const words = trace.wordsOf(round)
    const known = decoded.get(round)
    if (known?.words === words) return known
    const read = decode(words)
    decoded.set(round, read)
    return read
  }
  return {
    between(first, last) {
      for (const round of decoded.keys()) if (round < first || round > last) decoded.delete(round)
      const flights: Flight[] = []
      const changes: Change[] = []
      for (let round = Math.max(0, first); round <= last; round++) {
        const read = readRound(round)
        flights.push(...read.flights)
        changes.push(...read.changes)
      }
      return changes.length === 0 ? flights : changed(flights, changes, trace.nodes)
    },
  }
}

function decode(words: Uint32Array): Decoded {
  const flights: Flight[] = []
  const changes: Change[] = []
  const change = (does: Change['does'], tick: number, from: number, seq: number, value: number): void => {
    changes.push({ does, tick, from, seq, value })
  }
  readEvents(words, {
    send(sentTick, from, seq, to, dueTick, kind, bytes) {
      const unharmed = { bornTick: sentTick, moves: [], loss: null }
      flights.push({ from, to, seq, kind, bytes, sentTick, dueTick, ...unharmed })
    },
    moved: (tick, from, seq, _to, dueTick) => change('move', tick, from, seq, dueTick),
    copied: (tick, from, seq, _to, dueTick) => change('copy', tick, from, seq, dueTick),
    drop: (tick, from, seq, _to, reason) => change('lose', tick, from, seq, reason),
  })
  return { words, flights, changes }
}

/** The flights after all that was done to them, and the copies that were made of them. */
function changed(flights: readonly Flight[], changes: readonly Change[], nodes: number): readonly Flight[] {
  const places = new Map<number, number>()
  const all = [...flights]
  all.forEach(({ from, seq }, at) => {
    places.set(messageKey(nodes, from, seq), at)
  })
  for (const { does, from, seq, tick, value } of changes) {
    const place = places.get(messageKey(nodes, from, does === 'copy' ? seq - HAND_COPY : seq))
    const flight = place === undefined ? undefined : all[place]
    // What was sent before the window is not drawn.
    if (place === undefined || flight === undefined) continue
    if (does === 'lose') all[place] = { ...flight, loss: { tick, reason: value } }
    else {
      const moves = [...flight.moves, { tick, dueTick: value }]
      if (does === 'move') all[place] = { ...flight, moves }
      else {
        places.set(messageKey(nodes, from, seq), all.length)
        all.push({ ...flight, seq, moves, bornTick: tick })
      }
    }
  }
  return all
}
