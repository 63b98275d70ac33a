import { LIVE, REMOVED, UNKNOWN } from './belief.ts'
import { pickSome } from './dice.ts'
import type { Env } from './protocol.ts'

/** Whom a node may gossip to: the members that it believes live, and the seeds that are not in its list. */
export function callable(beliefs: Uint8Array, { self, seeds }: Env): number[] {
  const candidates: number[] = []
  for (let member = 0; member < beliefs.length; member++) {
    const belief = beliefs[member]
    // A seed that was never heard of, or was removed, is called like a live member: two halves that grew around a seed
    // each must meet, and so must two that were parted until they forgot each other.
    const isListed = belief !== UNKNOWN && belief !== REMOVED
    if (belief === LIVE ? member !== self : !isListed && seeds.includes(member)) candidates.push(member)
  }
  return candidates
}

/** Chooses some of those that a node may gossip to; one of its seeds when there are none. */
export function pickPartners(candidates: readonly number[], count: number, env: Env): readonly number[] {
  return candidates.length === 0
    ? pickSome(env.seeds, 1, env.dice('seed'))
    : pickSome(candidates, count, env.dice('target'))
}
