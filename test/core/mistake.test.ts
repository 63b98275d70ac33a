/** The recursion against the tables that were computed from the paper's equations, to their last digit. */
import { describe, expect, test } from 'vitest'
import { type Gossipers, gossipsNeeded, mistakeProbability } from '../../src/core/mistake.ts'
import { quietMs } from '../support/pace.ts'

/** Rounds of the whole cluster that make a mistake as unlikely as wanted: T_fail / T_gossip. */
const rounds = (gossipers: Gossipers, wanted: number): number =>
  gossipsNeeded(gossipers, wanted) / gossipers.members

/** What a table prints with one digit. */
function expectPrinted(found: number, printed: number): void {
  expect(Math.abs(found - printed)).toBeLessThanOrEqual(0.0500001)
}

describe('how large T_fail must be, in rounds', () => {
  test.each([
    [4, 8.5, 10.8, 17.3],
    [8, 11.8, 14.1, 21.1],
    [10, 12.7, 15.1, 22.1],
    [16, 14.5, 16.9, 24.1],
    [32, 16.9, 19.4, 26.7],
    [50, 18.5, 20.9, 28.2],
    [100, 20.7, 23.2, 30.5],
    [256, 23.7, 26.2, 33.5],
  ])('for %i members, of whom none has failed', (members, percent, thousandth, millionth) => {
    expectPrinted(rounds({ members }, 1e-2), percent)
    expectPrinted(rounds({ members }, 1e-3), thousandth)
    expectPrinted(rounds({ members }, 1e-6), millionth)
  })

  // The paper's figure 1: 250 bytes a second, 8 bytes an entry, so that a round takes longer the more members there are.
  test.each([
    [10, 5.3, 7.9, 10.4],
    [25, 15.4, 21.4, 27.4],
    [50, 34.1, 46.0, 57.7],
    [100, 74.9, 98.5, 121.7],
    [150, 118.3, 153.6, 188.2],
    [200, 163.4, 210.3, 256.4],
  ])('for %i members, of whom one has failed, in seconds', (members, thousandth, millionth, billionth) => {
    const seconds = (wanted: number): number => rounds({ members, failed: 1 }, wanted) * ((8 * members) / 250)
    expectPrinted(seconds(1e-3), thousandth)
    expectPrinted(seconds(1e-6), millionth)
    expectPrinted(seconds(1e-9), billionth)
  })

  test.each([
    [50, 30.3],
    [100, 32.4],
    [200, 34.6],
    [300, 35.9],
  ])('for %i members when one in twenty messages is lost', (members, millionth) =>
    expectPrinted(rounds({ members, failed: 1, arrival: 0.95 }, 1e-6), millionth),
  )

  test.each([
    [0, 97.6],
    [25, 126.9],
    [50, 183.7],
    [75, 346.5],
  ])('for a hundred members of whom %i have failed, at 3.2 s a round', (failed, seconds) =>
    expectPrinted(3.2 * rounds({ members: 100, failed }, 1e-6), seconds),
  )
})

describe('the probability of a mistake', () => {
  test('falls below what is wanted exactly where T_fail is just large enough', () => {
    for (const members of [2, 3, 12, 50])
      for (const wanted of [0.1, 1e-3, 1e-9]) {
        const needed = gossipsNeeded({ members }, wanted)
        expect(mistakeProbability({ members }, needed)).toBeLessThanOrEqual(wanted)
        expect(mistakeProbability({ members }, needed - 1)).toBeGreaterThan(wanted)
      }
  })

  test('is exact for two members: every second gossip could be the one, and none was', () => {
    for (const gossips of [2, 5, 9])
      expect(mistakeProbability({ members: 2 }, gossips)).toBe(2 / 2 ** gossips)
  })

  test('is certain without a gossip, and nothing where there is nobody to be mistaken', () => {
    expect(mistakeProbability({ members: 12 }, 0)).toBe(1)
    expect(mistakeProbability({ members: 1 }, 0)).toBe(0)
    expect(mistakeProbability({ members: 12, failed: 11 }, 0)).toBe(0)
  })

  test('has an end, however long T_fail is', () => expect(mistakeProbability({ members: 256 }, 1e12)).toBe(0))

  test('is quickly there for as many members as the page has', () => {
    expect(quietMs(() => mistakeProbability({ members: 256 }, 30 * 256))).toBeLessThan(40)
  })
})
