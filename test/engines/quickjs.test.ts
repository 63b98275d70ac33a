/** A second engine, with other numbers inside and another sort, computes the same runs to the last bit. */
import { join } from 'node:path'
import fc from 'fast-check'
import { getQuickJS, type QuickJSContext } from 'quickjs-emscripten'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { PATIENCE_MS } from '../support/cases.ts'
import { digestOf, play } from '../support/play.ts'
import { cases } from '../support/scenarios.ts'
import { logarithmDigest } from './logarithms.ts'

/** The fleet as one script without imports. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      copyPublicDir: false,
      rolldownOptions: { input: join(import.meta.dirname, 'entry.ts'), output: { format: 'iife' } },
    },
  })
  const [{ output }] = (Array.isArray(built) ? built : [built]) as unknown as [
    { output: { code?: string }[] },
  ]
  return output.map(({ code }) => code ?? '').join('\n')
}

/** The other engine, with the fleet in it. */
async function openEngine(): Promise<QuickJSContext> {
  const context = (await getQuickJS()).newContext()
  context.unwrapResult(context.evalCode(await bundle())).dispose()
  return context
}

function ask(context: QuickJSContext, call: string): string {
  const answer = context.unwrapResult(context.evalCode(call))
  const text = context.getString(answer)
  answer.dispose()
  return text
}

test(
  'QuickJS computes the same bits of every logarithm and exponential',
  async () => {
    const context = await openEngine()
    expect(ask(context, 'logarithmDigest(7, 2000)')).toBe(logarithmDigest(7, 2000))
    context.dispose()
  },
  PATIENCE_MS,
)

test(
  'QuickJS computes the same digests of ten scenarios',
  async () => {
    const options = { nodes: { min: 2, max: 6 }, rounds: { min: 5, max: 12 } }
    const scenarios = fc.sample(cases(options), { numRuns: 10, seed: 7 })
    const context = await openEngine()
    for (const { scenario, rounds } of scenarios) {
      const call = `digestOf(${JSON.stringify(JSON.stringify(scenario))}, ${rounds})`
      expect(ask(context, call), call).toBe(digestOf(play(scenario, rounds)))
    }
    expect(new Set(scenarios.map(({ scenario, rounds }) => digestOf(play(scenario, rounds)))).size).toBe(10)
    context.dispose()
  },
  PATIENCE_MS,
)
