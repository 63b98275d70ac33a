import { describe, expect, test } from 'vitest'
import { togglePlay } from '../../src/app/commands.ts'
import type { Scenario } from '../../src/core/scenario.ts'
import type { FleetListener } from '../../src/fleet/fleet.ts'
import { createLocalRun } from '../../src/fleet/local.ts'
import { WORKER_REGISTRY } from '../../src/fleet/registry.ts'
import { createRun } from '../../src/run/create-run.ts'
import { jsonLines } from '../../src/run/exports/json-lines.ts'
import { memberLists } from '../../src/run/exports/member-lists.ts'
import { readFile } from '../../src/run/file.ts'
import { FURTHEST_TICK } from '../../src/run/link.ts'
import type { Run } from '../../src/run/run.ts'
import { MAXIMUM_TAKES, rootTake } from '../../src/run/takes.ts'
import { digestOf, endTick, play, scenarioOf } from '../support/play.ts'
import { savedText } from '../support/saved.ts'

const scenario = scenarioOf({ nodes: 6, params: { tFailMs: 2000 } })

function open(one: Scenario = scenario, budgetBytes?: number) {
  const fleets: { disposed: boolean; listener: FleetListener }[] = []
  const startFleet = (next: Scenario, listener: FleetListener) => {
    const fleet = createLocalRun(next, WORKER_REGISTRY)
    const note = { disposed: false, listener }
    fleets.push(note)
    return { ...fleet, dispose: () => (note.disposed = true) }
  }
  return { run: createRun({ startFleet, scenario: one, budgetBytes }), fleets }
}

/** Everything about a run that must not change when something was refused. */
const pictureOf = (run: Run) => {
  const { problem: _, ...state } = run.store.get()
  return { ...state, digest: run.digest(), frame: run.frameAtCursor() }
}
const digestFromStart = (one: Scenario, rounds: number) => digestOf(play(one, rounds))

describe('the cursor', () => {
  test('steps by whole rounds, forth and back, and stops at the start', async () => {
    const { run } = open()
    const ticks: number[] = []
    for (const rounds of [1, 4, -2, -9]) {
      await run.step(rounds)
      ticks.push(run.store.get().cursorTick)
    }
    expect(ticks).toEqual([10, 50, 30, 0])
    await run.seek(33)
    await run.step(1)
    expect(run.store.get().cursorTick).toBe(40)
    await run.seek(33)
    await run.step(-1)
    expect(run.store.get().cursorTick).toBe(30)
  })

  test('finds the same frame and digest wherever it comes from', async () => {
    const { run } = open()
    const seen = new Map<number, object>()
    for (const tick of [7, 250, 93, 250, 0, 93, 7, 400]) {
      await run.seek(tick)
      const picture = { digest: run.digest(), frame: run.frameAtCursor() }
      if (seen.has(tick)) expect(picture).toEqual(seen.get(tick))
      seen.set(tick, picture)
      expect(run.frameAtCursor().tick).toBe(tick)
    }
    expect(run.digest()).toBe(digestFromStart(scenario, 40))
  })

  test('steps from message to message', async () => {
    const { run } = open()
    await run.seek(30)
    await run.stepMessage(3)
    const after = run.store.get().cursorTick
    expect(after).toBeGreaterThan(30)
    await run.stepMessage(1)
    expect(run.store.get().cursorTick).toBeGreaterThan(after)
    await run.stepMessage(-1)
    expect(run.store.get().cursorTick).toBeCloseTo(after, 9)
  })
})

