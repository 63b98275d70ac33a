/** What a node says on leaving must be there when the next window, of the same tick, is run. */
import { expect, test } from 'vitest'
import { openDice } from '../../src/core/dice.ts'
import { digestOf, endTick, play, scenarioOf } from '../support/play.ts'
import { createShuffledFleet } from '../support/shuffled.ts'

const ROUNDS = 10

test('a farewell is heard by all, in whatever order the threads run', () => {
  const scenario = scenarioOf({
    ...{ protocol: 'swim', nodes: 6, params: { ticksPerRound: 4, latencyMaxTicks: 1 } },
    actions: [
      { at: 21, kind: 'leave', node: 2 },
      { at: 21, kind: 'leave', node: 4 },
      { at: 24, kind: 'leave', node: 1 },
    ],
  })
  const expected = digestOf(play(scenario, ROUNDS))
  for (let order = 0; order < 20; order++) {
    const dice = openDice(order, 0, 0, 'order')
    const fleet = createShuffledFleet(scenario, (count) => dice.below(count))
    expect(digestOf(fleet.run(endTick(scenario, ROUNDS))), `order ${order}`).toBe(expected)
  }
})
