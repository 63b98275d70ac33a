/**
 * What has been scheduled can be changed: an action is put in, replaced by another, or taken out. All of it is checked
 * before any of it is done.
 */
import { absentNodes } from '../core/absent.ts'
import type { Fault } from '../core/fault.ts'
import { bad, good, type Result } from '../core/problem.ts'
import {
  type Action,
  MAXIMUM_ACTIONS,
  type Registry,
  readAction,
  type Scenario,
  withAction,
} from '../core/scenario.ts'

/** One change; with `next` null it takes an action out. */
export interface Edit {
  /** An action of the scenario, the very object; null puts `next` in beside what is there. */
  readonly old: Action | null
  /** A stranger's data until it was read; `at` left out means now. */
  readonly next: unknown
}

/** A scenario after some changes, and the actions that they put in. */
export interface Edited {
  readonly scenario: Scenario
  readonly added: readonly Action[]
}

/** Makes all changes, or says why one of them cannot be. */
export function withEdits(
  scenario: Scenario,
  edits: readonly Edit[],
  now: number,
  { faults, maximumNodes }: Registry,
): Result<Edited> {
  const old = new Set(edits.map((edit) => edit.old))
  const kept = scenario.actions.filter((action) => !old.has(action))
  let next: Scenario = { ...scenario, actions: kept }
  const added: Action[] = []
  for (const edit of edits) {
    if (edit.old !== null && !scenario.actions.includes(edit.old)) return bad('no-such-action')
    if (edit.old !== null && edit.next === null) continue
    const read = readAction(edit.next, { faults, nodes: next.nodes, now, mostNodes: maximumNodes })
    if (!read.ok) return read
    added.push(read.value)
    next = withAction(next, read.value)
  }
  if (next.actions.length > MAXIMUM_ACTIONS)
    return bad('too-many-actions', { value: next.actions.length, maximum: MAXIMUM_ACTIONS })
  const lived = withoutUnborn(scenario, next, faults)
  const wrong = problemOfBirth(scenario, lived, faults)
  return wrong ?? good({ scenario: lived, added })
}

/** A node that joined late, and does not any more, was never there, and nothing befell it. */
function withoutUnborn(before: Scenario, after: Scenario, faults: readonly Fault[]): Scenario {
  const late = absentNodes(before.actions, faults)
  const joins = (node: number): boolean =>
    after.actions.some((action) => {
      const fault = faults.find(({ kind }) => kind === action.kind)
      if (fault?.question !== 'life') return false
      const change = fault.change(action)
      return change.does === 'join' && change.node === node
    })
  let { nodes } = after
  while (late.has(nodes - 1) && !joins(nodes - 1)) nodes--
  if (nodes === after.nodes) return after
  return {
    ...after,
    nodes,
    actions: after.actions.filter((action) => readAction(action, { faults, nodes }).ok),
  }
}

/** Who is there from the start stays so, and who joins late does: what was seen before a change must go on being true. */
function problemOfBirth(before: Scenario, after: Scenario, faults: readonly Fault[]): Result<Edited> | null {
  const lateBefore = absentNodes(before.actions, faults)
  const lateAfter = absentNodes(after.actions, faults)
  for (let node = 0; node < Math.min(before.nodes, after.nodes); node++) {
    if (lateAfter.has(node) && !lateBefore.has(node)) return bad('already-there', { node })
    if (lateBefore.has(node) && !lateAfter.has(node)) return bad('not-there-yet', { node })
  }
  return null
}
