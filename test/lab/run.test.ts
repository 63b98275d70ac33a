import { describe, expect, test } from 'vitest'
import { runScenario } from '../../src/lab/run.ts'
import { CASES } from '../support/cases.ts'
import { law } from '../support/law.ts'
import { digestOf, play, scenarioOf } from '../support/play.ts'

const killed = scenarioOf({ actions: [{ at: 200, kind: 'kill', node: 3 }] })

describe('a run from the terminal', () => {
  test('has the digest of the page’s run and counts each message once', () => {
    const report = runScenario(killed, 100)
    expect(report).toMatchObject({ protocol: 'timestamps', nodes: 12, seed: 7, rounds: 100 })
    expect(report.digest).toBe(digestOf(play(killed, 100)))
    expect(report.messages).toBe(12 * 20 + 11 * 80)
  })

  law('accounts for every message it sent', CASES.costly, {}, ({ scenario, rounds }) => {
    const { messages, delivered, dropped, inFlight } = runScenario(scenario, rounds)
    expect(delivered + dropped + inFlight).toBe(messages)
  })

  test('says in which round the first and the last noticed a death', () => {
    const { killed: deaths, falseAlarms } = runScenario(killed, 100)
    expect(falseAlarms).toBe(0)
    expect(deaths).toEqual([
      // Its last timestamp is that of round 19, and the 5 s of T_fail are 20 rounds.
      {
        ...{ node: 3, reason: 'killed', killedRound: 20 },
        ...{ firstStaleRound: 39, lastStaleRound: 39, restartedRound: null },
      },
    ])
    expect(runScenario(killed, 39).killed).toMatchObject([{ firstStaleRound: null, lastStaleRound: null }])
  })

  test('tells a death that was noticed by some only', () => {
    // A message takes up to two rounds, so the last news of the dead reaches some later than others.
    const params = { tFailMs: 1500, latencyMinTicks: 1, latencyMaxTicks: 20 }
    const slow = scenarioOf({ params, actions: [{ at: 100, kind: 'kill', node: 3 }] })
    const ticks = Array.from({ length: 12 }, (_, i) => runScenario(slow, 8 + i).killed[0])
    expect(ticks.some((death) => death?.firstStaleRound !== null && death?.lastStaleRound === null)).toBe(
      true,
    )
    expect(ticks.at(-1)?.lastStaleRound).not.toBe(null)
  })

  test('counts false alarms, and no death as one', () => {
    const nervous = scenarioOf({ params: { tFailMs: 1000 } })
    expect(runScenario(nervous, 100).falseAlarms).toBeGreaterThan(50)
  })

  test('closes the account of a death when the node is started again', () => {
    const actions = [
      { at: 50, kind: 'kill', node: 3 },
      { at: 90, kind: 'restart', node: 3 },
      { at: 200, kind: 'restart', node: 5 },
      { at: 300, kind: 'crash', node: 3 },
    ]
    const report = runScenario(scenarioOf({ actions }), 100)
    expect(
      report.killed.map(({ node, reason, killedRound, lastStaleRound, restartedRound }) => [
        node,
        reason,
        killedRound,
        lastStaleRound,
        restartedRound,
      ]),
    ).toEqual([
      [3, 'killed', 5, null, 9],
      [3, 'crashed', 30, 49, null],
    ])
    expect(report.falseAlarms).toBe(0)
  })
})
