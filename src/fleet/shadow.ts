import { ABSENT_MS, type Members, UNKNOWN } from '../core/belief.ts'

/**
 * The shadow is what the trace already knows of a node's member list. Comparing the list with it after each step
 * gives the learn and judge events, so that no protocol has to report them itself.
 */
export interface Shadow {
  compare(
    members: Members,
    learned: (subject: number, timestampMs: number) => void,
    judged: (subject: number, from: number, to: number) => void,
  ): void
}

/** The shadow of a node that knows nobody. */
export function createShadow(nodes: number): Shadow {
  const timestampsMs = new Float64Array(nodes).fill(ABSENT_MS)
  const beliefs = new Uint8Array(nodes).fill(UNKNOWN)
  return {
    compare(members, learned, judged) {
      for (let subject = 0; subject < nodes; subject++) {
        const stampMs = members.timestampsMs[subject] as number
        if (stampMs !== timestampsMs[subject]) {
          timestampsMs[subject] = stampMs
          if (stampMs !== ABSENT_MS) learned(subject, stampMs)
        }
        const belief = members.beliefs[subject] as number
        if (belief !== beliefs[subject]) {
          judged(subject, beliefs[subject] as number, belief)
          beliefs[subject] = belief
        }
      }
    },
  }
}
