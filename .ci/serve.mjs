// The built page on a port of this machine.
import { root } from './project.mjs'

/**
 * Serves dist on the port, or on the next free one, and returns its addresses, the nearest first, and
 * how to stop. Vite is imported late, since it may have been installed only a moment ago.
 * @param {{ port: number, host?: string }} where
 */
export const serve = async ({ port, host = '127.0.0.1' }) => {
  const { preview } = await import('vite')
  const server = await preview({ root, logLevel: 'warn', preview: { port, host, strictPort: false } })
  const { local = [], network = [] } = server.resolvedUrls ?? {}
  return { urls: [...local, ...network], close: () => server.close() }
}
