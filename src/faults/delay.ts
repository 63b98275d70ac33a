import type { Fault } from '../core/fault.ts'
import { ticksField } from './link.ts'
import { MESSAGE_FIELDS, nameOf } from './message.ts'

/** One message under way arrives so much later. */
export const delay: Fault = {
  kind: 'delay',
  strikes: 'message',
  fields: [...MESSAGE_FIELDS, ticksField('ticks', 20)],
  question: 'flight',
  touch: (action) => ({ ...nameOf(action), does: 'delay', ticks: action.ticks as number }),
}
