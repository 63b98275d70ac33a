import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Action, Scenario } from '../../src/core/scenario.ts'
import { createLocalRun } from '../../src/fleet/local.ts'
import { LOCAL_REGISTRY, WORKER_REGISTRY } from '../../src/fleet/registry.ts'
import { createRun } from '../../src/run/create-run.ts'
import { readFile } from '../../src/run/file.ts'
import type { Run } from '../../src/run/run.ts'
import { PATIENCE_MS, share } from '../support/cases.ts'
import { digestOf, play, scenarioOf } from '../support/play.ts'
import { savedText } from '../support/saved.ts'

const KILL: Action = { at: 60, kind: 'kill', node: 2 }
const PARTITION: Action = { at: 100, kind: 'partition', members: '0-2', forTicks: 80 }
const planned = scenarioOf({ nodes: 6, params: { tFailMs: 2000 }, actions: [KILL, PARTITION] })

const open = (scenario: Scenario = planned): Run =>
  createRun({ startFleet: (next) => ({ ...createLocalRun(next, WORKER_REGISTRY), dispose() {} }), scenario })
/** What the run would be if its scenario had been so from the start. */
const digestFromStart = (run: Run): string => {
  const { scenario, cursorTick } = run.store.get()
  return digestOf(play(scenario, cursorTick / (scenario.params.ticksPerRound as number)))
}
const actionsOf = (run: Run): readonly Action[] => run.store.get().scenario.actions

describe('an edit of what is scheduled', () => {
  test('that was not seen yet changes what comes, and makes no take', async () => {
    const run = open()
    await run.seek(50)
    const moved = { ...KILL, at: 90 }
    expect((await run.edit(0, moved)).ok).toBe(true)
    expect(actionsOf(run)).toEqual([moved, PARTITION])
    expect(run.store.get().takes).toHaveLength(1)
    await run.seek(300)
    expect(run.digest()).toBe(digestFromStart(run))
  })

  test('forks at the earlier of the two ticks, and keeps what had been seen as a take', async () => {
    for (const [at, to] of [
      [60, 20],
      [60, 140],
    ] as const) {
      const run = open()
      await run.seek(300)
      const before = run.digest()
      await run.edit(0, { ...KILL, at: to })
      const { takes, take, cursorTick } = run.store.get()
      expect([takes.length, take, cursorTick]).toEqual([2, 1, 300])
      expect(takes[1]).toMatchObject({ parent: 0, change: 'edit', cause: { at: to, kind: 'kill', node: 2 } })
      expect(run.digest()).toBe(digestFromStart(run))
      expect(run.digest()).not.toBe(before)
      // Up to the earlier of the two nothing has changed.
      await run.seek(Math.min(at, to))
      const common = run.digest()
      await run.choose(0)
      expect(run.digest()).toBe(before)
      await run.seek(Math.min(at, to))
      expect(run.digest()).toBe(common)
    }
  })

  test('to nothing takes it out', async () => {
    const run = open()
    await run.seek(300)
    await run.edit(0, null)
    expect(actionsOf(run)).toEqual([PARTITION])
    expect(run.frameAtCursor().up[2]).toBe(1)
    expect(run.digest()).toBe(digestFromStart(run))
    expect(run.store.get().takes[1]).toMatchObject({ change: 'removal', cause: KILL })
  })

  test('stretches what lasts', async () => {
    const run = open()
    await run.seek(300)
    await run.edit(1, { ...PARTITION, forTicks: 150 })
    expect(actionsOf(run)[1]).toEqual({ ...PARTITION, forTicks: 150 })
    expect(run.digest()).toBe(digestFromStart(run))
  })

  test('that changes nothing leaves everything as it is', async () => {
    const run = open()
    await run.seek(300)
    const before = run.digest()
    await run.edit(0, { ...KILL })
    expect(run.store.get().takes).toHaveLength(1)
    expect(run.digest()).toBe(before)
  })

  test('that cannot be is refused and changes nothing', async () => {
    const run = open()
    await run.seek(120)
    const { problem: _, ...before } = run.store.get()
    const digest = run.digest()
    for (const [index, raw] of [
      [2, null],
      [-1, null],
      [0.5, null],
      [0, {}],
      [0, { ...KILL, at: -1 }],
      [0, { ...KILL, node: 6 }],
      [1, { ...PARTITION, members: '0-9' }],
      [1, { ...PARTITION, forTicks: -1 }],
    ] as const) {
      expect((await run.edit(index, raw)).ok).toBe(false)
      const { problem, ...after } = run.store.get()
      expect(problem).not.toBeNull()
      expect(after).toEqual(before)
      expect(run.digest()).toBe(digest)
    }
  })

  test('means the action that is there when it is asked for, whatever comes between', async () => {
    const run = open()
    await run.seek(50)
    // The first puts an action before the one that the second means.
    void run.act({ kind: 'kill', node: 4 })
    await run.edit(0, { ...KILL, at: 70 })
    expect(actionsOf(run).map(({ at, node }) => [at, node])).toEqual([
      [50, 4],
      [70, 2],
      [100, undefined],
    ])
  })
})

describe('several changes', () => {
  test('are one step: all of them, or none', async () => {
    const run = open()
    await run.seek(50)
    const storm = [1, 2, 3].map((node) => ({ old: null, next: { at: 200 + node, kind: 'kill', node } }))
    expect((await run.revise([...storm, { old: null, next: { kind: 'melt' } }])).ok).toBe(false)
    expect(actionsOf(run)).toHaveLength(2)
    expect((await run.revise(storm)).ok).toBe(true)
    expect(actionsOf(run)).toHaveLength(5)
    await run.undo()
    expect(actionsOf(run)).toEqual([KILL, PARTITION])
  })
})

