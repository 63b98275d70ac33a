import type { Locator, Page } from '@playwright/test'
import { violations } from './axe.ts'
import { call, expect, openPage, test } from './fixture.ts'

const nodeButton = (page: Page, node: number): Locator => page.locator('.graph-node').nth(node)
const menu = (page: Page): Locator => page.locator('dialog.break[open]')
const bars = (page: Page): Locator => page.locator('.lane-bar > button')
const truthOf = async (page: Page, node: number) => (await call(page, 'state')).nodes[node]?.truth
const focusedName = (page: Page) =>
  page.evaluate(
    () =>
      document.activeElement?.getAttribute('aria-label') ??
      document.activeElement?.querySelector('.name')?.textContent ??
      '',
  )

/** A dozen nodes that know each other. */
async function openCluster(page: Page, rounds = 16): Promise<void> {
  await openPage(page)
  await call(page, 'step', rounds)
}

/** Opens the menu of the first message or link that is drawn and not under a node. */
async function strikeDrawn(page: Page, kind: 'message' | 'link'): Promise<void> {
  const stage = page.locator('.graph')
  // Nodes find their places, and what is drawn glides to the cursor.
  const placesNow = () =>
    stage.evaluate((element) => [...element.children].map(({ outerHTML }) => outerHTML).join())
  let places = ''
  await expect(async () => {
    const before = places
    places = await placesNow()
    expect(places).toBe(before)
  }).toPass({ intervals: [700] })
  const point = await stage.evaluate((element, wanted) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    for (let x = left + 8; x < left + width; x += 4)
      for (let y = top + 8; y < top + height; y += 4) {
        if (document.elementFromPoint(x, y)?.tagName !== 'CANVAS') continue
        const place = { clientX: x, clientY: y, pointerType: 'mouse', bubbles: true }
        element.dispatchEvent(new PointerEvent('pointermove', place))
        if ((element as HTMLElement).dataset.over === wanted) return { x, y }
      }
    return null
  }, kind)
  expect(point, `a ${kind} is drawn`).not.toBeNull()
  await page.mouse.click(point?.x ?? 0, point?.y ?? 0, { button: 'right' })
}

test('n3 is frozen in two clicks, thawed in one, and undo takes it back', async ({ page }) => {
  await openCluster(page)
  await nodeButton(page, 3).click({ button: 'right' })
  await expect(menu(page).getByRole('heading', { name: 'n3' })).toBeVisible()
  await expect(menu(page).getByText('The process stops, and messages wait in its port.')).toBeVisible()
  await menu(page)
    .getByRole('button', { name: /^Freeze n3/ })
    .click()
  await expect(menu(page)).toHaveCount(0)
  await expect.poll(() => truthOf(page, 3)).toBe('frozen')
  await expect(nodeButton(page, 3)).toHaveAccessibleName(/^n3, frozen/)
  await expect(page.locator('.stage-foot .legend')).toContainText('frozen')
  await expect(bars(page)).toHaveAccessibleName('Freeze n3, from round 16 until it is ended')
  await call(page, 'step', 5)
  await nodeButton(page, 3).click()
  await page.getByRole('button', { name: 'Thaw n3' }).click()
  await expect.poll(() => truthOf(page, 3)).toBe('up')
  await expect(bars(page).first()).toHaveAccessibleName('Freeze n3, from round 16 to round 21')
  await page.keyboard.press('Control+z')
  await expect.poll(() => truthOf(page, 3)).toBe('frozen')
  await page.getByRole('button', { name: /^Undo: Freeze n3/ }).click()
  await expect.poll(() => truthOf(page, 3)).toBe('up')
  expect((await call(page, 'state')).tick).toBe(160)
  await expect(bars(page)).toHaveCount(0)
})

