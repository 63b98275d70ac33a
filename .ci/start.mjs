// `npm start`: from a fresh copy to the page, with nothing but Node at hand.
import './node.mjs'
// The module as a whole, because an old Node without parseArgs must still reach the check above.
import util from 'node:util'
import { buildIfNeeded } from './build.mjs'
import { install } from './install.mjs'
import { giveUp } from './project.mjs'
import { serve } from './serve.mjs'

const usage = 'Use it like this: npm start -- --port 4173 --host 127.0.0.1'

const wishes = () => {
  try {
    const { values } = util.parseArgs({ options: { port: { type: 'string' }, host: { type: 'string' } } })
    return { port: Number(values.port ?? 4173), host: values.host }
  } catch {
    return giveUp(`One of these options is unknown. ${usage}`)
  }
}

const { port, host } = wishes()
if (!Number.isInteger(port) || port < 0 || port > 65535)
  giveUp(`A port is a whole number from 0 to 65535. ${usage}`)

install()
if (!buildIfNeeded()) giveUp('The page could not be built: the messages above say why.')

const { urls, close } = await serve({ port, host })
console.log(`\nGossip Playground is open at\n\n${urls.join('\n')}\n\nStop it with Ctrl-C.`)
// A server told to terminate closes by itself; Ctrl-C is ours to handle.
process.once('SIGINT', async () => {
  await close()
  process.exit(0)
})
