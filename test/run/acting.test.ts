/** Acting on a run, with every kind of fault: one thing, many at once, and changing what was planned. */
import { describe, expect, test } from 'vitest'
import { NOT_YET } from '../../src/core/event.ts'
import type { Scenario } from '../../src/core/scenario.ts'
import { createLocalRun } from '../../src/fleet/local.ts'
import { WORKER_REGISTRY } from '../../src/fleet/registry.ts'
import { drawStorm } from '../../src/lab/storm/plan.ts'
import { createRun } from '../../src/run/create-run.ts'
import type { Run } from '../../src/run/run.ts'
import { digestOf, play, scenarioOf } from '../support/play.ts'

const scenario = scenarioOf({ nodes: 6, params: { tFailMs: 2000 } })

function open(one: Scenario = scenario) {
  let fleets = 0
  const startFleet = (next: Scenario) => {
    fleets++
    return createLocalRun(next, WORKER_REGISTRY)
  }
  return { run: createRun({ startFleet, scenario: one }), fleets: () => fleets }
}

/** The run on the page must be the one that its scenario gives from the start. */
function isTrue(run: Run): void {
  const { scenario: now, cursorTick } = run.store.get()
  const ticksPerRound = now.params.ticksPerRound as number
  expect(cursorTick % ticksPerRound).toBe(0)
  expect(run.digest()).toBe(digestOf(play(now, cursorTick / ticksPerRound)))
}

describe('a node that joins a run', () => {
  test('may be the next one that is not there yet, and nothing that was seen changes', async () => {
    const { run, fleets } = open()
    await run.seek(200)
    const before = run.digest()
    run.select(2)
    const joined = await run.act({ kind: 'join', node: 6, through: 0 })
    expect(joined).toEqual({ ok: true, value: { at: 200, kind: 'join', node: 6, through: 0 } })
    expect(run.store.get()).toMatchObject({ cursorTick: 200, selected: 2, scenario: { nodes: 7 } })
    expect([run.trace.nodes, fleets(), run.digest()]).toEqual([7, 2, before])
    const { up, reason } = run.frameAtCursor()
    expect([up[6], reason[6]]).toEqual([0, NOT_YET])
    await run.seek(300)
    expect(run.frameAtCursor().up[6]).toBe(1)
    isTrue(run)
  })

  test('in the past leaves what was seen as a take of its own', async () => {
    const { run } = open()
    await run.seek(300)
    const before = run.digest()
    await run.act({ at: 100, kind: 'join', node: 6, through: 0 })
    isTrue(run)
    expect(run.store.get().takes).toHaveLength(2)
    await run.choose(0)
    expect([run.trace.nodes, run.store.get().cursorTick, run.digest()]).toEqual([6, 300, before])
    await run.choose(1)
    expect(run.trace.nodes).toBe(7)
    isTrue(run)
  })

  test('cannot be one that was there from the start, nor one beyond the next', async () => {
    const { run } = open()
    await run.seek(100)
    expect(await run.act({ kind: 'join', node: 3, through: 0 })).toMatchObject({
      problem: { code: 'already-there', values: { node: 3 } },
    })
    expect(await run.act({ kind: 'join', node: 7, through: 0 })).toMatchObject({
      problem: { code: 'out-of-range' },
    })
    expect(await run.act({ kind: 'join', node: 6, through: 6 })).toMatchObject({ ok: false })
    await run.act({ kind: 'kill', node: 3 })
    expect(await run.act({ kind: 'join', node: 3, through: 0 })).toMatchObject({ ok: true })
  })

  test('is beyond reach before it is there', async () => {
    const { run } = open()
    await run.seek(100)
    await run.act({ at: 200, kind: 'join', node: 6, through: 0 })
    expect(await run.act({ at: 150, kind: 'kill', node: 6 })).toMatchObject({
      problem: { code: 'not-there-yet', values: { node: 6 } },
    })
    expect(await run.act({ at: 250, kind: 'kill', node: 6 })).toMatchObject({ ok: true })
  })

  test('is gone again when its joining is taken away, with all that was to befall it', async () => {
    const { run } = open()
    await run.seek(100)
    await run.act({ kind: 'join', node: 6, through: 0 })
    await run.act({ at: 300, kind: 'freeze', node: 6 })
    await run.act({ at: 300, kind: 'partition', members: '0-2' })
    await run.seek(200)
    await run.edit(0, null)
    expect(run.store.get().scenario).toMatchObject({ nodes: 6, actions: [{ kind: 'partition' }] })
    expect(run.trace.nodes).toBe(6)
    isTrue(run)
  })
})