describe('undo', () => {
  test('of an act comes back to the moment before it, and loses nothing', async () => {
    const run = open(scenarioOf({ nodes: 6 }))
    await run.seek(100)
    const before = run.digest()
    await run.strike({ kind: 'kill', node: 1 })
    await run.seek(200)
    const killed = run.digest()
    await run.undo()
    expect(run.store.get()).toMatchObject({ cursorTick: 100, scenario: { actions: [] }, history: [] })
    expect(run.digest()).toBe(before)
    await run.seek(200)
    expect(run.digest()).toBe(digestFromStart(run))
    await run.choose(0)
    expect(run.store.get().cursorTick).toBe(200)
    expect(run.digest()).toBe(killed)
  })

  test('of an act in the past comes back to the take before, where it was left', async () => {
    const run = open(scenarioOf({ nodes: 6 }))
    await run.seek(300)
    await run.seek(100)
    await run.act({ kind: 'kill', node: 1 })
    await run.seek(150)
    await run.undo()
    expect(run.store.get()).toMatchObject({ take: 0, cursorTick: 100, scenario: { actions: [] } })
    await run.seek(300)
    expect(run.frameAtCursor().up[1]).toBe(1)
  })

  test('goes back step by step through acts, edits, resets and loads', async () => {
    const run = open(scenarioOf({ nodes: 6 }))
    const moments: object[] = []
    const note = () => {
      const { scenario, cursorTick } = run.store.get()
      return { actions: scenario.actions, nodes: scenario.nodes, cursorTick, digest: run.digest() }
    }
    for (const deed of [
      () => run.act({ at: 120, kind: 'kill', node: 1 }),
      () => run.strike({ kind: 'kill', node: 2 }),
      () => run.edit(0, null),
      () => run.act({ at: 20, kind: 'kill', node: 3 }),
      () => run.reset(),
      () => run.load({ nodes: 4 }),
      () => run.act({ at: 60, kind: 'kill', node: 0 }),
      () => run.edit(0, { at: 30, kind: 'kill', node: 0 }),
      () => run.choose(1),
    ]) {
      await run.step(10)
      moments.push(note())
      await deed()
    }
    for (const moment of moments.reverse()) {
      await run.undo()
      expect(note()).toEqual(moment)
    }
    expect(run.store.get().history).toEqual([])
    await run.undo()
    expect(note()).toEqual(moments.at(-1))
  })
})

describe('a node that joins late', () => {
  test('makes the cluster larger, and smaller again when its joining is taken out', async () => {
    const run = open(scenarioOf({ nodes: 5 }))
    await run.seek(100)
    const before = run.digest()
    expect((await run.act({ kind: 'join', node: 5, through: 0 })).ok).toBe(true)
    expect(run.store.get()).toMatchObject({ cursorTick: 100, scenario: { nodes: 6 } })
    await run.seek(200)
    expect(run.frameAtCursor().up[5]).toBe(1)
    expect(run.digest()).toBe(digestFromStart(run))
    await run.act({ kind: 'kill', node: 5 })
    await run.edit(0, null)
    expect(run.store.get()).toMatchObject({ cursorTick: 200, scenario: { nodes: 5, actions: [] } })
    await run.seek(100)
    expect(run.digest()).toBe(before)
  })

  test('can be moved in time, but not behind what befalls it', async () => {
    const run = open(scenarioOf({ nodes: 5 }))
    await run.act({ at: 50, kind: 'join', node: 5, through: 0 })
    await run.act({ at: 90, kind: 'kill', node: 5 })
    expect((await run.edit(0, { at: 70, kind: 'join', node: 5, through: 0 })).ok).toBe(true)
    expect(await run.edit(0, { at: 95, kind: 'join', node: 5, through: 0 })).toMatchObject({
      problem: { code: 'not-there-yet' },
    })
    expect(run.store.get().scenario.nodes).toBe(6)
  })
})

describe('law', () => {
  test(
    'whatever was edited when, the run is the one that its scenario makes from the start',
    async () => {
      const edits = fc.array(
        fc.record({
          seek: fc.nat(40),
          index: fc.nat(5),
          at: fc.nat(300),
          forTicks: fc.nat(200),
          how: fc.constantFrom('add', 'kill', 'move', 'remove', 'undo'),
          node: fc.nat(4),
        }),
        { minLength: 1, maxLength: 8 },
      )
      await fc.assert(
        fc.asyncProperty(fc.nat(1000), edits, async (seed, list) => {
          const run = open(scenarioOf({ nodes: 5, seed, params: { tFailMs: 1000, tCleanupMs: 2000 } }))
          for (const { seek, index, at, forTicks, how, node } of list) {
            await run.seek(seek * 10)
            const old = actionsOf(run)[index]
            if (how === 'undo') await run.undo()
            else if (how === 'kill') await run.act({ kind: 'kill', node })
            else if (how === 'add' || old === undefined) await run.act({ at, kind: 'freeze', node, forTicks })
            else await run.edit(index, how === 'remove' ? null : { ...old, at })
            await run.step(1)
            expect(run.digest()).toBe(digestFromStart(run))
          }
          for (const { id } of run.store.get().takes) {
            await run.choose(id)
            await run.seek(400)
            expect(run.digest()).toBe(digestFromStart(run))
          }
          // What a file brings back is every take, and how each came to be.
          const saved = readFile(savedText(run), LOCAL_REGISTRY)
          const told = run.store.get().takes.map(({ change, cause }) => ({ change, cause }))
          expect(saved).toMatchObject({ ok: true, value: { takes: told } })
        }),
        { numRuns: share(40) },
      )
    },
    PATIENCE_MS,
  )
})
