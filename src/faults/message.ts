/** What the faults of a message under way have in common: the message is named by its sender and number. */
import { memberField } from '../core/fault.ts'
import type { NumberParameter } from '../core/parameter.ts'
import type { Action } from '../core/scenario.ts'

export const MESSAGE_FIELDS: readonly NumberParameter[] = [
  memberField('from'),
  { kind: 'number', name: 'seq', unit: 'message', default: 0, minimum: 0, maximum: 4294967295 },
]

/** The message that an action names. */
export function nameOf({ from, seq }: Action): { readonly from: number; readonly seq: number } {
  return { from: from as number, seq: seq as number }
}
