/**
 * The matrix as data: observers down, members across, each cell what the observer believes of the member and how old
 * its stamp is; on the margins what is true. A pure function of the frame and of what is chosen.
 */
import { ABSENT, LIVE } from '../../core/belief.ts'
import type { Frame } from '../../trace/frame.ts'
import type { Scene, Shape } from '../graph/shape.ts'
import { type Geometry, type LensPlace, lensOver, type Spot } from './geometry.ts'
import { beliefOf, inkOf, LOOKS, lookOf, lookShapes, NOTHING, SELF, strengthOf } from './look.ts'
import { marginShapes } from './margins.ts'

export interface MatrixInput {
  readonly frame: Frame
  /** The nodes in the order in which they stand along both sides. */
  readonly order: Int32Array
  /** Where a side ends and the next begins, in that order. */
  readonly borders: readonly number[]
  /** A pair's age as a share of the age at which a member becomes stale. */
  ageOf(pair: number): number
  /** Beliefs that are out of sight. */
  readonly muted: ReadonlySet<number>
  readonly geometry: Geometry
  readonly names: readonly string[]
  /** Nodes, whose row and column stand out. */
  readonly selected: number | null
  /** The node whose row is looked at alone. */
  readonly observer: number | null
  /** Cells in the displayed order: the one that was asked about, and the one under the pointer or the keyboard. */
  readonly asked: Spot | null
  readonly looked: Spot | null
  /** The cell around which the lens shows the matrix, where there is one. */
  readonly around: Spot | null
  /** Whether the keyboard is on the matrix. */
  readonly focused: boolean
  readonly followed: { readonly member: number; readonly stamp: number } | null
}

/** Fills in the look of every cell, row by row in the displayed order. */
export function fillLooks(
  { frame, order, ageOf, muted }: Pick<MatrixInput, 'frame' | 'order' | 'ageOf' | 'muted'>,
  looks: Uint8Array,
): void {
  const { nodes, up, beliefs, stamps } = frame
  let at = 0
  for (let row = 0; row < nodes; row++) {
    const who = order[row] as number
    const silent = up[who] !== 1
    for (let column = 0; column < nodes; column++) {
      const subject = order[column] as number
      const pair = who * nodes + subject
      const belief = beliefs[pair] as number
      let look = NOTHING
      if (who === subject) look = SELF
      else if (!silent && !muted.has(belief))
        look = lookOf(belief, stamps[pair] === ABSENT ? 0 : belief === LIVE ? ageOf(pair) : ageOf(pair) - 1)
      looks[at++] = look
    }
  }
}

/** Everything: the cells and what is marked on them. For small cells a run of equal ones is one shape. */
export function matrixScene(input: MatrixInput): Scene {
  const { frame, geometry } = input
  const looks = new Uint8Array(frame.nodes * frame.nodes)
  fillLooks(input, looks)
  const { nodes, cell, left, top } = geometry
  const shapes: Shape[] = []
  for (let row = 0; row < nodes; row++)
    for (let column = 0; column < nodes; ) {
      const look = looks[row * nodes + column] as number
      let end = column + 1
      if (isTiny(cell)) while (end < nodes && looks[row * nodes + end] === look) end++
      const [x, y] = [left + column * cell, top + row * cell]
      shapes.push(
        ...(isTiny(cell)
          ? tinyShapes(look, x, y, (end - column) * cell, cell)
          : lookShapes(look, x, y, cell)),
      )
      column = end
    }
  return [...shapes, ...markScene(input, looks)]
}

/** Below this a cell has no room for shapes. */
export function isTiny(cellPx: number): boolean {
  return cellPx < 7
}

function tinyShapes(look: number, x: number, y: number, width: number, height: number): Scene {
  const belief = beliefOf(look)
  if (belief === null || look >= LOOKS) return []
  return [
    {
      shape: 'rect',
      x,
      y,
      width,
      height,
      fill: inkOf(belief),
      opacity: strengthOf(look),
      ink: null,
      line: 0,
    },
  ]
}

