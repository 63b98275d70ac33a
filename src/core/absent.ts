import type { Fault } from './fault.ts'
import type { Action } from './scenario.ts'

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
