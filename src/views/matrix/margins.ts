/** What stands on the margins of the matrix: the nodes' names, and what is true of them. */
import { addPause } from '../graph/node-signs.ts'
import type { Scene, Shape } from '../graph/shape.ts'
import { type LensPlace, marginPx } from './geometry.ts'
import type { MatrixInput } from './scene.ts'

/** Names stand at least so many of their heights apart. */
const ROW_GAP = 1.1

interface Stretch {
  readonly x: number
  readonly y: number
  readonly cell: number
  readonly cells: number
  readonly firstRow: number
  readonly firstColumn: number
}

/** The names and signs along the whole matrix, or along what a lens shows of it. */
export function marginShapes(input: MatrixInput, lens?: LensPlace): Scene {
  const { geometry } = input
  const { left, top, cell, nodes } = geometry
  const whole = { x: left, y: top, cell, cells: nodes, firstRow: 0, firstColumn: 0 }
  const stretch: Stretch = lens ?? whole
  const shapes: Shape[] = []
  const widest = marginPx(nodes, geometry.textPx)
  const behind = lens ? paperBehind(stretch, widest) : []
  const every = {
    row: Math.ceil((ROW_GAP * geometry.textPx) / stretch.cell),
    column: Math.ceil((`n${nodes - 1}`.length * 0.68 * geometry.textPx) / stretch.cell),
  }
  const { order, selected, observer } = input
  const standing = [selected, observer].flatMap((node) => (node === null ? [] : [order.indexOf(node)]))
  /** Names stand at regular distances, and give way to those that must be there. */
  const isNamed = (at: number, first: number, step: number): boolean => {
    const near = standing.map((place) => Math.abs(place - first - at))
    return near.includes(0) || (at % step === 0 && near.every((distance) => distance >= step))
  }
  for (let at = 0; at < stretch.cells; at++) {
    addRow(shapes, input, stretch, at, isNamed(at, stretch.firstRow, every.row))
    addColumn(shapes, input, stretch, at, isNamed(at, stretch.firstColumn, every.column))
  }
  return [...behind, ...shapes]
}

/** A lens may lie over the matrix, and must not be read together with it. */
function paperBehind({ x, y, cell, cells }: Stretch, margin: number): Scene {
  const side = cells * cell + margin
  return [
    {
      ...{ shape: 'rect', x: x - margin, y: y - margin, width: side, height: side },
      ...{ fill: 'paper', opacity: 0.94, ink: null, line: 0 },
    },
  ]
}

function addRow(shapes: Shape[], input: MatrixInput, stretch: Stretch, at: number, named: boolean): void {
  const { order, names, geometry, selected, observer, frame } = input
  const node = order[stretch.firstRow + at] as number
  const { textPx } = geometry
  const y = stretch.y + (at + 0.5) * stretch.cell
  const stands = node === selected || node === observer
  addSign(shapes, input, node, stretch.x - textPx * 0.65, y, stretch.cell, 'row')
  if (frame.up[node] !== 1 && stretch.cell >= 7)
    shapes.push({
      ...{ shape: 'line', x1: stretch.x, x2: stretch.x + stretch.cells * stretch.cell, y1: y, y2: y },
      ...{ ink: 'line', width: 1, opacity: 1 },
    })
  if (!named) return
  const text = names[node] ?? ''
  const x = stretch.x - textPx * 1.3 - (text.length * textPx * 0.6) / 2
  shapes.push({
    ...{ shape: 'label', x, y: y + textPx * 0.35, text, size: textPx },
    ...{ weight: stands ? 700 : 400, ink: stands ? 'ink' : 'soft' },
  })
}

function addColumn(shapes: Shape[], input: MatrixInput, stretch: Stretch, at: number, named: boolean): void {
  const { order, names, geometry, selected, observer } = input
  const node = order[stretch.firstColumn + at] as number
  const { textPx } = geometry
  const x = stretch.x + (at + 0.5) * stretch.cell
  addSign(shapes, input, node, x, stretch.y - textPx * 0.65, stretch.cell, 'column')
  if (!named) return
  const stands = node === selected || node === observer
  shapes.push({
    ...{ shape: 'label', x, y: stretch.y - textPx * 1.4, text: names[node] ?? '', size: textPx },
    ...{ weight: stands ? 700 : 400, ink: stands ? 'ink' : 'soft' },
  })
}

/** What a node is: a body as in the graph; where there is no room for one, a bar at those that are down, a short one at the frozen. */
function addSign(
  shapes: Shape[],
  { frame, geometry }: MatrixInput,
  node: number,
  x: number,
  y: number,
  cell: number,
  along: 'row' | 'column',
): void {
  const up = frame.up[node] === 1
  const frozen = frame.frozen[node] === 1
  const r = geometry.textPx * 0.36
  if (cell >= 10) {
    if (frozen) addPause(shapes, x, y, r * 1.6)
    else if (up)
      shapes.push({ shape: 'circle', x, y, r, fill: 'body', ink: 'bodyEdge', width: 1.25, dash: [] })
    else shapes.push({ shape: 'cross', x, y, size: r * 0.85, ink: 'alarm', width: 2.25, opacity: 1 })
  } else if (frozen || !up) {
    const [thick, long] = [Math.max(cell, 2), frozen ? r : r * 2]
    const [width, height] = along === 'row' ? [long, thick] : [thick, long]
    shapes.push({
      ...{ shape: 'rect', x: x - width / 2, y: y - height / 2, width, height },
      ...{ fill: frozen ? 'frozen' : 'alarm', opacity: 1, ink: null, line: 0 },
    })
  }
}