describe('an act', () => {
  test('happens now, and is in the scenario from then on', async () => {
    const { run } = open()
    await run.step(5)
    expect(await run.act({ kind: 'kill', node: 2 })).toEqual({
      ok: true,
      value: { at: 50, kind: 'kill', node: 2 },
    })
    await run.step(10)
    expect(run.frameAtCursor().up[2]).toBe(0)
    expect(run.store.get().scenario.actions).toEqual([{ at: 50, kind: 'kill', node: 2 }])
    expect(run.digest()).toBe(digestFromStart(run.store.get().scenario, 15))
  })

  test('in the past gives the run that had it from the start', async () => {
    const { run } = open()
    await run.seek(300)
    await run.act({ at: 77, kind: 'kill', node: 4 })
    const actions = [{ at: 77, kind: 'kill', node: 4 }]
    expect(run.store.get().cursorTick).toBe(300)
    expect(run.digest()).toBe(digestFromStart(scenarioOf({ ...scenario, actions }), 30))
    expect(run.frameAtCursor().up[4]).toBe(0)
  })

  test('in the past keeps what was seen as a take of its own, which can be brought back', async () => {
    const { run } = open()
    await run.seek(300)
    const before = run.digest()
    await run.seek(100)
    await run.act({ kind: 'kill', node: 1 })
    const { takes, take } = run.store.get()
    expect([takes.length, take]).toEqual([2, 1])
    expect(takes[1]).toMatchObject({ parent: 0, cause: { at: 100, kind: 'kill', node: 1 } })
    await run.choose(0)
    await run.seek(300)
    expect(run.digest()).toBe(before)
    await run.choose(1)
    expect(run.store.get().cursorTick).toBe(100)
    await run.seek(101)
    expect(run.frameAtCursor().up[1]).toBe(0)
  })

  test('that cannot be is refused and changes nothing', async () => {
    const { run } = open()
    await run.step(5)
    const before = pictureOf(run)
    for (const raw of [
      null,
      {},
      { kind: 'kill' },
      { kind: 'kill', node: 6 },
      { kind: 'melt', node: 1 },
      { at: -1, kind: 'kill', node: 1 },
    ]) {
      expect((await run.act(raw)).ok).toBe(false)
      expect(run.store.get().problem).not.toBe(null)
      expect(pictureOf(run)).toEqual(before)
    }
    await run.act({ kind: 'kill', node: 1 })
    expect(run.store.get().problem).toBe(null)
  })
})

describe('what happened', () => {
  test('is remembered when the rounds in which it did were let go before all of a batch was there', async () => {
    const killed = { ...scenario, actions: [{ at: 33, kind: 'kill', node: 2 }] }
    const [{ run: roomy }, { run: tight }] = [open(killed), open(killed, 5_000)]
    for (const run of [roomy, tight]) await run.seek(2000)
    expect(tight.trace.missing({ from: 3, to: 4 })).not.toBeNull()
    expect(tight.news).toEqual(roomy.news)
    expect(roomy.news.map(({ kind }) => kind)).toContain('down')
  })
})

describe('what is carried out', () => {
  test('ends where the cursor is, also within a round', async () => {
    const { run } = open()
    await run.seek(60)
    await run.seek(33)
    const ticks = (await run.carryOut(jsonLines))
      .join('')
      .trimEnd()
      .split('\n')
      .flatMap((line) => (JSON.parse(line) as { tick?: number }).tick ?? [])
    expect(Math.max(...ticks)).toBeLessThan(33)
    expect(Math.max(...ticks)).toBeGreaterThanOrEqual(30)
    const last = (await run.carryOut(memberLists)).join('').trimEnd().split('\n').at(-1)?.split(',')
    expect(last?.slice(0, 2)).toEqual(['4', '825'])
  })
})

describe('a take that comes back to the page', () => {
  test('has still been seen as far as it was: an act in what was seen of it makes another', async () => {
    const { run } = open()
    await run.seek(500)
    await run.seek(200)
    const before = run.store.get().scenario
    const saved = savedText(run)
    for (const leave of [() => run.reset(), () => run.load({ nodes: 3 }), () => run.openFile(saved)]) {
      await leave()
      if (run.store.get().cursorTick !== 200) await run.choose(0)
      const { take, takes, cursorTick } = run.store.get()
      expect(cursorTick).toBe(200)
      await run.act({ kind: 'kill', node: 1 })
      expect(run.store.get().takes).toHaveLength(takes.length + 1)
      expect(run.store.get().takes[take]).toMatchObject({ scenario: before, seenTick: 500 })
    }
  })
})

