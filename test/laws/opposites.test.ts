/** What the protocols do not promise, as their files say: it must go on to happen, for each of these is a lesson. */
import { describe, expect, test } from 'vitest'
import { DEAD, LIVE, STALE, UNKNOWN } from '../../src/core/belief.ts'
import { createLocalFleet } from '../../src/fleet/local.ts'
import { LOCAL_REGISTRY } from '../../src/fleet/registry.ts'
import { endTick, hear, play, scenarioOf } from '../support/play.ts'

const NODES = 6
/** Everybody knows everybody by then: round 30 of ten ticks each. */
const CALM = 300

interface Case {
  readonly params?: object
  readonly actions?: readonly object[]
}

/** What each node believes of each after so many rounds; of who is down, nothing. */
function beliefsAfter(protocol: string, one: Case, rounds: number): readonly (readonly number[])[] {
  const scenario = scenarioOf({ protocol, nodes: NODES, seed: 1, ...one })
  const fleet = createLocalFleet({ scenario, registry: LOCAL_REGISTRY, records: false })
  fleet.run(endTick(scenario, rounds))
  return fleet.hosts.map((host) => [...(host?.members().beliefs ?? [])])
}

/** What the others believe of one. */
function opinionsOf(subject: number, beliefs: readonly (readonly number[])[]): readonly number[] {
  return beliefs.flatMap((row, observer) => (observer === subject ? [] : (row[subject] ?? [])))
}

/** Who gave somebody up that is well, when everybody had found everybody. */
function accusers(protocol: string, one: Case, rounds: number, accused: number): readonly number[] {
  const found = new Set<number>()
  hear(play(scenarioOf({ protocol, nodes: NODES, seed: 1, ...one }), rounds), {
    judge(tick, observer, subject, from, to) {
      if (tick > CALM && subject === accused && from === LIVE && to !== LIVE) found.add(observer)
    },
  })
  return [...found].sort()
}

const others = (belief: number): readonly number[] => Array<number>(NODES - 1).fill(belief)
const kill = (node: number, at: number) => ({ at, kind: 'kill', node })
const restart = (node: number, at: number) => ({ at, kind: 'restart', node })
const halves = { at: CALM, kind: 'partition', members: '0-2' }

describe('gossip', () => {
  test.each(['timestamps', 'heartbeats'])(
    'of %s fails somebody healthy where T_fail is short for the number of nodes',
    (protocol) => expect(accusers(protocol, { params: { tFailMs: 1000 } }, 200, 3)).toEqual([0, 1, 2, 4, 5]),
  )

  test.each(['timestamps', 'heartbeats'])(
    'of %s lets two sides meet again no sooner than they have forgotten each other',
    (protocol) => {
      // Failed after 20 rounds, forgotten after 100; the network is whole again after 45.
      const one = { params: { tCleanupMs: 25_000 }, actions: [{ ...halves, forTicks: 450 }] }
      for (const rounds of [30 + 46, 30 + 80])
        for (const [observer, row] of beliefsAfter(protocol, one, rounds).entries())
          expect(row).toEqual(row.map((_, subject) => (observer < 3 === subject < 3 ? LIVE : STALE)))
      expect(beliefsAfter(protocol, one, 30 + 150)).toEqual(Array(NODES).fill(Array(NODES).fill(LIVE)))
    },
  )

  test('ignores a process that counts from zero again, unless its count begins at its clock', () => {
    const actions = [kill(3, CALM), restart(3, CALM + 10)]
    for (const [generation, belief] of [
      [false, STALE],
      [true, LIVE],
    ] as const)
      expect(opinionsOf(3, beliefsAfter('heartbeats', { params: { generation }, actions }, 55))).toEqual(
        others(belief),
      )
  })
})

describe('phi', () => {
  test('finds somebody healthy to be gone where it is asked to be quick', () =>
    expect(accusers('phi', { params: { threshold: 1, pauseMs: 0 } }, 200, 3)).toEqual([0, 1, 2, 4, 5]))
})

describe('a count that begins at a clock', () => {
  test.each(['all-to-all', 'phi', 'ring', 'central'])(
    'is old news in %s when the clock was set back',
    (protocol) => {
      const back = { at: CALM + 100, kind: 'offset', node: 3, aheadMs: -20_000 }
      const one = { actions: [kill(3, CALM), back, restart(3, CALM + 200)] }
      expect(opinionsOf(3, beliefsAfter(protocol, one, 90))).not.toContain(LIVE)
    },
  )
})

describe('all to all', () => {
  test('lets two whose link is cut hold each other stale, although all others see both', () => {
    const beliefs = beliefsAfter('all-to-all', { actions: [{ at: CALM, kind: 'cut', from: 1, to: 2 }] }, 80)
    expect([beliefs[1]?.[2], beliefs[2]?.[1]]).toEqual([STALE, STALE])
    expect(beliefs.flat().filter((belief) => belief !== LIVE)).toHaveLength(2)
  })
})

describe('a ring', () => {
  test('believes its one witness: a link that is cut makes somebody healthy dead to all', () => {
    const one = { actions: [{ at: CALM, kind: 'cut', from: 1, to: 2 }] }
    expect(accusers('ring', one, 80, 1)).toEqual([0, 2, 3, 4, 5])
  })

  test('stays in two when a cut network is whole again', () => {
    const beliefs = beliefsAfter('ring', { actions: [{ ...halves, forTicks: 250 }] }, 200)
    for (const [observer, row] of beliefs.entries())
      expect(row).toEqual(row.map((_, subject) => (observer < 3 === subject < 3 ? LIVE : DEAD)))
  })
})

describe('a central monitor', () => {
  test('makes dead to all whom it alone cannot reach', () => {
    const one = { actions: [{ at: CALM, kind: 'cut', from: 3, to: 0 }] }
    expect(opinionsOf(3, beliefsAfter('central', one, 80))).toEqual(others(DEAD))
  })

  test('knows nothing, when it is a fresh one, of who died before it came', () => {
    const one = { actions: [kill(0, CALM), kill(4, CALM + 50), restart(0, CALM + 100)] }
    expect(opinionsOf(4, beliefsAfter('central', one, 150))).toEqual([UNKNOWN, LIVE, LIVE, LIVE, LIVE])
  })
})
