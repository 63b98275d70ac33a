/** What links do to messages, told from the trace. */
import { describe, expect, test } from 'vitest'
import { GONE, LINK_COPY, reasonName } from '../../src/core/event.ts'
import type { Scenario } from '../../src/core/scenario.ts'
import { createLocalRun } from '../../src/fleet/local.ts'
import { LOCAL_REGISTRY } from '../../src/fleet/registry.ts'
import { createFlightWindow, progressOf } from '../../src/trace/flight.ts'
import { digestOf, hear, play, scenarioOf, traceOf } from '../support/play.ts'

const ROUNDS = 60
const NODES = 8

const cluster = (...actions: readonly object[]) =>
  scenarioOf({ nodes: NODES, seed: 4, params: { spread: 'broadcast', tFailMs: 60_000 }, actions })

interface Sent {
  readonly from: number
  readonly to: number
  readonly tick: number
  readonly ticks: number
  /** Why it was lost; null when it was read or is in flight. */
  reason: string | null
  arrived: boolean
}

/** Every message of a run, by `from/seq`. */
function messagesOf(scenario: Scenario, rounds = ROUNDS): Map<string, Sent> {
  const sent = new Map<string, Sent>()
  hear(play(scenario, rounds), {
    send: (tick, from, seq, to, dueTick) =>
      sent.set(`${from}/${seq}`, { from, to, tick, ticks: dueTick - tick, reason: null, arrived: false }),
    deliver(_tick, from, seq) {
      ;(sent.get(`${from}/${seq}`) as Sent).arrived = true
    },
    drop(_tick, from, seq, _to, reason) {
      ;(sent.get(`${from}/${seq}`) as Sent).reason = reasonName(reason, LOCAL_REGISTRY.faults)
    },
  })
  return sent
}

const listOf = (scenario: Scenario) => [...messagesOf(scenario).values()]
const share = (all: readonly Sent[], what: (one: Sent) => boolean) => all.filter(what).length / all.length

describe('loss', () => {
  test('strikes so many in a hundred, on the links that it names, while it lasts', () => {
    const all = listOf(cluster({ at: 0, kind: 'loss', percent: 30 }))
    expect(share(all, ({ reason }) => reason === 'loss')).toBeCloseTo(0.3, 1)
    const some = listOf(cluster({ at: 100, kind: 'loss', from: '0-2', to: '5', percent: 100, forTicks: 200 }))
    for (const { from, to, tick, reason } of some)
      expect(reason === 'loss').toBe(from <= 2 && to === 5 && tick >= 100 && tick < 300)
  })

  test('of more strikes the same messages, and some more', () => {
    // Everybody knows everybody by then, and T_fail is far away: so the same messages are sent.
    const lost = (percent: number) => messagesOf(cluster({ at: 200, kind: 'loss', percent }))
    const [some, more] = [lost(10), lost(40)]
    let both = 0
    for (const [name, { reason, to, tick }] of some) {
      const other = more.get(name)
      // What is sent is another message where somebody has not been heard of.
      if (reason !== 'loss' || other?.to !== to || other.tick !== tick) continue
      expect(other.reason).toBe('loss')
      both++
    }
    expect(both).toBeGreaterThan(50)
  })
})

describe('a fault that strikes nobody', () => {
  test('moves no dice: the run is the same to the last event', () => {
    const plain = digestOf(play(cluster(), ROUNDS))
    const harmless = [
      { kind: 'loss', percent: 0 },
      { kind: 'spikes', percent: 0 },
      { kind: 'reorder', percent: 0 },
      { kind: 'duplicates', percent: 0 },
      { kind: 'garble', percent: 0 },
      { kind: 'swizzle', percent: 0 },
      { kind: 'loss', from: '1', to: '1', percent: 100 },
      { kind: 'slow', node: 3, every: 1 },
      { kind: 'heal' },
      { kind: 'sync', node: 3 },
      { kind: 'thaw', node: 3 },
      { kind: 'drop', from: 3, seq: 4_000_000 },
      { kind: 'partition', members: '0-3', forTicks: 1 },
    ]
    for (const action of harmless)
      expect(digestOf(play(cluster({ at: 151, ...action }), ROUNDS)), action.kind).toBe(plain)
  })

  test('nor does one that strikes move the dice of what it spares', () => {
    const plain = messagesOf(cluster())
    const lossy = messagesOf(cluster({ at: 0, kind: 'loss', from: '0', percent: 50 }))
    for (const [name, one] of lossy) {
      const other = plain.get(name)
      if (other && other.to === one.to && other.tick === one.tick) expect(one.ticks).toBe(other.ticks)
    }
  })
})

