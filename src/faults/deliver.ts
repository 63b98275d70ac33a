import type { Fault } from '../core/fault.ts'
import { MESSAGE_FIELDS, nameOf } from './message.ts'

/** One message under way arrives now. */
export const deliver: Fault = {
  kind: 'deliver',
  strikes: 'message',
  fields: MESSAGE_FIELDS,
  question: 'flight',
  touch: (action) => ({ ...nameOf(action), does: 'deliver' }),
}
