import { type Fault, FOR_TICKS } from '../core/fault.ts'
import { goesBy, LINK_FIELDS, percentField } from './link.ts'

/** Some messages in a hundred get lost. */
export const loss: Fault = {
  kind: 'loss',
  strikes: 'link',
  fields: [...LINK_FIELDS, percentField(10), FOR_TICKS],
  question: 'passage',
  passes: ({ action }, flight, dice) =>
    !goesBy(action, flight) || dice.below(100) >= (action.percent as number),
}
