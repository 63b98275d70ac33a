import { type Dice, openDice, pickSome } from '../../src/core/dice.ts'
import type { Scenario } from '../../src/core/scenario.ts'
import { FAULTS } from '../../src/faults/registry.ts'
import { drawStorm } from '../../src/lab/storm/plan.ts'
import { scenarioOf } from './play.ts'

/** A scenario drawn by its number, and for how many rounds it is run: the same wherever it is drawn. */
export interface Drawn {
  readonly scenario: Scenario
  readonly rounds: number
}

/** The scenario of a number: sizes, every parameter, deaths and restarts, and any other fault. */
export function drawScenario(number: number): Drawn {
  const dice = openDice(number, 0, 0, 'drawn scenario')
  // Most clusters are small, because it is their number that finds mistakes; now and then one is large.
  const nodes = number % 40 === 39 ? 64 : 2 + dice.below(15)
  const rounds = nodes > 16 ? 12 : 15 + dice.below(30)
  const ticksPerRound = 2 + dice.below(39)
  const latencyMinTicks = 1 + dice.below(ticksPerRound)
  const tFailMs = 250 + dice.below(6000)
  const params = {
    spread: pick(dice, ['gossip', 'gossip', 'gossip', 'broadcast']),
    exchange: pick(dice, ['push', 'pull', 'push-pull']),
    fanout: 1 + dice.below(3),
    tFailMs,
    tCleanupMs: tFailMs * (1 + dice.below(3)),
    maxFutureMs: dice.below(2) * 1000,
    snapshot: dice.below(4) === 0,
    roundMs: 50 + dice.below(1000),
    ticksPerRound,
    stagger: dice.below(2) === 0,
    latencyMinTicks,
    latencyMaxTicks: latencyMinTicks + dice.below(2 * ticksPerRound),
    seeds: 2 + dice.below(4),
  }
  const deaths = Array.from({ length: dice.below(5) }, () => ({
    at: dice.below(rounds * ticksPerRound),
    kind: pick(dice, ['kill', 'kill', 'restart', 'restart', 'crash']),
    node: dice.below(nodes),
  }))
  const until = rounds * ticksPerRound
  // Half of the scenarios are calm but for deaths, so that news can go a long way; so is every second large one.
  const isCalm = number % 80 !== 79 && number % 2 === 1
  const count = isCalm ? 0 : 1 + dice.below(6)
  const storm = drawStorm({ faults: FAULTS, nodes, seed: dice.next(), from: 0, until, count })
  const actions = [...deaths, ...storm]
  return { scenario: scenarioOf({ nodes, seed: dice.next(), params, actions }), rounds }
}

function pick(dice: Dice, choices: readonly string[]): string {
  return pickSome(choices, 1, dice)[0] as string
}
