/** Which faults can strike what is pointed at, and what of their fields is thereby said. */
import type { Fault } from '../../core/fault.ts'
import { writeMembers } from '../../core/members.ts'
import type { Parameter, ParameterValue, Params } from '../../core/parameter.ts'
import type { Action } from '../../core/scenario.ts'
import { truthAfter } from '../../core/truth.ts'
import { FAULTS } from '../../faults/registry.ts'
import type { Target } from '../../views/pointing.ts'
import type { Moment } from './moment.ts'

/** What can be struck; an action that is scheduled is changed, and not struck. */
export type Struck = Exclude<Target, { readonly kind: 'action' }>

export interface Choice {
  readonly fault: Fault
  /** The fields that are said by what is pointed at. */
  readonly given: Params
  /** The fields that are still to be said, or could be said otherwise. */
  readonly fields: readonly Parameter[]
}

/** All that can be done to it at this moment. */
export function choicesFor(struck: Struck, moment: Moment): readonly Choice[] {
  const found = FAULTS.filter((fault) => strikes(fault, struck))
  // What strikes just this comes before what strikes many such things.
  const ordered = [...found].sort(
    (a, b) => Number(b.strikes === struck.kind) - Number(a.strikes === struck.kind),
  )
  return ordered.flatMap((fault) => {
    const given = givenBy(fault, struck)
    if (!changesAnything(fault, { at: 0, kind: fault.kind, ...given }, moment)) return []
    const hidden = HIDDEN[struck.kind]
    return [{ fault, given, fields: fault.fields.filter(({ name }) => !hidden.includes(name)) }]
  })
}

/** The whole cluster is struck by what strikes it, and by whatever strikes any number of links. */
function strikes(fault: Fault, { kind }: Struck): boolean {
  if (kind !== 'cluster') return fault.strikes === kind
  return (
    fault.strikes === 'cluster' || fault.fields.some((field) => field.kind === 'members' && !field.proper)
  )
}

/** What nobody wants to be asked once he has pointed at it. */
const HIDDEN: Readonly<Record<Struck['kind'], readonly string[]>> = {
  node: ['node'],
  message: ['from', 'seq'],
  link: [],
  cluster: [],
}

function givenBy(fault: Fault, struck: Struck): Params {
  switch (struck.kind) {
    case 'node':
      return { node: struck.node }
    case 'message':
      return { from: struck.from, seq: struck.seq }
    case 'link':
      return Object.fromEntries(fault.fields.flatMap((field) => endOf(field, struck)))
    case 'cluster':
      return {}
  }
}

/** A link is said by two members, or, where any number can be named, by both on either side: so it counts both ways. */
function endOf(
  field: Parameter,
  { from, to }: Extract<Struck, { kind: 'link' }>,
): readonly (readonly [string, ParameterValue])[] {
  if (field.kind === 'members') return [[field.name, writeMembers([from, to])]]
  if (field.name === 'from') return [[field.name, from]]
  return field.name === 'to' ? [[field.name, to]] : []
}

function changesAnything(fault: Fault, action: Action, { truths, inForce }: Moment): boolean {
  const { node } = action
  const truth = typeof node === 'number' ? truths[node] : undefined
  if (fault.question === 'none')
    return inForce.some((span) => fault.ends?.(action, span.action, span.fault) === true)
  if (truth === undefined) return true
  if (fault.question !== 'life') return truth !== 'down'
  const change = fault.change(action)
  // To restart a process that runs leaves one that runs, and yet another.
  return change.does === 'restart' || truthAfter(truth, change) !== truth
}
