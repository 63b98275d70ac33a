/** The command beside the recursion, whose own tables are in test/core/mistake.test.ts. */
import { describe, expect, test } from 'vitest'
import { dispatch } from '../../src/lab/dispatch.ts'

const mistake = (...words: string[]) => dispatch(['mistake', ...words], () => '')

describe('lab mistake', () => {
  test('prints how long T_fail must be, as the paper has it', () => {
    const report = JSON.parse(mistake('--nodes', '50').output)
    expect(report).toMatchObject({ nodes: 50, failed: 0, loss: 0, tfailRounds: 20 })
    expect(report.roundsNeeded['1e-3']).toBeCloseTo(20.9, 1)
    expect(report.roundsNeeded['1e-6']).toBeCloseTo(28.2, 1)
    // Twenty rounds are a little less than the 20.9 that a thousandth takes.
    expect(report.mistake).toBeGreaterThan(1e-3)
    expect(report.mistake).toBeLessThan(1e-2)
  })

  test('allows for those that have failed, and for messages that get lost', () => {
    const { roundsNeeded } = JSON.parse(mistake('--nodes', '100', '--failed', '1', '--loss', '5').output)
    expect(roundsNeeded['1e-6']).toBeCloseTo(32.4, 1)
  })

  test('refuses a cluster in which nobody could be mistaken', () =>
    expect(mistake('--nodes', '3', '--failed', '2').complaint).toContain('failed'))
})
