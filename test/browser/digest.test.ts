import { openDice } from '../../src/core/dice.ts'
import { withAction } from '../../src/core/scenario.ts'
import { drawScenario } from '../support/drawn.ts'
import { digestOf, endTick, play } from '../support/play.ts'
import { call, expect, openPage, test } from './fixture.ts'

const SCENARIOS = 200
const ACTED = 20

test.describe.configure({ timeout: 600_000 })

test(`${SCENARIOS} random scenarios give the same digest in workers and on one thread`, async ({ page }) => {
  await openPage(page)
  for (let number = 0; number < SCENARIOS; number++) {
    const { scenario, rounds } = drawScenario(number)
    await call(page, 'load', scenario)
    await call(page, 'step', rounds)
    const expected = digestOf(play(scenario, rounds))
    expect(await call(page, 'digest'), JSON.stringify({ number, rounds, scenario })).toBe(expected)
  }
})

test('who acts now and in the past gets the digest of the scenario that says so from the start', async ({
  page,
}) => {
  await openPage(page)
  for (let number = 1000; number < 1000 + ACTED; number++) {
    const { scenario, rounds } = drawScenario(number)
    const dice = openDice(number, 0, 0, 'acts')
    const end = endTick(scenario, rounds)
    await call(page, 'load', scenario)
    let acted = scenario
    for (let i = 0; i < 4; i++) {
      await call(page, 'seek', dice.below(end))
      const kind = dice.below(2) === 0 ? 'kill' : 'restart'
      const action = await call(page, 'act', { kind, node: dice.below(scenario.nodes) })
      acted = withAction(acted, action)
    }
    await call(page, 'seek', end)
    const expected = digestOf(play(acted, rounds))
    expect(await call(page, 'digest'), JSON.stringify({ number, rounds, acted })).toBe(expected)
  }
})
