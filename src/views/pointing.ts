/** What a person points at, to do something to it. A view says so, and the page answers with a menu. */
import { createContext, useContext } from 'react'
import type { Action } from '../core/scenario.ts'

export type Target =
  | { readonly kind: 'node'; readonly node: number }
  | { readonly kind: 'link'; readonly from: number; readonly to: number }
  /** A message under way goes by its sender and the number that it gave it. */
  | { readonly kind: 'message'; readonly from: number; readonly seq: number; readonly to: number }
  /** The ground between the nodes. */
  | { readonly kind: 'cluster' }
  /** Something that is scheduled. */
  | { readonly kind: 'action'; readonly action: Action }

export interface Pointed {
  readonly target: Target
  /** Where, in the window's pixels. */
  readonly x: number
  readonly y: number
}

/** The page's answer; without a page, none. */
export const PointingContext = createContext<(pointed: Pointed) => void>(() => undefined)

/** How a view says what is pointed at. */
export function usePointing(): (pointed: Pointed) => void {
  return useContext(PointingContext)
}

/** The middle of an element, for what is done to it by the keyboard. */
export function middleOf(element: Element): { readonly x: number; readonly y: number } {
  const { left, top, width, height } = element.getBoundingClientRect()
  return { x: left + width / 2, y: top + height / 2 }
}
