/**
 * Tables 1, 2 and 3 of Demers and others 1987, for a thousand nodes: s within 10 %, m within 5 %, the last delivery within
 * half a cycle, and what chance makes of so few trials. LAWS_RUNS=10 makes 200 of them.
 */
import { describe, expect, test } from 'vitest'
import type { Params } from '../../src/core/parameter.ts'
import { dispatch } from '../../src/lab/dispatch.ts'
import { measureRumour } from '../../src/lab/rumour.ts'
import type { Summary } from '../../src/lab/statistics.ts'
import { PATIENCE_MS, share } from '../support/cases.ts'

const NODES = 1000
const TRIALS = Math.max(4, share(20))

const TABLES = [
  {
    name: 'table 1: push, feedback, counter',
    params: { exchange: 'push', feedback: true, interest: 'counter' },
    rows: [
      { k: 1, s: 0.18, m: 1.7, tLast: 16.8 },
      { k: 2, s: 0.037, m: 3.3, tLast: 16.9 },
      { k: 3, s: 0.011, m: 4.5, tLast: 17.4 },
    ],
  },
  {
    name: 'table 2: push, blind, coin',
    params: { exchange: 'push', feedback: false, interest: 'coin' },
    rows: [
      { k: 1, s: 0.96, m: 0.04, tLast: 38 },
      { k: 2, s: 0.2, m: 1.6, tLast: 33 },
      { k: 3, s: 0.06, m: 2.8, tLast: 32 },
    ],
  },
  {
    name: 'table 3: pull, feedback, counter',
    params: { exchange: 'pull', feedback: true, interest: 'counter' },
    rows: [
      { k: 1, s: 3.1e-2, m: 2.7, tLast: 17.6 },
      { k: 2, s: 5.8e-4, m: 4.5, tLast: 15.4 },
      { k: 3, s: 4e-6, m: 6.1, tLast: 14.0 },
    ],
  },
]

const NOISE = 4

/** How far a mean may be from what is printed: by so much, and by chance. */
function expectPrinted({ mean, sd }: Summary, printed: number, room: number, leastSd = 0): void {
  const chance = (NOISE * Math.max(sd, leastSd)) / Math.sqrt(TRIALS)
  expect(Math.abs(mean - printed), `${mean}, printed ${printed}`).toBeLessThanOrEqual(room + chance)
}

describe.each(TABLES)('$name', ({ params, rows }) => {
  test.each(rows)(
    'k = $k',
    ({ k, s, m, tLast }) => {
      const found = measureRumour(NODES, TRIALS, 1, { ...params, k } as Params)
      if (!found.ok) throw new Error(found.problem.code)
      // What is rarely left over at all varies as rare things do, even where a few trials show nothing of it.
      expectPrinted(found.value.s, s, 0.1 * s, Math.sqrt(s / NODES))
      expectPrinted(found.value.m, m, 0.05 * m)
      expectPrinted(found.value.tLast, tLast, 0.5)
    },
    PATIENCE_MS,
  )
})

describe('the command', () => {
  const rumour = (...words: string[]) =>
    dispatch(['rumour', '--nodes', '50', '--trials', '3', ...words], () => '')

  test('prints one object that says what was measured', () => {
    const report = JSON.parse(rumour('--exchange', 'pull', '--k', '2').output)
    expect(report).toMatchObject({
      nodes: 50,
      exchange: 'pull',
      feedback: true,
      interest: 'counter',
      k: 2,
      trials: 3,
    })
    expect(Object.keys(report).slice(-3)).toEqual(['s', 'm', 'tLast'])
    expect(JSON.parse(rumour('--blind', '--coin').output)).toMatchObject({
      feedback: false,
      interest: 'coin',
    })
    expect(JSON.parse(rumour('--feedback', '--counter').output)).toEqual(JSON.parse(rumour().output))
  })

  test('gives the same for the same seed, and something else for another', () => {
    expect(rumour('--seed', '5').output).toBe(rumour('--seed', '5').output)
    expect(rumour('--seed', '5').output).not.toBe(rumour('--seed', '6').output)
  })

  test('refuses what contradicts itself', () => {
    expect(rumour('--feedback', '--blind').code).toBe(2)
    expect(rumour('--counter', '--coin').complaint).toContain('coin')
  })
})
