import { type Fault, memberField } from '../core/fault.ts'
import { MESSAGE_FIELDS, nameOf } from './message.ts'

/** In one message under way a bit of one member's timestamp is turned over. */
export const flip: Fault = {
  kind: 'flip',
  strikes: 'message',
  fields: [
    ...MESSAGE_FIELDS,
    memberField('subject'),
    { kind: 'number', name: 'bit', unit: 'bit', default: 16, minimum: 0, maximum: 40 },
  ],
  question: 'flight',
  touch: (action) => ({
    ...nameOf(action),
    does: 'flip',
    subject: action.subject as number,
    bit: action.bit as number,
  }),
}
