/**
 * Where the nodes stand. Nodes that are up share the middle, what is cut apart drifts apart, the dead drift to the rim,
 * and a node that was dragged stays where it was put. The starting places are a low-discrepancy sequence (Roberts 2018,
 * R2), because d3's own start uses sine and cosine, which differ between engines in the last digit.
 */
import {
  forceCollide,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type Simulation,
  type SimulationNodeDatum,
} from 'd3'
import { sizesOf } from '../../trace/sides.ts'
import { type Centre, centresFor, MIDDLE } from './centres.ts'

export interface Place extends SimulationNodeDatum {
  x: number
  y: number
  dead: boolean
  side: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

export interface Layout {
  readonly places: readonly Place[]
  /** The radius of a node's body. */
  readonly radius: number
  /** Says how large the picture is. */
  resize(size: Size): void
  /** Says which nodes are up, and who is cut off from whom: the sides of those that are up. */
  setTruth(up: Uint8Array, sides: Int32Array): void
  /** Puts a node somewhere and keeps it there. */
  pin(node: number, x: number, y: number): void
  /** Lets it go again. */
  release(node: number): void
  /** Moves everything one step nearer to rest; false when it is at rest already. */
  tick(): boolean
  /** Goes on until all is at rest. */
  settle(): void
}

const RESTING_ALPHA = 0.004
const RIM = 0.94
const SIDES_PULL = 2.5
const GRAVITY = 0.09
const REPULSION = 0.025
/** Under a dead node stands since when it is dead. */
const CAPTION_PX = 24

/** A layout of `count` nodes in a picture of a size. */
export function createLayout(count: number, first: Size): Layout {
  const places: Place[] = Array.from({ length: count }, (_, i) => ({
    x: (0.15 + 0.7 * fraction(0.5 + (i + 1) * 0.7548776662466927)) * first.width,
    y: (0.15 + 0.7 * fraction(0.5 + (i + 1) * 0.5698402909980532)) * first.height,
    dead: false,
    side: 0,
  }))
  let size = first
  let radius = radiusFor(count, first)
  let centres: readonly Centre[] = [MIDDLE]
  const simulation: Simulation<Place, undefined> = forceSimulation(places)
    .alphaMin(RESTING_ALPHA)
    .alphaDecay(0.03)
    .velocityDecay(0.45)
    .stop()

  const arrange = (): void => {
    const { width, height } = size
    const reach = Math.min(width, height)
    const stretch = Math.sqrt(width / height)
    // What is cut apart is pulled apart, against the others that push from there.
    const force = centres.length > 1 ? SIDES_PULL : 1
    const pull = (strength: number) => (place: Place) => (place.dead ? 0 : force * strength)
    const centreOf = (side: number): Centre => centres[side] ?? MIDDLE
    simulation
      .force(
        'charge',
        forceManyBody<Place>()
          .strength((-REPULSION * reach * reach) / count)
          .distanceMax(reach),
      )
      .force('x', forceX<Place>(({ side }) => centreOf(side).x * width).strength(pull(GRAVITY / stretch)))
      .force('y', forceY<Place>(({ side }) => centreOf(side).y * height).strength(pull(GRAVITY * stretch)))
      .force('collide', forceCollide<Place>(radius * 1.75).iterations(2))
      .force('rim', (alpha) => pushToRim(places, size, radius, alpha))
  }
  const keepInside = (): void => {
    const margin = radius * 1.9
    for (const place of places) {
      place.x = clamp(place.x, margin, size.width - margin)
      place.y = clamp(place.y, margin, size.height - margin - CAPTION_PX)
    }
  }
  const tick = (): boolean => {
    if (simulation.alpha() < simulation.alphaMin()) return false
    simulation.tick()
    keepInside()
    return true
  }
  arrange()

  return {
    places,
    get radius() {
      return radius
    },
    resize(next) {
      if (next.width === size.width && next.height === size.height) return
      for (const place of places) {
        place.x *= next.width / size.width
        place.y *= next.height / size.height
        if (place.fx != null && place.fy != null) {
          place.fx *= next.width / size.width
          place.fy *= next.height / size.height
        }
      }
      size = next
      radius = radiusFor(count, next)
      arrange()
      simulation.alpha(Math.max(simulation.alpha(), 0.5))
    },
    setTruth(up, sides) {
      let changed = false
      places.forEach((place, node) => {
        const dead = up[node] !== 1
        const side = sides[node] as number
        if (place.dead !== dead || place.side !== side) changed = true
        place.dead = dead
        place.side = side
      })
      if (!changed) return
      centres = centresFor(sizesOf(sides), size)
      arrange()
      simulation.alpha(Math.max(simulation.alpha(), 0.35))
    },
    pin(node, x, y) {
      const place = places[node] as Place
      place.fx = clamp(x, radius * 1.9, size.width - radius * 1.9)
      place.fy = clamp(y, radius * 1.9, size.height - radius * 1.9)
      simulation.alpha(Math.max(simulation.alpha(), 0.15))
    },
    release(node) {
      const place = places[node] as Place
      place.fx = null
      place.fy = null
      simulation.alpha(Math.max(simulation.alpha(), 0.3))
    },
    tick,
    settle() {
      while (tick()) {
        // Each step is made by the test itself.
      }
    },
  }
}

/** The largest body that leaves the nodes room to breathe. */
export function radiusFor(count: number, { width, height }: Size): number {
  return clamp(Math.sqrt((width * height) / Math.max(count, 1)) * 0.16, 5, 26)
}

function pushToRim(places: readonly Place[], { width, height }: Size, radius: number, alpha: number): void {
  const rx = (width / 2 - radius * 2) * RIM
  const ry = (height / 2 - radius * 2) * RIM
  for (const place of places) {
    if (!place.dead) continue
    const dx = (place.x - width / 2) / rx
    const dy = (place.y - height / 2) / ry
    const distance = Math.sqrt(dx * dx + dy * dy) || 1
    const shortfall = (1 - distance) / distance
    place.vx = (place.vx ?? 0) + dx * rx * shortfall * alpha * 0.3
    place.vy = (place.vy ?? 0) + dy * ry * shortfall * alpha * 0.3
  }
}

function fraction(x: number): number {
  return x - Math.floor(x)
}

function clamp(x: number, least: number, most: number): number {
  return Math.min(Math.max(x, least), Math.max(least, most))
}
