import { openDice } from '../../src/core/dice.ts'
import type { Action, Scenario } from '../../src/core/scenario.ts'
import { WORKER_REGISTRY } from '../../src/fleet/registry.ts'
import { drawSchedule } from '../../src/lab/storm/draw.ts'
import { drawStorm } from '../../src/lab/storm/plan.ts'
import { withEdits } from '../../src/run/edit.ts'
import { drawScenario } from '../support/drawn.ts'
import { digestOf, endTick, play } from '../support/play.ts'
import { call, expect, openPage, test } from './fixture.ts'

const SCENARIOS = 200
const ACTED = 20
/** Of any protocol, with storms. */
const SCHEDULES = 500

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

test(`${SCHEDULES} storms upon clusters of any protocol do too`, async ({ page }) => {
  await openPage(page)
  const seen = new Set<string>()
  for (let number = 0; number < SCHEDULES; number++) {
    const { scenario, rounds } = drawSchedule(7, number, WORKER_REGISTRY)
    seen.add(scenario.protocol)
    await call(page, 'load', scenario)
    await call(page, 'step', rounds)
    const expected = digestOf(play(scenario, rounds))
    expect(await call(page, 'digest'), JSON.stringify({ number, rounds, scenario })).toBe(expected)
  }
  expect([...seen].sort()).toEqual(WORKER_REGISTRY.protocols.map(({ name }) => name).sort())
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
      const { tick } = await call(page, 'state')
      const next = drawAct(acted, tick, dice.next())
      if (next === null) continue
      await call(page, 'act', next.action)
      acted = next.scenario
    }
    await call(page, 'seek', end)
    const expected = digestOf(play(acted, rounds))
    expect(await call(page, 'digest'), JSON.stringify({ number, rounds, acted })).toBe(expected)
  }
})

/** Some fault at a tick, and the scenario with it; null when the one that was drawn cannot be. */
function drawAct(
  scenario: Scenario,
  tick: number,
  seed: number,
): { action: Action; scenario: Scenario } | null {
  const { faults } = WORKER_REGISTRY
  const [action] = drawStorm({ faults, nodes: scenario.nodes, seed, from: tick, until: tick + 1, count: 1 })
  const acted = action ? withEdits(scenario, [{ old: null, next: action }], tick, WORKER_REGISTRY) : null
  return action && acted?.ok ? { action, scenario: acted.value.scenario } : null
}
