import { defineConfig } from '@playwright/test'

// Nothing of the browser's own may talk to a network or ask a question while a test runs.
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export default defineConfig({
  testMatch: '**/*.test.ts',
  outputDir: '../../test-results',
  // One at a time, because a page full of workers needs all the cores; never again, because a test
  // that passes on its second try has found something.
  workers: 1,
  retries: 0,
  timeout: 60_000,
  webServer: {
    // Builds the page if need be, and takes any free port, which the line below tells to the tests.
    command: 'node .ci/start.mjs --port 0',
    cwd: '../..',
    timeout: 180_000,
    wait: { stdout: /^http:\/\/127\.0\.0\.1:(?<gossip_port>\d+)\/$/m },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
  use: {
    baseURL: `http://127.0.0.1:${process.env.GOSSIP_PORT}/`,
    viewport: { width: 1440, height: 900 },
    launchOptions: { executablePath: process.env.GOSSIP_BROWSER, args: quiet },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
})
