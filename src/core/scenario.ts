import { NEVER } from './clock.ts'
import { MAXIMUM_MEMBERS } from './event.ts'
import type { Fault } from './fault.ts'
import {
  defaultOf,
  type Parameter,
  type ParameterValue,
  type Params,
  readParams,
  readWhole,
} from './parameter.ts'
import { bad, good, inBrief, type Result } from './problem.ts'
import type { Declaration } from './protocol.ts'

/** A scenario is the only input of a run: the same scenario gives the same trace, event for event. */
export interface Scenario {
  readonly version: 1
  readonly protocol: string
  readonly nodes: number
  readonly seed: number
  readonly params: Params
  /** In the order of their ticks. */
  readonly actions: readonly Action[]
}

/** What a person does to the run, and the tick at which it happens, before anything else of that tick. */
export interface Action {
  readonly at: number
  readonly kind: string
  readonly [field: string]: number | string | boolean
}

/** What a scenario may speak of. */
export interface Registry {
  readonly protocols: readonly Declaration[]
  readonly faults: readonly Fault[]
  readonly maximumNodes: number
}

export const DEFAULT_NODES = 12
export const DEFAULT_SEED = 7
export const MAXIMUM_ACTIONS = 10_000
const MAXIMUM_LATENCY_TICKS = 10_000

/** The parameters that every protocol shares: the pace of the rounds, the seeds and the network between the nodes. */
export const CLUSTER_PARAMETERS: readonly Parameter[] = [
  { kind: 'number', name: 'roundMs', unit: 'ms', default: 250, minimum: 10, maximum: 60_000 },
  { kind: 'number', name: 'ticksPerRound', unit: 'ticks', default: 10, minimum: 2, maximum: 1000 },
  { kind: 'switch', name: 'stagger', default: false },
  {
    kind: 'number',
    name: 'latencyMinTicks',
    unit: 'ticks',
    default: 3,
    minimum: 1,
    maximum: MAXIMUM_LATENCY_TICKS,
  },
  {
    kind: 'number',
    name: 'latencyMaxTicks',
    unit: 'ticks',
    default: (earlier) => Math.max(8, earlier.latencyMinTicks as number),
    minimum: 1,
    maximum: MAXIMUM_LATENCY_TICKS,
  },
  { kind: 'number', name: 'seeds', unit: 'count', default: 3, minimum: 2, maximum: 16 },
]

const KEYS = ['version', 'protocol', 'nodes', 'seed', 'params', 'actions']

/** All parameters of a protocol, the shared ones last, but for those that it declares itself with other defaults. */
export function parametersOf({ parameters }: Declaration): readonly Parameter[] {
  const shared = CLUSTER_PARAMETERS.filter(({ name }) => !parameters.some((own) => own.name === name))
  return [...parameters, ...shared]
}

/** Reads a scenario from a stranger's data: checks every part of it and fills in what was left out. */
export function readScenario(raw: unknown, registry: Registry): Result<Scenario> {
  if (!isRecord(raw)) return bad('not-a-scenario')
  const unknown = Object.keys(raw).find((key) => !KEYS.includes(key))
  if (unknown !== undefined) return bad('unknown-key', { name: unknown })
  if (own(raw, 'version', 1) !== 1) return bad('unknown-version', { value: inBrief(raw.version) })
  const name = own(raw, 'protocol', registry.protocols[0]?.name)
  const protocol = registry.protocols.find((candidate) => candidate.name === name)
  if (protocol === undefined) return bad('unknown-protocol', { value: inBrief(name) })
  const most = Math.min(registry.maximumNodes, MAXIMUM_MEMBERS)
  const nodes = readWhole('nodes', own(raw, 'nodes', DEFAULT_NODES), 1, most)
  if (!nodes.ok) return nodes
  const seed = readWhole('seed', own(raw, 'seed', DEFAULT_SEED), 0, 4294967295)
  if (!seed.ok) return seed
  const given = own(raw, 'params', {})
  if (!isRecord(given)) return bad('not-a-scenario')
  const params = readParams(parametersOf(protocol), given)
  if (!params.ok) return params
  const checked = checkParams(params.value, protocol)
  if (!checked.ok) return checked
  const actions = readActions(own(raw, 'actions', []), registry.faults, nodes.value)
  if (!actions.ok) return actions
  return good({
    version: 1,
    protocol: protocol.name,
    nodes: nodes.value,
    seed: seed.value,
    params: params.value,
    actions: actions.value,
  })
}

/** What is known when an action is read. */
export interface ActionContext {
  readonly faults: readonly Fault[]
  readonly nodes: number
  /** What `at` is when it is left out. */
  readonly now?: number
  /** How many nodes there may be, when the action may bring a new one. */
  readonly mostNodes?: number
}

