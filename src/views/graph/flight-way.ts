/** Where in the picture a message is on its way from port to port. */
import { type Flight, isUnderWay, progressOf } from '../../trace/flight.ts'
import type { Frame } from '../../trace/frame.ts'

interface Place {
  readonly x: number
  readonly y: number
}

export interface WayInput {
  readonly places: readonly Place[]
  readonly radius: number
  readonly shownTick: number
  readonly frame: Frame
  /** Whether the link from one node to another was cut at a tick, so that nothing sent then gets through. */
  isCut(from: number, to: number, tick: number): boolean
}

/** A message on its way, in the picture's pixels. */
export interface FlightPlace extends Place {
  /** The direction of flight, as a vector of length 1. */
  readonly dx: number
  readonly dy: number
  /** How far it has come. */
  readonly behind: number
  /** How long ago it was lost, in ticks; null while it is under way. */
  readonly lostFor: number | null
}

/** The ports stand so many radii from a node's middle. */
const PORT = 1.5
/** A message by a link that is cut comes no further than where it is cut. */
const CUT_AT = 0.5

/** Where a message is at the drawn position, or where it was lost; null before it appears and after it was read. */
export function placeOf(flight: Flight, input: WayInput): FlightPlace | null {
  const { from, to, sentTick, loss } = flight
  const { shownTick, radius } = input
  const a = input.places[from]
  const b = input.places[to]
  const isLost = loss !== null && loss.tick < shownTick && flight.bornTick < shownTick
  if (!a || !b || !(isLost || isUnderWay(flight, input.frame, shownTick))) return null
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1
  const dx = (b.x - a.x) / length
  const dy = (b.y - a.y) / length
  const port = radius * PORT
  const way = Math.max(0, length - 2 * port)
  const reach = input.isCut(from, to, sentTick) ? CUT_AT : 1
  const behind = way * reach * progressOf(flight, shownTick)
  const at = port + behind
  return {
    x: a.x + dx * at,
    y: a.y + dy * at,
    dx,
    dy,
    behind,
    lostFor: isLost ? shownTick - loss.tick : null,
  }
}
