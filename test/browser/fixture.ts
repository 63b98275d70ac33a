import { test as base, expect, type Page } from '@playwright/test'
import type { Playground } from '../../src/app/door.ts'

declare global {
  interface Window {
    readonly violations: string[]
  }
}

/** Every page of these tests is watched: a breach of the policy, an error or a warning fails the test. */
export const test = base.extend<{ readonly watched: undefined }>({
  watched: [
    async ({ context }, use) => {
      const complaints: string[] = []
      await context.addInitScript(() => {
        const violations: string[] = []
        Object.defineProperty(window, 'violations', { value: violations })
        addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
          violations.push(`${violatedDirective} ${blockedURI}`),
        )
      })
      context.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
      })
      context.on('weberror', (error) => complaints.push(String(error.error())))
      await use(undefined)
      for (const page of context.pages())
        complaints.push(...(await page.evaluate(() => window.violations ?? [])))
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
})

/** Opens the page, and waits until its workers run. */
export async function openPage(page: Page, address = '/'): Promise<void> {
  await page.goto(address)
  await expect(page.locator('.position b'), 'the cluster has started').toBeVisible({ timeout: 15_000 })
}

/** Calls a command of the page's door. */
export function call<Name extends keyof Playground>(
  page: Page,
  name: Name,
  ...args: Parameters<Playground[Name]>
): ReturnType<Playground[Name]> {
  return page.evaluate(
    ([command, given]) =>
      (window.playground[command as keyof Playground] as (...all: unknown[]) => Promise<unknown>)(
        ...(given as unknown[]),
      ),
    [name, args] as const,
  ) as ReturnType<Playground[Name]>
}

/** What the others believe of a node. */
export async function beliefsOf(page: Page, subject: number): Promise<readonly string[]> {
  const { beliefs } = await call(page, 'frame')
  return beliefs.filter((_, observer) => observer !== subject).map((row) => row[subject] as string)
}

export { expect, type Page }
