/** What is known of detection times, from the SWIM paper and from a real cluster of memberlist 0.2.2. */
import { describe, expect, test } from 'vitest'
import type { DetectReport } from '../../src/lab/detect.ts'
import { dispatch } from '../../src/lab/dispatch.ts'
import { PROTOCOLS } from '../../src/protocols/registry.ts'
import { PATIENCE_MS, share } from '../support/cases.ts'

const lab = (line: string) =>
  dispatch(line.split(' '), () => {
    throw new Error('nothing is read here')
  })
const detect = (line: string): DetectReport => {
  const { output, complaint } = lab(`detect ${line}`)
  expect(complaint).toBe('')
  return JSON.parse(output) as DetectReport
}
/** A quick run has time for few trials; their mean is allowed some standard errors more. */
const isFull = share(100) >= 100
const slack = ({ sd = 0 } = {}, trials: number, wanted: number): number =>
  isFull ? 0 : (100 * 3 * sd) / Math.sqrt(trials) / wanted
const within = (found: number | undefined, wanted: number, percent: number): void => {
  expect(found).toBeGreaterThan(wanted * (1 - percent / 100))
  expect(found).toBeLessThan(wanted * (1 + percent / 100))
}

describe('a cluster of memberlist finds out as a real one does', () => {
  test(
    'of eight members: the first after 2.07 periods, all after 6.22',
    () => {
      const trials = isFull ? 400 : 100
      const { firstSuspicion, allDead, unfinished } = detect(
        `--protocol swim --nodes 8 --trials ${trials} --seed 1 --param dialect=memberlist --quiet-rounds 1`,
      )
      within(firstSuspicion?.mean, 2.07, 10 + slack(firstSuspicion ?? {}, trials, 2.07))
      within(allDead?.mean, 6.22, 10 + slack(allDead ?? {}, trials, 6.22))
      // One trial of the real cluster had a standard deviation of 0.71 in both.
      for (const { sd } of [firstSuspicion, allDead] as { sd: number }[]) {
        expect(sd).toBeGreaterThan(0.5)
        expect(sd).toBeLessThan(1.1)
      }
      expect(unfinished).toBe(0)
    },
    PATIENCE_MS,
  )

  test(
    'of three, where nobody could confirm, a suspicion lasts as short as it can',
    () => {
      const { firstSuspicion, firstDead } = detect(
        '--protocol swim --nodes 3 --trials 60 --param dialect=memberlist --quiet-rounds 1',
      )
      expect((firstDead?.mean ?? 0) - (firstSuspicion?.mean ?? 0)).toBeCloseTo(4, 2)
    },
    PATIENCE_MS,
  )
})

describe('SWIM with lock-step periods and random targets', () => {
  for (const [nodes, periods] of [
    [4, 1.421],
    [8, 1.515],
    [32, 1.567],
  ] as const)
    test(
      `notices a death among ${nodes} in the ${periods}th period on average`,
      () => {
        const trials = isFull ? 2000 : Math.round(800 / nodes)
        const { firstDetection } = detect(
          `--protocol swim --nodes ${nodes} --trials ${trials} --rounds 9 --quiet-rounds 1`,
        )
        within(firstDetection?.mean, periods, 3 + slack(firstDetection ?? {}, trials, periods))
      },
      3 * PATIENCE_MS,
    )

  test(
    'costs each member two messages a period, however many they are and however many help',
    () => {
      for (const nodes of [4, 16, 32])
        for (const helpers of [1, 3]) {
          const line = `--protocol swim --nodes ${nodes} --trials 1 --param indirectChecks=${helpers}`
          const { messagesPerNodePeriod, falseAlarmsPerNodeHour } = detect(`${line} --rounds 1`)
          expect(messagesPerNodePeriod).toEqual({ sent: 2, received: 2 })
          expect(falseAlarmsPerNodeHour).toBe(0)
        }
    },
    PATIENCE_MS,
  )

  test(
    'gives a suspect three periods for each unit of the logarithm',
    () => {
      const { firstSuspicion, firstDead } = detect(
        '--protocol swim --nodes 8 --trials 20 --quiet-rounds 1 --param suspicionMult=3',
      )
      // ⌈ln 9⌉ = 3.
      expect((firstDead?.mean ?? 0) - (firstSuspicion?.mean ?? 0)).toBeCloseTo(9, 2)
    },
    PATIENCE_MS,
  )
})

describe('the lab measures detection', () => {
  test(
    'with every protocol there is',
    () => {
      for (const { name, beliefs } of PROTOCOLS) {
        const report = detect(`--protocol ${name} --nodes 5 --trials 2 --quiet-rounds 20`)
        expect(report, name).toMatchObject({ protocol: name, nodes: 5, trials: 2, seed: 1 })
        const notices = beliefs.length > 1
        expect(report.firstSuspicion === null, name).toBe(!notices)
        // Who is only ever doubted is found out when all doubt; of a rumour nobody finds out anything.
        expect(report.unfinished, name).toBe(notices ? 0 : 2)
        expect(report.messagesPerNodePeriod.sent, name).toBeGreaterThanOrEqual(notices ? 1 : 0)
      }
    },
    PATIENCE_MS,
  )

  test('as T_fail and T_cleanup say, where nothing else counts', () => {
    const { firstSuspicion, allSuspicion, allDead } = detect(
      '--protocol timestamps --nodes 5 --trials 20 --param tFailMs=2500 --quiet-rounds 1',
    )
    // The last timestamp is half a period old when its node dies, at a random moment.
    expect(firstSuspicion?.mean).toBeCloseTo(10 - 0.5, 0)
    expect(allSuspicion?.mean).toBe(firstSuspicion?.mean)
    expect(allDead?.mean).toBeCloseTo(20 - 0.5, 0)
  })

  test('and false alarms where messages get lost', () => {
    const line = '--protocol swim --nodes 8 --trials 1 --rounds 1 --quiet-rounds 300'
    expect(detect(line).falseAlarmsPerNodeHour).toBe(0)
    const { falseAlarmsPerNodeHour, falseDeathsPerNodeHour } = detect(
      `${line} --loss 20 --param indirectChecks=0`,
    )
    expect(falseAlarmsPerNodeHour).toBeGreaterThan(100)
    expect(falseDeathsPerNodeHour).toBeLessThan(falseAlarmsPerNodeHour / 10)
    // Where nobody is only suspected, nobody can object.
    const rash = detect(`${line} --loss 20 --param indirectChecks=0 --param suspicion=false`)
    expect(rash.falseDeathsPerNodeHour).toBeGreaterThan(100)
  })

  test('the same each time, and otherwise from another seed', () => {
    const line = 'detect --protocol swim --nodes 4 --trials 5 --quiet-rounds 5'
    expect(lab(line).output).toBe(lab(line).output)
    expect(lab(`${line} --seed 2`).output).not.toBe(lab(`${line} --seed 3`).output)
  })

  test('and says what is wrong with a parameter', () => {
    const complaint = (line: string): string => lab(`detect --protocol swim ${line}`).complaint
    expect(complaint('--param')).toContain('missing')
    expect(complaint('--param dialect')).toContain('missing')
    expect(complaint('--param dialect=latin')).toContain('paper, memberlist')
    expect(complaint('--param tFailMs=3')).toContain('tFailMs')
    expect(complaint('--param __proto__=3')).toContain('__proto__')
    expect(complaint('--param probeTimeoutMs=2000')).toContain('probeTimeoutMs')
    expect(complaint('--protocol raft')).toContain('not a choice')
    expect(lab('spread --param fanout=3').complaint).toContain('unknown')
  })
})
