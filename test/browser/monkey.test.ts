import { WORKER_REGISTRY } from '../../src/fleet/registry.ts'
import { readFragment } from '../../src/run/link.ts'
import { digestOf, play } from '../support/play.ts'
import { call, expect, openPage, type Page, test } from './fixture.ts'
import { createMonkey } from './monkey.ts'

/** `MONKEY_EVENTS=20000 MONKEY_SEED=7 npm run test:one -- test/browser/monkey.test.ts` for a long visit, or another. */
const EVENTS = Number(process.env.MONKEY_EVENTS ?? 1500)
const SEED = Number(process.env.MONKEY_SEED ?? 1)
/** After so many events the run is compared. */
const VISIT = 250
/** One thread computes no more node-rounds than these each time. */
const MOST_NODE_ROUNDS = 12_000
/** So many more rounds are run before a comparison, so that what was planned last has happened. They are not counted. */
const MORE_ROUNDS = 10

test.describe.configure({ timeout: 120_000 + EVENTS * 400 })
test.use({ hasTouch: true })

/** Leaves whatever is open, and lets the run stand still. */
async function calm(page: Page): Promise<void> {
  for (let i = 0; i < 4; i++) await page.keyboard.press('Escape')
  await call(page, 'pause')
}

/**
 * The page's run, as far as one thread can follow it, has the digest of its scenario; answers with how far the monkey
 * had come by itself.
 */
async function compare(page: Page): Promise<{ readonly rounds: number; readonly actions: number }> {
  // What was done last may still wait for its turn; this step, of no round, comes after it.
  await call(page, 'step', 0)
  const link = await call(page, 'link')
  const read = readFragment(new URL(link).hash, WORKER_REGISTRY)
  if (!read.ok)
    throw new Error(`the page gives a link that it would not open: ${JSON.stringify(read.problem)}`)
  const { scenario } = read.value
  const { tick } = await call(page, 'state')
  const ticksPerRound = scenario.params.ticksPerRound as number
  const most = Math.ceil(MOST_NODE_ROUNDS / scenario.nodes)
  const reached = Math.min(Math.floor(tick / ticksPerRound), most)
  const rounds = Math.min(reached + MORE_ROUNDS, most)
  await call(page, 'seek', rounds * ticksPerRound)
  const expected = digestOf(play(scenario, rounds))
  expect(await call(page, 'digest'), JSON.stringify({ rounds, scenario })).toBe(expected)
  const done = scenario.actions.filter(({ at }) => at < reached * ticksPerRound)
  return { rounds: reached, actions: done.length }
}

test(`a monkey's ${EVENTS} events leave no error, no dead control, and a run that is equal on one thread`, async ({
  page,
  context,
}) => {
  // What it would save or open goes nowhere.
  page.on('filechooser', () => undefined)
  page.on('download', (download) => void download.cancel())
  await openPage(page)
  const monkey = createMonkey(page, await context.newCDPSession(page), SEED)
  let rounds = 0
  let actions = 0
  for (let number = 0; number < EVENTS; number++) {
    await monkey.act(number)
    if (number % VISIT !== VISIT - 1) continue
    await calm(page)
    await monkey.stroll(number)
    const compared = await compare(page)
    rounds += compared.rounds
    actions += compared.actions
  }
  test.info().annotations.push({ type: 'compared', description: `${rounds} rounds, ${actions} actions` })
  // A monkey that only sat there would have shown nothing.
  expect(rounds).toBeGreaterThan(EVENTS / 50)
  expect(actions).toBeGreaterThan(EVENTS / 200)
  await calm(page)
  await call(page, 'seek', 0)
  const button = (name: string) => page.locator('.transport').locator(`button.${name}`)
  await button('step').click()
  await expect.poll(async () => (await call(page, 'state')).round, 'a round is a round').toBe(1)
  await page.locator('.buttons .big').click()
  await expect.poll(async () => (await call(page, 'state')).playing, 'it plays').toBe(true)
  await expect.poll(async () => (await call(page, 'state')).round).toBeGreaterThan(1)
  await page.locator('.buttons .big').click()
  await expect.poll(async () => (await call(page, 'state')).playing, 'it pauses').toBe(false)
  await page.locator('.buttons button').first().click()
  await expect.poll(async () => (await call(page, 'state')).tick, 'it is reset').toBe(0)
  await page.locator('.break-button').click()
  await expect(page.locator('dialog.break[open] .fault').first(), 'it can be broken').toBeVisible()
  await page.keyboard.press('Escape')
  await page.locator('#tab-table').click()
  await expect(page.locator('.twin tbody tr').first(), 'it can be looked at').toBeVisible()
})