describe('the furthest way that a link can lead', () => {
  test('shows that it is computed, a little at a time, and is broken off by what pauses', async () => {
    const { run } = open()
    let settled = 0
    let most = 0
    run.store.watch(() => {
      const { settledRounds, computing } = run.store.get()
      if (settledRounds === settled) return
      most = Math.max(most, settledRounds - settled)
      settled = settledRounds
      if (computing) togglePlay(run)
      else run.draw(16, true)
    })
    await run.seek(FURTHEST_TICK)
    expect(most).toBeLessThanOrEqual(32)
    expect(run.store.get()).toMatchObject({ cursorTick: 0, playing: false, computing: false, problem: null })
    await run.step(1)
    expect(run.store.get().cursorTick).toBe(10)
  })
})

describe('opening a file', () => {
  test('that is broken off on the way says nothing of a digest, for it was taken further on', async () => {
    const { run } = open()
    await run.seek(2000)
    const saved = savedText(run)
    const other = open().run
    await other.step(1)
    // Where the way is broken off, only a part of it has been settled.
    other.store.watch(() => other.store.get().takes.length > 1 && other.pause())
    await other.openFile(saved)
    expect(other.store.get()).toMatchObject({ cursorTick: 0, problem: null })
  })

  test('with a digest that the run does not have says so', async () => {
    const { run } = open()
    await run.seek(200)
    const forged = { ...JSON.parse(savedText(run)), digest: '0123456789abcdef' }
    await run.openFile(JSON.stringify(forged))
    expect(run.store.get().problem?.code).toBe('other-digest')
  })
})

describe('a run that is too long for a file', () => {
  test('is not saved, and says so, before a file is written that nobody could open', () => {
    const { run } = open()
    run.rename(0, 'n'.repeat(20_000_000))
    const refused = { code: 'too-long-for-file', values: { maximum: 20_000_000 } }
    expect(run.save()).toEqual({ ok: false, problem: refused })
    expect(run.store.get().problem).toEqual(refused)
  })
})

describe('loading', () => {
  test('shows the new scenario from its start and lets the old fleet go', async () => {
    const { run, fleets } = open()
    await run.step(5)
    const loaded = await run.load({ nodes: 4, seed: 9 })
    expect(loaded.ok).toBe(true)
    expect(run.store.get()).toMatchObject({ cursorTick: 0, scenario: { nodes: 4, seed: 9 }, status: 'ready' })
    expect(fleets.map(({ disposed }) => disposed)).toEqual([true, false])
    await run.step(6)
    expect(run.digest()).toBe(digestFromStart(scenarioOf({ nodes: 4, seed: 9 }), 6))
  })

  test('takes the place of a run that nobody has seen anything of, and stands beside any other', async () => {
    const { run } = open()
    await run.load({ nodes: 4 })
    await run.load({ nodes: 5 })
    expect(run.store.get()).toMatchObject({ take: 0, previous: null, history: [] })
    expect(run.store.get().takes).toHaveLength(1)
    await run.act({ kind: 'kill', node: 1 })
    await run.load({ nodes: 6 })
    expect(run.store.get()).toMatchObject({ take: 1, previous: 0 })
    await run.restore()
    expect(run.store.get().scenario).toMatchObject({ nodes: 5, actions: [{ kind: 'kill', node: 1 }] })
  })

  test('of something bad says what is wrong, starts no fleet and leaves the run as it was', async () => {
    const { run, fleets } = open()
    await run.step(5)
    const before = pictureOf(run)
    const bads = [
      null,
      [],
      'x',
      { nodes: 1e9 },
      { params: { fanout: -1 } },
      JSON.parse('{"params":{"__proto__":{}}}'),
    ]
    for (const raw of bads) {
      const result = await run.load(raw)
      expect(result.ok).toBe(false)
      if (!result.ok) expect(run.store.get().problem).toEqual(result.problem)
      expect(pictureOf(run)).toEqual(before)
    }
    expect(fleets).toHaveLength(1)
    await run.step(1)
    expect(run.digest()).toBe(digestFromStart(scenario, 6))
  })
})

