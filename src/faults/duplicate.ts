import type { Fault } from '../core/fault.ts'
import { ticksField } from './link.ts'
import { MESSAGE_FIELDS, nameOf } from './message.ts'

/** One message under way arrives twice, the copy so much later. */
export const duplicate: Fault = {
  kind: 'duplicate',
  strikes: 'message',
  fields: [...MESSAGE_FIELDS, ticksField('ticks', 5, 0)],
  question: 'flight',
  touch: (action) => ({ ...nameOf(action), does: 'duplicate', ticks: action.ticks as number }),
}
