import type { Page } from '@playwright/test'
import { call, expect, openPage, test } from './fixture.ts'

/** What a command says when it is refused; the empty text when it is not. */
const refusal = (page: Page, command: string, ...args: unknown[]): Promise<string> =>
  page.evaluate(
    ([name, given]) => {
      const door = window.playground as unknown as Record<string, (...all: unknown[]) => Promise<unknown>>
      const done = door[name as string]?.(...(given as unknown[])) ?? Promise.resolve()
      return done.then(
        () => '',
        (error: Error) => error.message,
      )
    },
    [command, args] as const,
  )

const scenarios = [
  { what: 'what is no scenario', given: 'twelve nodes', says: 'This is no scenario.' },
  { what: 'a billion nodes', given: { nodes: 1e9 }, says: 'The number of nodes must lie between 1 and 256' },
  { what: 'a fanout of −1', given: { params: { fanout: -1 } }, says: 'Fanout must lie between 1 and 64' },
  { what: 'a parameter of the prototype', given: '__proto__', says: 'no parameter called “__proto__”' },
  { what: 'a version to come', given: { version: 2 }, says: 'is of version “2”' },
  { what: 'an unknown protocol', given: { protocol: 'telepathy' }, says: 'no protocol called “telepathy”' },
  { what: 'a key that no scenario has', given: { colour: 'red' }, says: 'no part called “colour”' },
  { what: 'half a node', given: { nodes: 2.5 }, says: 'must be a whole number' },
  { what: 'a seed in words', given: { seed: 'seven' }, says: 'Seed must be a number' },
  {
    what: 'times in the wrong order',
    given: { params: { tFailMs: 5000, tCleanupMs: 1000 } },
    says: 'must not be less than',
  },
  {
    what: 'an action nobody knows',
    given: { actions: [{ at: 1, kind: 'tickle', node: 1 }] },
    says: 'no action called “tickle”',
  },
]

for (const { what, given, says } of scenarios)
  test(`${what} is refused, and the running cluster goes on`, async ({ page }) => {
    await openPage(page)
    await call(page, 'step', 5)
    await expect.poll(() => page.workers().length).toBe(13)
    const before = await call(page, 'digest')
    let started = 0
    page.on('worker', () => started++)
    // JSON is the only way to a key of that name that is the object's own.
    const scenario = given === '__proto__' ? JSON.parse('{"params":{"__proto__":1}}') : given
    const message = await page.evaluate(
      (text) =>
        window.playground.load(JSON.parse(text)).then(
          () => '',
          (error: Error) => error.message,
        ),
      given === '__proto__' ? '{"params":{"__proto__":1}}' : JSON.stringify(scenario),
    )
    expect(message).toContain(says)
    await expect(page.getByRole('alert')).toContainText(says)
    expect(started).toBe(0)
    expect(page.workers()).toHaveLength(13)
    expect(await call(page, 'digest')).toBe(before)
    await call(page, 'step', 1)
    expect((await call(page, 'state')).round).toBe(6)
    await page.getByRole('button', { name: 'Dismiss' }).click()
    await expect(page.getByRole('alert')).toHaveCount(0)
  })

test('the door refuses what cannot be, in the language of the page', async ({ page }) => {
  await openPage(page)
  const before = await call(page, 'digest')
  expect(await refusal(page, 'step', 1.5)).toContain('The number of rounds must be a whole number')
  expect(await refusal(page, 'step', 'two')).toContain('must be a number')
  expect(await refusal(page, 'seek', -1)).toContain('The tick must lie between 0')
  expect(await refusal(page, 'seek')).toContain('The tick must be a number')
  expect(await refusal(page, 'select', 12)).toContain('The node must lie between 0 and 11')
  expect(await refusal(page, 'follow', 3, 'soon')).toContain('The timestamp must be a number')
  expect(await refusal(page, 'follow', 99, 250)).toContain('The node must lie between 0 and 11')
  expect(await refusal(page, 'act', { kind: 'kill' })).toContain('lacks a part')
  expect(await refusal(page, 'act', { kind: 'kill', node: 12 })).toContain('must lie between 0 and 11')
  expect(await refusal(page, 'act', null)).toContain('no action')
  expect(await call(page, 'digest')).toBe(before)
  expect((await call(page, 'state')).tick).toBe(0)
  await page.getByRole('button', { name: '中文' }).click()
  expect(await refusal(page, 'step', 1.5)).toContain('必须是整数')
})

for (const { what, fragment } of [
  { what: 'a link that was cut off', fragment: '#run=eyJzY2VuYXJpbyI6ey' },
  { what: 'a link that is no run', fragment: '#run=%%%' },
])
  test(`${what} is said to be, and the page opens all the same`, async ({ page }) => {
    await openPage(page, `/${fragment}`)
    await expect(page.getByRole('alert')).toContainText('There is no run here that can be read')
    await expect(page.locator('.graph-node')).toHaveCount(12)
  })

test('a file that holds no run is said to hold none', async ({ page }) => {
  await openPage(page)
  await page.getByRole('button', { name: 'Share' }).click()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from('{not json') })
  await expect(page.getByRole('alert')).toContainText('The link or the file may have been cut off')
})
