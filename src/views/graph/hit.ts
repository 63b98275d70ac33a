/** What lies under a pointer in the picture: a message, a node, a link, or the ground. */
import type { Flight } from '../../trace/flight.ts'
import type { Target } from '../pointing.ts'
import type { Call } from './calls.ts'
import { placeOf, type WayInput } from './flight-way.ts'

export interface HitInput extends WayInput {
  readonly flights: readonly Flight[]
  /** The links that are drawn. */
  readonly links: readonly Pick<Call, 'low' | 'high'>[]
}

/** A finger is less exact than a mouse. */
const MESSAGE_PX = { mouse: 11, touch: 20 }
const LINK_PX = { mouse: 6, touch: 14 }
/** A node's body and its ring. */
const NODE_RADII = 1.5

/** The target under a point; messages lie above nodes, and nodes above links. */
export function targetAt(input: HitInput, x: number, y: number, by: 'mouse' | 'touch'): Target {
  return (
    messageAt(input, x, y, MESSAGE_PX[by]) ??
    nodeAt(input, x, y) ??
    linkAt(input, x, y, LINK_PX[by]) ?? { kind: 'cluster' }
  )
}

function messageAt(input: HitInput, x: number, y: number, reach: number): Target | null {
  let found: Target | null = null
  let nearest = reach
  for (const flight of input.flights) {
    const place = placeOf(flight, input)
    if (place === null || place.lostFor !== null) continue
    const distance = Math.hypot(place.x - x, place.y - y)
    if (distance > nearest) continue
    nearest = distance
    found = { kind: 'message', from: flight.from, seq: flight.seq, to: flight.to }
  }
  return found
}

function nodeAt({ places, radius }: HitInput, x: number, y: number): Target | null {
  const node = places.findIndex((place) => Math.hypot(place.x - x, place.y - y) <= radius * NODE_RADII)
  return node < 0 ? null : { kind: 'node', node }
}

function linkAt({ places, links }: HitInput, x: number, y: number, reach: number): Target | null {
  let found: Target | null = null
  let nearest = reach
  for (const { low, high } of links) {
    const a = places[low]
    const b = places[high]
    if (!a || !b) continue
    const distance = distanceToLine(a, b, x, y)
    if (distance > nearest) continue
    nearest = distance
    found = { kind: 'link', from: low, to: high }
  }
  return found
}

interface Place {
  readonly x: number
  readonly y: number
}

/** From a point to the nearest point of a line between two others. */
function distanceToLine(a: Place, b: Place, x: number, y: number): number {
  const dx = b.x - a.x
  const dy = b.y - a.y
  const square = dx * dx + dy * dy
  const share = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / square))
  return Math.hypot(a.x + share * dx - x, a.y + share * dy - y)
}
