import type { Problem } from '../core/problem.ts'
import type { Shared } from './link.ts'
import type { Run } from './run.ts'

/**
 * What is to be said when a run has another digest than was shared with it; null when there is nothing to say. The same
 * scenario gives the same digest everywhere; where it does not, nobody should be left in the dark. Where the run is not
 * what was shared, because somebody broke the way there off or acted meanwhile, there is nothing to compare.
 */
export function otherDigest(
  { store, digest: digestHere }: Pick<Run, 'store' | 'digest'>,
  { scenario, tick, digest: expected }: Pick<Shared, 'scenario' | 'tick' | 'digest'>,
): Problem | null {
  const now = store.get()
  if (expected === null || now.cursorTick !== tick || now.scenario !== scenario) return null
  const digest = digestHere()
  return digest === expected ? null : { code: 'other-digest', values: { digest, expected } }
}
