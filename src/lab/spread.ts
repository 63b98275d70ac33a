/**
 * How many rounds it takes until all nodes know one new timestamp. All nodes know each other when it appears, and
 * T_fail is so long that nobody is ever stale.
 */
import { openDice } from '../core/dice.ts'
import type { Params } from '../core/parameter.ts'
import { good, type Result } from '../core/problem.ts'
import type { Scenario } from '../core/scenario.ts'
import type { Checkpoint } from '../fleet/checkpoint.ts'
import { createLocalFleet, type LocalFleet } from '../fleet/local.ts'
import { LOCAL_REGISTRY } from '../fleet/registry.ts'
import { countUnbelieved, declared, NODES_OPTION, quietScenario, SEED_OPTION } from './cluster.ts'
import type { Command } from './command.ts'
import { type Summary, summarize } from './statistics.ts'

export interface SpreadReport extends Summary {
  readonly nodes: number
  readonly spread: string
  readonly exchange: string
  readonly fanout: number
  readonly snapshot: boolean
  readonly stagger: boolean
  readonly trials: number
  readonly seed: number
}

/** The longest there is. */
const T_FAIL_MS = 1_000_000_000
const ROUND_MS = 1000
/** A request and its reply arrive within the round. */
const TICKS_PER_ROUND = 4
/** With phases of their own, nodes are told apart finely, and a message takes a thousandth of a round. */
const TICKS_PER_STAGGERED_ROUND = 1000

export const spread: Command = {
  name: 'spread',
  summary: 'Rounds until all nodes know one new timestamp.',
  operand: null,
  options: [
    NODES_OPTION,
    ...['exchange', 'fanout', 'spread', 'snapshot', 'stagger'].map(declared),
    { kind: 'number', name: 'trials', unit: 'count', default: 400, minimum: 1, maximum: 1_000_000 },
    SEED_OPTION,
  ],
  carryOut(options) {
    const { nodes, trials, seed, ...params } = options
    return measureSpread(nodes as number, trials as number, seed as number, params)
  },
}

/** Measures over many trials. */
export function measureSpread(
  nodes: number,
  trials: number,
  seed: number,
  chosen: Params,
): Result<SpreadReport> {
  const scenario = spreadScenario(nodes, seed, chosen)
  if (!scenario.ok) return scenario
  const rounds = spreadTrials(scenario.value, trials)
  const { exchange, fanout, snapshot, stagger } = scenario.value.params
  const report = { nodes, spread: chosen.spread, exchange, fanout, snapshot, stagger, trials, seed }
  return good({ ...report, ...summarize(rounds) } as SpreadReport)
}

/** The cluster that the trials are made in. */
export function spreadScenario(nodes: number, seed: number, chosen: Params): Result<Scenario> {
  const ticksPerRound = chosen.stagger ? TICKS_PER_STAGGERED_ROUND : TICKS_PER_ROUND
  return quietScenario(nodes, seed, { ...chosen, roundMs: ROUND_MS, ticksPerRound, tFailMs: T_FAIL_MS })
}

/** How many rounds each trial took, in a cluster in which nobody is ever stale. */
export function spreadTrials(scenario: Scenario, trials: number): Float64Array {
  const { nodes, seed } = scenario
  const warm = warmUp(scenario)
  return Float64Array.from({ length: trials }, (_, trial) =>
    tryOnce(scenario, warm, openDice(seed, trial, 0, 'trial').next(), trial % nodes),
  )
}

/** A cluster between two rounds in which everyone knows everyone. */
function warmUp(scenario: Scenario): Checkpoint {
  const ticksPerRound = scenario.params.ticksPerRound as number
  const fleet = createLocalFleet({ scenario, registry: LOCAL_REGISTRY, records: false })
  let round = 0
  do fleet.run(++round * ticksPerRound)
  while (countUnbelieved(fleet) > 0)
  return fleet.checkpoint()
}

/**
 * One trial: a run with dice of its own that goes on from the warm cluster. Its first round is not looked at, since
 * in it the nodes leave the phases they had for those of their new dice.
 */
function tryOnce(scenario: Scenario, warm: Checkpoint, seed: number, origin: number): number {
  const { ticksPerRound, stagger } = scenario.params as { ticksPerRound: number; stagger: boolean }
  const fleet = createLocalFleet({
    scenario: { ...scenario, seed },
    registry: LOCAL_REGISTRY,
    records: false,
    from: warm,
  })
  let tick = warm.conductor.now + ticksPerRound
  fleet.run(tick)
  const oldMs = timestampAt(fleet, origin, origin)
  do fleet.run(++tick)
  while (timestampAt(fleet, origin, origin) === oldMs)
  const newMs = timestampAt(fleet, origin, origin)
  // Where all gossip at once, time is counted in whole rounds.
  const step = stagger ? 1 : ticksPerRound
  const startTick = tick
  for (let node = 0; node < scenario.nodes; node++)
    while (timestampAt(fleet, node, origin) < newMs) {
      tick += step
      fleet.run(tick)
    }
  return (tick - startTick) / ticksPerRound
}

function timestampAt(fleet: LocalFleet, observer: number, subject: number): number {
  return fleet.hosts[observer]?.members().stamps[subject] as number
}
