import { parseMembers, writeMembers } from './members.ts'
import { bad, good, type Result } from './problem.ts'

/**
 * A parameter is declared once. The declaration drives its form on the page, its check, its default, its place in
 * links and files, and the random scenarios of the law tests.
 */
export type Parameter = NumberParameter | ChoiceParameter | SwitchParameter | MembersParameter

/** `ppt` is parts per thousand; `message` is the number that a sender gave a message. */
export type Unit = 'count' | 'ms' | 'ticks' | 'member' | 'percent' | 'ppt' | 'bit' | 'message'

/** What every declaration may say. */
interface Declared {
  readonly name: string
  /** Whether it means anything under the values declared before it; a form leaves it out where it does not. */
  applies?(earlier: Params): boolean
  /** Few people turn it, and a form keeps it behind one click. */
  readonly rare?: boolean
}

export interface NumberParameter extends Declared {
  readonly kind: 'number'
  readonly unit: Unit
  /** Whole; or computed from the parameters declared before it. */
  readonly default: number | ((earlier: Params) => number)
  readonly minimum: number
  readonly maximum: number
}

export interface ChoiceParameter extends Declared {
  readonly kind: 'choice'
  readonly choices: readonly string[]
  readonly default: string | ((earlier: Params) => string)
}

export interface SwitchParameter extends Declared {
  readonly kind: 'switch'
  readonly default: boolean | ((earlier: Params) => boolean)
}

/** A set of members, written as in `members.ts`. */
export interface MembersParameter extends Declared {
  readonly kind: 'members'
  readonly default: string
  /** How many members there are; whoever knows better says so before the value is read. */
  readonly nodes: number
  /** Whether it must name some, but not all. */
  readonly proper: boolean
}

export type ParameterValue = number | string | boolean
export type Params = Readonly<Record<string, ParameterValue>>

/** Checks what was given against the declarations and fills in the defaults, in the order of declaration. */
export function readParams(
  declared: readonly Parameter[],
  given: Readonly<Record<string, unknown>>,
): Result<Params> {
  const unknown = Object.keys(given).find((name) => !declared.some((parameter) => parameter.name === name))
  if (unknown !== undefined) return bad('unknown-parameter', { name: unknown })
  const params: Record<string, ParameterValue> = {}
  for (const parameter of declared) {
    const result = Object.hasOwn(given, parameter.name)
      ? readValue(parameter, given[parameter.name])
      : good(defaultOf(parameter, params))
    if (!result.ok) return result
    params[parameter.name] = result.value
  }
  return good(params)
}

/** Checks one value against its declaration. */
export function readValue(parameter: Parameter, value: unknown): Result<ParameterValue> {
  const { name } = parameter
  switch (parameter.kind) {
    case 'number':
      return readWhole(name, value, parameter.minimum, parameter.maximum)
    case 'choice':
      return typeof value === 'string' && parameter.choices.includes(value)
        ? good(value)
        : bad('not-a-choice', { name, choices: parameter.choices.join(', ') })
    case 'switch':
      return typeof value === 'boolean' ? good(value) : bad('not-a-switch', { name })
    case 'members':
      return readMembers(parameter, value)
  }
}

/** A text longer than this is no set of members, however it is written. */
const LONGEST_MEMBERS = 100_000

function readMembers({ name, nodes, proper }: MembersParameter, value: unknown): Result<string> {
  const members =
    typeof value === 'string' && value.length <= LONGEST_MEMBERS ? parseMembers(value, nodes) : null
  if (members === null) return bad('not-members', { name, maximum: nodes - 1 })
  if (proper && (members.length === 0 || members.length === nodes)) return bad('not-some', { name })
  // All members are nobody in particular.
  return good(members.length === nodes ? '' : writeMembers(members))
}

/** Checks a whole number and its bounds. */
export function readWhole(name: string, value: unknown, minimum: number, maximum: number): Result<number> {
  if (typeof value !== 'number' || Number.isNaN(value)) return bad('not-a-number', { name })
  if (value < minimum || value > maximum) return bad('out-of-range', { name, value, minimum, maximum })
  if (!Number.isInteger(value)) return bad('not-whole', { name, value })
  return good(value)
}

/** The value that a parameter takes when it is left out. */
export function defaultOf(parameter: Parameter, earlier: Params): ParameterValue {
  return typeof parameter.default === 'function' ? parameter.default(earlier) : parameter.default
}
