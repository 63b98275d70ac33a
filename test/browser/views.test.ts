/** Views of one run: one on the page, two side by side, or pages that one swipes between. */
import type { Page } from '@playwright/test'
import { call, expect, openPage, test } from './fixture.ts'

const phone = { width: 390, height: 844 }

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).first()
const panel = (page: Page, name: string) => page.locator(`#view-${name}`)

test('two views stand side by side by keyboard, show one run, and travel in the link', async ({
  page,
  browser,
}) => {
  await openPage(page)
  await call(page, 'step', 5)
  await page.locator('body').press('b')
  const second = page.getByRole('tablist', { name: 'View beside it' })
  await second.getByRole('tab', { selected: true }).focus()
  await page.keyboard.press('End')
  await expect(second.getByRole('tab', { name: 'Table' })).toBeFocused()
  await expect(panel(page, 'graph')).toBeInViewport({ ratio: 1 })
  await expect(panel(page, 'table')).toBeInViewport({ ratio: 1 })
  await page.locator('.graph-node').nth(4).click()
  await expect(page.locator('.twin tbody tr').nth(4)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('e')
  await page.locator('.stage-foot').getByRole('button', { name: 'Show: stale' }).click()

  const elsewhere = await browser.newContext()
  const other = await elsewhere.newPage()
  await openPage(other, await call(page, 'link'))
  await expect(panel(other, 'graph')).toBeInViewport({ ratio: 1 })
  await expect(other.locator('.twin tbody tr')).toHaveCount(12)
  await expect(other.getByRole('region', { name: 'As n4 sees it' })).toBeVisible()
  await expect(other.getByRole('button', { name: 'Show: stale' })).toHaveAttribute('aria-pressed', 'false')
  await elsewhere.close()

  await tab(page, 'Table').click()
  await expect(second.getByRole('tab', { name: 'Graph' })).toHaveAttribute('aria-selected', 'true')
  await page.getByRole('button', { name: 'Second view' }).click()
  await expect(panel(page, 'graph')).toBeHidden()
  await expect(second).toHaveCount(0)
})

test('a graph that nobody sees paints nothing, and stands where it stood when it is back', async ({
  page,
}) => {
  await openPage(page)
  await call(page, 'step', 3)
  await page.evaluate(() => {
    const counted = window as unknown as { paints: number }
    counted.paints = 0
    const { clearRect } = CanvasRenderingContext2D.prototype
    CanvasRenderingContext2D.prototype.clearRect = function (...box) {
      counted.paints++
      clearRect.apply(this, box)
    }
  })
  const paints = () => page.evaluate(() => (window as unknown as { paints: number }).paints)
  const node = page.locator('.graph-node').nth(3)
  await expect.poll(() => node.boundingBox()).not.toBeNull()
  await page.waitForTimeout(4000)
  const stood = await node.boundingBox()
  await tab(page, 'Table').click()
  const before = await paints()
  await call(page, 'play')
  await page.waitForTimeout(1000)
  await call(page, 'pause')
  expect(await paints()).toBe(before)
  await page.locator('body').press('v')
  await expect(tab(page, 'Graph')).toHaveAttribute('aria-selected', 'true')
  await expect.poll(paints).toBeGreaterThan(before)
  expect((await node.boundingBox())?.x).toBeCloseTo(stood?.x as number, 0)
})

test('the matrix is read by keyboard, cell by cell, and a cell answers with the messages that brought its stamp', async ({
  page,
}) => {
  await openPage(page)
  await call(page, 'step', 16)
  await call(page, 'act', { kind: 'kill', node: 3 })
  await call(page, 'step', 25)
  await tab(page, 'Matrix').click()
  const grid = page.getByRole('grid', { name: /^Matrix/ })
  const cell = page.getByRole('gridcell')
  await grid.focus()
  await expect(cell).toHaveText(/^n0 itself/)
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight'])
    await page.keyboard.press(key)
  const { beliefs, timestamps } = await call(page, 'frame')
  expect(beliefs[2]?.[3]).toBe('stale')
  await expect(cell).toHaveText(/^n2 believes n3 stale \(timestamp \S+\ss, .* old\); in truth n3 is killed/)
  await expect(cell).toContainText(`${((timestamps[2]?.[3] as number) / 1000).toFixed(2)}`)
  await expect(grid).toHaveAttribute('aria-activedescendant', 'cell-2-3')
  await expect(page.locator('.matrix-caption')).toContainText('n2 believes n3 stale')
  const tick = (await call(page, 'state')).tick
  await page.keyboard.press('End')
  await expect(cell).toHaveText(/^n2 believes n11 live/)
  await page.keyboard.press('Control+End')
  await expect(cell).toHaveText(/^n11 itself/)
  await page.keyboard.press('ArrowUp')
  expect((await call(page, 'state')).tick, 'the keys of the matrix do not move the run').toBe(tick)

  await page.keyboard.press('Enter')
  const answer = page.getByRole('region', { name: 'What n10 knows of n11' })
  await expect(answer).toBeVisible()
  await expect(
    page.getByRole('heading', { name: 'n10', exact: true }),
    'the observer is chosen everywhere',
  ).toBeVisible()
  const hops = answer.locator('.chain button')
  const texts = await hops.allInnerTexts()
  expect(texts[0], 'the member itself sent the first').toMatch(/^n11 →/)
  expect(texts.at(-1), 'and the observer read the last').toMatch(/→ n10/)
  await expect(answer.locator('.chain li').first()).toContainText('n11 itself')
  await hops.last().click()
  await expect.poll(async () => (await call(page, 'state')).tick).toBeLessThan(tick)
  const then = await call(page, 'frame')
  expect(then.timestamps[10]?.[11], 'at that moment it had just learned it').toBe(timestamps[10]?.[11])
})

test('the matrix is sorted, and a click asks about the cell under the pointer', async ({ page }) => {
  await openPage(page)
  await call(page, 'step', 16)
  await call(page, 'act', { kind: 'kill', node: 0 })
  await call(page, 'step', 40)
  await tab(page, 'Matrix').click()
  await page.getByRole('radio', { name: 'age' }).check()
  const grid = page.getByRole('grid', { name: /^Matrix/ })
  await grid.focus()
  await page.keyboard.press('Control+End')
  await expect(page.getByRole('gridcell'), 'the dead stand last').toHaveText(/^n0 has ended/)
  const box = await grid.boundingBox()
  if (!box) throw new Error('the matrix is not on the page')
  await grid.click({ position: { x: box.width * 0.6, y: box.height / 2 } })
  const asked = await page.locator('.pair-answer h3').innerText()
  const [observer, subject] = [...asked.matchAll(/n(\d+)/g)].map(([, id]) => Number(id))
  await expect(page.locator('.matrix-caption')).toContainText(
    new RegExp(`^n${observer} believes n${subject}`),
  )
})

test('the legend puts out of sight what it names, in the graph and in the matrix', async ({ page }) => {
  await openPage(page)
  await call(page, 'step', 16)
  await page.locator('body').press('b')
  const paintedIn = (view: string, colour: readonly number[]) =>
    page
      .locator(`#view-${view} canvas`)
      .first()
      .evaluate((canvas: HTMLCanvasElement, [r, g, b]) => {
        const { width, height } = canvas
        const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
        if (!context) throw new Error('there is no canvas to read from')
        context.drawImage(canvas, 0, 0)
        const { data } = context.getImageData(0, 0, width, height)
        let count = 0
        for (let at = 0; at < data.length; at += 4)
          if (data[at] === r && data[at + 1] === g && data[at + 2] === b) count++
        return count
      }, colour)
  const live = [0, 114, 178]
  await expect.poll(() => paintedIn('graph', live)).toBeGreaterThan(500)
  await expect.poll(() => paintedIn('matrix', live)).toBeGreaterThan(500)
  const entry = page.locator('.stage-foot').getByRole('button', { name: 'Show: live' })
  await entry.focus()
  await page.keyboard.press('Enter')
  await expect(entry).toHaveAttribute('aria-pressed', 'false')
  await expect.poll(() => paintedIn('graph', live)).toBe(0)
  await expect.poll(() => paintedIn('matrix', live)).toBe(0)
  await page.keyboard.press('Enter')
  await expect.poll(() => paintedIn('graph', live)).toBeGreaterThan(500)
})

test('the cluster is seen with one node’s eyes, and nobody takes that for the truth', async ({ page }) => {
  await openPage(page)
  await call(page, 'step', 16)
  await call(page, 'act', { kind: 'kill', node: 3 })
  await call(page, 'step', 4)
  await page.locator('.graph-node').nth(5).click()
  await page.keyboard.press('e')
  const banner = page.getByRole('region', { name: 'As n5 sees it' })
  await expect(banner).toContainText('It is wrong about 1 member.')
  await expect(page.locator('.graph-node').nth(3)).toHaveAccessibleName(
    /^n3: n5 believes n3 live .*; in truth n3 is killed/,
  )
  await expect(page.getByRole('button', { name: 'See with n5’s eyes' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expect(page.locator('.stage-foot')).toContainText('body and ring: what n5 believes')
  await call(page, 'step', 40)
  await expect(banner).toContainText('It is right about everyone.')
  await call(page, 'act', { kind: 'kill', node: 5 })
  await call(page, 'step', 1)
  await expect(banner).toContainText('believes nothing')
  await banner.getByRole('button', { name: 'See the cluster as it is' }).click()
  await expect(banner).toHaveCount(0)
  await expect(page.locator('.graph-node').nth(3)).toHaveAccessibleName(
    /^n3, killed .* ago; among the others/,
  )
})

test('the news are filtered by kind and by node, and lead to their moment', async ({ page }) => {
  await openPage(page)
  await call(page, 'step', 16)
  await call(page, 'act', { kind: 'kill', node: 3 })
  await call(page, 'step', 30)
  await call(page, 'act', { kind: 'kill', node: 4 })
  await call(page, 'step', 30)
  const story = page.locator('.story')
  const items = story.locator('ol button')
  await expect(items.first(), 'the newest stands first').toContainText('all nodes agree')
  await expect(items, 'two deaths, each noticed first and by all, and three agreements').toHaveCount(9)
  await story.getByRole('button', { name: 'Agreed' }).click()
  await expect(items).toHaveCount(6)
  await story.getByRole('combobox', { name: 'Node' }).selectOption('n4')
  await story.getByRole('button', { name: 'Noticed', exact: true }).click()
  await expect(items).toHaveText([/^n4 was killed/])
  await items.first().press('Enter')
  await expect.poll(async () => (await call(page, 'state')).tick).toBe(461)
  await story.getByRole('combobox', { name: 'Node' }).selectOption('all nodes')
  await story.getByRole('button', { name: 'Noticed', exact: true }).click()
  await expect(items.first(), 'the newest at the cursor').toContainText('n4 was killed')
  await story.getByRole('button', { name: /later$/ }).click()
  await expect(story.locator('ol')).toContainText('is the first to believe n4 stale')
})

test('the news tell when a fault of links begins and is over, aloud too, and of whom', async ({ page }) => {
  await openPage(page)
  await call(page, 'step', 2)
  await call(page, 'act', { kind: 'partition', members: '0-2', forTicks: 20 })
  await call(page, 'act', { kind: 'slow', node: 5, every: 10 })
  const story = page.locator('.story')
  const items = story.locator('ol .fault-begun, ol .fault-over')
  await expect(items, 'nothing has begun at the cursor').toHaveCount(0)
  await call(page, 'step', 1)
  await expect(items).toHaveText([/^Slow n5 down 10×/, /^Partition: n0-2 from the rest/])
  await call(page, 'step', 3)
  await expect(items.first()).toHaveText(/^over: Partition: n0-2 from the rest/)
  await expect(page.locator('[aria-live=polite].unseen')).toContainText('over: Partition: n0-2')
  await story.getByRole('combobox', { name: 'Node' }).selectOption('n5')
  await expect(items, 'a partition concerns everyone').toHaveCount(3)
  await story.getByRole('combobox', { name: 'Node' }).selectOption('n6')
  await expect(items).toHaveCount(2)
  await items.last().getByRole('button').click()
  await expect.poll(async () => (await call(page, 'state')).tick).toBe(21)
  await story.getByRole('button', { name: 'Faults' }).click()
  await expect(items).toHaveCount(0)
  await expect(page.locator('.timeline-mark'), 'the lanes show them').toHaveCount(0)
})

test.describe('on a phone', () => {
  test.use({ viewport: phone, hasTouch: true, isMobile: true })

  /** Drags a finger over the stage, as the browser's own gestures see it. */
  async function swipe(page: Page, byPx: number): Promise<void> {
    const session = await page.context().newCDPSession(page)
    const box = await page.locator('.stage').boundingBox()
    if (!box) throw new Error('there is no stage')
    const from = phone.width / 2 - byPx / 2
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x, y: box.y + 8 }],
      })
    await touch('touchStart', from)
    for (let step = 1; step <= 12; step++) await touch('touchMove', from + (byPx * step) / 12)
    await touch('touchEnd', from + byPx)
  }

  test('one swipes from view to view, and the tabs follow', async ({ page }) => {
    await openPage(page)
    await expect(tab(page, 'Graph')).toHaveAttribute('aria-selected', 'true')
    await swipe(page, -300)
    await expect(tab(page, 'Graph')).toHaveAttribute('aria-selected', 'false')
    await expect.poll(() => page.locator('.stage').evaluate((row) => row.scrollLeft)).toBe(390)
    await swipe(page, 300)
    await expect(tab(page, 'Graph')).toHaveAttribute('aria-selected', 'true')
    await expect(panel(page, 'graph')).toBeInViewport({ ratio: 1 })
  })

  test('only a hand turns a page', async ({ page }) => {
    await openPage(page)
    await page.locator('.stage').evaluate((row) => row.scrollTo({ left: 390, behavior: 'instant' }))
    await expect.poll(() => page.locator('.stage').evaluate((row) => row.scrollLeft)).toBe(0)
    await expect(tab(page, 'Graph')).toHaveAttribute('aria-selected', 'true')
  })

  test('a tab turns to its page, and what is not on the page is out of reach', async ({ page }) => {
    await openPage(page)
    await tab(page, 'Table').tap()
    await expect(panel(page, 'table')).toBeInViewport({ ratio: 1 })
    await expect(tab(page, 'Table')).toHaveAttribute('aria-selected', 'true')
    await expect(panel(page, 'graph')).toHaveAttribute('inert')
    await page.locator('body').press('v')
    await expect(panel(page, 'graph')).toBeInViewport({ ratio: 1 })
    await page.setViewportSize({ width: 844, height: 390 })
    await expect(panel(page, 'graph')).toBeInViewport({ ratio: 1 })
  })
})

test('the axis of a death that nobody has noticed reaches the present', async ({ page }) => {
  await openPage(page)
  await call(page, 'load', {
    protocol: 'rumour',
    nodes: 8,
    seed: 1,
    actions: [{ at: 100, kind: 'kill', node: 3 }],
  })
  await call(page, 'seek', 500)
  await page.getByRole('tab', { name: 'Spread' }).click()
  const part = page.locator('.spread-part').filter({ hasText: 'Who noticed when' })
  await expect(part).toContainText('none of 7 has noticed for 40 rounds')
  const marks = (await part.locator('svg text').allTextContents()).map(Number).filter((mark) => mark > 0)
  expect(Math.max(...marks)).toBeGreaterThanOrEqual(40)
})