test('a node is struck by the keyboard alone, and Escape gives the focus back', async ({ page }) => {
  await openCluster(page)
  await nodeButton(page, 5).focus()
  await page.keyboard.press('Shift+F10')
  await expect(menu(page)).toBeVisible()
  await expect.poll(() => focusedName(page)).toBe('Kill n5')
  // The focus stays in the dialog, and the page behind it hears nothing.
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab')
    const inside = await page.evaluate(
      () => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
    )
    expect(inside).toBe(true)
  }
  await page.keyboard.press('Delete')
  expect(await truthOf(page, 5)).toBe('up')
  await page.keyboard.press('Escape')
  await expect(nodeButton(page, 5)).toBeFocused()
  await page.keyboard.press('ContextMenu')
  await expect.poll(() => focusedName(page)).toBe('Kill n5')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  expect(await focusedName(page)).toMatch(/^n5’s clock 6\ss ahead$/)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('spinbutton', { name: 'Ahead by' }).fill('-6000')
  await page.keyboard.press('Enter')
  await expect(menu(page)).toHaveCount(0)
  await expect(nodeButton(page, 5)).toHaveAccessibleName(/clock is wrong by −6\.0\ss/)
})

test('what was used last is offered again, and what cannot be is said where it is typed', async ({
  page,
}) => {
  await openCluster(page)
  await nodeButton(page, 2).click({ button: 'right' })
  await menu(page).getByRole('button', { name: 'Slow down: how, and when' }).click()
  const every = menu(page).getByRole('spinbutton', { name: 'Every' })
  await every.fill('0')
  await expect(menu(page).getByText(/Every must lie between 1 and 1,000/)).toBeVisible()
  await expect(menu(page).locator('.prime')).toBeDisabled()
  await every.fill('30')
  await menu(page).getByRole('button', { name: 'Slow n2 down 30×' }).click()
  await nodeButton(page, 7).click({ button: 'right' })
  await expect(menu(page).getByRole('button', { name: 'Slow n7 down 30×' })).toBeVisible()
})

test('a message under way is dropped, and the link that it went by is cut', async ({ page }) => {
  await openCluster(page, 0)
  await call(page, 'seek', 165)
  await strikeDrawn(page, 'message')
  await expect(menu(page).getByRole('button', { name: /^Deliver message \d+ of n\d+ now/ })).toBeVisible()
  await menu(page)
    .getByRole('button', { name: /^Drop message/ })
    .click()
  await expect(bars(page)).toHaveAccessibleName(/^Drop message \d+ of n\d+, in round 16.5/)
  await strikeDrawn(page, 'link')
  await menu(page)
    .getByRole('button', { name: /^Cut n\d+ – n\d+/ })
    .click()
  await expect(bars(page).nth(1)).toHaveAccessibleName(/^Cut n\d+ – n\d+, from round/)
  await expect(page.locator('.stage-foot .legend')).toContainText('link is cut')
})

test('a click on the ground offers what strikes the whole cluster', async ({ page }) => {
  await openCluster(page)
  const box = (await page.locator('.graph').boundingBox()) as { x: number; y: number }
  await page.mouse.click(box.x + 6, box.y + 6, { button: 'right' })
  await expect(menu(page).getByRole('heading', { name: 'The whole cluster' })).toBeVisible()
  await menu(page)
    .getByRole('button', { name: /^n12 joins through n0/ })
    .click()
  await expect.poll(async () => (await call(page, 'state')).nodes.length).toBe(13)
  await expect(page.locator('.graph-node')).toHaveCount(13)
  expect(await truthOf(page, 12)).toBe('up')
})

test('everything can be broken without pointing at it, from one button', async ({ page }) => {
  await openCluster(page, 0)
  await call(page, 'seek', 165)
  await page.keyboard.press('x')
  const pick = (name: string) => menu(page).getByRole('radio', { name, exact: true })
  await pick('Node').check()
  await menu(page).getByRole('combobox', { name: 'Node' }).selectOption('n4')
  await expect(menu(page).getByRole('button', { name: 'Kill n4' })).toBeVisible()
  await pick('Link').check()
  await menu(page).getByRole('combobox', { name: 'Between' }).selectOption('n2')
  await menu(page).getByRole('combobox', { name: 'and' }).selectOption('n9')
  await expect(menu(page).getByRole('button', { name: 'Cut n2 – n9' })).toBeVisible()
  await expect(menu(page).getByRole('button', { name: '10 % loss between n2 and n9' })).toBeVisible()
  await pick('Message').check()
  await expect(menu(page).getByRole('button', { name: /^Duplicate message/ })).toBeVisible()
  await pick('Cluster').check()
  await menu(page)
    .getByRole('button', { name: /^10 % loss/ })
    .click()
  await expect(bars(page)).toHaveAccessibleName('10 % loss, from round 16.5 until it is ended')
})

