import { type Fault, FOR_TICKS } from '../core/fault.ts'
import { goesBy, LINK_FIELDS, percentField } from './link.ts'

/** In some messages in a hundred one bit of one timestamp is turned over on the way. */
export const garble: Fault = {
  kind: 'garble',
  strikes: 'link',
  fields: [...LINK_FIELDS, percentField(1), FOR_TICKS],
  question: 'content',
  garbles: ({ action }, flight, dice) =>
    goesBy(action, flight) && dice.below(100) < (action.percent as number),
}