/** Reads one action. Who is struck must be said; whatever else is left out takes its default. */
export function readAction(raw: unknown, context: ActionContext): Result<Action> {
  const { faults, now } = context
  if (!isRecord(raw)) return unknownAction(raw, faults)
  const fault = faults.find((candidate) => candidate.kind === own(raw, 'kind', ''))
  if (fault === undefined) return unknownAction(own(raw, 'kind', ''), faults)
  const { at: givenAt, kind: _, ...fields } = raw
  const at = readWhole('at', givenAt ?? now, 0, NEVER - 1)
  if (!at.ok) return at
  const missing = fault.fields.find((field) => namesStruck(field) && !Object.hasOwn(fields, field.name))
  if (missing !== undefined) return bad('missing', { name: missing.name })
  const bounded = fault.fields.map((field) => boundField(field, fault, context))
  const params = readParams(bounded, fields)
  if (!params.ok) return params
  const [one, other] = fault.apart ?? []
  if (one && other && params.value[one] === params.value[other]) return bad('to-itself', { name: one })
  const [low, high] = fault.ordered ?? []
  if (low && high && (params.value[low] as number) > (params.value[high] as number))
    return bad('out-of-order', { low, high })
  return good({ ...params.value, at: at.value, kind: fault.kind })
}

/** Puts an action into a scenario, behind those of the same tick. The action may bring the next node. */
export function withAction(scenario: Scenario, action: Action): Scenario {
  const nodes = typeof action.node === 'number' ? Math.max(scenario.nodes, action.node + 1) : scenario.nodes
  return { ...scenario, nodes, actions: inOrder([...scenario.actions, action]) }
}

/**
 * The scenario without the parameters that stand at their default, for links. It reads back as the same scenario as
 * long as the defaults of version 1 never change, which a test pins.
 */
export function leanScenario(scenario: Scenario, registry: Registry): object {
  const protocol = registry.protocols.find((candidate) => candidate.name === scenario.protocol)
  if (protocol === undefined) return scenario
  const params: Record<string, ParameterValue> = {}
  for (const parameter of parametersOf(protocol)) {
    const value = scenario.params[parameter.name] as ParameterValue
    if (value !== defaultOf(parameter, scenario.params)) params[parameter.name] = value
  }
  const { actions, ...rest } = scenario
  const lean = actions.map((action) => leanAction(action, registry.faults))
  return { ...rest, params, ...(actions.length > 0 ? { actions: lean } : {}) }
}

function leanAction(action: Action, faults: readonly Fault[]): object {
  const fields = faults.find(({ kind }) => kind === action.kind)?.fields ?? []
  const usual = fields.filter((field) => !namesStruck(field) && action[field.name] === field.default)
  return Object.fromEntries(Object.entries(action).filter(([key]) => !usual.some(({ name }) => name === key)))
}

function readActions(raw: unknown, faults: readonly Fault[], nodes: number): Result<readonly Action[]> {
  if (!Array.isArray(raw)) return bad('not-a-scenario')
  if (raw.length > MAXIMUM_ACTIONS)
    return bad('too-many-actions', { value: raw.length, maximum: MAXIMUM_ACTIONS })
  const actions: Action[] = []
  for (const item of raw) {
    const action = readAction(item, { faults, nodes })
    if (!action.ok) return action
    actions.push(action.value)
  }
  return good(inOrder(actions))
}

function checkParams(params: Params, protocol: Declaration): Result<Params> {
  if ((params.latencyMinTicks as number) > (params.latencyMaxTicks as number))
    return bad('out-of-order', { low: 'latencyMinTicks', high: 'latencyMaxTicks' })
  return protocol.check(params)
}

/** Whether a field says who is struck, which no default can. */
function namesStruck(field: Parameter): boolean {
  if (field.kind === 'members') return field.proper
  return field.kind === 'number' && (field.unit === 'member' || field.unit === 'message')
}

function boundField(
  field: Parameter,
  { newcomer }: Fault,
  { nodes, mostNodes = 0 }: ActionContext,
): Parameter {
  if (field.kind === 'members') return { ...field, nodes }
  if (field.kind !== 'number' || field.unit !== 'member') return field
  const isNew = field.name === newcomer && nodes < mostNodes
  return { ...field, minimum: 0, maximum: isNew ? nodes : nodes - 1 }
}

function unknownAction(value: unknown, faults: readonly Fault[]): Result<Action> {
  return bad('unknown-action', { value: inBrief(value), kinds: faults.map(({ kind }) => kind).join(', ') })
}

function inOrder(actions: readonly Action[]): readonly Action[] {
  // Sorting is stable: actions of one tick keep the order in which they were written.
  return [...actions].sort((a, b) => a.at - b.at)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function own(record: Record<string, unknown>, key: string, fallback: unknown): unknown {
  return Object.hasOwn(record, key) ? record[key] : fallback
}