/** What lies over the cells: the margins, what is chosen, and the lens. */
export function markScene(input: MatrixInput, looks: Uint8Array): Scene {
  const { geometry, looked, asked, around, focused, order, observer } = input
  const { left, top, cell, side, nodes } = geometry
  const shapes: Shape[] = []
  const row = observer === null ? -1 : order.indexOf(observer)
  if (row >= 0) addVeil(shapes, geometry, row)
  shapes.push(...marginShapes(input))
  const outline = (x: number, y: number, width: number, height: number, line: number): void => {
    shapes.push({ shape: 'rect', x, y, width, height, fill: null, opacity: 1, ink: 'ink', line })
  }
  for (const border of input.borders)
    shapes.push(
      ...[
        { x1: left, x2: left + side, y1: top + border * cell, y2: top + border * cell },
        { x1: left + border * cell, x2: left + border * cell, y1: top, y2: top + side },
      ].map((ends): Shape => ({ shape: 'line', ...ends, ink: 'soft', width: 1.5, opacity: 1 })),
    )
  addFollowed(shapes, input)
  const chosen = input.selected === null ? -1 : order.indexOf(input.selected)
  // A line around a small row must not hide it.
  const out = isTiny(cell) ? 1.5 : 0
  const outlineRow = (row: number, line: number): void =>
    outline(left - out, top + row * cell - out, side + 2 * out, cell + 2 * out, line)
  if (chosen >= 0 && observer === null) {
    outlineRow(chosen, isTiny(cell) ? 1 : 1.5)
    outline(left + chosen * cell - out, top - out, cell + 2 * out, side + 2 * out, 1)
  }
  if (row >= 0) outlineRow(row, 2)
  if (asked) outline(left + asked.column * cell, top + asked.row * cell, cell, cell, 3)
  if (looked) {
    const grow = focused ? 2 : 0
    const size = Math.max(cell, 4) + 2 * grow
    outline(left + looked.column * cell - grow, top + looked.row * cell - grow, size, size, focused ? 3 : 1.5)
  }
  const lens = lensOver(geometry, around)
  if (lens) addLens(shapes, input, looks, lens, nodes)
  return shapes
}

/** Dims all rows but one. */
function addVeil(shapes: Shape[], { left, top, cell, side, nodes }: Geometry, row: number): void {
  for (const [first, rows] of [
    [0, row],
    [row + 1, nodes - row - 1],
  ] as const)
    shapes.push({
      ...{ shape: 'rect', x: left, y: top + first * cell, width: side, height: rows * cell },
      ...{ fill: 'paper', opacity: 0.78, ink: null, line: 0 },
    })
}

/** Who has what is followed: a dot on the cells of its column. */
function addFollowed(shapes: Shape[], { frame, order, followed, geometry }: MatrixInput): void {
  if (followed === null) return
  const { left, top, cell, nodes } = geometry
  const column = order.indexOf(followed.member)
  for (let row = 0; row < nodes; row++) {
    const pair = (order[row] as number) * nodes + followed.member
    if ((frame.stamps[pair] as number) < followed.stamp) continue
    const [x, y] = [left + (column + 0.5) * cell, top + (row + 0.5) * cell]
    const r = Math.max(1.5, cell * 0.22)
    shapes.push({
      shape: 'circle',
      x,
      y,
      r,
      fill: 'follow',
      ink: 'paper',
      width: cell >= 12 ? 1.5 : 0.5,
      dash: [],
    })
  }
}

/** The cells around the one that is looked at, large enough to be read. */
function addLens(
  shapes: Shape[],
  input: MatrixInput,
  looks: Uint8Array,
  lens: LensPlace,
  nodes: number,
): void {
  const { x, y, cell, cells, firstRow, firstColumn } = lens
  const { geometry, looked, asked } = input
  const side = cells * cell
  const frameOf = (left: number, top: number, size: number, line: number): Shape => ({
    ...{ shape: 'rect', x: left, y: top, width: size, height: size },
    ...{ fill: null, opacity: 1, ink: 'ink', line },
  })
  shapes.push(
    frameOf(
      geometry.left + firstColumn * geometry.cell,
      geometry.top + firstRow * geometry.cell,
      cells * geometry.cell,
      1,
    ),
    ...marginShapes({ ...input, borders: [] }, lens),
    { ...frameOf(x, y, side, 1.5), fill: 'paper' } as Shape,
  )
  for (let row = 0; row < cells; row++)
    for (let column = 0; column < cells; column++) {
      const look = looks[(firstRow + row) * nodes + firstColumn + column] as number
      shapes.push(...lookShapes(look, x + column * cell, y + row * cell, cell))
    }
  for (const [spot, line] of [
    [asked, 3],
    [looked, 2],
  ] as const)
    if (spot && spot.row - firstRow < cells && spot.column - firstColumn < cells)
      if (spot.row >= firstRow && spot.column >= firstColumn)
        shapes.push(
          frameOf(x + (spot.column - firstColumn) * cell, y + (spot.row - firstRow) * cell, cell, line),
        )
}
