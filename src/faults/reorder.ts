import { type Fault, FOR_TICKS } from '../core/fault.ts'
import { goesBy, LINK_FIELDS, percentField, ticksField } from './link.ts'

/** Some messages in a hundred are held up on the way, so that later ones overtake them. */
export const reorder: Fault = {
  kind: 'reorder',
  strikes: 'link',
  fields: [...LINK_FIELDS, percentField(25), ticksField('ticks', 20), FOR_TICKS],
  question: 'delay',
  ticks({ action }, flight, dice) {
    if (!goesBy(action, flight) || dice.below(100) >= (action.percent as number)) return null
    return flight.ticks + 1 + dice.below(action.ticks as number)
  },
  // A message only ever takes longer.
  least: () => Number.POSITIVE_INFINITY,
  most: ({ ticks }, most) => most + (ticks as number),
}
