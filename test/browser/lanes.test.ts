import type { Locator, Page } from '@playwright/test'
import { call, expect, openPage, test } from './fixture.ts'

const bar = (page: Page, name: RegExp): Locator =>
  page.getByRole('group', { name: 'Scheduled' }).getByRole('button', { name })
const kill = (page: Page): Locator => bar(page, /^Kill n3/)
const partition = (page: Page): Locator => bar(page, /^Partition/)
const takes = (page: Page): Locator => page.locator('.takes-button')

/** The second take: a kill in round 6, and a partition from round 10 to 18, seen as far as round 20. */
async function openPlan(page: Page): Promise<void> {
  await openPage(page)
  // A run of which something was seen stays as the first take.
  await call(page, 'step', 1)
  await call(page, 'load', {
    actions: [
      { at: 60, kind: 'kill', node: 3 },
      { at: 100, kind: 'partition', members: '0-5', forTicks: 80 },
    ],
  })
  await call(page, 'step', 20)
  await expect(page.locator('.axis span').last(), 'the time line has grown').toHaveText('30')
}

/** Drags something by so many pixels, and lets go unless told not to. */
async function drag(page: Page, what: Locator, byPx: number, letGo = true): Promise<void> {
  const { x, y, width, height } = (await what.boundingBox()) as {
    x: number
    y: number
    width: number
    height: number
  }
  const from = { x: x + Math.min(width / 2, 12), y: y + height / 2 }
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + byPx, from.y, { steps: 8 })
  if (letGo) await page.mouse.up()
}

/** How wide a round is on the time line. */
async function roundPx(page: Page): Promise<number> {
  const [first, second] = (await page
    .locator('.axis span')
    .evaluateAll((labels) =>
      labels.slice(0, 2).map((label) => [Number(label.textContent), label.getBoundingClientRect().left]),
    )) as [[number, number], [number, number]]
  return (second[1] - first[1]) / (second[0] - first[0])
}

test('while nothing is scheduled there are no lanes', async ({ page }) => {
  await openPage(page)
  await expect(page.locator('.lanes')).toHaveCount(0)
  const before = (await page.locator('footer').boundingBox())?.height ?? 0
  await call(page, 'act', { at: 60, kind: 'kill', node: 3 })
  await expect(kill(page)).toHaveAccessibleName('Kill n3, in round 6')
  expect((await page.locator('footer').boundingBox())?.height ?? 0).toBeLessThan(before + 40)
})

test('a bar is dragged to another round, which makes another run and keeps the one that was seen', async ({
  page,
}) => {
  await openPlan(page)
  const px = await roundPx(page)
  await drag(page, kill(page), 2 * px, false)
  await expect(page.locator('.lane-tip'), 'the preview says where it would be').toHaveText('round 8')
  const before = await call(page, 'digest')
  await page.mouse.up()
  await expect(kill(page)).toHaveAccessibleName('Kill n3, in round 8')
  await expect(takes(page)).toContainText('Take 3 of 3')
  await expect.poll(() => call(page, 'digest')).not.toBe(before)
  expect((await call(page, 'state')).round, 'the cursor stays').toBe(20)
  await page.keyboard.press('Control+z')
  await expect(kill(page)).toHaveAccessibleName('Kill n3, in round 6')
  await expect.poll(() => call(page, 'digest')).toBe(before)
})

test('Escape lets a bar be where it was', async ({ page }) => {
  await openPlan(page)
  const before = await call(page, 'digest')
  await drag(page, kill(page), 90, false)
  await expect(page.locator('.lane-tip')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('.lane-tip')).toHaveCount(0)
  await page.mouse.up()
  await expect(kill(page)).toHaveAccessibleName('Kill n3, in round 6')
  await expect(takes(page)).toContainText('Take 2 of 2')
  expect(await call(page, 'digest')).toBe(before)
  await expect(page.locator('dialog[open]')).toHaveCount(0)
})

test('what lasts is stretched at either end', async ({ page }) => {
  await openPlan(page)
  const px = await roundPx(page)
  const place = page.locator('.lane-bar', { hasText: 'Partition' })
  await drag(page, place.locator('.grip.end'), 2 * px)
  await expect(partition(page)).toHaveAccessibleName(/from round 10 to round 20$/)
  await drag(page, place.locator('.grip.start'), -3 * px)
  await expect(partition(page)).toHaveAccessibleName(/from round 7 to round 20$/)
  await drag(page, place.locator('.grip.end'), 60 * px)
  await expect(partition(page)).toHaveAccessibleName(/from round 7 until it is ended$/)
})

test('the keyboard moves, stretches, opens and takes out, and the focus is never lost', async ({ page }) => {
  await openPlan(page)
  await kill(page).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowLeft')
  await expect(page.locator('.lane-tip')).toHaveText('round 7')
  await expect(kill(page)).toHaveAccessibleName('Kill n3, in round 7')
  await expect(page.locator('.lane-tip'), 'several strokes are one change').toHaveCount(0)
  await expect(takes(page)).toContainText('Take 3 of 3')
  await expect(kill(page)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(partition(page)).toBeFocused()
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Alt+ArrowLeft')
  await page.keyboard.press('Enter')
  await expect(partition(page)).toHaveAccessibleName(/from round 9 to round 19$/)
  await expect(partition(page)).toBeFocused()
  await expect(partition(page)).toHaveAccessibleDescription(/Delete takes it out/)
  await partition(page).click()
  await expect(page.getByRole('dialog', { name: 'Scheduled' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(partition(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Scheduled' })).toBeVisible()
  await page.getByRole('spinbutton', { name: 'In round' }).fill('12')
  await page.keyboard.press('Enter')
  await expect(partition(page)).toHaveAccessibleName(/from round 12 to round 22$/)
  await expect(page.getByRole('dialog', { name: 'Scheduled' })).toBeHidden()
  await partition(page).focus()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Delete')
  await expect(kill(page)).toHaveCount(0)
  await expect(partition(page)).toBeFocused()
  await expect.poll(async () => (await call(page, 'state')).nodes[3]?.truth).toBe('up')
})

test('many things in one place are counted, and shown when asked for', async ({ page }) => {
  await openPage(page)
  for (let node = 1; node < 8; node++) await call(page, 'act', { at: 60 + node, kind: 'kill', node })
  const many = page.locator('.lane-group')
  await expect(many).toHaveAccessibleName(/^\d scheduled between round 6\.\d and round 6\.\d: show each$/)
  await many.click()
  await expect(page.locator('.lane-bar')).toHaveCount(7)
  await page.getByRole('button', { name: 'Show fewer lanes' }).click()
  await expect(many).toBeVisible()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('a finger moves a bar, and a tap opens it', async ({ page, context }) => {
    await openPlan(page)
    const px = await roundPx(page)
    const { x, y, width, height } = (await partition(page).boundingBox()) as {
      x: number
      y: number
      width: number
      height: number
    }
    const session = await context.newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', by: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x: x + width / 2 + by, y: y + height / 2 }],
      })
    await touch('touchStart', 0)
    for (let step = 1; step <= 8; step++) await touch('touchMove', (4 * px * step) / 8)
    await touch('touchEnd', 0)
    await expect(partition(page)).toHaveAccessibleName(/from round 14 to round 22$/)
    await partition(page).tap()
    await page.getByRole('button', { name: 'Take it out' }).tap()
    await expect(partition(page)).toHaveCount(0)
  })
})
