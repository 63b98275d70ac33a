/** A run is a film: step back, play backward, act in the past, carry out, bring back. */
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { call, expect, openPage, test } from './fixture.ts'

const tickOf = async (page: Page): Promise<number> => (await call(page, 'state')).tick

async function press(page: Page, key: string): Promise<void> {
  await page.locator('body').press(key)
}

test('stepping back shows the very frames of the way there', async ({ page }) => {
  await openPage(page)
  await call(page, 'act', { kind: 'kill', node: 4, at: 55 })
  const digests: string[] = []
  const frames: unknown[] = []
  for (let round = 0; round < 30; round++) {
    digests.push(await call(page, 'digest'))
    frames.push(await call(page, 'frame'))
    await press(page, 'ArrowRight')
    await expect.poll(() => tickOf(page)).toBe((round + 1) * 10)
  }
  for (let round = 29; round >= 0; round--) {
    await press(page, 'ArrowLeft')
    await expect.poll(() => tickOf(page)).toBe(round * 10)
    expect(await call(page, 'digest')).toBe(digests[round])
    expect(await call(page, 'frame')).toEqual(frames[round])
  }
})

test('the keys of film editors play on, halt and play backward', async ({ page }) => {
  await openPage(page)
  await call(page, 'seek', 100)
  await press(page, 'j')
  await expect.poll(() => tickOf(page)).toBeLessThan(100)
  await press(page, 'k')
  const halted = await tickOf(page)
  expect((await call(page, 'state')).playing).toBe(false)
  await press(page, 'l')
  await expect.poll(() => tickOf(page)).toBeGreaterThan(halted + 2)
  await press(page, '.')
  expect((await call(page, 'state')).playing).toBe(false)
})

test('a presenter’s remote steps rounds', async ({ page }) => {
  await openPage(page)
  await press(page, 'PageDown')
  await press(page, 'PageDown')
  await expect.poll(() => tickOf(page)).toBe(20)
  await press(page, 'PageUp')
  await expect.poll(() => tickOf(page)).toBe(10)
})

test('messages are stepped one by one, forward and back', async ({ page }) => {
  await openPage(page)
  await call(page, 'seek', 100)
  const positions: number[] = []
  for (let i = 0; i < 15; i++) {
    const before = await tickOf(page)
    await press(page, ']')
    await expect.poll(() => tickOf(page)).toBeGreaterThan(before)
    positions.push(await tickOf(page))
  }
  for (let i = 13; i >= 0; i--) {
    await press(page, '[')
    await expect.poll(() => tickOf(page)).toBe(positions[i])
  }
})

test('the run goes on until something happens, and stops right behind it', async ({ page }) => {
  await openPage(page)
  await call(page, 'step', 20)
  await call(page, 'act', { kind: 'kill', node: 7 })
  await page.getByRole('button', { name: 'More ways to move' }).click()
  await page.getByLabel('Run on until').selectOption('all have noticed a death')
  await page.getByRole('button', { name: 'Go' }).click()
  await expect.poll(() => tickOf(page), { timeout: 15_000 }).toBeGreaterThan(300)
  const { beliefs } = await call(page, 'frame')
  const held = beliefs.filter((_, observer) => observer !== 7).map((row) => row[7])
  expect(new Set(held)).toEqual(new Set(['stale']))
  await call(page, 'seek', (await tickOf(page)) - 1)
  const before = (await call(page, 'frame')).beliefs.map((row) => row[7])
  expect(before).toContain('live')
})

test('who acts in the past keeps what had been seen, as a take that can be chosen again', async ({
  page,
}) => {
  await openPage(page)
  await call(page, 'step', 20)
  await call(page, 'act', { kind: 'kill', node: 3 })
  await call(page, 'step', 30)
  const seen = await call(page, 'digest')
  await call(page, 'seek', 255)
  await call(page, 'act', { kind: 'kill', node: 5 })
  await call(page, 'seek', 500)
  expect(await call(page, 'digest')).not.toBe(seen)
  await page.getByRole('button', { name: 'Take 2 of 2' }).click()
  await page.getByRole('button', { name: 'Bring Take 1 back to the page' }).click()
  await call(page, 'seek', 500)
  expect(await call(page, 'digest')).toBe(seen)
  const states = (await call(page, 'state')).nodes.map(({ truth }) => truth)
  expect([states[3], states[5]]).toEqual(['down', 'up'])
})