describe('many things at once', () => {
  test('are done with one fork, or none of them is', async () => {
    const { run } = open()
    await run.seek(200)
    const { faults } = WORKER_REGISTRY
    const storm = drawStorm({ faults, nodes: 6, seed: 5, from: 60, until: 180, count: 12 }).filter(
      ({ kind }) => kind !== 'join',
    )
    expect(await run.revise(storm.map((next) => ({ old: null, next })))).toMatchObject({ ok: true })
    expect(run.store.get().takes).toHaveLength(2)
    isTrue(run)
    const { scenario: before } = run.store.get()
    const half = [1, 99].map((node) => ({ old: null, next: { kind: 'kill', node } }))
    expect(await run.revise(half)).toMatchObject({ ok: false })
    expect(run.store.get().scenario).toBe(before)
    expect(await run.revise([])).toEqual({ ok: true, value: before })
  })
})

describe('what is planned', () => {
  const spans = scenarioOf({
    ...scenario,
    actions: [
      { at: 100, kind: 'freeze', node: 2, forTicks: 150 },
      { at: 120, kind: 'loss', percent: 40 },
      { at: 130, kind: 'offset', node: 1, aheadMs: -900 },
      { at: 140, kind: 'slow', node: 3, every: 7 },
    ],
  })

  test('can be moved, which forks the run where it began first', async () => {
    const { run } = open(spans)
    await run.seek(300)
    await run.edit(0, { at: 150, kind: 'freeze', node: 2, forTicks: 150 })
    expect(run.store.get().scenario.actions.map(({ at }) => at)).toEqual([120, 130, 140, 150])
    expect(run.store.get().takes).toHaveLength(2)
    isTrue(run)
  })

  test('can be ended now, which changes nothing that has been', async () => {
    for (const [index, action] of spans.actions.entries()) {
      const { run } = open(spans)
      await run.seek(200)
      const before = run.digest()
      await run.edit(index, { ...action, forTicks: 200 - action.at })
      expect(run.store.get().takes, action.kind).toHaveLength(1)
      expect(run.digest()).toBe(before)
      await run.seek(400)
      isTrue(run)
    }
  })

  test('can be stretched and shortened in the past', async () => {
    for (const forTicks of [30, 199, 400, 0])
      for (const [index, action] of spans.actions.entries()) {
        const { run } = open(spans)
        await run.seek(400)
        await run.edit(index, { ...action, forTicks })
        isTrue(run)
      }
  })

  test('can be taken away', async () => {
    for (const index of spans.actions.keys()) {
      const { run } = open(spans)
      await run.seek(300)
      await run.edit(index, null)
      expect(run.store.get().scenario.actions).toHaveLength(3)
      isTrue(run)
    }
  })

  test('cannot be changed into what cannot be, nor where there is nothing', async () => {
    const { run } = open(spans)
    await run.seek(300)
    for (const [index, raw] of [
      [0, { kind: 'freeze', node: 99 }],
      [0, { kind: 'explode' }],
      [9, null],
    ] as const)
      expect((await run.edit(index, raw)).ok).toBe(false)
    expect(run.store.get().scenario).toEqual(spans)
  })
})

describe('a clock', () => {
  test('of a node reads what was done to it', async () => {
    const { run } = open()
    await run.seek(100)
    await run.act({ kind: 'offset', node: 2, aheadMs: 6000 })
    expect([run.clockOf(2).at(99), run.clockOf(2).at(100), run.clockOf(3).at(100)]).toEqual([
      2475, 8500, 2500,
    ])
  })
})