describe('latency', () => {
  test('is what is said, fixed or of a range, on the links that it names', () => {
    const fixed = listOf(cluster({ at: 0, kind: 'latency', from: '2', minTicks: 1, maxTicks: 1 }))
    for (const { from, ticks } of fixed) expect(ticks === 1).toBe(from === 2)
    const range = listOf(cluster({ at: 0, kind: 'latency', minTicks: 20, maxTicks: 24 }))
    expect(new Set(range.map(({ ticks }) => ticks))).toEqual(new Set([20, 21, 22, 23, 24]))
  })

  test('has spikes', () => {
    const all = listOf(cluster({ at: 0, kind: 'spikes', percent: 10, ticks: 77 }))
    expect(share(all, ({ ticks }) => ticks === 77)).toBeCloseTo(0.1, 1)
    for (const { ticks } of all) expect(ticks === 77 || (ticks >= 3 && ticks <= 8)).toBe(true)
  })

  test('is long to and from a region of its own', () => {
    const all = listOf(cluster({ at: 0, kind: 'region', members: '0-2', minTicks: 30, maxTicks: 30 }))
    for (const { from, to, ticks } of all) expect(ticks === 30).toBe(from <= 2 !== to <= 2)
  })

  test('varies so that messages overtake each other', () => {
    const overtaken = (scenario: Scenario) => {
      const dues = new Map<string, number>()
      let count = 0
      for (const { from, to, tick, ticks } of listOf(scenario)) {
        const link = `${from} ${to}`
        if (tick + ticks < (dues.get(link) ?? 0)) count++
        dues.set(link, Math.max(dues.get(link) ?? 0, tick + ticks))
      }
      return count
    }
    expect(overtaken(cluster())).toBe(0)
    expect(overtaken(cluster({ at: 0, kind: 'reorder', percent: 30, ticks: 40 }))).toBeGreaterThan(100)
  })
})

describe('what comes twice', () => {
  test('has a number of its own and uses up none', () => {
    const sent = messagesOf(cluster({ at: 0, kind: 'duplicates', percent: 20 }))
    const copies = [...sent].filter(([name]) => Number(name.split('/')[1]) >= LINK_COPY)
    expect(copies.length / (sent.size - copies.length)).toBeCloseTo(0.2, 1)
    for (const [name, copy] of copies) {
      const [from, seq] = name.split('/').map(Number) as [number, number]
      expect(sent.get(`${from}/${seq - LINK_COPY}`)).toMatchObject({ to: copy.to, tick: copy.tick })
    }
    expect(copies.some(([, { arrived }]) => arrived)).toBe(true)
  })

  test('changes nothing that anybody believes', () => {
    const last = (scenario: Scenario) => {
      const trace = traceOf(scenario, play(scenario, ROUNDS))
      const frame = trace.firstFrame()
      trace.seek(frame, 600)
      return frame.beliefs
    }
    expect(last(cluster({ at: 0, kind: 'duplicates', percent: 100 }))).toEqual(last(cluster()))
  })
})

