/** What is being filled in, before it becomes an action. */
import type { Fault } from '../../core/fault.ts'
import { parseMembers, writeMembers } from '../../core/members.ts'
import { defaultOf, type Parameter, type ParameterValue, type Params } from '../../core/parameter.ts'
import { type DraftValue, meantBy } from '../settings-draft.ts'
import type { Choice } from './choices.ts'
import type { Moment } from './moment.ts'

/** By the names of the fields; numbers as they are typed. */
export type FaultDraft = Readonly<Record<string, DraftValue>>

/** What was used last, by the kind of fault, as long as the page is open. */
const used = new Map<string, FaultDraft>()

/** A draft with everything in it: what is pointed at, else what was used last, else what the declaration says. */
export function draftFor({ fault, given }: Choice, moment: Moment): FaultDraft {
  const draft: Record<string, DraftValue> = {}
  const last = used.get(fault.kind) ?? {}
  for (const field of fault.fields) {
    const { name } = field
    const value =
      given[name] ?? (isFit(field, last[name], moment) ? last[name] : usual(field, fault, draft, moment))
    draft[name] = typeof value === 'number' ? String(value) : (value as DraftValue)
  }
  return draft
}

/** An action that exists, as a draft. */
export function draftOf(fault: Fault, action: Params): FaultDraft {
  return Object.fromEntries(
    fault.fields.map(({ name }) => {
      const value = action[name] as ParameterValue
      return [name, typeof value === 'number' ? String(value) : value]
    }),
  )
}

/** The fields as they are meant. */
export function fieldsOf(fault: Fault, draft: FaultDraft): Params {
  return Object.fromEntries(
    fault.fields.map((field) => [field.name, meantBy(field, draft[field.name] as DraftValue)]),
  )
}

/** Keeps what was used; what was pointed at will be another next time, and so will whoever joins. */
export function remember({ fault, given }: Choice, draft: FaultDraft): void {
  const kept = Object.entries(draft).filter(
    ([name]) => !Object.hasOwn(given, name) && name !== fault.newcomer,
  )
  used.set(fault.kind, Object.fromEntries(kept))
}

/** Whether something has to be said that nobody can guess. */
export function isOpen({ fault, given }: Choice): boolean {
  const last = used.get(fault.kind) ?? {}
  return fault.fields.some(
    (field) =>
      field.kind === 'members' &&
      field.proper &&
      given[field.name] === undefined &&
      last[field.name] === undefined,
  )
}

function usual(field: Parameter, fault: Fault, draft: FaultDraft, moment: Moment): ParameterValue {
  if (field.kind === 'members' && field.proper)
    return writeMembers(Array.from({ length: Math.max(1, Math.floor(moment.nodes / 2)) }, (_, node) => node))
  if (field.kind !== 'number' || field.unit !== 'member') return defaultOf(field, {})
  if (field.name === fault.newcomer) return newcomerOf(moment)
  const taken = fault.apart?.map((name) => draft[name]) ?? []
  const free = moment.truths.findIndex((truth, node) => truth === 'up' && !taken.includes(String(node)))
  return Math.max(0, free)
}

/** Who joins next: a node that is not there yet, or, where there may be no more, one that is down. */
function newcomerOf({ nodes, mostNodes, truths }: Moment): number {
  return nodes < mostNodes ? nodes : Math.max(0, truths.indexOf('down'))
}

/** The scenario may have changed since. */
function isFit(field: Parameter, value: DraftValue | undefined, { nodes }: Moment): boolean {
  if (value === undefined) return false
  if (field.kind === 'members') return parseMembers(String(value), nodes) !== null
  return field.kind !== 'number' || field.unit !== 'member' || Number(value) < nodes
}
