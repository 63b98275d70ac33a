import { type Dice, openDice } from '../../core/dice.ts'
import type { Parameter, ParameterValue } from '../../core/parameter.ts'
import { parametersOf, type Registry, readScenario, type Scenario } from '../../core/scenario.ts'
import { drawStorm } from './plan.ts'

/** A scenario, and for how many rounds it is run. */
export interface Schedule {
  readonly scenario: Scenario
  readonly rounds: number
}

const MOST_NODES = 7
const LEAST_ROUNDS = 8
const MORE_ROUNDS = 16
const MOST_FAULTS = 12

/** Most values are drawn small: large ones only make a run long. */
const USUAL = { count: 3, ms: 4000, ticks: 12, member: 0, percent: 100, ppt: 100, bit: 10, message: 0 }

/** The schedule of a number among those of a seed: any protocol, a small cluster, any parameters, any faults. */
export function drawSchedule(seed: number, number: number, registry: Registry): Schedule {
  for (let attempt = 0; ; attempt++) {
    const dice = openDice(seed, number & 0x3fff, number >>> 14, 'schedule', attempt)
    const protocol = registry.protocols[
      dice.below(registry.protocols.length)
    ] as Registry['protocols'][number]
    const nodes = 2 + dice.below(MOST_NODES - 1)
    const rounds = LEAST_ROUNDS + dice.below(MORE_ROUNDS)
    const params: Record<string, ParameterValue> = {}
    for (const parameter of parametersOf(protocol))
      if (dice.below(3) === 0) params[parameter.name] = drawValue(parameter, dice)
    params.ticksPerRound = 2 + dice.below(11)
    const until = rounds * params.ticksPerRound
    const plan = {
      faults: registry.faults,
      nodes,
      seed: dice.next(),
      from: 0,
      until,
      count: 1 + dice.below(MOST_FAULTS),
    }
    const raw = { protocol: protocol.name, nodes, seed: dice.next(), params, actions: drawStorm(plan) }
    const read = readScenario(raw, registry)
    if (read.ok) return { scenario: read.value, rounds }
  }
}

function drawValue(parameter: Parameter, dice: Dice): ParameterValue {
  switch (parameter.kind) {
    case 'switch':
      return dice.below(2) === 1
    case 'choice':
      return parameter.choices[dice.below(parameter.choices.length)] as string
    case 'members':
      return parameter.default
    case 'number': {
      const { minimum, maximum, unit } = parameter
      return minimum + dice.below(Math.max(1, Math.min(maximum, USUAL[unit]) - minimum + 1))
    }
  }
}
