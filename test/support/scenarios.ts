/** Random scenarios, drawn from the declarations: a new protocol, parameter or fault is tried without a line here. */
import fc from 'fast-check'
import { writeMembers } from '../../src/core/members.ts'
import type { Parameter } from '../../src/core/parameter.ts'
import {
  type Action,
  parametersOf,
  readAction,
  readScenario,
  type Scenario,
} from '../../src/core/scenario.ts'
import { LOCAL_REGISTRY } from '../../src/fleet/registry.ts'

/** A scenario, and for how many rounds it is run. */
export interface Case {
  readonly scenario: Scenario
  readonly rounds: number
}

export interface CaseOptions {
  /** Left out, every registered protocol. */
  readonly protocols?: readonly string[]
  readonly nodes?: { readonly min: number; readonly max: number }
  readonly rounds?: { readonly min: number; readonly max: number }
  readonly actions?: number
  /** Parameters that are not drawn, by protocol. */
  readonly params?: (protocol: string) => Readonly<Record<string, unknown>>
}

/** Most values are drawn small: large ones only make a run long, and are drawn now and then. */
const USUAL_MAXIMUM = {
  ...{ count: 5, ms: 6000, ticks: 16, member: 0 },
  ...{ percent: 100, ppt: 1000, bit: 40, message: 40 },
}

/** Random scenarios of the registered protocols. */
export function cases({
  protocols = LOCAL_REGISTRY.protocols.map(({ name }) => name),
  nodes = { min: 1, max: 8 },
  rounds = { min: 1, max: 24 },
  actions = 6,
  params = () => ({}),
}: CaseOptions = {}): fc.Arbitrary<Case> {
  return fc
    .record({
      protocol: fc.constantFrom(...LOCAL_REGISTRY.protocols.filter(({ name }) => protocols.includes(name))),
      nodes: fc.integer(nodes),
      rounds: fc.integer(rounds),
      seed: fc.oneof(fc.nat(1000), fc.integer({ min: 0, max: 4294967295 })),
    })
    .chain(({ protocol, ...rest }) => {
      const fixed = params(protocol.name)
      return paramsOf(parametersOf(protocol).filter(({ name }) => !Object.hasOwn(fixed, name))).chain(
        (drawn) => {
          const given = { ...drawn, ...fixed }
          const endTick = rest.rounds * (('ticksPerRound' in given ? given.ticksPerRound : 10) as number)
          return actionsOf(rest.nodes, endTick, actions).map((done) => ({
            rounds: rest.rounds,
            read: readScenario(
              { protocol: protocol.name, nodes: rest.nodes, seed: rest.seed, params: given, actions: done },
              LOCAL_REGISTRY,
            ),
          }))
        },
      )
    })
    .filter(({ read }) => read.ok)
    .map(({ rounds: count, read }) => ({ rounds: count, scenario: (read as { value: Scenario }).value }))
}

/** Values for some of the declared parameters; the others take their defaults. */
export function paramsOf(declared: readonly Parameter[]): fc.Arbitrary<Record<string, unknown>> {
  const values = Object.fromEntries(declared.map((parameter) => [parameter.name, valueFor(parameter)]))
  return fc.record(values, { requiredKeys: [] })
}

function valueFor(parameter: Parameter): fc.Arbitrary<unknown> {
  switch (parameter.kind) {
    case 'switch':
      return fc.boolean()
    case 'members':
      return fc.constant(parameter.default)
    case 'choice':
      return fc.constantFrom(...parameter.choices)
    case 'number': {
      const { minimum: min, maximum: max, unit } = parameter
      const usual = fc.integer({ min, max: Math.max(min, Math.min(max, USUAL_MAXIMUM[unit])) })
      return fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: fc.integer({ min, max }) })
    }
  }
}

/** Random actions of every registered fault, at ticks up to `endTick`. */
export function actionsOf(nodes: number, endTick: number, most: number): fc.Arbitrary<Action[]> {
  const { faults } = LOCAL_REGISTRY
  const one = fc.constantFrom(...faults).chain((fault) => {
    const fields = fault.fields.map((field) => [field.name, fieldOf(field, nodes)])
    return fc.record({ at: fc.nat(endTick), kind: fc.constant(fault.kind), ...Object.fromEntries(fields) })
  })
  return fc.array(one, { maxLength: most }).map((drawn) =>
    drawn.flatMap((raw) => {
      // What contradicts itself, as a cut from a node to itself does, is left out.
      const read = readAction(raw, { faults, nodes })
      return read.ok ? [read.value] : []
    }),
  )
}

function fieldOf(field: Parameter, nodes: number): fc.Arbitrary<unknown> {
  const member = fc.nat(nodes - 1)
  if (field.kind === 'members') return fc.array(member, { maxLength: nodes - 1 }).map(writeMembers)
  return field.kind === 'number' && field.unit === 'member' ? member : valueFor(field)
}
