import type { Scenario } from '../core/scenario.ts'
import { type Span, spansOf } from '../core/span.ts'
import { FAULTS } from '../faults/registry.ts'

/** Everything that is scheduled, with when it begins and when it ends, in the order of the actions. */
export function scheduleOf({ actions }: Pick<Scenario, 'actions'>): readonly Span[] {
  return spansOf(actions, FAULTS)
}