test('a saved file opens elsewhere on the same frame, by button and by drop', async ({ page, browser }) => {
  await openPage(page)
  await call(page, 'load', { nodes: 7, seed: 99 })
  await call(page, 'step', 12)
  await call(page, 'act', { kind: 'kill', node: 2 })
  await call(page, 'seek', 333)
  const digest = await call(page, 'digest')
  const frame = await call(page, 'frame')
  await page.getByRole('button', { name: 'Share' }).click()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save' }).click()
  const path = await (await downloading).path()
  const elsewhere = await browser.newContext()
  const other = await elsewhere.newPage()
  await openPage(other)
  await other.getByRole('button', { name: 'Share' }).click()
  await other.locator('input[type=file]').setInputFiles(path)
  await expect.poll(() => call(other, 'digest')).toBe(digest)
  expect(await call(other, 'frame')).toEqual(frame)
  await expect(other.getByRole('alert')).toHaveCount(0)
  await openPage(other, page.url().split('#')[0])
  const text = await readFile(path, 'utf8')
  await other.evaluate((content) => {
    const data = new DataTransfer()
    data.items.add(new File([content], 'run.json', { type: 'application/json' }))
    dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true }))
  }, text)
  await expect.poll(() => call(other, 'digest')).toBe(digest)
  await elsewhere.close()
})

test('a link with a wrong digest opens, and says so', async ({ page, browser }) => {
  await openPage(page)
  await call(page, 'step', 5)
  const link = new URL(await call(page, 'link'))
  const shared = JSON.parse(Buffer.from(link.hash.slice(5), 'base64url').toString())
  shared.digest = '0123456789abcdef'
  link.hash = `#run=${Buffer.from(JSON.stringify(shared)).toString('base64url')}`
  const elsewhere = await browser.newContext()
  const other = await elsewhere.newPage()
  await openPage(other, link.href)
  await expect(other.getByRole('alert')).toContainText('digest')
  expect(await call(other, 'digest')).toBe(await call(page, 'digest'))
  await elsewhere.close()
})

test('the address follows the run without filling the history', async ({ page }) => {
  await openPage(page)
  const pages = await page.evaluate(() => history.length)
  for (let i = 0; i < 4; i++) await call(page, 'step', 1)
  await expect.poll(() => page.url()).toBe(await call(page, 'link'))
  expect(await page.evaluate(() => history.length)).toBe(pages)
})

test('the trace and the picture are carried out as files', async ({ page }) => {
  await openPage(page)
  await call(page, 'step', 8)
  await page.getByRole('button', { name: 'Share' }).click()
  const heads: Record<string, string> = {
    'Events (JSON lines)': '{"scenario"',
    'Vector clocks (ShiViz)': 'n0 {"n0":1}',
    'Member lists (CSV)': 'round,time_ms',
    'Picture (SVG)': '<svg ',
    'Picture (PNG)': '\x89PNG',
  }
  for (const [name, head] of Object.entries(heads)) {
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name }).click()
    const content = await readFile(await (await downloading).path(), 'latin1')
    expect(content.slice(0, head.length), name).toBe(head)
    expect(content.length).toBeGreaterThan(500)
  }
})

test('the moving picture is recorded as a video', async ({ page }) => {
  await openPage(page)
  await page.getByRole('button', { name: 'More ways to move' }).click()
  await page.getByRole('button', { name: 'Record a video' }).click()
  await call(page, 'play')
  await page.waitForTimeout(2500)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'a video is being recorded' }).click()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Stop recording and save' }).click()
  const video = await readFile(await (await downloading).path())
  expect(video.length).toBeGreaterThan(5000)
  await expect(page.getByRole('button', { name: 'a video is being recorded' })).toHaveCount(0)
})

test('rounds that were let go are the same when they are looked at again', async ({ page }) => {
  test.setTimeout(120_000)
  await openPage(page, '/?budget=1')
  await call(page, 'load', { nodes: 24, seed: 5 })
  await call(page, 'seek', 100)
  const digest = await call(page, 'digest')
  const frame = await call(page, 'frame')
  await call(page, 'seek', 6000)
  await call(page, 'seek', 100)
  expect(await call(page, 'digest')).toBe(digest)
  expect(await call(page, 'frame')).toEqual(frame)
  await call(page, 'act', { kind: 'kill', node: 3 })
  await call(page, 'step', 1)
  expect((await call(page, 'state')).nodes[3]?.truth).toBe('down')
})

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('a step jumps instead of gliding', async ({ page }) => {
    await openPage(page)
    await call(page, 'step', 1)
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    await expect(page.locator('.position b')).toHaveText('round 1', { timeout: 300 })
  })
})
