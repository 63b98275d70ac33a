/** What is so at the cursor, as far as it says what can be done now. */
import type { Span } from '../../core/span.ts'
import type { Truth } from '../../core/truth.ts'
import { MAXIMUM_NODES } from '../../run/open.ts'
import type { Run } from '../../run/run.ts'
import { scheduleOf } from '../../run/schedule.ts'

export interface Moment {
  readonly nodes: number
  readonly mostNodes: number
  readonly truths: readonly Truth[]
  /** What was done and still lasts. */
  readonly inForce: readonly Span[]
}

/** The moment that is drawn. */
export function momentOf(run: Run): Moment {
  const { frame, shownTick } = run
  const { scenario } = run.store.get()
  const truths = Array.from({ length: scenario.nodes }, (_, node): Truth => {
    if (frame.up[node] !== 1) return 'down'
    return frame.frozen[node] === 1 ? 'frozen' : 'up'
  })
  const inForce = scheduleOf(scenario).filter(({ from, until }) => from <= shownTick && shownTick < until)
  return { nodes: scenario.nodes, mostNodes: MAXIMUM_NODES, truths, inForce }
}
