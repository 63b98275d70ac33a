import { type RefObject, useLayoutEffect } from 'react'

interface Point {
  readonly x: number
  readonly y: number
}

const MARGIN_PX = 8

/**
 * Puts an open dialog beside a point and wholly into the window, whatever becomes of its size; the style sheet decides
 * whether it stands where it is put. Without a point it stands where dialogs stand.
 */
export function usePlace(ref: RefObject<HTMLElement | null>, at: Point | null, open: boolean): void {
  useLayoutEffect(() => {
    const dialog = ref.current
    if (!dialog || !open) return
    const put = (): void => {
      const { style, offsetWidth, offsetHeight } = dialog
      if (at === null) {
        style.removeProperty('--x')
        style.removeProperty('--y')
        return
      }
      const inside = (wanted: number, size: number, room: number): number =>
        Math.max(MARGIN_PX, Math.min(wanted + MARGIN_PX, room - size - MARGIN_PX))
      style.setProperty('--x', `${inside(at.x, offsetWidth, innerWidth)}px`)
      style.setProperty('--y', `${inside(at.y, offsetHeight, innerHeight)}px`)
    }
    const sizes = new ResizeObserver(put)
    sizes.observe(dialog)
    put()
    return () => sizes.disconnect()
  }, [ref, at, open])
}
