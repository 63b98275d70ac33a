import type { Span } from './span.ts'

/** The first tick from a tick on that a node uses. */
export type Stride = (tick: number) => number

/** How a node that is slow at times strides through time; null for one that never is. */
export function createStride(spans: readonly Span[], node: number): Stride | null {
  const slow: { readonly from: number; readonly until: number; readonly every: number }[] = []
  for (const { fault, action, from, until } of spans)
    if (fault.question === 'pace' && fault.node(action) === node && until > from)
      slow.push({ from, until, every: fault.every(action) })
  if (slow.length === 0) return null
  return (tick) => {
    let at = tick
    for (const { from, until, every } of slow)
      if (at >= from && at < until) at = Math.min(until, Math.ceil(at / every) * every)
    return at
  }
}
