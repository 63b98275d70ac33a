import { createNodeClock, type NodeClock } from '../core/node-clock.ts'
import type { Scenario } from '../core/scenario.ts'
import { spansOf } from '../core/span.ts'
import { latencyBounds } from '../fleet/network.ts'
import { PAGE_REGISTRY } from '../fleet/registry.ts'

/** What pictures have to know of a scenario beyond its trace. */
export interface Outlook {
  /** For how many rounds a message can be under way. */
  readonly flightRounds: number
  /** A node's own clock. */
  clockOf(node: number): NodeClock
}

/** Messages that are under way for longer are not drawn to their end. */
const MOST_ROUNDS = 256

/** Reads a scenario for pictures. */
export function outlookOf(scenario: Scenario): Outlook {
  const { params, actions } = scenario
  const pace = { roundMs: params.roundMs as number, ticksPerRound: params.ticksPerRound as number }
  const spans = spansOf(actions, PAGE_REGISTRY.faults)
  const clocks: NodeClock[] = []
  let ticks = latencyBounds(scenario, spans).most
  for (const { action, fault } of spans) {
    const touch = fault.question === 'flight' ? fault.touch(action) : null
    if (touch && 'ticks' in touch) ticks += touch.ticks
  }
  return {
    flightRounds: Math.min(MOST_ROUNDS, 1 + Math.ceil(ticks / pace.ticksPerRound)),
    clockOf(node) {
      clocks[node] ??= createNodeClock(spans, node, pace)
      return clocks[node]
    },
  }
}
