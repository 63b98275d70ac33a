import type { Page } from '@playwright/test'
import { violations } from './axe.ts'
import { call, expect, openPage, test } from './fixture.ts'

/** A run with something of everything: a death that some have noticed, a node chosen, a timestamp followed. */
async function playOut(page: Page): Promise<void> {
  await call(page, 'step', 16)
  await call(page, 'act', { kind: 'kill', node: 11 })
  await call(page, 'step', 21)
  await call(page, 'select', 5)
  await call(page, 'follow', 3, 8000)
  await expect(page.locator('.member-list')).toBeVisible()
}

const phone = { width: 390, height: 844 }

for (const colorScheme of ['light', 'dark'] as const)
  for (const locale of ['en', 'zh-CN'])
    test.describe(`in ${locale}, ${colorScheme}`, () => {
      test.use({ colorScheme, locale })

      test('axe finds nothing in any state of the page', async ({ page }) => {
        await openPage(page)
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
        await expect(page.locator('html')).toHaveAttribute('lang', locale)
        expect(await violations(page), 'at the start').toEqual([])
        await playOut(page)
        expect(await violations(page), 'with a node chosen').toEqual([])
        await page.locator('#tab-table').click()
        expect(await violations(page), 'the table').toEqual([])
        await page.locator('#tab-matrix').click()
        await page.locator('.matrix-grid').focus()
        await page.keyboard.press('ArrowRight')
        await page.keyboard.press('Enter')
        await expect(page.locator('.pair-answer')).toBeVisible()
        await page.keyboard.press('b')
        expect(await violations(page), 'the matrix beside the graph').toEqual([])
        await page.keyboard.press('b')
        await call(page, 'select', null)
        expect(await violations(page), 'with none chosen').toEqual([])
        await page.locator('.chip').click()
        await page.locator('summary').click()
        await page.locator('input[type=number]').first().fill('1000')
        await page.locator('.dialog-foot .prime').click()
        await expect(page.getByRole('alert')).toBeVisible()
        expect(await violations(page), 'the settings').toEqual([])
        await page.keyboard.press('Escape')
        await page.keyboard.press('?')
        expect(await violations(page), 'the help').toEqual([])
        await page.keyboard.press('Escape')
        await page.evaluate(() => window.playground.load(null).catch(() => undefined))
        await page.keyboard.press('r')
        await expect(page.locator('.toast')).toBeVisible()
        expect(await violations(page), 'with a problem and an offer').toEqual([])
      })
    })

test('the projector has larger type, and axe finds nothing', async ({ page }) => {
  await openPage(page)
  const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize))
  const usual = await size()
  await page.getByRole('button', { name: 'Colours' }).click()
  await page.getByRole('radio', { name: 'Projector' }).check()
  expect(await size()).toBeGreaterThan(usual * 1.2)
  await page.keyboard.press('Escape')
  await playOut(page)
  expect(await violations(page)).toEqual([])
})

for (const { what, ...viewport } of [
  { what: 'a phone', ...phone },
  { what: 'a small phone', width: 360, height: 640 },
  { what: 'a phone held sideways', width: 844, height: 390 },
  { what: 'a tablet', width: 820, height: 1180 },
  { what: 'a large screen', width: 1920, height: 1080 },
])
  test.describe(`on ${what}`, () => {
    test.use({ viewport })

    test('nothing is wider than the page, and all that plays is in reach', async ({ page }) => {
      await openPage(page)
      await playOut(page)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(wide).toBeLessThanOrEqual(0)
      for (const name of ['Reset', 'Step a round back', 'Play', 'Round'])
        await expect(page.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 })
      await expect(page.locator('.position')).toBeInViewport({ ratio: 1 })
      await expect(page.getByRole('slider')).toBeInViewport()
      expect(await violations(page)).toEqual([])
    })
  })

test.describe('on a phone', () => {
  test.use({ viewport: phone, hasTouch: true })

  test('what is touched is large enough for a thumb', async ({ page }) => {
    await openPage(page)
    await playOut(page)
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, select, input, summary')]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .filter((element) => !element.matches('.graph-node, .skip'))
        .map((element) => ({ box: element.getBoundingClientRect(), element }))
        .filter(({ box }) => box.width < 40 || box.height < 40)
        .map(({ element }) => element.outerHTML.slice(0, 80)),
    )
    expect(small).toEqual([])
  })

  test('a node is chosen by a tap, and killed by a thumb', async ({ page }) => {
    await openPage(page)
    await call(page, 'step', 4)
    await page.locator('.graph-node').nth(6).tap()
    await page.getByRole('button', { name: 'Kill n6' }).tap()
    await expect(page.locator('.panel .truth')).toHaveText(/^killed/)
    await page.getByRole('button', { name: 'Round', exact: true }).tap()
    expect((await call(page, 'state')).nodes[6]?.truth).toBe('down')
  })
})

test('with reduced motion a step does not glide', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openPage(page)
  await call(page, 'step', 1)
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  await page.waitForTimeout(200)
  await expect(page.locator('.position')).toHaveText('round 1 0.25 s', { timeout: 100 })
})
