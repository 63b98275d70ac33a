import { type PointerEvent, useRef } from 'react'

/** What a node's button needs to be dragged, and still be a button when it is only clicked. */
export interface DragHandlers {
  onPointerDown(event: PointerEvent<HTMLElement>): void
  onPointerMove(event: PointerEvent<HTMLElement>): void
  onPointerUp(event: PointerEvent<HTMLElement>): void
}

/** A hand that trembles is no drag. */
const SLACK_PX = 5

/** Tells where the pointer drags something to, relative to the element's parent; `ended` says whether it was one. */
export function useDrag(moved: (x: number, y: number) => void): DragHandlers & { wasDrag(): boolean } {
  const start = useRef<{ readonly x: number; readonly y: number } | null>(null)
  const dragged = useRef(false)
  return {
    onPointerDown(event) {
      start.current = { x: event.clientX, y: event.clientY }
      dragged.current = false
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove(event) {
      if (start.current === null) return
      const far = Math.hypot(event.clientX - start.current.x, event.clientY - start.current.y) > SLACK_PX
      if (far) dragged.current = true
      const box = event.currentTarget.parentElement?.getBoundingClientRect()
      if (dragged.current && box) moved(event.clientX - box.left, event.clientY - box.top)
    },
    onPointerUp() {
      start.current = null
    },
    wasDrag: () => dragged.current,
  }
}
