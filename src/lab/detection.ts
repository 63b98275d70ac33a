/** Lets one member of a cluster die, many times, and watches how the others find out. */
import { DEAD, isDoubt, LIVE, REMOVED, UNKNOWN } from '../core/belief.ts'
import { type Dice, openDice } from '../core/dice.ts'
import type { Scenario } from '../core/scenario.ts'
import type { Checkpoint } from '../fleet/checkpoint.ts'
import { createLocalFleet, findProtocol, type LocalFleet } from '../fleet/local.ts'
import { LOCAL_REGISTRY } from '../fleet/registry.ts'
import { countUnbelieved } from './cluster.ts'

/** When the others found out, in periods since the kill; null is what did not happen in the time that was allowed. */
export interface Detection {
  /** The first doubted it. */
  readonly firstSuspicion: number | null
  /** How many periods began after the kill and before the first doubt; the one in which it died, if none did. */
  readonly firstDetection: number | null
  /** All doubted it that had believed it live. */
  readonly allSuspicion: number | null
  /** The first held it dead, or had removed it. */
  readonly firstDead: number | null
  /** All did. */
  readonly allDead: number | null
  /** All found out as far as the protocol lets them: where it knows no death, they doubted it. */
  readonly isOver: boolean
}

/** A cluster in which not everyone knows everyone after so many rounds is taken as it is. */
const WARM_UP_ROUNDS = 400
/** So many rounds more let the last news of the warm-up die away. */
const CALM_ROUNDS = 60
/** Two trials lie as many rounds apart as chance says, up to the number of nodes and no more than this. */
const MOST_ROUNDS_APART = 64
/** A trial goes on with dice of its own, and so long it takes the nodes to leave the phases that they had. */
const SETTLING_ROUNDS = 2

/** A cluster between two rounds in which, if that can be, everyone knows everyone and there is no other news. */
export function warmUp(scenario: Scenario): Checkpoint {
  const ticksPerRound = scenario.params.ticksPerRound as number
  const fleet = createLocalFleet({ scenario, registry: LOCAL_REGISTRY, records: false })
  let round = 0
  do fleet.run(++round * ticksPerRound)
  while (countUnbelieved(fleet) > 0 && round < WARM_UP_ROUNDS)
  fleet.run((round + CALM_ROUNDS) * ticksPerRound)
  return fleet.checkpoint()
}

/** Many trials, each of which goes on from another moment of one long quiet run. */
export function detectMany(
  scenario: Scenario,
  warm: Checkpoint,
  trials: number,
  rounds: number,
): Detection[] {
  const { nodes, seed } = scenario
  const ticksPerRound = scenario.params.ticksPerRound as number
  const quiet = createLocalFleet({ scenario, registry: LOCAL_REGISTRY, records: false, from: warm })
  let round = warm.conductor.now / ticksPerRound
  return Array.from({ length: trials }, (_, trial) => {
    const dice = openDice(seed, trial, 0, 'trial')
    round += 1 + dice.below(Math.min(nodes, MOST_ROUNDS_APART))
    quiet.run(round * ticksPerRound)
    return detectOnce(scenario, quiet.checkpoint(), dice, rounds)
  })
}

/** One trial: some member is killed at some moment, and the others have so many rounds to find out. */
function detectOnce(scenario: Scenario, from: Checkpoint, dice: Dice, rounds: number): Detection {
  const ticksPerRound = scenario.params.ticksPerRound as number
  const victim = dice.below(scenario.nodes)
  const killTick = from.conductor.now + SETTLING_ROUNDS * ticksPerRound + dice.below(ticksPerRound)
  const actions = [...scenario.actions, { at: killTick, kind: 'kill', node: victim }]
  const fleet = createLocalFleet({
    scenario: { ...scenario, seed: dice.next(), actions },
    ...{ registry: LOCAL_REGISTRY, records: false, from },
  })
  fleet.run(killTick)
  const believers = believersOf(fleet, victim)
  const { beliefs } = findProtocol(scenario, LOCAL_REGISTRY)
  const end = beliefs.some(isDeath) ? 'allDead' : 'allDoubt'
  const ticks = { firstDoubt: -1, allDoubt: -1, firstDead: -1, allDead: -1 }
  const mark = (what: keyof typeof ticks, holds: boolean, tick: number): void => {
    if (holds && ticks[what] < 0) ticks[what] = tick
  }
  for (let tick = killTick; ticks[end] < 0 && tick < killTick + rounds * ticksPerRound; tick++) {
    fleet.run(tick + 1)
    const held = believers.map((node) => fleet.hosts[node]?.members().beliefs[victim] ?? UNKNOWN)
    mark('firstDoubt', held.some(isDoubt), tick)
    mark('allDoubt', held.every(isDoubt), tick)
    mark('firstDead', held.some(isDeath), tick)
    mark('allDead', held.every(isDeath), tick)
  }
  const periods = (tick: number): number | null => (tick < 0 ? null : (tick - killTick) / ticksPerRound)
  const begun = Math.ceil(ticks.firstDoubt / ticksPerRound) - Math.ceil(killTick / ticksPerRound)
  return {
    firstSuspicion: periods(ticks.firstDoubt),
    firstDetection: ticks.firstDoubt < 0 ? null : Math.max(1, begun),
    allSuspicion: periods(ticks.allDoubt),
    firstDead: periods(ticks.firstDead),
    allDead: periods(ticks.allDead),
    isOver: ticks[end] >= 0,
  }
}

function believersOf(fleet: LocalFleet, victim: number): number[] {
  return fleet.hosts.flatMap((host, node) =>
    node !== victim && host?.members().beliefs[victim] === LIVE ? [node] : [],
  )
}

/** Whether a belief is a death sentence, and no longer a doubt that may pass. */
export function isDeath(belief: number): boolean {
  return belief === DEAD || belief === REMOVED
}