describe('a cut', () => {
  const crossing = (scenario: Scenario, cut: (from: number, to: number) => boolean, reason: string) => {
    for (const one of listOf(scenario)) expect(one.reason === reason).toBe(cut(one.from, one.to))
  }

  test('lets nothing through between two nodes', () =>
    crossing(
      cluster({ at: 0, kind: 'cut', from: 1, to: 4 }),
      (from, to) => (from === 1 && to === 4) || (from === 4 && to === 1),
      'cut',
    ))

  test('can be one-way', () =>
    crossing(
      cluster({ at: 0, kind: 'one-way', from: 1, to: 4 }),
      (from, to) => from === 1 && to === 4,
      'one-way',
    ))

  test('can part a side from the rest', () =>
    crossing(
      cluster({ at: 0, kind: 'partition', members: '0-2,7' }),
      (from, to) => (from <= 2 || from === 7) !== (to <= 2 || to === 7),
      'partition',
    ))

  test('is healed, with all else that was wrong with links', () => {
    const all = listOf(
      cluster(
        { at: 50, kind: 'partition', members: '0-2' },
        { at: 60, kind: 'latency', minTicks: 40, maxTicks: 40 },
        { at: 200, kind: 'heal' },
      ),
    )
    for (const { tick, ticks, reason } of all)
      if (tick >= 200) expect([reason, ticks <= 8]).toEqual([null, true])
    expect(all.some(({ reason }) => reason === 'partition')).toBe(true)
  })

  test('is decided by the first that does not let it pass', () => {
    const first = { at: 0, kind: 'cut', from: 1, to: 4 }
    const all = listOf(cluster(first, { at: 0, kind: 'loss', percent: 100 }))
    for (const { from, to, reason } of all)
      expect(reason).toBe((from === 1 && to === 4) || (from === 4 && to === 1) ? 'cut' : 'loss')
  })

  test('flies on to where it would have arrived, and is dropped there', () => {
    const scenario = cluster({ at: 0, kind: 'cut', from: 1, to: 4 })
    hear(play(scenario, 20), {
      drop: (_tick, _from, _seq, _to, reason) => expect(reason).not.toBe(GONE),
    })
    const trace = traceOf(scenario, play(scenario, 20))
    const lost = createFlightWindow(trace)
      .between(0, 10)
      .find(({ loss }) => loss !== null)
    expect(lost?.loss?.tick).toBe(lost?.dueTick)
  })
})

describe('a swizzle', () => {
  test('cuts each link once and restores it, each at a time of its own', () => {
    const all = listOf(cluster({ at: 100, kind: 'swizzle', percent: 100, forTicks: 400 }))
    const cuts = new Map<string, number[]>()
    for (const { from, to, tick, reason } of all) {
      const link = [from, to].sort().join()
      if (reason === 'swizzle') cuts.set(link, [...(cuts.get(link) ?? []), tick])
    }
    expect(cuts.size).toBe((NODES * (NODES - 1)) / 2)
    for (const { from, to, tick, reason } of all) {
      const span = cuts.get([from, to].sort().join()) as number[]
      expect(reason === 'swizzle').toBe(tick >= Math.min(...span) && tick <= Math.max(...span))
    }
    expect(new Set([...cuts.values()].map((ticks) => Math.min(...ticks))).size).toBeGreaterThan(5)
    expect(new Set([...cuts.values()].map((ticks) => Math.max(...ticks))).size).toBeGreaterThan(5)
  })
})

describe('a link that is quicker than the scenario’s', () => {
  test('keeps lock step, also when it is added to a run that goes on', async () => {
    const slow = { latencyMinTicks: 12, latencyMaxTicks: 20 }
    const quick = { at: 95, kind: 'latency', minTicks: 1, maxTicks: 2, forTicks: 170 }
    const scenario = scenarioOf({ nodes: 6, params: { exchange: 'push-pull', ...slow }, actions: [quick] })
    const run = createLocalRun(scenarioOf({ ...scenario, actions: [] }), LOCAL_REGISTRY)
    await run.advance(20)
    await run.fork(scenario, 95)
    expect(digestOf(await run.advance(40))).toBe(digestOf(play(scenario, 40)))
  })
})

describe('a message that was delayed on the way', () => {
  test('goes on from where it was, at another speed', () => {
    const scenario = cluster(
      { at: 0, kind: 'latency', minTicks: 20, maxTicks: 20 },
      { at: 10, kind: 'delay', from: 2, seq: 0, ticks: 30 },
    )
    const trace = traceOf(scenario, play(scenario, 10))
    const flight = createFlightWindow(trace)
      .between(0, 9)
      .find(({ from, seq }) => from === 2 && seq === 0)
    if (!flight) throw new Error('no such flight')
    expect([0, 10, 30, 50].map((tick) => progressOf(flight, tick))).toEqual([0, 0.5, 0.75, 1])
  })
})
