import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { Run } from '../../run/run.ts'
import { offerPicture } from '../picture-source.ts'
import { usePainter, useVisible } from '../visible.ts'
import { createMatrix, type Matrix, type MatrixWish } from './matrix.ts'

/** The elements that a matrix needs. */
export interface MatrixElements {
  readonly stage: RefObject<HTMLDivElement | null>
  readonly cells: RefObject<HTMLCanvasElement | null>
  readonly marks: RefObject<HTMLCanvasElement | null>
}

/** Sharper than this costs frames and shows nothing. */
const MAXIMUM_SCALE = 2

/** Keeps a matrix on its canvases while the view is on the page: paints it once a frame, and follows its place's size. */
export function useMatrix(
  run: Run,
  nodes: number,
  { stage, cells, marks }: MatrixElements,
  wish: RefObject<MatrixWish>,
): RefObject<Matrix | null> {
  const matrix = useRef<Matrix | null>(null)
  const visible = useVisible()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another number of nodes needs another matrix.
  useEffect(() => {
    const box = stage.current
    if (!box || !cells.current || !marks.current) return
    const coarse = matchMedia('(pointer: coarse)')
    const roomNow = () => ({
      width: Math.max(box.clientWidth, 1),
      height: Math.max(box.clientHeight, 1),
      scale: Math.min(devicePixelRatio, MAXIMUM_SCALE),
      textScale: 1,
      coarse: coarse.matches,
    })
    const current = createMatrix(run, cells.current, marks.current, roomNow())
    matrix.current = current
    const resize = (): void => current.resize(roomNow())
    const sizes = new ResizeObserver(resize)
    sizes.observe(box)
    const theme = new MutationObserver(() => current.repaintTheme())
    theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
    coarse.addEventListener('change', resize)
    resize()
    return () => {
      sizes.disconnect()
      theme.disconnect()
      coarse.removeEventListener('change', resize)
      matrix.current = null
    }
  }, [run, nodes, stage, cells, marks])
  useEffect(() => {
    if (!visible || !cells.current) return
    return offerPicture({ svg: () => matrix.current?.svg() ?? '', canvas: cells.current })
  }, [visible, cells])
  const paint = useCallback(() => {
    if (run.trace.nodes === nodes) matrix.current?.paint(wish.current)
  }, [run, nodes, wish])
  usePainter(paint)
  return matrix
}