test('the table offers the same for each node', async ({ page }) => {
  await openCluster(page)
  await page.locator('#tab-table').click()
  await page.getByRole('button', { name: 'More to do to n8' }).click()
  await menu(page).getByRole('button', { name: 'n8 leaves' }).click()
  await expect(page.locator('.twin tbody tr').nth(8)).toContainText(/left/)
})

/** Sets out to part the cluster by a line; answers with the words that ask for it. */
async function askForLine(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Break something' }).click()
  await menu(page).getByRole('radio', { name: 'Cluster' }).check()
  await menu(page)
    .getByRole('button', { name: /^Partition/ })
    .first()
    .click()
  await menu(page).getByRole('button', { name: 'Draw a line through the graph' }).click()
  const asked = page.getByText('Draw a line through the cluster')
  await expect(asked).toBeVisible()
  // Until the menu has gone, Escape is for the menu.
  await expect(menu(page)).toHaveCount(0)
  return asked
}

test('a line may begin on the bar that asks for it', async ({ page }) => {
  await openCluster(page)
  const asked = await askForLine(page)
  const { x, y, width, height } = (await asked.boundingBox()) as Record<
    'x' | 'y' | 'width' | 'height',
    number
  >
  const legend = (await page.getByRole('list', { name: 'Legend' }).boundingBox()) as { y: number }
  await page.mouse.move(x + width / 2, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(x + width / 2 + 10, legend.y - 20, { steps: 10 })
  await page.mouse.up()
  await expect(asked).toHaveCount(0)
  await expect(page.locator('.cut-bar').getByRole('button', { name: 'Partition' })).toBeEnabled()
})

test('a line through the graph parts the cluster, and Escape draws none', async ({ page }) => {
  await openCluster(page)
  await askForLine(page)
  await page.keyboard.press('Escape')
  await expect(page.locator('.cut-bar')).toHaveCount(0)
  await askForLine(page)
  const box = (await page.locator('.graph').boundingBox()) as {
    x: number
    y: number
    width: number
    height: number
  }
  const middle = box.x + box.width / 2
  await page.mouse.move(middle, box.y + 60)
  await page.mouse.down()
  await page.mouse.move(middle + 10, box.y + box.height - 60, { steps: 10 })
  await page.mouse.up()
  const centres = await page.locator('.graph-node').evaluateAll((buttons) =>
    buttons.map((button) => {
      const { left, width } = button.getBoundingClientRect()
      return left + width / 2
    }),
  )
  const left = centres.flatMap((x, node) => (x < middle + 5 ? [`n${node}`] : []))
  const right = centres.flatMap((x, node) => (x < middle + 5 ? [] : [`n${node}`]))
  const status = page.locator('.cut-bar [role=status]')
  for (const name of [left[0], right[0]]) await expect(status).toContainText(name as string)
  await page.getByRole('button', { name: 'Partition', exact: true }).click()
  await call(page, 'step', 40)
  const { beliefs } = await call(page, 'frame')
  const nodeOf = (name: string): number => Number(name.slice(1))
  expect(beliefs[nodeOf(left[0] as string)]?.[nodeOf(right[0] as string)]).not.toBe('live')
  expect(beliefs[nodeOf(left[0] as string)]?.[nodeOf(left[1] as string)]).toBe('live')
  // Healing is the end of its bar: one stroke of a key.
  await page.getByRole('button', { name: 'Break something' }).click()
  await menu(page)
    .getByRole('button', { name: /^Heal the network Everything/ })
    .click()
  await expect(bars(page).first()).toHaveAccessibleName(/^Partition: .*, from round 16 to round 56/)
})

test('the sides of a partition are chosen one by one by keyboard', async ({ page }) => {
  await openCluster(page)
  await page.keyboard.press('x')
  await menu(page).getByRole('radio', { name: 'Cluster' }).check()
  await menu(page)
    .getByRole('button', { name: /^Partition/ })
    .first()
    .press('Enter')
  await menu(page).getByRole('checkbox', { name: 'n5' }).press('Space')
  await menu(page).getByRole('button', { name: 'Partition: n0-4 from the rest' }).press('Enter')
  await expect(bars(page)).toHaveAccessibleName(
    'Partition: n0-4 from the rest, from round 16 until it is ended',
  )
})

test('a storm of one seed is the same storm, and is taken out at once', async ({ page }) => {
  await openCluster(page)
  const blow = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Break something' }).click()
    await menu(page).getByRole('radio', { name: 'Cluster' }).check()
    await menu(page)
      .getByRole('button', { name: /^Fault storm/ })
      .click()
    await menu(page).getByRole('radio', { name: 'Gale' }).check()
    await menu(page).getByRole('spinbutton', { name: 'Seed' }).fill('5')
    await menu(page).getByRole('button', { name: 'Let it blow' }).click()
    await expect.poll(async () => (await call(page, 'state')).playing).toBe(true)
    await call(page, 'pause')
    await call(page, 'seek', 700)
  }
  await blow()
  const first = await call(page, 'digest')
  await page.getByRole('button', { name: 'Break something' }).click()
  await menu(page)
    .getByRole('button', { name: /^What is scheduled/ })
    .click()
  await menu(page)
    .getByRole('button', { name: /^Take all \d+ out/ })
    .click()
  await expect(menu(page).getByText('Nothing is scheduled.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(bars(page)).toHaveCount(0)
  await call(page, 'seek', 160)
  await blow()
  expect(await call(page, 'digest')).toBe(first)
})

test('axe finds nothing in the menus and forms of faults, nor on the lanes', async ({ page }) => {
  await openCluster(page)
  await call(page, 'act', { kind: 'freeze', node: 3 })
  await call(page, 'act', { kind: 'partition', members: '0-5', forTicks: 100 })
  await nodeButton(page, 3).click({ button: 'right' })
  await expect(menu(page).locator('.fault').first()).toBeVisible()
  expect(await violations(page), 'a node').toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('x')
  await menu(page).getByRole('radio', { name: 'Message' }).check()
  expect(await violations(page), 'messages').toEqual([])
  await menu(page).getByRole('radio', { name: 'Cluster' }).check()
  expect(await violations(page), 'the cluster').toEqual([])
  await menu(page)
    .getByRole('button', { name: /^Fault storm/ })
    .click()
  expect(await violations(page), 'a storm').toEqual([])
  await menu(page).getByRole('button', { name: 'Back' }).click()
  await menu(page)
    .getByRole('button', { name: /^What is scheduled/ })
    .click()
  expect(await violations(page), 'the schedule').toEqual([])
  await menu(page).locator('.scheduled .fault').last().click()
  expect(await violations(page), 'a form').toEqual([])
  await page.keyboard.press('Escape')
  expect(await violations(page), 'the lanes').toEqual([])
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('a long touch opens a sheet, in which everything is large enough', async ({ page, context }) => {
    await openCluster(page)
    await call(page, 'act', { kind: 'partition', members: '0-5', forTicks: 60 })
    const session = await context.newCDPSession(page)
    // The sides drift apart, and who touches a node waits until it is where it stays.
    await nodeButton(page, 4).tap({ trial: true })
    const { x, y, width, height } = (await nodeButton(page, 4).boundingBox()) as {
      x: number
      y: number
      width: number
      height: number
    }
    const touchPoints = [{ x: x + width / 2, y: y + height / 2 }]
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints })
    await expect(menu(page).getByRole('heading', { name: 'n4' })).toBeVisible()
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await expect(menu(page)).toBeVisible()
    const small = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('dialog[open] :is(button, select, input[type=number]), .lanes button')]
          .map((element) => ({ box: element.getBoundingClientRect(), element }))
          .filter(({ box }) => box.width < 40 || box.height < 40)
          .map(({ element }) => element.outerHTML.slice(0, 100)),
      )
    expect(await small()).toEqual([])
    await menu(page).getByRole('button', { name: 'Freeze: how, and when' }).tap()
    expect(await small()).toEqual([])
    await menu(page).getByRole('button', { name: 'Freeze n4' }).tap()
    await expect.poll(() => truthOf(page, 4)).toBe('frozen')
  })
})
