/** Moving and stretching what is scheduled: from one action to another. Pure; whoever lets go says so to the run. */
import { NEVER } from '../../core/clock.ts'
import { FOR_TICKS } from '../../core/fault.ts'
import type { Action } from '../../core/scenario.ts'
import type { Span } from '../../core/span.ts'

/** By which part something is taken hold of. */
export type Grip = 'whole' | 'start' | 'end'

/** The declaration of how long a fault lasts; null for one that happens at once. */
function lastingOf({ fault }: Span): { readonly minimum: number; readonly maximum: number } | null {
  const field = fault.fields.find(({ name }) => name === FOR_TICKS.name)
  return field?.kind === 'number' ? field : null
}

/** Whether it lasts, and so can be stretched. */
export function lasts(span: Span): boolean {
  return lastingOf(span) !== null
}

/** Whether nothing ends it. */
export function isOpen(span: Span): boolean {
  return lasts(span) && span.until === NEVER
}

/**
 * The action after its grip was moved by so many ticks. Nothing begins before the start of the run or lasts less than
 * its least; an end that is moved beyond `lastTick` is no end any more.
 */
export function moved(span: Span, grip: Grip, ticks: number, lastTick: number): Action {
  const { action, from, until } = span
  const lasting = lastingOf(span)
  if (grip === 'whole' || lasting === null) return { ...action, at: Math.max(0, action.at + ticks) }
  const least = Math.max(1, lasting.minimum)
  if (grip === 'start') {
    const open = action.forTicks === 0
    const at = Math.max(0, open ? from + ticks : Math.min(from + ticks, endOf(action) - least))
    return { ...action, at, forTicks: open ? 0 : Math.min(endOf(action) - at, lasting.maximum) }
  }
  const end = (isOpen(span) ? lastTick : until) + ticks
  if (end > lastTick && lasting.minimum === 0) return { ...action, forTicks: 0 }
  return { ...action, forTicks: Math.min(Math.max(least, end - from), lasting.maximum) }
}

function endOf({ at, forTicks }: Action): number {
  return at + (forTicks as number)
}
