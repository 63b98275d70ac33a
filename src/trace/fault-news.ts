/**
 * News of the faults that leave no event in the trace: a slow node, a wrong clock, whatever is done to links. That they
 * strike is known from the schedule alone. What happens to a process, and to a single message, the trace tells itself.
 */
import { NEVER } from '../core/clock.ts'
import type { Fault } from '../core/fault.ts'
import { isAmong } from '../core/members.ts'
import { endOf, type Span } from '../core/span.ts'

export interface FaultNews {
  readonly kind: 'fault-begun' | 'fault-over'
  readonly tick: number
  readonly span: Span
  /** Its place in the schedule. */
  readonly index: number
}

const TOLD_BY_TRACE: ReadonlySet<Fault['question']> = new Set(['life', 'flight'])

/**
 * When the faults of a schedule begin, and when they are over, in the order of the ticks. One that another ends is not
 * over by itself: that other one tells it.
 */
export function faultNewsOf(spans: readonly Span[]): readonly FaultNews[] {
  const news: FaultNews[] = []
  spans.forEach((span, index) => {
    const { action, fault, from, until } = span
    if (TOLD_BY_TRACE.has(fault.question)) return
    news.push({ kind: 'fault-begun', tick: from, span, index })
    const ends = until > from && until < NEVER && until === endOf(action, fault)
    if (ends) news.push({ kind: 'fault-over', tick: until, span, index })
  })
  const rank = ({ kind }: FaultNews): number => (kind === 'fault-over' ? 0 : 1)
  return news.sort((a, b) => a.tick - b.tick || rank(a) - rank(b))
}

/** Whether a fault concerns a node: one that names nobody, or divides all, concerns everyone. */
export function strikes({ action, fault }: Span, node: number): boolean {
  let named = false
  for (const field of fault.fields) {
    const value = action[field.name]
    if (field.kind === 'number' && field.unit === 'member') {
      named = true
      if (value === node) return true
    } else if (field.kind === 'members' && !field.proper) {
      named = true
      if (isAmong(value as string, node)) return true
    }
  }
  return !named
}

/** Two lists in the order of their ticks as one; what is done at a tick is done before anything else happens there. */
export function merged<Item extends { readonly tick: number }>(
  faults: readonly FaultNews[],
  news: readonly Item[],
): readonly (FaultNews | Item)[] {
  if (faults.length === 0) return news
  const all: (FaultNews | Item)[] = []
  let next = 0
  for (const item of news) {
    for (let fault = faults[next]; fault && fault.tick <= item.tick; fault = faults[++next]) all.push(fault)
    all.push(item)
  }
  for (; next < faults.length; next++) all.push(faults[next] as FaultNews)
  return all
}
