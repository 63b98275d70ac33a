/** How far what the nodes believe is true, counted over all pairs of an observer that is up and another node. */
import { ABSENT, BELIEFS, isDoubt, LIVE, UNKNOWN } from '../core/belief.ts'
import { NOT_YET } from '../core/event.ts'
import { type Frame, isRunning, opinionsOf } from './frame.ts'
import { sidesOf, sizesOf } from './sides.ts'

/**
 * How the cluster is, from the best to the worst that holds:
 * - converged: every node that is up believes live exactly the others that are up; the news call that agreed;
 * - split: the nodes that are up stand on several sides, which are cut off from or have given up each other;
 * - healing: on one side, yet somebody who is up is doubted by somebody who is up;
 * - settling: nobody who is up is doubted, but a member is not known yet, or a death not noticed.
 */
export type Condition = 'converged' | 'split' | 'healing' | 'settling'

export interface Metrics {
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
  /** How many nodes are down that some believe live and nobody doubts. */
  readonly unnoticed: number
  /** How many pairs doubt a node that is up. */
  readonly falseAlarms: number
  /** Null while nobody is up, and so nobody believes anything. */
  readonly condition: Condition | null
}

export interface Notice {
  readonly node: number
  readonly count: number
}

/** Counts a frame. `sides` tells who is cut off from whom; left out, it is read off what the nodes believe. */
export function metricsOf(frame: Frame, sides: Int32Array = sidesOf(frame)): Metrics {
  const counts: number[] = BELIEFS.map(() => 0)
  const deaths: Notice[] = []
  const alarms: Notice[] = []
  let up = 0
  let right = 0
  let unnoticed = 0
  let falseAlarms = 0
  for (let node = 0; node < frame.nodes; node++) {
    const opinions = opinionsOf(frame, node)
    let doubts = 0
    opinions.forEach((count, belief) => {
      counts[belief] = (counts[belief] as number) + count
      if (isDoubt(belief)) doubts += count
    })
    const live = opinions[LIVE] as number
    const notLive = doubts + (opinions[UNKNOWN] as number)
    if (frame.frozen[node] === 1) {
      // Of a frozen node nothing that is believed is wrong: it is not dead, and does nothing.
      up++
      right += live + notLive
    } else if (frame.up[node] === 1) {
      up++
      right += live
      falseAlarms += doubts
      if (doubts > 0) alarms.push({ node, count: doubts })
    } else {
      right += notLive
      if (live > 0 && doubts === 0) unnoticed++
      // Who has not joined yet has not died.
      if (frame.reason[node] !== NOT_YET) deaths.push({ node, count: notLive })
    }
  }
  const pairs = counts.reduce((sum, count) => sum + count, 0)
  const agreed = right === pairs
  const somebodyRuns = frame.up.some((_, node) => isRunning(frame, node))
  const condition = !somebodyRuns ? null : conditionOf(agreed, sizesOf(sides).length, falseAlarms)
  return { up, counts, pairs, right, deaths, alarms, unnoticed, falseAlarms, condition }
}

function conditionOf(agreed: boolean, sides: number, falseAlarms: number): Condition {
  if (agreed) return 'converged'
  if (sides > 1) return 'split'
  return falseAlarms > 0 ? 'healing' : 'settling'
}

/** An observer's stamp of a member, and how old it is. */
export interface Trusted {
  readonly observer: number
  readonly subject: number
  readonly age: number
}

/** The oldest stamp by which a node that is up believes another live; null when nobody trusts anybody. */
export function oldestTrusted(
  { nodes, up, beliefs, stamps }: Frame,
  ageOf: (pair: number) => number,
): Trusted | null {
  let oldest: Trusted | null = null
  for (let observer = 0; observer < nodes; observer++) {
    if (up[observer] !== 1) continue
    for (let subject = 0; subject < nodes; subject++) {
      const pair = observer * nodes + subject
      if (observer === subject || beliefs[pair] !== LIVE || stamps[pair] === ABSENT) continue
      const age = ageOf(pair)
      if (oldest === null || age > oldest.age) oldest = { observer, subject, age }
    }
  }
  return oldest
}
