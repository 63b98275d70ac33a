import { type Fault, FOR_TICKS } from '../core/fault.ts'
import { crosses, SIDE_FIELD, ticksField } from './link.ts'

/** Some members stand in a region of their own: messages to and from the rest take long. */
export const region: Fault = {
  kind: 'region',
  strikes: 'cluster',
  fields: [SIDE_FIELD, ticksField('minTicks', 20), ticksField('maxTicks', 30), FOR_TICKS],
  ordered: ['minTicks', 'maxTicks'],
  question: 'delay',
  ticks({ action }, flight, dice) {
    if (!crosses(action, flight)) return null
    const { minTicks, maxTicks } = action as unknown as { minTicks: number; maxTicks: number }
    return maxTicks === minTicks ? minTicks : minTicks + dice.below(maxTicks - minTicks + 1)
  },
  least: ({ minTicks }) => minTicks as number,
  most: ({ maxTicks }, most) => Math.max(maxTicks as number, most),
}
