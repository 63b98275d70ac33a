/** How the picture's part of the run is moved: with the cursor, or by hand. */
import type { Pane } from './plane.ts'

/** The pane while nobody has moved it: it grows with the run, and then turns its pages, half at a time. */
export function followingPane(
  cursorTick: number,
  horizonTick: number,
  ticksPerRound: number,
  width: number,
): Pane {
  const most = Math.max(LEAST_ROUNDS, Math.floor(width / ROUND_PX / 2) * 2)
  const horizon = Math.ceil(horizonTick / ticksPerRound) + 1
  const span = Math.min(most, Math.max(LEAST_ROUNDS, Math.ceil(horizon / GROWTH_ROUNDS) * GROWTH_ROUNDS))
  const page = Math.floor(cursorTick / ticksPerRound / (span / 2))
  const fromTick = (Math.max(0, page - 1) * span * ticksPerRound) / 2
  return { fromTick, spanTicks: span * ticksPerRound, scroll: 0, allLanes: false }
}

/** A round is this wide in the picture, about. */
const ROUND_PX = 58
const LEAST_ROUNDS = 4
const GROWTH_ROUNDS = 4

/** How much a key or a button zooms. */
export const ZOOM_STEP = 1.5

/** Makes the picture wider or narrower around a tick; beyond one means closer. */
export function zoomed(pane: Pane, by: number, aroundTick: number, bounds: Bounds): Pane {
  const least = bounds.ticksPerRound / 4
  const most = Math.max(bounds.ticksPerRound * MOST_ROUNDS, least)
  const spanTicks = Math.min(Math.max(pane.spanTicks / by, least), most)
  const share = (aroundTick - pane.fromTick) / pane.spanTicks
  return inside({ ...pane, spanTicks, fromTick: aroundTick - share * spanTicks }, bounds)
}

/** Moves the picture along the run, and along the lanes. */
export function panned(pane: Pane, byTicks: number, byPx: number, bounds: Bounds): Pane {
  return inside({ ...pane, fromTick: pane.fromTick + byTicks, scroll: pane.scroll + byPx }, bounds)
}

/** Moves the picture no further than needed to show a tick, with some room around it. */
export function showing(pane: Pane, tick: number, bounds: Bounds): Pane {
  const room = pane.spanTicks * 0.06
  if (tick < pane.fromTick + room) return inside({ ...pane, fromTick: tick - room }, bounds)
  if (tick > pane.fromTick + pane.spanTicks - room)
    return inside({ ...pane, fromTick: tick + room - pane.spanTicks }, bounds)
  return pane
}

export interface Bounds {
  readonly ticksPerRound: number
  /** Where the run ends, as far as it was computed. */
  readonly endTick: number
  readonly mostScroll: number
}

/** More rounds than these are too many lines for one picture. */
const MOST_ROUNDS = 64

function inside(pane: Pane, { endTick, mostScroll, ticksPerRound }: Bounds): Pane {
  const last = Math.max(0, endTick + ticksPerRound - pane.spanTicks)
  return {
    ...pane,
    fromTick: Math.min(Math.max(0, pane.fromTick), last),
    scroll: Math.min(Math.max(0, pane.scroll), mostScroll),
  }
}
