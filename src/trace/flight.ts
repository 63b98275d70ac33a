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
  readonly dueTick: number
}

/** The messages that were sent in a round. */
export function flightsOf(words: Uint32Array): Flight[] {
  const flights: Flight[] = []
  readEvents(words, {
    send: (sentTick, from, seq, to, dueTick, kind, bytes) =>
      flights.push({ from, to, seq, kind, bytes, sentTick, dueTick }),
  })
  return flights
}

/** The messages sent in a window of rounds around the cursor, decoded once a round and kept while they are near. */
export interface FlightWindow {
  /** The messages sent from round `first` to round `last`, both included, in the order of sending. */
  between(first: number, last: number): readonly Flight[]
}

/** A window on a trace; `trace` may be cut and grow behind it. */
export function createFlightWindow(trace: Trace): FlightWindow {
  const decoded = new Map<number, { readonly words: Uint32Array; readonly flights: Flight[] }>()
  const flightsIn = (round: number): Flight[] => {
    const words = trace.wordsOf(round)
    const known = decoded.get(round)
    if (known?.words === words) return known.flights
    const flights = flightsOf(words)
    decoded.set(round, { words, flights })
    return flights
  }
  return {
    between(first, last) {
      for (const round of decoded.keys()) if (round < first || round > last) decoded.delete(round)
      const flights: Flight[] = []
      for (let round = Math.max(0, first); round <= last; round++) flights.push(...flightsIn(round))
      return flights
    },
  }
}
