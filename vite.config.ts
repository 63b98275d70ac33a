import { existsSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { configDefaults, defineConfig } from 'vitest/config'

// The page sends nothing anywhere and runs no text as a script, and the browser holds it to that.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types gossip-playground',
].join('; ')

const manners = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' }

// Only what is really there may be kept for ever: a missing file can appear with the next build.
const isHashedAsset = (dist: string, path: string) =>
  /^\/assets\/[\w.-]+$/.test(path) && existsSync(`${dist}${path}`)

const setHeaders = (response: ServerResponse, headers: Record<string, string>) => {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
}

/**
 * Security headers on every answer of the preview server, also on its refusals: hence on the server
 * itself and not in its chain of handlers. The same policy stands in the built page, since a place
 * that hosts only files sends no headers. The dev server cannot live under the policy: it reloads
 * the page through inline scripts and a socket.
 */
const safety = (): Plugin => ({
  name: 'safety',
  configurePreviewServer({ httpServer, config }) {
    const dist = fileURLToPath(new URL(config.build.outDir, import.meta.url))
    httpServer.prependListener('request', (request, response: ServerResponse) => {
      const path = request.url?.split('?')[0] ?? '/'
      const cache = isHashedAsset(dist, path) ? 'public, max-age=31536000, immutable' : 'no-cache'
      setHeaders(response, { ...manners, 'Content-Security-Policy': policy, 'Cache-Control': cache })
    })
  },
  transformIndexHtml: (_html, { server }) =>
    server
      ? []
      : [
          {
            tag: 'meta',
            attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
            injectTo: 'head-prepend',
          },
        ],
})

export default defineConfig({
  // Relative addresses let the built page live in any folder of any host.
  base: './',
  // One page and no routes: an address that is not there is an error, not the page again.
  appType: 'mpa',
  plugins: [react(), safety()],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    // An asset folded into the page as data: would be a script or style that the policy refuses.
    assetsInlineLimit: 0,
    // What opening the page loads is one file: cut in pieces where its later parts branch off it would pack worse.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] } } },
  },
  worker: { format: 'es' },
  server: { headers: manners },
  preview: { cors: false },
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: [...configDefaults.exclude, 'test/browser/**', 'test/bench/**'],
    // A busy machine is no bug: a test that hangs is found a minute later.
    testTimeout: 60_000,
    setupFiles: ['test/support/seed.ts'],
    // No test leaves anything behind, so that the files of one thread share what they import.
    pool: 'threads',
    isolate: false,
    // The machine has nothing else to do: one thread for each of its cores.
    maxWorkers: '100%',
  },
})
