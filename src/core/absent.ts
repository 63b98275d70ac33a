import type { Fault } from './fault.ts'
import { bad, good, type Result } from './problem.ts'
import { type Action, readAction, type Scenario, withAction } from './scenario.ts'

/** The nodes that are not there from the start: what befalls them first is that they join. */
export function absentNodes(actions: readonly Action[], faults: readonly Fault[]): ReadonlySet<number> {
  const absent = new Set<number>()
  const known = new Set<number>()
  for (const action of actions) {
    const fault = faults.find(({ kind }) => kind === action.kind)
    if (fault?.question !== 'life') continue
    const { node, does } = fault.change(action)
    if (!known.has(node) && does === 'join') absent.add(node)
    known.add(node)
  }
  return absent
}

/**
 * A scenario with one more action, or why that cannot be: who acts changes what comes and not what was, so nobody may
 * join who has been there from the start, and nothing befalls a node that has yet to join.
 */
export function withActed(scenario: Scenario, action: Action, faults: readonly Fault[]): Result<Scenario> {
  const next = withAction(scenario, action)
  const before = absentNodes(scenario.actions, faults)
  const after = absentNodes(next.actions, faults)
  for (let node = 0; node < scenario.nodes; node++) {
    if (after.has(node) && !before.has(node)) return bad('already-there', { node })
    if (before.has(node) && !after.has(node)) return bad('not-there-yet', { node })
  }
  return good(next)
}

/**
 * A scenario without one of its actions. When that was how the last node came to be there, the node and all that was
 * to befall it go, too.
 */
export function withoutAction(scenario: Scenario, index: number, faults: readonly Fault[]): Scenario {
  const rest = scenario.actions.filter((_, i) => i !== index)
  const last = scenario.nodes - 1
  const wasAbsent = absentNodes(scenario.actions, faults).has(last)
  if (!wasAbsent || absentNodes(rest, faults).has(last)) return { ...scenario, actions: rest }
  const actions = rest.filter((action) => readAction(action, { faults, nodes: last }).ok)
  return { ...scenario, nodes: last, actions }
}
