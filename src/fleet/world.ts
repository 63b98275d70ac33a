import { openDice } from '../core/dice.ts'
import type { NodeClock } from '../core/node-clock.ts'
import type { Env } from '../core/protocol.ts'
import type { Scenario } from '../core/scenario.ts'

/** The world of one node, and how its host moves it. */
export interface World {
  readonly env: Env
  /** Brings the world to a tick; the next round of the node begins no earlier than `earliestRoundTick`. */
  setTick(tick: number, earliestRoundTick: number): void
  setSeeds(seeds: readonly number[]): void
}

/** The world of a node at tick 0; its clock may be replaced by another. */
export function createWorld(scenario: Scenario, node: number, clock: () => NodeClock): World {
  const { params, nodes, seed } = scenario
  const ticksPerRound = params.ticksPerRound as number
  const phase = params.stagger ? openDice(seed, node, 0, 'phase').below(ticksPerRound) : 0
  const env = {
    self: node,
    nodes,
    seeds: [] as readonly number[],
    params,
    tick: 0,
    clockMs: 0,
    nextRoundTick: phase,
    tickAfterClock: (ms: number) => clock().tickAfter(ms, env.tick),
    dice: (purpose: string) => openDice(seed, node, env.tick, purpose),
  }
  return {
    env,
    setTick(tick, earliestRoundTick) {
      env.tick = tick
      env.clockMs = clock().at(tick)
      env.nextRoundTick = earliestRoundTick + modulo(phase - earliestRoundTick, ticksPerRound)
    },
    setSeeds(seeds) {
      env.seeds = seeds
    },
  }
}

/** Whom a node knows before it starts: the first few members that are there from the beginning. */
export function firstSeeds(scenario: Scenario, node: number, absent: ReadonlySet<number>): readonly number[] {
  const seeds: number[] = []
  for (let member = 0; seeds.length < (scenario.params.seeds as number) && member < scenario.nodes; member++)
    if (member !== node && !absent.has(member)) seeds.push(member)
  return seeds
}

function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor
}
