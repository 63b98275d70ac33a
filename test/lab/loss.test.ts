/**
 * How loss makes healthy members look stale, against a second opinion: a simulation of the same rules that shares no
 * line with the nodes, the fleet or the faults.
 */
import { describe, expect, test } from 'vitest'
import { measureStaleness } from '../../src/lab/stale.ts'
import { share } from '../support/cases.ts'

const WARM_UP = 60
const T_FAIL = 5
const NODES = 32
const ROUNDS = share(2000)

/** The share of pairs that are stale when a round begins. */
function simulate(nodes: number, rounds: number, loss: number, seed: number): number {
  let state = seed
  const random = (): number => {
    // Park and Miller's generator, so that it is the same everywhere.
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
  const heard: number[][] = Array.from({ length: nodes }, (_, i) =>
    Array.from({ length: nodes }, (_, j) => (i === j ? 0 : -99)),
  )
  const isFresh = (now: number, stamp: number): boolean => now - stamp <= T_FAIL
  let stale = 0
  for (let now = 0; now < WARM_UP + rounds; now++) {
    const told: { to: number; list: number[] }[] = []
    heard.forEach((list, i) => {
      list[i] = now
      if (now >= WARM_UP) stale += list.filter((stamp) => !isFresh(now, stamp)).length
      const known = list.flatMap((stamp, j) => (j !== i && isFresh(now, stamp) ? [j] : []))
      const seeds = [0, 1, 2, 3].filter((j) => j !== i).slice(0, 3)
      const strangers = seeds.filter((j) => list[j] === -99)
      const candidates = [...new Set([...known, ...strangers])]
      const from = candidates.length > 0 ? candidates : seeds
      const to = from[Math.floor(random() * from.length)] as number
      if (random() >= loss) told.push({ to, list: list.map((stamp) => (isFresh(now, stamp) ? stamp : -99)) })
    })
    for (const { to, list } of told)
      list.forEach((stamp, j) => {
        const own = heard[to] as number[]
        if (stamp > (own[j] as number)) own[j] = stamp
      })
  }
  return stale / (nodes * (nodes - 1) * rounds)
}

describe('the share of healthy pairs held stale', () => {
  const measured: number[] = []
  for (const loss of [0, 10, 20, 30])
    test(`when ${loss} % of the messages get lost`, () => {
      const result = measureStaleness(NODES, T_FAIL, ROUNDS, 1, loss)
      const found = result.ok ? result.value.share : Number.NaN
      measured.push(found)
      expect(found / simulate(NODES, ROUNDS, loss / 100, 1)).toBeCloseTo(1, 1)
    })

  test('grows with the loss', () => {
    expect(measured).toHaveLength(4)
    expect(measured.toSorted((a, b) => a - b)).toEqual(measured)
  })
})
