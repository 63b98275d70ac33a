import { type MouseEvent, type PointerEvent, type RefObject, useRef } from 'react'
import { middleOf, type Target, usePointing } from '../pointing.ts'
import type { Picture } from './picture.ts'

/** What the stage of the graph needs so that whatever is drawn on it can be pointed at. */
export interface PointerHandlers {
  onPointerDown(event: PointerEvent<HTMLElement>): void
  onPointerMove(event: PointerEvent<HTMLElement>): void
  onPointerUp(event: PointerEvent<HTMLElement>): void
  onPointerCancel(event: PointerEvent<HTMLElement>): void
  onPointerLeave(event: PointerEvent<HTMLElement>): void
  onContextMenu(event: MouseEvent<HTMLElement>): void
  onClick(event: MouseEvent<HTMLElement>): void
}

/** A finger that rests for so long means more than a tap. */
const LONG_MS = 500
const SLACK_PX = 8

/**
 * A right click or a long touch asks for the menu of what lies there; a message or a link, which cannot be chosen, asks
 * for it by any click.
 */
export function usePointer(picture: RefObject<Picture | null>): PointerHandlers {
  const point = usePointing()
  const touch = useRef<{ readonly x: number; readonly y: number; readonly timer: number } | null>(null)

  const targetOf = ({ target, currentTarget, clientX, clientY }: Spot, by: 'mouse' | 'touch'): Target => {
    const box = currentTarget.getBoundingClientRect()
    const found = picture.current?.targetAt(clientX - box.left, clientY - box.top, by) ?? { kind: 'cluster' }
    const node = target instanceof Element ? nodeOf(target) : null
    return node !== null && found.kind !== 'message' ? { kind: 'node', node } : found
  }
  const letGo = (): void => {
    clearTimeout(touch.current?.timer)
    touch.current = null
  }

  return {
    onPointerDown(event) {
      letGo()
      if (event.pointerType === 'mouse' || !event.isPrimary) return
      const spot = spotOf(event)
      const timer = window.setTimeout(() => {
        swallowClick()
        point({ target: targetOf(spot, 'touch'), x: spot.clientX, y: spot.clientY })
      }, LONG_MS)
      touch.current = { x: event.clientX, y: event.clientY, timer }
    },
    onPointerMove(event) {
      const { x, y } = touch.current ?? { x: event.clientX, y: event.clientY }
      if (Math.hypot(event.clientX - x, event.clientY - y) > SLACK_PX) letGo()
      if (event.pointerType !== 'mouse' || event.buttons !== 0) return
      const target = targetOf(spotOf(event), 'mouse')
      picture.current?.point(target)
      event.currentTarget.dataset.over = target.kind
    },
    onPointerUp: letGo,
    onPointerCancel: letGo,
    onPointerLeave(event) {
      picture.current?.point(null)
      event.currentTarget.dataset.over = ''
    },
    onContextMenu(event) {
      event.preventDefault()
      letGo()
      // A key has no place of its own.
      const focused =
        event.button === 2 ? null : event.target instanceof Element ? nodeOf(event.target) : null
      const at = focused === null ? { x: event.clientX, y: event.clientY } : middleOf(event.target as Element)
      const target: Target =
        focused === null ? targetOf(spotOf(event), 'mouse') : { kind: 'node', node: focused }
      point({ target, ...at })
    },
    onClick(event) {
      const target = targetOf(spotOf(event), 'mouse')
      if (target.kind === 'message' || target.kind === 'link')
        point({ target, x: event.clientX, y: event.clientY })
    },
  }
}

/** The click that ends a long touch is none, wherever it falls: what the touch has opened may lie under the finger. */
function swallowClick(): void {
  const over = new AbortController()
  const { signal } = over
  const swallow = (event: Event): void => {
    event.stopPropagation()
    event.preventDefault()
    over.abort()
  }
  window.addEventListener('click', swallow, { capture: true, signal })
  for (const next of ['pointerdown', 'keydown'])
    window.addEventListener(next, () => over.abort(), { capture: true, signal })
}

/** Where something was pointed at. React's events forget that once they are over. */
interface Spot {
  readonly target: EventTarget
  readonly currentTarget: Element
  readonly clientX: number
  readonly clientY: number
}

function spotOf({ target, currentTarget, clientX, clientY }: Spot): Spot {
  return { target, currentTarget, clientX, clientY }
}

/** The node whose button an element is. */
function nodeOf(element: Element): number | null {
  const button = element.closest('.graph-node')
  if (button === null || button.parentElement === null) return null
  return [...button.parentElement.querySelectorAll('.graph-node')].indexOf(button)
}
