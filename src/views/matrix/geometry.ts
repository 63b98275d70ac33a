/** Where the matrix and its lens lie in their place. All in CSS pixels; cells begin and end between device pixels. */
import type { Size } from '../graph/layout.ts'

export interface Geometry {
  readonly nodes: number
  readonly cell: number
  /** The upper left corner of the cells. */
  readonly left: number
  readonly top: number
  /** How long a row of cells is. */
  readonly side: number
  readonly textPx: number
  /** Null where the cells are large enough to be read and hit. */
  readonly lens: Lens | null
}

export interface Lens {
  readonly cell: number
  /** How many cells it shows along each side. */
  readonly cells: number
  /** Whether it lies over the matrix, because there is no room beside it. */
  readonly over: boolean
  /** The upper left corner of its cells; where it lies over the matrix, when a cell on the left or the right is looked at. */
  readonly y: number
  readonly xOfLeft: number
  readonly xOfRight: number
}

/** A place in the displayed order, along both sides. */
export interface Spot {
  readonly row: number
  readonly column: number
}

export interface Room extends Size {
  /** Device pixels for each CSS pixel. */
  readonly scale: number
  readonly textScale: number
  /** Whether it is a finger that has to hit the cells. */
  readonly coarse: boolean
}

/** Cells that are smaller than this need a lens: to be read, or to be hit by a finger. */
const READABLE_PX = 13
const TOUCHABLE_PX = 28
const LARGEST_CELL_PX = 56
const EDGE_PX = 4
const LENS_GAP_PX = 16
const LENS_CELL_PX = 22
const LENS_TOUCH_PX = 26
const LENS_CELLS = [11, 9, 7, 5]

/** The geometry of a matrix of so many nodes in a room. */
export function geometryOf(nodes: number, room: Room): Geometry {
  const { width, height, scale, textScale, coarse } = room
  const textPx = 12 * textScale
  const margin = marginPx(nodes, textPx)
  const reach = Math.min(width, height) - margin - EDGE_PX
  const cell = Math.max(1, Math.floor(Math.min(reach / nodes, LARGEST_CELL_PX) * scale)) / scale
  const side = cell * nodes
  const base = { nodes, cell, side, textPx, top: margin }
  const spare = (used: number): number => Math.max(0, Math.floor((width - used) / 2))
  if (cell >= (coarse ? TOUCHABLE_PX : READABLE_PX))
    return { ...base, left: margin + spare(margin + side + EDGE_PX), lens: null }
  const lensCell = coarse ? LENS_TOUCH_PX : LENS_CELL_PX
  const free = width - margin - side - LENS_GAP_PX
  const lensSpan = (cells: number): number => margin + cells * lensCell + EDGE_PX
  const cells = LENS_CELLS.find((each) => lensSpan(each) <= Math.min(free, height))
  if (cells === undefined) {
    const smallest = LENS_CELLS.at(-1) as number
    const left = margin + spare(margin + side + EDGE_PX)
    const span = Math.min(smallest, nodes) * lensCell + EDGE_PX
    const xOfLeft = Math.max(0, Math.min(width - span, Math.max(left, left + side - span)))
    const xOfRight = Math.max(0, Math.min(width - span, left))
    const y = Math.max(0, Math.min(height - span, Math.max(margin, margin + side - span)))
    const lens = { cell: lensCell, cells: smallest, over: true, y, xOfLeft, xOfRight }
    return { ...base, left, lens }
  }
  const left = margin + spare(margin + side + LENS_GAP_PX + lensSpan(cells))
  const x = left + side + LENS_GAP_PX + margin
  return { ...base, left, lens: { cell: lensCell, cells, over: false, y: margin, xOfLeft: x, xOfRight: x } }
}

/** Room for the longest name and the sign of what is true. */
export function marginPx(nodes: number, textPx: number): number {
  return Math.ceil((`n${nodes - 1}`.length * 0.62 + 1.5) * textPx)
}

/** The cell at a point of the matrix; null beside it. */
export function spotAt({ left, top, cell, nodes }: Geometry, x: number, y: number): Spot | null {
  const row = Math.floor((y - top) / cell)
  const column = Math.floor((x - left) / cell)
  return row >= 0 && row < nodes && column >= 0 && column < nodes ? { row, column } : null
}

/** What the lens shows of the matrix, and where, when a cell is looked at. */
export interface LensPlace {
  readonly x: number
  readonly y: number
  readonly cell: number
  /** How many cells along each side; a small matrix has fewer than the lens could show. */
  readonly cells: number
  readonly firstRow: number
  readonly firstColumn: number
}

/**
 * The lens over a cell, kept inside the matrix; null where there is none. While nothing is looked at it shows the
 * beginning, unless it would hide something.
 */
export function lensOver({ lens, nodes }: Geometry, around: Spot | null): LensPlace | null {
  if (lens === null || (around === null && lens.over)) return null
  const { row, column } = around ?? { row: 0, column: 0 }
  const cells = Math.min(lens.cells, nodes)
  const first = (at: number): number => Math.max(0, Math.min(at - (cells >> 1), nodes - cells))
  const x = 2 * column < nodes ? lens.xOfLeft : lens.xOfRight
  return { x, y: lens.y, cell: lens.cell, cells, firstRow: first(row), firstColumn: first(column) }
}

/** The cell at a point of a lens; null beside it. */
export function spotInLens(
  { x, y, cell, cells, firstRow, firstColumn }: LensPlace,
  px: number,
  py: number,
): Spot | null {
  const row = Math.floor((py - y) / cell)
  const column = Math.floor((px - x) / cell)
  const inside = row >= 0 && row < cells && column >= 0 && column < cells
  return inside ? { row: firstRow + row, column: firstColumn + column } : null
}
