/** What is being filled in, before it becomes a scenario. Numbers are kept as they are typed. */
import { defaultOf, type Parameter, type Params, readValue } from '../core/parameter.ts'
import type { Problem } from '../core/problem.ts'
import { parametersOf, readAction, type Scenario } from '../core/scenario.ts'
import { FAULTS } from '../faults/registry.ts'
import { DECLARATIONS } from '../protocols/registry.ts'
import { MAXIMUM_NODES } from '../run/open.ts'

export type DraftValue = string | boolean

export interface Draft {
  readonly protocol: string
  readonly nodes: string
  readonly seed: string
  /** What differs from the defaults; the others follow what they are computed from. */
  readonly own: Readonly<Record<string, DraftValue>>
}

export const NODES: Parameter = {
  kind: 'number',
  name: 'nodes',
  unit: 'count',
  default: 12,
  minimum: 1,
  maximum: MAXIMUM_NODES,
}
export const SEED: Parameter = {
  kind: 'number',
  name: 'seed',
  unit: 'count',
  default: 7,
  minimum: 0,
  maximum: 4294967295,
}

/** The declarations that a draft fills in. */
export function declarationsOf(protocol: string): readonly Parameter[] {
  const found = DECLARATIONS.find(({ name }) => name === protocol)
  return found ? parametersOf(found) : []
}

/** A scenario, to be changed. */
export function draftOf({ protocol, nodes, seed, params }: Scenario): Draft {
  const own: Record<string, DraftValue> = {}
  for (const parameter of declarationsOf(protocol)) {
    const value = params[parameter.name]
    if (value === undefined || value === defaultOf(parameter, params)) continue
    own[parameter.name] = typeof value === 'number' ? String(value) : value
  }
  return { protocol, nodes: String(nodes), seed: String(seed), own }
}

/** Values as they would have been typed. */
export function ownOf(params: Params): Draft['own'] {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'number' ? String(value) : value]),
  )
}

/** The values as the run would get them: what was typed, and the defaults for the rest. */
export function valuesOf(draft: Draft): Params {
  const values: Record<string, string | number | boolean> = {}
  for (const parameter of declarationsOf(draft.protocol)) {
    const typed = draft.own[parameter.name]
    values[parameter.name] = typed === undefined ? defaultOf(parameter, values) : meantBy(parameter, typed)
  }
  return values
}

/** What was typed, as the value it means. */
export function meantBy(parameter: Parameter, typed: DraftValue): string | number | boolean {
  if (parameter.kind !== 'number') return typed
  return String(typed).trim() === '' ? Number.NaN : Number(typed)
}

/** What is wrong with one value by itself. */
export function problemWith(parameter: Parameter, typed: DraftValue): Problem | null {
  const read = readValue(parameter, meantBy(parameter, typed))
  return read.ok ? null : read.problem
}

/** The scenario as it would be loaded. What was planned from its beginning stays, as far as its nodes do. */
export function scenarioOf(draft: Draft, original: Scenario): unknown {
  const nodes = meantBy(NODES, draft.nodes) as number
  const params: Record<string, unknown> = {}
  for (const parameter of declarationsOf(draft.protocol)) {
    const typed = draft.own[parameter.name]
    if (typed !== undefined) params[parameter.name] = meantBy(parameter, typed)
  }
  return {
    version: 1,
    protocol: draft.protocol,
    nodes,
    seed: meantBy(SEED, draft.seed),
    params,
    actions: original.actions.filter((action) => readAction(action, { faults: FAULTS, nodes }).ok),
  }
}
