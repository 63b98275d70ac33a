/** A storm: a seeded schedule of faults, drawn from their declarations. A new fault is in it without a line here. */
import { type Dice, openDice } from '../../core/dice.ts'
import type { Fault } from '../../core/fault.ts'
import { writeMembers } from '../../core/members.ts'
import { defaultOf, type NumberParameter, type Parameter, type ParameterValue } from '../../core/parameter.ts'
import { type Action, readAction } from '../../core/scenario.ts'

export interface StormPlan {
  readonly faults: readonly Fault[]
  readonly nodes: number
  readonly seed: number
  /** The faults begin in these ticks; the last is exclusive. */
  readonly from: number
  readonly until: number
  /** How many faults. */
  readonly count: number
}

/** Every so many spans last until something ends them. */
const ENDLESS = 6
/** Messages are named by small numbers, so that some of them are under way. */
const SMALL_SEQ = 60
const USUAL_MS = 12_000

/** The storm of a plan; the same wherever it is drawn. */
export function drawStorm({ faults, nodes, seed, from, until, count }: StormPlan): Action[] {
  const actions: Action[] = []
  for (let i = 0; i < count; i++) {
    const dice = openDice(seed, i, from, 'storm')
    const fault = faults[dice.below(faults.length)] as Fault
    const raw: Record<string, ParameterValue> = { at: from + dice.below(until - from), kind: fault.kind }
    for (const field of fault.fields) raw[field.name] = drawField(field, nodes, until - from, dice)
    const read = readAction(raw, { faults, nodes })
    // What contradicts itself, as a cut from a node to itself does, is left out.
    if (read.ok) actions.push(read.value)
  }
  return actions.sort((a, b) => a.at - b.at)
}

function drawField(field: Parameter, nodes: number, ticks: number, dice: Dice): ParameterValue {
  switch (field.kind) {
    case 'switch':
      return dice.below(2) === 1
    case 'choice':
      return field.choices[dice.below(field.choices.length)] as string
    case 'members':
      return drawMembers(field.proper, nodes, dice)
    case 'number':
      return drawNumber(field, nodes, ticks, dice)
  }
}

/** Half of the sets that may name all of them do. */
function drawMembers(proper: boolean, nodes: number, dice: Dice): string {
  if (!proper && dice.below(2) === 0) return ''
  const members = Array.from({ length: nodes }, (_, member) => member)
  return writeMembers(members.filter(() => dice.below(2) === 0))
}

function drawNumber(field: NumberParameter, nodes: number, ticks: number, dice: Dice): number {
  const { minimum, maximum, unit, name } = field
  const usual = defaultOf(field, {}) as number
  switch (unit) {
    case 'member':
      return dice.below(nodes)
    case 'message':
      return dice.below(SMALL_SEQ)
    case 'ticks':
      if (name === 'forTicks')
        return minimum === 0 && dice.below(ENDLESS) === 0 ? 0 : Math.max(minimum, 1 + dice.below(ticks))
      return Math.min(maximum, minimum + dice.below(2 * usual + 1))
    case 'ms':
      return Math.max(minimum, Math.min(maximum, dice.below(2 * USUAL_MS + 1) - USUAL_MS))
    default:
      return minimum + dice.below(maximum - minimum + 1)
  }
}
