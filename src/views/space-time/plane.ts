/** Where time and nodes are on the picture: time to the right, a lane for each node, downward. */
import type { Size } from '../graph/layout.ts'

/** What part of the run is in the picture. */
export interface Pane {
  readonly fromTick: number
  readonly spanTicks: number
  /** How far the lanes are scrolled, in pixels. */
  readonly scroll: number
  /** Whether all lanes are in the picture, however thin they become. */
  readonly allLanes: boolean
}

export interface Plane {
  readonly size: Size
  /** The part of the picture in which things happen. */
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly laneHeight: number
  /** How far the lanes can be scrolled. */
  readonly mostScroll: number
  readonly firstLane: number
  readonly lastLane: number
  xOf(tick: number): number
  yOf(node: number): number
  tickAt(x: number): number
}

const GUTTER_PX = 46
const AXIS_PX = 30
const TOP_PX = 8
const RIGHT_PX = 10
/** A lane in which its name can be read. */
const LEAST_LANE_PX = 13
const MOST_LANE_PX = 64

/** The plane of a picture. */
export function planeOf(pane: Pane, nodes: number, size: Size, textScale: number): Plane {
  const left = GUTTER_PX * textScale
  const right = Math.max(left + 1, size.width - RIGHT_PX)
  const top = TOP_PX
  const bottom = Math.max(top + 1, size.height - AXIS_PX * textScale)
  const fitting = (bottom - top) / nodes
  const least = pane.allLanes ? 0 : LEAST_LANE_PX * textScale
  const laneHeight = Math.min(MOST_LANE_PX, Math.max(least, fitting))
  const mostScroll = Math.max(0, laneHeight * nodes - (bottom - top))
  const scroll = Math.min(Math.max(0, pane.scroll), mostScroll)
  const ticksPerPx = pane.spanTicks / (right - left)
  return {
    ...{ size, left, right, top, bottom, laneHeight, mostScroll },
    firstLane: Math.max(0, Math.floor(scroll / laneHeight)),
    lastLane: Math.min(nodes - 1, Math.floor((scroll + bottom - top) / laneHeight)),
    xOf: (tick) => left + (tick - pane.fromTick) / ticksPerPx,
    yOf: (node) => top + (node + 0.5) * laneHeight - scroll,
    tickAt: (x) => pane.fromTick + (x - left) * ticksPerPx,
  }
}
