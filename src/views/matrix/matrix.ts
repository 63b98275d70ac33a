/**
 * The matrix while it is on the page: one canvas for the cells, of which only those are painted again that look
 * different, and one above it for what is marked on them.
 */
import type { Pair, Run } from '../../run/run.ts'
import { clearCanvas, paintScene } from '../graph/canvas.ts'
import { readPalette } from '../graph/palette.ts'
import { sceneSvg } from '../graph/svg.ts'
import { mutedOf } from '../muted.ts'
import { sidesShown } from '../sides.ts'
import { ageShares } from './age.ts'
import { type Geometry, geometryOf, type Room, type Spot } from './geometry.ts'
import { bordersOf, orderOf, type Sort } from './order.ts'
import { fillLooks, type MatrixInput, markScene, matrixScene } from './scene.ts'
import { createSprites } from './sprites.ts'

/** What a person has chosen in the matrix alone. */
export interface MatrixWish {
  readonly sort: Sort
  readonly names: readonly string[]
  /** The cell under the pointer or the keyboard, by its nodes. */
  readonly looked: Pair | null
  /** The cell around which the lens shows the matrix. */
  readonly around: Pair | null
  readonly focused: boolean
}

export interface Matrix {
  readonly geometry: Geometry
  /** The nodes in the order in which they were painted last. */
  readonly order: Int32Array
  resize(room: Room): void
  repaintTheme(): void
  paint(wish: MatrixWish): void
  /** The picture that was painted last, as an SVG document. */
  svg(): string
}

/** A matrix of a run on two canvases. */
export function createMatrix(
  run: Run,
  cells: HTMLCanvasElement,
  marks: HTMLCanvasElement,
  first: Room,
): Matrix {
  const cellContext = cells.getContext('2d') as CanvasRenderingContext2D
  const markContext = marks.getContext('2d') as CanvasRenderingContext2D
  const sprites = createSprites()
  const { nodes } = run.trace
  let palette = readPalette(cells)
  let room = first
  let geometry = geometryOf(nodes, room)
  let order = Int32Array.from({ length: nodes }, (_, node) => node)
  let looks = new Uint8Array(nodes * nodes)
  let painted = new Uint8Array(nodes * nodes)
  let stale = true
  let seen: readonly unknown[] = []
  let seenMoment = ''
  let input: MatrixInput | null = null

  const renew = (): void => {
    geometry = geometryOf(nodes, { ...room, textScale: palette.textScale })
    sprites.renew(palette, Math.round(geometry.cell * room.scale), room.scale)
    stale = true
  }
  /** Answers whether a cell has changed. */
  const paintCells = (): boolean => {
    const size = Math.round(geometry.cell * room.scale)
    const left = Math.round(geometry.left * room.scale)
    const top = Math.round(geometry.top * room.scale)
    if (stale) clearCanvas(cellContext)
    cellContext.setTransform(1, 0, 0, 1, 0, 0)
    let changed = false
    for (let at = 0; at < looks.length; at++) {
      if (!stale && looks[at] === painted[at]) continue
      changed = true
      const x = left + (at % nodes) * size
      const y = top + Math.floor(at / nodes) * size
      if (!stale) cellContext.clearRect(x, y, size, size)
      sprites.draw(cellContext, looks[at] as number, x, y)
    }
    ;[looks, painted] = [painted, looks]
    return changed
  }
  const readInput = ({ sort, names, looked, around, focused }: MatrixWish): MatrixInput => {
    const { frame } = run
    const { selected, observer, pair, muted, followed } = run.store.get()
    const ageOf = ageShares(run)
    const sides = sidesShown(run)
    order = orderOf(frame, sort, sides, ageOf)
    const spotOf = (cell: Pair | null): Spot | null =>
      cell && { row: order.indexOf(cell.observer), column: order.indexOf(cell.subject) }
    return {
      ...{ frame, order, ageOf, geometry, names, selected, observer, followed, focused },
      borders: sort === 'side' ? bordersOf(sides, order) : [],
      muted: mutedOf(muted, []).beliefs,
      asked: spotOf(pair),
      looked: spotOf(looked),
      around: spotOf(around),
    }
  }
  renew()

  return {
    get geometry() {
      return geometry
    },
    get order() {
      return order
    },
    resize(next) {
      room = next
      for (const canvas of [cells, marks]) {
        canvas.width = Math.round(room.width * room.scale)
        canvas.height = Math.round(room.height * room.scale)
      }
      renew()
    },
    repaintTheme() {
      palette = readPalette(cells)
      renew()
    },
    paint(wish) {
      const { frame, trace } = run
      const { selected, observer, pair, muted, followed } = run.store.get()
      const chosen = [...Object.values(wish), selected, observer, pair, muted, followed, frame.up.join('')]
      const same = !stale && chosen.every((part, i) => part === seen[i])
      const moment = `${frame.tick} ${trace.rounds}`
      // What would look the same is not painted again.
      if (same && moment === seenMoment) return
      seen = chosen
      seenMoment = moment
      input = readInput(wish)
      fillLooks(input, looks)
      const changed = paintCells()
      if (!same || followed !== null || (changed && geometry.lens !== null)) {
        clearCanvas(markContext)
        // The cells that were painted just now.
        paintScene(markContext, markScene(input, painted), palette, room.scale)
      }
      stale = false
    },
    svg: () => (input === null ? '' : sceneSvg(matrixScene(input), palette, room)),
  }
}
