import type { Fault } from '../core/fault.ts'
import { MESSAGE_FIELDS, nameOf } from './message.ts'

/** One message under way is lost. */
export const drop: Fault = {
  kind: 'drop',
  strikes: 'message',
  fields: MESSAGE_FIELDS,
  question: 'flight',
  touch: (action) => ({ ...nameOf(action), does: 'drop' }),
}
