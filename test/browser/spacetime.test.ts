/** Who knows what from whom: following a stamp, lanes and cones, and the curve beside what is expected. */
import { call, expect, openPage, test } from './fixture.ts'

test('a node’s next timestamp is followed from the moment it is made, and so it is in the link', async ({
  page,
  browser,
}) => {
  await openPage(page)
  await call(page, 'step', 14)
  await page.locator('.graph-node').nth(3).click()
  await page.getByRole('button', { name: 'Follow its next timestamp' }).click()
  const caption = page.locator('.follow-caption')
  await expect(caption).toContainText('Following n3’s next timestamp It is not made yet.')
  await call(page, 'step', 3)
  await expect(caption).toContainText('Following n3’s timestamp 3.50')
  await expect(caption).toContainText(/\d+ of 12 have it after 3 rounds\./)
  await expect(caption).toContainText('It is n3’s own.')
  const { timestamps } = await call(page, 'frame')
  const holders = timestamps.flatMap((list, node) => ((list[3] ?? -1) >= 3500 ? [node] : []))
  await expect(caption).toContainText(`${holders.length} of 12`)
  const told = holders.find((node) => node !== 3) as number
  await call(page, 'select', told)
  await expect(caption).toContainText(new RegExp(`n${told} heard it from n\\d+`))
  const link = await call(page, 'link')
  const elsewhere = await browser.newContext()
  const other = await elsewhere.newPage()
  await openPage(other, link)
  await expect(other.locator('.follow-caption')).toContainText(
    `${holders.length} of 12 have it after 3 rounds.`,
  )
  await elsewhere.close()
  await page.keyboard.press('Escape')
  await call(page, 'select', 3)
  await page.keyboard.press('f')
  await expect(caption).toHaveCount(0)
})

test('in the space-time view every step is reached by the keyboard, told in words, and led back to', async ({
  page,
}) => {
  await openPage(page)
  await call(page, 'act', { kind: 'kill', node: 3, at: 63 })
  await call(page, 'step', 9)
  await page.getByRole('tab', { name: 'Space–time' }).first().click()
  const stage = page.getByRole('group', { name: /^Space–time picture/ })
  await stage.focus()
  await page.keyboard.press('ArrowLeft')
  const caption = page.locator('.space-time-caption')
  await expect(caption).toContainText(/round 8.*n0 /)
  await expect(caption).toContainText(/It can know of \d+ of the steps in view/)
  for (let lane = 0; lane < 3; lane++) await page.keyboard.press('ArrowDown')
  await expect(caption).toContainText('n3 was killed')
  await expect(
    page.getByRole('heading', { name: 'n3' }),
    'what is chosen here is chosen everywhere',
  ).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await expect(caption).not.toContainText('n3 was killed')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await call(page, 'state')).tick).toBeLessThan(64)
  await page.keyboard.press('Escape')
  await expect(caption).toContainText('full head: brings news')
  expect((await call(page, 'state')).playing).toBe(false)
})

test('the picture of lanes is zoomed and moved, goes with the cursor again, and has a table for its twin', async ({
  page,
}) => {
  await openPage(page)
  await call(page, 'load', { nodes: 60 })
  await call(page, 'step', 12)
  await page.getByRole('tab', { name: 'Space–time' }).first().click()
  const withCursor = page.getByRole('button', { name: 'With the cursor' })
  await expect(withCursor).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: 'Closer' }).click()
  await expect(withCursor).toHaveAttribute('aria-pressed', 'false')
  const stage = page.locator('.space-time-stage')
  const looks = async (): Promise<string> => (await stage.screenshot()).toString('base64')
  const before = await looks()
  await stage.hover()
  await page.mouse.wheel(0, 300)
  await expect.poll(looks).not.toBe(before)
  await page.getByRole('button', { name: 'All lanes at once' }).click()
  await withCursor.click()
  await page.getByRole('button', { name: 'As a table' }).click()
  const rows = page.locator('.space-time-table tbody tr')
  await expect(rows).toHaveCount(120)
  await call(page, 'select', 7)
  await expect(page.locator('.space-time-table caption')).toContainText('of n7')
  await expect(rows.last()).toContainText('n7')
  await rows.last().getByRole('button').click()
  await expect(page.locator('.space-time-caption')).toContainText('n7')
})

test('the spread view draws the band where arithmetic knows it, and tells the same in numbers', async ({
  page,
}) => {
  await openPage(page)
  await call(page, 'step', 14)
  await page.getByRole('tab', { name: 'Spread' }).first().click()
  await page.getByRole('button', { name: 'Follow n0’s next timestamp' }).click()
  await call(page, 'step', 3)
  const spread = page.locator('.spread')
  await expect(spread.locator('path.band')).toHaveCount(1)
  await expect(spread).toContainText('exact Markov chain')
  const { timestamps } = await call(page, 'frame')
  const have = timestamps.filter((list) => (list[0] ?? -1) >= 3500).length
  await expect(spread).toContainText(`After 3 rounds ${have} of 12 have it;`)
  await spread.getByText('The numbers').first().click()
  const row = spread.locator('table').first().locator('tbody tr').nth(3)
  await expect(row.locator('td').first()).toHaveText(String(have))
  await call(page, 'act', { kind: 'kill', node: 5 })
  await call(page, 'step', 30)
  await expect(spread).toContainText('n5: 11 of 11 have noticed')
  await call(page, 'load', { nodes: 12, params: { stagger: true } })
  await call(page, 'step', 14)
  await call(page, 'follow', 0, 3000)
  await call(page, 'step', 4)
  await expect(spread).toContainText('No band: every node has a phase of its own')
  await expect(spread.locator('path.band')).toHaveCount(0)
})

for (const [device, size] of [
  ['phone', { width: 390, height: 844 }],
  ['laptop', { width: 1440, height: 900 }],
] as const)
  test(`nothing of the two views is cut off on a ${device}`, async ({ page }) => {
    await page.setViewportSize(size)
    await openPage(page)
    await call(page, 'step', 14)
    await call(page, 'follow', 2, 3000)
    for (const name of ['Space–time', 'Spread']) {
      await page.getByRole('tab', { name }).first().click()
      await call(page, 'step', 2)
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(wide, `${name} makes the page wider`).toBeLessThanOrEqual(0)
      const pane = page.locator(name === 'Spread' ? '.spread' : '.space-time')
      // On a phone it glides into its place.
      await expect
        .poll(async () => {
          const box = await pane.boundingBox()
          return box !== null && box.x >= 0 && box.x + box.width <= size.width + 1
        }, `${name} leaves the page`)
        .toBe(true)
    }
  })
