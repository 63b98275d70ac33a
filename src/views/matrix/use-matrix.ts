import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { Run } from '../../run/run.ts'
import { offerPicture } from '../picture-source.ts'
import { useStage } from '../use-stage.ts'
import { usePainter, useVisible } from '../visible.ts'
import { createMatrix, type Matrix } from './matrix.ts'
import type { MatrixWish } from './read-matrix.ts'

/** The elements that a matrix needs. */
export interface MatrixElements {
  readonly stage: RefObject<HTMLDivElement | null>
  readonly cells: RefObject<HTMLCanvasElement | null>
  readonly marks: RefObject<HTMLCanvasElement | null>
}

/** Keeps a matrix on its canvases while the view is on the page: paints it once a frame, and follows its place's size. */
export function useMatrix(
  run: Run,
  { stage, cells, marks }: MatrixElements,
  wish: RefObject<MatrixWish>,
): RefObject<Matrix | null> {
  const matrix = useRef<Matrix | null>(null)
  const visible = useVisible()
  useEffect(() => {
    if (!cells.current || !marks.current) return
    matrix.current = createMatrix(run, cells.current, marks.current)
    return () => {
      matrix.current = null
    }
  }, [run, cells, marks])
  useStage(stage, matrix)
  useEffect(() => {
    if (!visible || !cells.current) return
    return offerPicture({ painted: () => matrix.current?.painted() ?? null, canvas: cells.current })
  }, [visible, cells])
  const paint = useCallback(() => {
    matrix.current?.paint(wish.current)
  }, [wish])
  usePainter(paint)
  return matrix
}
