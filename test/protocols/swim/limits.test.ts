/** The figures that memberlist and the papers print of their own formulas. */
import { describe, expect, test } from 'vitest'
import { failureDelta, scoreAfter } from '../../../src/protocols/swim/awareness.ts'
import { patienceAmong, pushPullScale, retransmitLimit } from '../../../src/protocols/swim/limits.ts'
import { timeoutMs } from '../../../src/protocols/swim/suspicion.ts'
import { memberOf } from '../../support/member.ts'

const lan = memberOf({ nodes: 1, params: { dialect: 'memberlist' } }).settings
const paper = memberOf({ nodes: 1 }).settings
const lifeguard = memberOf({ nodes: 1, params: { dynamicSuspicion: true, awareness: true } }).settings

describe('memberlist on a LAN', () => {
  test('is patient with a suspect for as long as its comments say', () => {
    const found = [3, 4, 10, 32, 100, 1000, 10_000].map((n) => {
      const { confirmations, leastMs, mostMs } = patienceAmong(n, lan)
      return [n, confirmations, leastMs, mostMs]
    })
    expect(found).toEqual([
      [3, 0, 4000, 24_000],
      [4, 2, 4000, 24_000],
      [10, 2, 4000, 24_000],
      [32, 2, 6020, 36_120],
      [100, 2, 8000, 48_000],
      [1000, 2, 12_000, 72_000],
      [10_000, 2, 16_000, 96_000],
    ])
  })

  test('passes news on four times for each digit of the number of members', () => {
    const limits = [0, 1, 9, 10, 98, 99, 100, 998, 999].map((n) => retransmitLimit(4, n, lan))
    expect(limits).toEqual([0, 4, 4, 8, 8, 8, 12, 12, 12])
  })

  test('exchanges lists less often each time the cluster doubles beyond 32', () => {
    expect([1, 32, 33, 64, 65, 128, 129].map(pushPullScale)).toEqual([1, 1, 2, 2, 3, 3, 4])
  })

  test('trusts the nacks, where there are any, and stops one short of its worst health', () => {
    expect([failureDelta(3, 3, lan), failureDelta(3, 1, lan), failureDelta(0, 0, lan)]).toEqual([0, 2, 1])
    expect(scoreAfter(6, 5, lan)).toBe(7)
    expect(scoreAfter(0, -1, lan)).toBe(0)
  })
})

describe('the papers', () => {
  test('let a suspicion last, and news go, three times the logarithm rounded up', () => {
    const among = [2, 7, 8, 19, 20, 32].map((n) => patienceAmong(n, paper).leastMs / 1000)
    expect(among).toEqual([6, 9, 9, 9, 12, 12])
    expect([2, 7, 8, 19, 20, 32].map((n) => retransmitLimit(3, n, paper))).toEqual(among)
    expect(patienceAmong(32, paper).confirmations).toBe(0)
  })

  test('shrink a suspicion with each accuser, from 30 s to 5 s', () => {
    const patience = { confirmations: 3, leastMs: 5000, mostMs: 30_000 }
    expect([0, 1, 2, 3, 4].map((c) => Math.round(timeoutMs(patience, c) / 10) / 100)).toEqual([
      30, 17.5, 10.19, 5, 5,
    ])
    expect(patienceAmong(32, lifeguard)).toEqual({ confirmations: 3, leastMs: 12_000, mostMs: 72_000 })
    expect(patienceAmong(4, lifeguard).confirmations).toBe(0)
  })

  test('count a failed probe and each missed nack, up to the maximum itself', () => {
    expect([failureDelta(3, 3, lifeguard), failureDelta(3, 1, lifeguard)]).toEqual([1, 3])
    expect(scoreAfter(7, 5, lifeguard)).toBe(8)
  })
})
