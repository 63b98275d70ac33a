import { type Fault, FOR_TICKS } from '../core/fault.ts'
import { goesBy, LINK_FIELDS, percentField } from './link.ts'

/** Some messages in a hundred come twice, the copy at a time of its own. */
export const duplicates: Fault = {
  kind: 'duplicates',
  strikes: 'link',
  fields: [...LINK_FIELDS, percentField(10), FOR_TICKS],
  question: 'copies',
  doubles: ({ action }, flight, dice) =>
    goesBy(action, flight) && dice.below(100) < (action.percent as number),
}