describe('as many takes as can be saved', () => {
  const takes = Array.from({ length: MAXIMUM_TAKES - 1 }, (_, id) => rootTake(id, scenario))
  const looks = { selected: null, view: 'graph', beside: null, pair: null, observer: null, followed: null }
  const file = savedText({ scenario, tick: 0, ...looks, muted: [], digest: null, takes, take: 0 })

  test('are kept, and no load, file or reset adds one that could not be opened again', async () => {
    const { run, fleets } = open()
    await run.step(1)
    expect((await run.openFile(file)).ok).toBe(true)
    const before = pictureOf(run)
    const refused = { ok: false, problem: { code: 'too-many-takes' } }
    expect(await run.load({ nodes: 3 })).toMatchObject(refused)
    expect(await run.openFile(file)).toMatchObject(refused)
    await run.reset()
    expect(run.store.get().problem).toMatchObject(refused.problem)
    expect(pictureOf(run)).toEqual(before)
    expect(fleets).toHaveLength(2)
    expect(readFile(savedText(run), WORKER_REGISTRY).ok).toBe(true)
  })
})

describe('a reset', () => {
  test('goes back to the scenario as it was loaded, and can be taken back', async () => {
    const { run } = open()
    await run.step(5)
    await run.act({ kind: 'kill', node: 2 })
    await run.step(5)
    const before = { digest: run.digest(), frame: run.frameAtCursor() }
    await run.reset()
    expect(run.store.get()).toMatchObject({ cursorTick: 0, scenario: { actions: [] } })
    await run.step(10)
    expect(run.digest()).toBe(digestFromStart(scenario, 10))
    await run.restore()
    expect(run.store.get()).toMatchObject({ cursorTick: 100, scenario: { actions: [{ at: 50 }] } })
    expect({ digest: run.digest(), frame: run.frameAtCursor() }).toEqual(before)
  })
})

describe('playing', () => {
  test('moves the cursor with the time that is told, and settles ahead of it', async () => {
    const { run } = open()
    await run.step(1)
    run.play()
    for (let i = 0; i < 120; i++) {
      run.draw(50, true)
      await new Promise((done) => setTimeout(done, 0))
    }
    const { cursorTick, settledRounds, playing } = run.store.get()
    expect(playing).toBe(true)
    expect(cursorTick).toBeGreaterThan(40)
    expect(cursorTick).toBeLessThanOrEqual(endTick(scenario, settledRounds))
    run.pause()
    expect(run.store.get().playing).toBe(false)
    expect(run.digest()).toBe(await digestAt(cursorTick))
  })
})

describe('a node that crashes by itself', () => {
  test('is written into the scenario, so that the run can be computed again', async () => {
    const { run, fleets } = open()
    await run.step(3)
    fleets[0]?.listener.crashed({ node: 4, tick: 30, message: 'boom' })
    expect(run.store.get().crashes).toEqual([{ node: 4, tick: 30, message: 'boom' }])
    expect(run.store.get().scenario.actions).toEqual([{ at: 30, kind: 'crash', node: 4 }])
  })

  test('is written there too when it does so while a larger cluster is made for one that joins', async () => {
    const { run, fleets } = open()
    await run.step(3)
    const joined = run.act({ kind: 'join', node: 6, through: 0 })
    for (let i = 0; i < 20 && fleets.length < 2; i++) await Promise.resolve()
    fleets[1]?.listener.crashed({ node: 4, tick: 20, message: 'boom' })
    expect(await joined).toMatchObject({ ok: true })
    const { scenario, crashes } = run.store.get()
    expect(scenario.actions.map(({ kind }) => kind)).toEqual(['crash', 'join'])
    expect(crashes).toEqual([{ node: 4, tick: 20, message: 'boom' }])
  })
})

async function digestAt(tick: number): Promise<string> {
  const { run } = open()
  await run.seek(tick)
  return run.digest()
}
