import type { Scenario } from '../core/scenario.ts'
import { type Span, spansOf } from '../core/span.ts'
import { PAGE_REGISTRY } from '../fleet/registry.ts'

/** What was done to a run, and from when until when it is in force. */
export function spansIn({ actions }: Scenario): readonly Span[] {
  return spansOf(actions, PAGE_REGISTRY.faults)
}
