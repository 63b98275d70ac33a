// `npm run bench`: the measurements of test/bench on the built page, in a real browser.
import './node.mjs'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { findBrowser } from './browser.mjs'
import { buildIfNeeded } from './build.mjs'
import { bundle } from './bundle.mjs'
import { install } from './install.mjs'
import { giveUp } from './project.mjs'
import { serve } from './serve.mjs'

install()
const browser = await findBrowser()
if (!browser) giveUp('There is no Chromium, and none could be fetched: set CHROME_PATH to one.')
if (!buildIfNeeded()) giveUp('The page could not be built: the messages above say why.')
const program = await bundle('bench', 'test/bench/main.ts')

const { urls, close } = await serve({ port: 0 })
// A process of its own: the server must not share a thread with what is measured.
const bench = spawn(process.execPath, [program, ...process.argv.slice(2)], {
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { ...process.env, GOSSIP_URL: urls[0], GOSSIP_BROWSER: browser },
})
const [code] = await once(bench, 'exit')
await close()
process.exitCode = code ?? 1
