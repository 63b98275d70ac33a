/** Which beliefs are shown of a protocol, and what they are called in declarations and style sheets. */
import { BELIEFS, type Belief, UNKNOWN } from '../core/belief.ts'
import type { Declaration } from '../core/protocol.ts'

const shown = new WeakMap<object, readonly number[]>()

/** What the protocol's nodes can believe, the hopeful first, and last that they never heard of a member. */
export function beliefsShown(protocol: Pick<Declaration, 'beliefs'>): readonly number[] {
  const known = shown.get(protocol)
  if (known) return known
  const beliefs = [...protocol.beliefs, UNKNOWN]
  // The same list each time, so that a row which got it before need not be drawn again.
  shown.set(protocol, beliefs)
  return beliefs
}

/** The name of a belief. */
export function nameOf(belief: number): Belief {
  return BELIEFS[belief] ?? 'unknown'
}
