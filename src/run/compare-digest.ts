import type { Shared } from './link.ts'
import type { Run } from './run.ts'

/**
 * The same scenario gives the same digest everywhere; where it does not, nobody should be left in the dark. Where the
 * run is not what was shared, because somebody broke the way there off or acted meanwhile, there is nothing to compare.
 */
export function compareDigest(
  { store, digest: digestHere }: Pick<Run, 'store' | 'digest'>,
  { scenario, tick, digest: expected }: Pick<Shared, 'scenario' | 'tick' | 'digest'>,
): void {
  const now = store.get()
  if (expected === null || now.cursorTick !== tick || now.scenario !== scenario) return
  const digest = digestHere()
  if (digest !== expected) store.set({ problem: { code: 'other-digest', values: { digest, expected } } })
}
