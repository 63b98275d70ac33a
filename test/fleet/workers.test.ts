import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { FromConductor, ToConductor } from '../../src/fleet/wire.ts'
import { createWorkerFleet } from '../../src/fleet/workers.ts'
import { createRun } from '../../src/run/create-run.ts'
import { play, scenarioOf } from '../support/play.ts'

/** A conductor that answers when the test says so. */
class Dummy {
  readonly told: ToConductor[] = []
  onmessage: ((event: { data: FromConductor }) => void) | null = null
  onerror: ((event: { message: string }) => void) | null = null
  constructor() {
    dummies.push(this)
  }
  postMessage(message: ToConductor): void {
    this.told.push(message)
  }
  terminate(): void {
    // Nothing more is heard of it.
  }
}

let dummies: Dummy[] = []
const scenario = scenarioOf({ nodes: 3 })

/** Lets all that can go on go on. */
const pause = (): Promise<void> => new Promise((done) => setTimeout(done, 5))

beforeEach(() => {
  dummies = []
  vi.stubGlobal('Worker', Dummy)
  vi.stubGlobal('location', { href: 'http://here/', origin: 'http://here' })
})

afterEach(() => {
  vi.unstubAllGlobals()
})

test.each([
  ['says so', (one: Dummy) => one.onmessage?.({ data: { type: 'failed', message: 'lost' } })],
  ['throws', (one: Dummy) => one.onerror?.({ message: 'lost' })],
])('a run whose conductor is lost, and %s, is left as it was and can be reset', async (_, lose) => {
  const run = createRun({ startFleet: createWorkerFleet, scenario })
  await pause()
  const [first] = dummies as [Dummy]
  expect(first.told.map(({ type }) => type)).toEqual(['begin', 'advance'])
  const stepped = run.step(5)
  lose(first)
  await stepped
  await run.act({ kind: 'kill', node: 1 })
  expect(run.store.get()).toMatchObject({ status: 'failed', cursorTick: 0 })
  const reset = run.reset()
  await pause()
  const [, second] = dummies as [Dummy, Dummy]
  second.onmessage?.({ data: { type: 'settled', call: 0, chunks: play(scenario, 1) } })
  await reset
  expect(run.store.get()).toMatchObject({ status: 'ready', settledRounds: 1, scenario })
})
