/** The bench page, built aside from the product and served on a free port. */
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'

export interface Site {
  readonly url: string
  close(): Promise<void>
}

/** Both this file and its bundle in .cache/bench lie two folders below the project. */
export const project = fileURLToPath(new URL('../../', import.meta.url))

/** Builds and serves the bench page the way the real page is served: from built files that the browser may keep. */
export async function openSite(): Promise<Site> {
  const { build, preview } = await import('vite')
  const shared = {
    root: `${project}test/bench/page`,
    configFile: false as const,
    logLevel: 'warn' as const,
    build: { outDir: `${project}.cache/bench-page`, emptyOutDir: true, target: 'es2022' },
    worker: { format: 'es' as const },
  }
  await build({ ...shared, base: './' })
  const server = await preview({
    ...shared,
    preview: {
      port: 0,
      host: '127.0.0.1',
      headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
    },
  })
  const { port } = server.httpServer.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() }
}
