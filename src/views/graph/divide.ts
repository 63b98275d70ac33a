/** A line that is drawn through the cluster divides it into two sides. */
import { polygonContains } from 'd3'

export interface Point {
  readonly x: number
  readonly y: number
}

/** An end is prolonged in the direction that it had over so many pixels. */
const DIRECTION_PX = 24
/** A line whose ends meet goes around something. */
const CLOSED_PX = 40
const CLOSED_SHARE = 0.2
/** The way round, far outside the picture, in so many steps. */
const ROUND_STEPS = 16

/** The nodes on one side of a line, the fewer if there is a difference; null when there is nobody on the other. */
export function divide(line: readonly Point[], places: readonly Point[]): readonly number[] | null {
  const around = isClosed(line) ? line : prolonged(line, places)
  if (around === null) return null
  const polygon = around.map(({ x, y }): [number, number] => [x, y])
  const inside = places.flatMap(({ x, y }, node) => (polygonContains(polygon, [x, y]) ? [node] : []))
  if (inside.length === 0 || inside.length === places.length) return null
  if (inside.length <= places.length / 2) return inside
  return places.flatMap((_, node) => (inside.includes(node) ? [] : [node]))
}

function isClosed(line: readonly Point[]): boolean {
  const first = line[0]
  const last = line.at(-1)
  if (!first || !last || line.length < 3) return false
  let length = 0
  for (let i = 1; i < line.length; i++) length += distance(line[i - 1] as Point, line[i] as Point)
  return distance(first, last) < Math.min(CLOSED_PX, CLOSED_SHARE * length)
}

/** The line with both ends prolonged to far outside, and closed by a way round the picture. */
function prolonged(line: readonly Point[], places: readonly Point[]): readonly Point[] | null {
  const first = line[0]
  const last = line.at(-1)
  if (!first || !last) return null
  const all = [...line, ...places]
  const centre = { x: mean(all.map(({ x }) => x)), y: mean(all.map(({ y }) => y)) }
  const far = 4 * (1 + Math.max(...all.map((point) => distance(point, centre))))
  const start = outward(first, line, far)
  const end = outward(last, [...line].reverse(), far)
  if (start === null || end === null) return null
  return [start, ...line, end, ...wayRound(end, start, centre)]
}

/** From an end of a line straight on, away from the rest of it. */
function outward(end: Point, line: readonly Point[], far: number): Point | null {
  const from = line.find((point) => distance(point, end) >= DIRECTION_PX) ?? line.at(-1)
  const length = from ? distance(from, end) : 0
  if (!from || length === 0) return null
  return { x: end.x + ((end.x - from.x) / length) * far, y: end.y + ((end.y - from.y) / length) * far }
}

/** Points on a circle around everything, from near one point to near another. */
function wayRound(from: Point, to: Point, centre: Point): readonly Point[] {
  const start = Math.atan2(from.y - centre.y, from.x - centre.x)
  const end = Math.atan2(to.y - centre.y, to.x - centre.x)
  const turn = (end - start + 2 * Math.PI) % (2 * Math.PI)
  const radius = Math.max(distance(from, centre), distance(to, centre))
  return Array.from({ length: ROUND_STEPS + 1 }, (_, step) => {
    const angle = start + (turn * step) / ROUND_STEPS
    return { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) }
  })
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
