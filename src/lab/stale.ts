/** How often a healthy member is held stale, when T_fail is short for the number of nodes. */
import { good, type Result } from '../core/problem.ts'
import type { Scenario } from '../core/scenario.ts'
import { createLocalFleet } from '../fleet/local.ts'
import { LOCAL_REGISTRY } from '../fleet/registry.ts'
import { countUnbelieved, NODES_OPTION, quietScenario, SEED_OPTION } from './cluster.ts'
import type { Command } from './command.ts'
import { rounded } from './statistics.ts'

export interface StaleReport {
  readonly nodes: number
  readonly tfailRounds: number
  readonly rounds: number
  readonly seed: number
  /** How many messages in a hundred got lost. */
  readonly loss: number
  /** The share of ordered pairs that the sweep at a round's start does not find live. */
  readonly share: number
}

const WARM_UP_ROUNDS = 60
const ROUND_MS = 1000
const TICKS_PER_ROUND = 2
/** Removed is as good as stale, and who is never removed need not be called to be found again. */
const NEVER_MS = 2_000_000_000

export const stale: Command = {
  name: 'stale',
  summary: "The share of pairs that the sweep at a round's start finds stale although nobody is dead.",
  operand: null,
  options: [
    NODES_OPTION,
    { kind: 'number', name: 'tfailRounds', unit: 'count', default: 5, minimum: 1, maximum: 100_000 },
    { kind: 'number', name: 'rounds', unit: 'count', default: 2000, minimum: 1, maximum: 1_000_000 },
    SEED_OPTION,
    { kind: 'number', name: 'loss', unit: 'percent', default: 0, minimum: 0, maximum: 100 },
  ],
  carryOut: (options) =>
    measureStaleness(
      options.nodes as number,
      options.tfailRounds as number,
      options.rounds as number,
      options.seed as number,
      options.loss as number,
    ),
}

/** Measures the share: push, fanout 1, everyone at the round's start, messages there before the next or lost. */
export function measureStaleness(
  nodes: number,
  tfailRounds: number,
  rounds: number,
  seed: number,
  loss = 0,
): Result<StaleReport> {
  const tFailMs = tfailRounds * ROUND_MS
  const params = { roundMs: ROUND_MS, ticksPerRound: TICKS_PER_ROUND, tFailMs, tCleanupMs: NEVER_MS }
  const actions = loss > 0 ? [{ at: 0, kind: 'loss', percent: loss }] : []
  const scenario = quietScenario(nodes, seed, params, actions)
  if (!scenario.ok) return scenario
  const pairs = nodes * (nodes - 1) * rounds
  const share = rounded(countStale(scenario.value, rounds) / pairs)
  return good({ nodes, tfailRounds, rounds, seed, loss, share })
}

function countStale(scenario: Scenario, rounds: number): number {
  const fleet = createLocalFleet({ scenario, registry: LOCAL_REGISTRY, records: false })
  let count = 0
  for (let round = WARM_UP_ROUNDS; round < WARM_UP_ROUNDS + rounds; round++) {
    // The round's first tick, with its sweep, is settled; what it sent has not arrived. A member never heard of is
    // as good as removed.
    fleet.run(round * TICKS_PER_ROUND + 1)
    count += countUnbelieved(fleet)
  }
  return count
}
