import { absentNodes } from '../core/absent.ts'
import type { Fault } from '../core/fault.ts'
import { createNodeClock, type NodeClock } from '../core/node-clock.ts'
import type { Scenario } from '../core/scenario.ts'
import { spansOf } from '../core/span.ts'
import { createStride, type Stride } from '../core/stride.ts'
import { createNetwork, type Network } from './network.ts'
import { firstSeeds } from './world.ts'

/** What a scenario holds in store for one node, worked out once. */
export interface Course {
  readonly clock: NodeClock
  /** Null for a node that is never slow. */
  readonly stride: Stride | null
  /** Null when no link ever has a fault. */
  readonly network: Network | null
  readonly seeds: readonly number[]
}

/** The course of a node. */
export function courseOf(scenario: Scenario, faults: readonly Fault[], node: number): Course {
  const { params, actions } = scenario
  const pace = { roundMs: params.roundMs as number, ticksPerRound: params.ticksPerRound as number }
  const spans = spansOf(actions, faults)
  return {
    clock: createNodeClock(spans, node, pace),
    stride: createStride(spans, node),
    network: createNetwork(scenario, spans, node),
    seeds: firstSeeds(scenario, node, absentNodes(actions, faults)),
  }
}
