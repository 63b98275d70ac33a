/** The adapter from the SWIM vectors to the real members, by component. */
import { conformMembership } from './swim-membership.ts'
import { conformFormula, conformQueue, conformSuspicion, conformTargets } from './swim-parts.ts'
import { conformLocalHealth, conformProbe } from './swim-probe.ts'
import type { Vector } from './vector.ts'

/** The dialects that SWIM speaks. */
export const SWIM_DIALECTS = ['swim-paper', 'memberlist']

const COMPONENTS: Readonly<Record<string, (vector: Vector) => void>> = {
  'membership-state': conformMembership,
  'target-selection': conformTargets,
  probe: conformProbe,
  'local-health': conformLocalHealth,
  'suspicion-timer': conformSuspicion,
  formula: conformFormula,
  'broadcast-queue': conformQueue,
}

/** Carries a vector out; throws when the outcome is another, or when the vector says what is not understood. */
export function conformSwim(vector: Vector): void {
  const conform = Object.hasOwn(COMPONENTS, vector.component) ? COMPONENTS[vector.component] : undefined
  if (conform === undefined) throw new Error(`SWIM has no component ${vector.component}`)
  conform(vector)
}
