/** What whole clusters make of news, of the slow and of the cut off. */
import { describe, expect, test } from 'vitest'
import { DEAD, LIVE, REMOVED, SUSPECT } from '../../../src/core/belief.ts'
import { openDice } from '../../../src/core/dice.ts'
import { createLocalFleet } from '../../../src/fleet/local.ts'
import { LOCAL_REGISTRY } from '../../../src/fleet/registry.ts'
import { warmUp } from '../../../src/lab/detection.ts'
import { enqueue } from '../../../src/protocols/swim/queue.ts'
import type { SwimState } from '../../../src/protocols/swim/state.ts'
import { aliveOf } from '../../../src/protocols/swim/update.ts'
import { PATIENCE_MS, share } from '../../support/cases.ts'
import { endTick, hear, play, scenarioOf } from '../../support/play.ts'

const MEMBERLIST = { dialect: 'memberlist' }

/** How many periods it takes until an incarnation is known as widely as the paper's analysis says. */
function infectedAfter(nodes: number, periods: number, trials: number): number {
  const params = { ticksPerRound: 10, latencyMinTicks: 1, latencyMaxTicks: 1 }
  const scenario = scenarioOf({ protocol: 'swim', nodes, params })
  const warm = warmUp(scenario)
  let known = 0
  for (let trial = 0; trial < trials; trial++) {
    const seed = openDice(1, trial, 0, 'dissemination').next()
    const options = { scenario: { ...scenario, seed }, registry: LOCAL_REGISTRY, records: false, from: warm }
    const fleet = createLocalFleet(options)
    const state = fleet.hosts[0]?.memory() as SwimState
    state.incarnations[0] = 9
    state.stamps[0] = 9
    enqueue(state.queue, 0, aliveOf(0, 9, 0, 0), 20)
    fleet.run(warm.conductor.now + periods * 10)
    known += fleet.hosts.filter((host) => (host?.members().stamps[0] as number) >= 9).length
  }
  return known / trials
}

describe('news', () => {
  test(
    'reaches as many in λ ln n periods as the paper says',
    () => {
      for (const nodes of [8, 32])
        for (const lambda of [1, 2]) {
          const bound = nodes - nodes ** (2 - (2 - 1 / nodes) * lambda)
          const periods = Math.ceil(lambda * Math.log(nodes))
          expect(infectedAfter(nodes, periods, share(200)), `${nodes}, ${lambda}`).toBeGreaterThan(
            bound - 0.25,
          )
        }
    },
    PATIENCE_MS,
  )
})

/** What the others made of one node, each time that they changed their minds, and its last incarnation. */
function opinions(raw: object, rounds: number, subject: number) {
  const scenario = scenarioOf({ protocol: 'swim', nodes: 8, seed: 3, ...raw })
  const said = new Set<number>()
  const last = new Map<number, number>()
  let incarnation = 0
  hear(play(scenario, rounds), {
    judge(tick, observer, about, _from, to) {
      if (about !== subject || observer === subject || tick < endTick(scenario, 20)) return
      said.add(to)
      last.set(observer, to)
    },
    learn(_tick, observer, about, stamp) {
      if (observer === subject && about === subject) incarnation = stamp
    },
  })
  return { said: [...said].sort(), last: [...new Set(last.values())], incarnation }
}

for (const dialect of ['paper', 'memberlist'])
  describe(`in the ${dialect} dialect`, () => {
    test('who dies is suspected first, and then dead to all', () => {
      const actions = [{ at: 400, kind: 'kill', node: 3 }]
      // Not for so long that the dead are forgotten.
      expect(opinions({ params: { dialect }, actions }, 45, 3)).toMatchObject({
        said: [SUSPECT, DEAD],
        last: [DEAD],
      })
    })

    test('who sleeps for a while is suspected, and objects in a newer incarnation when it wakes', () => {
      const actions = [{ at: 400, kind: 'freeze', node: 3, forTicks: 70 }]
      const { said, last, incarnation } = opinions({ params: { dialect }, actions }, 60, 3)
      expect(said).toEqual([LIVE, SUSPECT])
      expect(last).toEqual([LIVE])
      expect(incarnation).toBeGreaterThan(dialect === 'paper' ? 0 : 1)
    })

    test('who leaves is removed by all, and never suspected', () => {
      const actions = [{ at: 400, kind: 'leave', node: 3 }]
      expect(opinions({ params: { dialect }, actions }, 60, 3)).toMatchObject({
        said: [REMOVED],
        last: [REMOVED],
      })
    })

    test('a fresh process takes the place of a dead one', () => {
      const actions = [
        { at: 400, kind: 'kill', node: 3 },
        { at: 1200, kind: 'restart', node: 3 },
      ]
      expect(opinions({ params: { dialect }, actions }, 140, 3).last).toEqual([LIVE])
    })

    test('two sides that were apart for too long do not find each other again', () => {
      const actions = [{ at: 400, kind: 'partition', members: '0-3', forTicks: 2000 }]
      const scenario = scenarioOf({ protocol: 'swim', nodes: 8, params: { dialect }, actions })
      const fleet = createLocalFleet({ scenario, registry: LOCAL_REGISTRY, records: false })
      fleet.run(endTick(scenario, 260))
      for (const [node, host] of fleet.hosts.entries())
        for (const [other, belief] of (host?.members().beliefs ?? []).entries())
          expect(belief === LIVE, `${node} of ${other}`).toBe(node < 4 === other < 4)
    })
  })

/** The shape of table IV of the Lifeguard paper: how often members that are well are declared dead while a few are not. */
describe('Lifeguard', () => {
  const falseDeaths = (params: object): number => {
    const sleepers = [0, 1, 2]
    // They doze off just after they have pinged somebody, again and again.
    const actions = sleepers.flatMap((node) =>
      Array.from({ length: 70 }, (_, i) => ({
        ...{ at: 401 + 20 * node + 100 * i, kind: 'freeze', node, forTicks: 90 },
      })),
    )
    const off = { awareness: false, dynamicSuspicion: false, buddy: false }
    const all = { ...MEMBERLIST, ...off, ...params }
    let count = 0
    hear(play(scenarioOf({ protocol: 'swim', nodes: 12, params: all, actions }), 400), {
      judge(_tick, observer, subject, _from, to) {
        if (!sleepers.includes(subject) && observer !== subject && to === DEAD) count++
      },
    })
    return count
  }

  test('spares those that are well, most of all by letting suspicions shrink', () => {
    const without = falseDeaths({})
    expect(without).toBeGreaterThan(40)
    expect(falseDeaths({ awareness: true })).toBeLessThan(0.7 * without)
    expect(falseDeaths({ dynamicSuspicion: true })).toBeLessThan(0.1 * without)
    const allThree = { awareness: true, dynamicSuspicion: true, buddy: true }
    expect(falseDeaths(allThree)).toBeLessThan(0.05 * without)
  })
})
