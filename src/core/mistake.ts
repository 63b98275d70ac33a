/**
 * How likely gossip fails a healthy member: the recursion of van Renesse, Minsky and Hayden 1998, section 3. One member's
 * new heartbeat is known to one member at first. In each step one random member gossips to one other; it makes one more
 * know the heartbeat if it knew it itself, the other did not, was not failed, and the message arrived. Whoever does not
 * know it after T_fail takes its member for failed.
 */
export interface Gossipers {
  readonly members: number
  /** How many of them have failed: they are gossiped to and never gossip. */
  readonly failed?: number
  /** The probability that a message arrives. */
  readonly arrival?: number
}

/** Below this nobody tells the difference, and the recursion is not carried further. */
export const SMALLEST_MISTAKE = 1e-15
/** So small a part of it changes none of its digits; numbers that are much smaller still would only be slow. */
const NEGLIGIBLE = 1e-40

/**
 * An upper bound of the probability that somebody healthy does not know a heartbeat after so many single gossips; of
 * them, a cluster makes as many in each round as it has members. No more than 1, and 0 below SMALLEST_MISTAKE.
 */
export function mistakeProbability(gossipers: Gossipers, gossips: number): number {
  const spread = startSpread(gossipers)
  for (let gossip = 0; gossip < gossips && spread.mistake >= SMALLEST_MISTAKE; gossip++) spread.gossip()
  return spread.mistake < SMALLEST_MISTAKE ? 0 : Math.min(1, spread.mistake)
}

/** The same of a cluster in which nobody has failed and each member gossips to `fanout` others a round. */
export function gossipMistake(members: number, fanout: number, rounds: number): number {
  return mistakeProbability({ members }, Math.floor(members * fanout * rounds))
}

/** How many single gossips make a mistake no more likely than `wanted`, which is at least SMALLEST_MISTAKE. */
export function gossipsNeeded(gossipers: Gossipers, wanted: number): number {
  const spread = startSpread(gossipers)
  let gossips = 0
  for (; spread.mistake > Math.max(wanted, SMALLEST_MISTAKE); gossips++) spread.gossip()
  return gossips
}

interface Spread {
  readonly mistake: number
  gossip(): void
}

function startSpread({ members, failed = 0, arrival = 1 }: Gossipers): Spread {
  const healthy = members - failed
  if (healthy < 2) return { mistake: 0, gossip: nothing }
  /** The probability that one gossip makes k members k + 1 (equation 1). */
  const grows = Float64Array.from(
    { length: healthy },
    (_, k) => ((k / members) * (healthy - k) * arrival) / (members - 1),
  )
  /** The probability that exactly k members know it, for all k that are not all (equation 2). */
  const known = new Float64Array(healthy)
  known[1] = 1
  let fewest = 1
  let most = 1
  // The sum of what is left, for 1 − P(all) would lose all its digits (equation 3).
  let left = 1
  return {
    get mistake() {
      return healthy * left
    },
    gossip() {
      left = 0
      const last = Math.min(most + 1, healthy - 1)
      let before = known[last] as number
      let growing = (grows[last] as number) * before
      for (let k = last; k >= fewest; k--) {
        const below = known[k - 1] as number
        const grown = (grows[k - 1] as number) * below
        const probability = before - growing + grown
        known[k] = probability
        left += probability
        before = below
        growing = grown
      }
      if ((known[last] as number) < NEGLIGIBLE) known[last] = 0
      else most = last
      while (fewest < most && (known[fewest] as number) < NEGLIGIBLE) known[fewest++] = 0
    },
  }
}

function nothing(): void {
  // Where there is nobody else, there is nobody to be mistaken.
}
