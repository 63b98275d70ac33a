import { openDice } from '../core/dice.ts'
import { type Fault, FOR_TICKS } from '../core/fault.ts'
import { percentField } from './link.ts'

/**
 * Some links in a hundred are cut one by one, and then restored in another order (FoundationDB's swizzle-clogging,
 * which finds what a clean partition does not). Each is cut at a moment of its own in the first half of the time, and
 * restored at one in the second.
 */
export const swizzle: Fault = {
  kind: 'swizzle',
  strikes: 'cluster',
  fields: [percentField(50), { ...FOR_TICKS, default: 200, minimum: 2 }],
  unfolds: true,
  question: 'passage',
  passes({ action, from, key }, flight) {
    const { percent, forTicks } = action as unknown as { percent: number; forTicks: number }
    // The dice are the link's, not the message's: all messages must find it cut, or none.
    const [low, high] = flight.from < flight.to ? [flight.from, flight.to] : [flight.to, flight.from]
    const dice = openDice(flight.seed, low, from, 'swizzle', key ^ high)
    if (dice.below(100) >= percent) return true
    const half = Math.floor(forTicks / 2)
    const cutTick = from + dice.below(half)
    const healTick = from + half + dice.below(forTicks - half)
    return flight.sentTick < cutTick || flight.sentTick >= healTick
  },
}
