/** What the cluster as a whole believes, counted over all pairs of an observer that is up and another node. */
import { BELIEFS, isDoubt, LIVE, UNKNOWN } from '../core/belief.ts'
import { type Frame, opinionsOf } from '../trace/frame.ts'

export interface Opinions {
  readonly up: number
  /** By index into BELIEFS. */
  readonly counts: readonly number[]
  readonly pairs: number
  /** How many of the pairs believe what is true: live of a node that is up, anything else of one that is not. */
  readonly right: number
  /** Nodes that are down, and by how many that is known. */
  readonly deaths: readonly Notice[]
  /** Nodes that are up, and doubted by some. */
  readonly alarms: readonly Notice[]
}

export interface Notice {
  readonly node: number
  readonly count: number
}

/** Counts the beliefs of a frame. */
export function countOpinions(frame: Frame): Opinions {
  const counts: number[] = BELIEFS.map(() => 0)
  const deaths: Notice[] = []
  const alarms: Notice[] = []
  let up = 0
  let right = 0
  for (let node = 0; node < frame.nodes; node++) {
    const opinions = opinionsOf(frame, node)
    let doubts = 0
    opinions.forEach((count, belief) => {
      counts[belief] = (counts[belief] as number) + count
      if (isDoubt(belief)) doubts += count
    })
    const notLive = doubts + (opinions[UNKNOWN] as number)
    if (frame.up[node] === 1) {
      up++
      right += opinions[LIVE] as number
      if (doubts > 0) alarms.push({ node, count: doubts })
    } else {
      right += notLive
      deaths.push({ node, count: notLive })
    }
  }
  return { up, counts, pairs: counts.reduce((sum, count) => sum + count, 0), right, deaths, alarms }
}
