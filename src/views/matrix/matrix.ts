/**
 * The matrix while it is on the page: one canvas for the cells, of which only those are painted again that look
 * different, and one above it for what is marked on them.
 */

import type { Run } from '../../run/run.ts'
import { clearCanvas, paintScene } from '../graph/canvas.ts'
import type { Size } from '../graph/layout.ts'
import { readPalette } from '../graph/palette.ts'
import type { Painted } from '../picture-source.ts'
import { type Geometry, geometryOf, type Room } from './geometry.ts'
import { type MatrixWish, readMatrix } from './read-matrix.ts'
import { fillLooks, type MatrixInput, markScene, matrixScene } from './scene.ts'
import { createSprites } from './sprites.ts'

export interface Matrix {
  readonly geometry: Geometry
  /** The nodes in the order in which they were painted last; null before that. */
  readonly order: Int32Array | null
  resize(size: Size, scale: number): void
  repaintTheme(): void
  paint(wish: MatrixWish): void
  painted(): Painted | null
}

/** A matrix of a run on two canvases. */
export function createMatrix(run: Run, cells: HTMLCanvasElement, marks: HTMLCanvasElement): Matrix {
  const cellContext = cells.getContext('2d') as CanvasRenderingContext2D
  const markContext = marks.getContext('2d') as CanvasRenderingContext2D
  const sprites = createSprites()
  const { nodes } = run.trace
  let palette = readPalette(cells)
  let room: Room = { width: 1, height: 1, scale: 1, textScale: palette.textScale, coarse: false }
  let geometry = geometryOf(nodes, room)
  let looks = new Uint8Array(nodes * nodes)
  let painted = new Uint8Array(nodes * nodes)
  let stale = true
  let seen: readonly unknown[] = []
  let seenMoment = ''
  let seenMargins = ''
  let input: MatrixInput | null = null

  const renew = (): void => {
    geometry = geometryOf(nodes, room)
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
  renew()

  return {
    get geometry() {
      return geometry
    },
    get order() {
      return input?.order ?? null
    },
    resize(size, scale) {
      room = { ...size, scale, textScale: palette.textScale, coarse: matchMedia('(pointer: coarse)').matches }
      for (const canvas of [cells, marks]) {
        canvas.width = Math.round(room.width * room.scale)
        canvas.height = Math.round(room.height * room.scale)
      }
      renew()
    },
    repaintTheme() {
      palette = readPalette(cells)
      room = { ...room, textScale: palette.textScale }
      renew()
    },
    paint(wish) {
      const { frame, trace } = run
      const { selected, observer, pair, muted, followed } = run.store.get()
      const chosen = [...Object.values(wish), selected, observer, pair, muted, followed]
      const same = !stale && chosen.every((part, i) => part === seen[i])
      const moment = `${frame.tick} ${trace.rounds}`
      // What would look the same is not painted again.
      if (same && moment === seenMoment) return
      seen = chosen
      seenMoment = moment
      input = readMatrix(run, wish, geometry)
      fillLooks(input, looks)
      const changed = paintCells()
      const margins = `${input.order} ${input.borders} ${frame.up} ${frame.frozen}`
      if (!same || margins !== seenMargins || followed !== null || (changed && geometry.lens !== null)) {
        seenMargins = margins
        clearCanvas(markContext)
        // The cells that were painted just now.
        paintScene(markContext, markScene(input, painted), palette, room.scale)
      }
      stale = false
    },
    painted: () => input && { scene: matrixScene(input), palette, size: room },
  }
}
