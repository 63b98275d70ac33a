/** A monkey: strikes keys, clicks, drags, scrolls and touches, all by seeded dice, wherever the page lets it. */
import type { CDPSession, Page } from '@playwright/test'
import { type Dice, openDice } from '../../src/core/dice.ts'

export interface Monkey {
  /** Does the event of a number; the same number always wants the same. */
  act(number: number): Promise<void>
  /** Plays with purpose for a while, by mouse and keys, so that something happens on a slow machine too. */
  stroll(number: number): Promise<void>
}

interface Point {
  readonly x: number
  readonly y: number
}

const KEYS = [
  ...['Tab', 'Shift+Tab', 'Enter', ' ', 'Escape', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
  ...['Shift+ArrowRight', 'Alt+ArrowLeft', 'Home', 'End', 'PageUp', 'PageDown', 'Delete', 'Backspace'],
  ...[
    'Control+z',
    'Shift+F10',
    'ContextMenu',
    'j',
    'k',
    'l',
    'n',
    'r',
    'v',
    'b',
    'f',
    'x',
    '[',
    ']',
    '.',
    '?',
  ],
  ...['+', '-', '0', '1', '2', '5', 'a'],
]
const LONG_MS = 600
const STROLL_STRIKES = 4
const STROLL_ROUNDS = 8

/** What can be used in the window, as points in their middle. */
function controlsOf(page: Page): Promise<readonly Point[]> {
  return page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      'button, select, input, summary, label, [tabindex="0"], .grip',
    )
    const scope = document.querySelector('dialog[open]') ?? document.body
    return [...all].flatMap((element) => {
      if (!scope.contains(element)) return []
      const { left, top, width, height } = element.getBoundingClientRect()
      const x = left + width / 2
      const y = top + height / 2
      const seen = width > 0 && x > 0 && y > 0 && x < innerWidth && y < innerHeight
      return seen && element.checkVisibility({ visibilityProperty: true }) ? [{ x, y }] : []
    })
  })
}

/** A monkey of a seed on a page. */
export function createMonkey(page: Page, touch: CDPSession, seed: number): Monkey {
  const size = page.viewportSize() ?? { width: 0, height: 0 }
  const anywhere = (dice: Dice): Point => ({ x: dice.below(size.width), y: dice.below(size.height) })
  /** Mostly something that can be used. */
  const somewhere = async (dice: Dice): Promise<Point> => {
    const controls = dice.below(5) > 0 ? await controlsOf(page) : []
    return controls[dice.below(Math.max(1, controls.length))] ?? anywhere(dice)
  }
  /** Whoever is struck is chosen first, once nothing is open that would lie above it. */
  const strike = async (dice: Dice): Promise<void> => {
    for (let i = 0; i < 3; i++) await page.keyboard.press('Escape')
    const nodes = page.locator('.graph-node')
    const node = dice.below(Math.max(1, await nodes.count()))
    const box = (await nodes.count()) > node ? await nodes.nth(node).boundingBox() : null
    if (box !== null) await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    await page.keyboard.press('Delete')
  }
  const touchAt = async (at: Point, ms: number): Promise<void> => {
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] })
    if (ms > 0) await page.waitForTimeout(ms)
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }
  const drag = async (from: Point, to: Point, ends: boolean): Promise<void> => {
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(to.x, to.y, { steps: 4 })
    // Some change their minds.
    if (!ends) await page.keyboard.press('Escape')
    await page.mouse.up()
  }
  const diceOf = (number: number, purpose: string): Dice =>
    openDice(seed, number & 0x3fff, number >>> 14, purpose)
  return {
    async stroll(number) {
      const dice = diceOf(number, 'stroll')
      await page.locator('#tab-graph').click()
      for (let i = 0; i < STROLL_STRIKES; i++) await strike(dice)
      for (let i = 0; i < STROLL_ROUNDS; i++) await page.keyboard.press('PageDown')
    },
    async act(number) {
      const dice = diceOf(number, 'monkey')
      const what = dice.below(100)
      if (what < 36) {
        const { x, y } = await somewhere(dice)
        await page.mouse.click(x, y)
      } else if (what < 46) {
        const { x, y } = await somewhere(dice)
        await page.mouse.click(x, y, { button: 'right' })
      } else if (what < 58) await touchAt(await somewhere(dice), 0)
      else if (what < 61) await touchAt(anywhere(dice), LONG_MS)
      else if (what < 69) await drag(await somewhere(dice), anywhere(dice), dice.below(4) > 0)
      else if (what < 73) await page.mouse.wheel(dice.below(400) - 200, dice.below(800) - 400)
      else if (what < 76) await page.mouse.dblclick((await somewhere(dice)).x, (await somewhere(dice)).y)
      else if (what < 80) await strike(dice)
      else await page.keyboard.press(KEYS[dice.below(KEYS.length)] as string)
    },
  }
}
