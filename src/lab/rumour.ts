/**
 * What becomes of a rumour: the residue that never hears it, the traffic that it costs, and the cycle in which the last
 * node heard it, as in the tables of Demers and others 1987. Each trial is a cluster of its own, run until nobody tells
 * the rumour any more.
 */
import { openDice } from '../core/dice.ts'
import type { Params } from '../core/parameter.ts'
import { bad, good, type Result } from '../core/problem.ts'
import { readScenario, type Scenario } from '../core/scenario.ts'
import type { Host } from '../fleet/host.ts'
import { createLocalFleet, type LocalFleet } from '../fleet/local.ts'
import { LOCAL_REGISTRY } from '../fleet/registry.ts'
import { INFECTIVE, rumour as protocol, type RumourState, SUSCEPTIBLE } from '../protocols/rumour.ts'
import { SEED_OPTION } from './cluster.ts'
import type { Command } from './command.ts'
import { type Summary, summarize } from './statistics.ts'

export interface RumourReport {
  readonly nodes: number
  readonly exchange: string
  readonly feedback: boolean
  readonly interest: string
  readonly k: number
  readonly trials: number
  readonly seed: number
  /** The share of nodes that never heard it. */
  readonly s: Summary
  /** How often it was told, for each node. */
  readonly m: Summary
  /** The cycle in which somebody heard it for the last time. */
  readonly tLast: Summary
}

/** What became of one rumour. */
interface Outcome {
  readonly s: number
  readonly m: number
  readonly tLast: number
}

/** A request, the rumour and what is said of it arrive within the cycle. */
const TICKS_PER_ROUND = 4

export const rumour: Command = {
  name: 'rumour',
  summary: 'The residue s, the traffic m and the last delivery of a rumour, as in Demers and others 1987.',
  operand: null,
  options: [
    {
      kind: 'number',
      name: 'nodes',
      unit: 'count',
      default: 1000,
      minimum: 2,
      maximum: LOCAL_REGISTRY.maximumNodes,
    },
    ...protocol.parameters.filter(({ name }) => name === 'exchange' || name === 'k'),
    ...['feedback', 'blind', 'counter', 'coin'].map((name) => ({
      kind: 'switch' as const,
      name,
      default: false,
    })),
    { kind: 'number', name: 'trials', unit: 'count', default: 200, minimum: 1, maximum: 1_000_000 },
    SEED_OPTION,
  ],
  carryOut({ nodes, trials, seed, exchange, k, feedback, blind, counter, coin }) {
    if (feedback && blind) return bad('not-a-choice', { name: 'blind', choices: 'feedback, blind' })
    if (counter && coin) return bad('not-a-choice', { name: 'coin', choices: 'counter, coin' })
    const params = { exchange, k, feedback: !blind, interest: coin ? 'coin' : 'counter' } as Params
    return measureRumour(nodes as number, trials as number, seed as number, params)
  },
}

/** Measures over many trials. */
export function measureRumour(
  nodes: number,
  trials: number,
  seed: number,
  chosen: Params,
): Result<RumourReport> {
  const params = { ...chosen, ticksPerRound: TICKS_PER_ROUND, latencyMinTicks: 1, latencyMaxTicks: 1 }
  const scenario = readScenario({ protocol: protocol.name, nodes, params }, LOCAL_REGISTRY)
  if (!scenario.ok) return scenario
  const outcomes = Array.from({ length: trials }, (_, trial) =>
    tryOnce({ ...scenario.value, seed: openDice(seed, trial, 0, 'trial').next() }),
  )
  const { exchange, feedback, interest, k } = scenario.value.params
  const over = (of: (outcome: Outcome) => number): Summary => summarize(Float64Array.from(outcomes, of))
  return good({
    ...{ nodes, exchange, feedback, interest, k, trials, seed },
    ...{ s: over(({ s }) => s), m: over(({ m }) => m), tLast: over(({ tLast }) => tLast) },
  } as RumourReport)
}

function tryOnce(scenario: Scenario): Outcome {
  const { nodes } = scenario
  const fleet = createLocalFleet({ scenario, registry: LOCAL_REGISTRY, records: false })
  let tLast = 0
  for (let cycle = 1, heard = 1; ; cycle++) {
    fleet.run(cycle * TICKS_PER_ROUND)
    const now = look(fleet)
    if (now.heard > heard) tLast = cycle
    heard = now.heard
    if (now.telling === 0) return { s: (nodes - heard) / nodes, m: now.told / nodes, tLast }
  }
}

/** How many nodes have heard the rumour, how many still tell it, and how often it was told. */
function look({ hosts }: LocalFleet): { heard: number; telling: number; told: number } {
  const found = { heard: 0, telling: 0, told: 0 }
  for (const host of hosts) {
    const { phase, told } = (host as Host).memory() as RumourState
    if (phase !== SUSCEPTIBLE) found.heard++
    if (phase === INFECTIVE) found.telling++
    found.told += told
  }
  return found
}
