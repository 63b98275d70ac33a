import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { Run } from '../../run/run.ts'
import { offerPicture } from '../picture-source.ts'
import { usePainter, useVisible } from '../visible.ts'
import { createPicture, type Picture } from './picture.ts'
import type { PictureWords } from './scene-reader.ts'

/** The elements that a picture needs. */
export interface PictureElements {
  readonly stage: RefObject<HTMLDivElement | null>
  readonly canvas: RefObject<HTMLCanvasElement | null>
}

/** Sharper than this costs frames and shows nothing. */
const MAXIMUM_SCALE = 2

/**
 * Keeps a picture on the canvas while the view is on the page: paints it once a frame, follows the size of the stage,
 * and moves the nodes' buttons to where the nodes are.
 */
export function usePicture(
  run: Run,
  nodes: number,
  { stage, canvas }: PictureElements,
  words: RefObject<PictureWords>,
): RefObject<Picture | null> {
  const picture = useRef<Picture | null>(null)
  const visible = useVisible()
  const isSeen = useRef(visible)
  isSeen.current = visible
  const fit = useRef<() => void>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another number of nodes needs another layout.
  useEffect(() => {
    const box = stage.current
    if (!box || !canvas.current) return
    const size = { width: Math.max(box.clientWidth, 1), height: Math.max(box.clientHeight, 1) }
    const current = createPicture(run, canvas.current, size)
    picture.current = current
    const fitStage = (): void => {
      // Beside another view its place may have another height; the nodes wait where they were put.
      if (!isSeen.current) return
      const width = Math.max(box.clientWidth, 1)
      const height = Math.max(box.clientHeight, 1)
      current.resize({ width, height }, Math.min(devicePixelRatio, MAXIMUM_SCALE))
      moveButtons(box, current)
    }
    const sizes = new ResizeObserver(fitStage)
    sizes.observe(box)
    const theme = new MutationObserver(() => current.repaintTheme())
    theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
    const dark = matchMedia('(prefers-color-scheme: dark)')
    dark.addEventListener('change', current.repaintTheme)
    fit.current = fitStage
    fitStage()
    return () => {
      sizes.disconnect()
      theme.disconnect()
      dark.removeEventListener('change', current.repaintTheme)
      picture.current = null
    }
  }, [run, nodes, stage, canvas])
  useEffect(() => {
    if (!visible || !canvas.current) return
    fit.current?.()
    return offerPicture({ painted: () => picture.current?.painted() ?? null, canvas: canvas.current })
  }, [visible, canvas])
  const paint = useCallback(() => {
    if (stage.current && picture.current?.paint(words.current)) moveButtons(stage.current, picture.current)
  }, [stage, words])
  usePainter(paint)
  return picture
}

function moveButtons(stage: HTMLElement, { layout }: Picture): void {
  const buttons = stage.querySelectorAll<HTMLElement>('.graph-node')
  const reach = Math.max(layout.radius * 1.6, 12)
  buttons.forEach((button, node) => {
    const place = layout.places[node]
    if (!place) return
    button.style.width = `${2 * reach}px`
    button.style.height = `${2 * reach}px`
    button.style.transform = `translate(${place.x - reach}px, ${place.y - reach}px)`
  })
}
