import { type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import { type Bounds, panned, zoomed } from './pane.ts'
import type { Pane, Plane } from './plane.ts'

/** What a hand on the picture needs to know, and what it does. */
export interface Hand {
  plane(): Plane
  pane(): Pane
  bounds(): Bounds
  move(pane: Pane): void
  /** A click, or a tap. */
  choose(x: number, y: number): void
}

/** A hand that trembles does not drag. */
const SLACK_PX = 5
const WHEEL_PX = 400

interface Grip {
  readonly x: number
  readonly y: number
}

/** Drags, pinches and turns the wheel on a picture; answers with the handlers of its element. */
export function useHand(stage: RefObject<HTMLElement | null>, hand: Hand) {
  const grips = useRef(new Map<number, Grip>())
  const dragged = useRef(false)
  const held = useRef(hand)
  held.current = hand

  useEffect(() => {
    const box = stage.current
    if (!box) return
    // React listens to the wheel in a way that cannot keep the page from moving.
    const turn = (event: WheelEvent): void => {
      event.preventDefault()
      const { plane, pane, bounds, move } = held.current
      const now = pane()
      const place = box.getBoundingClientRect()
      const [x, y] = [event.clientX - place.left, event.clientY - place.top]
      const { left, right } = plane()
      const ticksPerPx = now.spanTicks / (right - left)
      const sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)
      if (x < left) move(panned(now, 0, event.deltaY, bounds()))
      else if (sideways) move(panned(now, (event.deltaX || event.deltaY) * ticksPerPx, 0, bounds()))
      else if (y >= 0) move(zoomed(now, 2 ** (-event.deltaY / WHEEL_PX), plane().tickAt(x), bounds()))
    }
    // Two fingers are for the picture, however the browser would like to use them.
    const keep = (event: TouchEvent): void => {
      if (event.touches.length > 1) event.preventDefault()
    }
    box.addEventListener('wheel', turn, { passive: false })
    box.addEventListener('touchmove', keep, { passive: false })
    return () => {
      box.removeEventListener('wheel', turn)
      box.removeEventListener('touchmove', keep)
    }
  }, [stage])

  const placeOf = (event: PointerEvent<HTMLElement>): Grip => {
    const box = event.currentTarget.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }
  const drag = (before: Grip, now: Grip): void => {
    const { plane, pane, bounds, move } = hand
    const { left, right } = plane()
    const byTicks = ((before.x - now.x) * pane().spanTicks) / (right - left)
    move(panned(pane(), byTicks, before.y - now.y, bounds()))
  }
  const pinch = (before: Grip, now: Grip, other: Grip): void => {
    const { plane, pane, bounds, move } = hand
    const by = Math.max(8, Math.abs(now.x - other.x)) / Math.max(8, Math.abs(before.x - other.x))
    move(zoomed(pane(), by, plane().tickAt((now.x + other.x) / 2), bounds()))
  }

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (grips.current.size === 0) dragged.current = false
      grips.current.set(event.pointerId, placeOf(event))
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const before = grips.current.get(event.pointerId)
      if (!before) return
      const now = placeOf(event)
      if (!dragged.current && Math.hypot(now.x - before.x, now.y - before.y) <= SLACK_PX) return
      if (!dragged.current) event.currentTarget.setPointerCapture(event.pointerId)
      dragged.current = true
      const [other] = [...grips.current].filter(([id]) => id !== event.pointerId)
      if (other) pinch(before, now, other[1])
      else drag(before, now)
      grips.current.set(event.pointerId, now)
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const grip = grips.current.get(event.pointerId)
      grips.current.delete(event.pointerId)
      if (grip && !dragged.current) hand.choose(grip.x, grip.y)
    },
    onPointerCancel(event: PointerEvent<HTMLElement>) {
      grips.current.delete(event.pointerId)
    },
  }
}
