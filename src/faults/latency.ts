import { type Fault, FOR_TICKS } from '../core/fault.ts'
import { goesBy, LINK_FIELDS, ticksField } from './link.ts'

/** Messages take another time than the scenario says: a fixed one, or one of a range. */
export const latency: Fault = {
  kind: 'latency',
  strikes: 'link',
  fields: [...LINK_FIELDS, ticksField('minTicks', 10), ticksField('maxTicks', 10), FOR_TICKS],
  ordered: ['minTicks', 'maxTicks'],
  question: 'delay',
  ticks({ action }, flight, dice) {
    if (!goesBy(action, flight)) return null
    const { minTicks, maxTicks } = action as unknown as { minTicks: number; maxTicks: number }
    return maxTicks === minTicks ? minTicks : minTicks + dice.below(maxTicks - minTicks + 1)
  },
  least: ({ minTicks }) => minTicks as number,
  most: ({ maxTicks }, most) => Math.max(maxTicks as number, most),
}
