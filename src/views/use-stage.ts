import { type RefObject, useEffect } from 'react'
import type { Size } from './graph/layout.ts'

/** What a picture on a canvas is told. */
export interface Staged {
  /** How large its place is, and how many device pixels a pixel has. */
  resize(size: Size, scale: number): void
  /** The theme's colours have changed. */
  repaintTheme(): void
}

/** Sharper than this costs frames and shows nothing. */
const MAXIMUM_SCALE = 2

/** Tells a picture of the size of its place and of the theme, as long as it is on the page. */
export function useStage(stage: RefObject<HTMLElement | null>, picture: RefObject<Staged | null>): void {
  useEffect(() => {
    const box = stage.current
    if (!box) return
    const measure = (): void => {
      const size = { width: Math.max(box.clientWidth, 1), height: Math.max(box.clientHeight, 1) }
      picture.current?.resize(size, Math.min(devicePixelRatio, MAXIMUM_SCALE))
    }
    const repaint = (): void => picture.current?.repaintTheme()
    const sizes = new ResizeObserver(measure)
    sizes.observe(box)
    const theme = new MutationObserver(repaint)
    theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
    const dark = matchMedia('(prefers-color-scheme: dark)')
    dark.addEventListener('change', repaint)
    measure()
    return () => {
      sizes.disconnect()
      theme.disconnect()
      dark.removeEventListener('change', repaint)
    }
  }, [stage, picture])
}
