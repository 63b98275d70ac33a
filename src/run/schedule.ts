import type { Action, Scenario } from '../core/scenario.ts'
import { type Span, spansOf } from '../core/span.ts'
import { FAULTS } from '../faults/registry.ts'

const known = new WeakMap<readonly Action[], readonly Span[]>()

/** Everything that is scheduled, with when it begins and when it ends, in the order of the actions. */
export function scheduleOf({ actions }: Pick<Scenario, 'actions'>): readonly Span[] {
  const spans = known.get(actions) ?? spansOf(actions, FAULTS)
  known.set(actions, spans)
  return spans
}
