import { type Browser, chromium, type Page } from '@playwright/test'

// Nothing of the browser's own may talk to a network or take time while something is measured.
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A Chromium that is as quiet as the one of the tests. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.GOSSIP_BROWSER ?? '/usr/bin/chromium', args: quiet })
}

/** Opens the page, and waits until its door is there. */
export async function openPage(page: Page, url: string): Promise<void> {
  // From another address, or the browser would only follow a fragment.
  await page.goto('about:blank')
  await page.goto(url)
  await page.locator('.position b').waitFor()
}
