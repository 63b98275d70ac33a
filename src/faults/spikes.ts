import { type Fault, FOR_TICKS } from '../core/fault.ts'
import { goesBy, LINK_FIELDS, percentField, ticksField } from './link.ts'

/** Some messages in a hundred take very long, the others as long as ever. */
export const spikes: Fault = {
  kind: 'spikes',
  strikes: 'link',
  fields: [...LINK_FIELDS, percentField(5), ticksField('ticks', 100), FOR_TICKS],
  question: 'delay',
  ticks: ({ action }, flight, dice) =>
    goesBy(action, flight) && dice.below(100) < (action.percent as number) ? (action.ticks as number) : null,
  least: ({ ticks }) => ticks as number,
  most: ({ ticks }, most) => Math.max(ticks as number, most),
}
