import { describe, expect, test } from 'vitest'
import type { Fault } from '../../src/core/fault.ts'
import { LOCAL_REGISTRY } from '../../src/fleet/registry.ts'
import { dispatch } from '../../src/lab/dispatch.ts'
import { BrokenLaw, type Law } from '../../src/lab/laws/law.ts'
import { drawSchedule } from '../../src/lab/storm/draw.ts'
import { drawStorm } from '../../src/lab/storm/plan.ts'
import { blow, holds, linkTo } from '../../src/lab/storm/storm.ts'
import { readFragment, writeFragment } from '../../src/run/link.ts'
import { share } from '../support/cases.ts'

const SCHEDULES = share(2000)

describe('the storm', () => {
  test(`breaks no law with ${SCHEDULES} schedules, and each kind of fault took hold`, () => {
    const report = blow(1, SCHEDULES)
    expect(report.broken).toEqual([])
    // Rare outcomes need all of them.
    if (SCHEDULES >= 2000) expect(report.missing).toEqual([])
    expect(Object.values(report.happened).filter((count) => count > 0).length).toBeGreaterThan(25)
  }, 120_000)

  test('is the same wherever it blows', () => {
    const { digest } = blow(9, 20)
    expect(blow(9, 20).digest).toBe(digest)
    expect(blow(10, 20).digest).not.toBe(digest)
  })

  test('fails when a law is broken, with a link to the round, and the fewest faults', () => {
    const noCrash: Law = {
      name: 'no crash',
      sentence: 'nobody crashes',
      check({ scenario }) {
        const crash = scenario.actions.find(({ kind }) => kind === 'crash')
        if (crash) throw new BrokenLaw('somebody crashed', crash.at)
      },
    }
    const report = blow(1, 60, LOCAL_REGISTRY, [noCrash])
    expect(holds(report)).toBe(false)
    const [first] = report.broken
    expect(first).toMatchObject({ law: 'no crash', message: 'somebody crashed', faults: 1 })
    const opened = readFragment(first?.link ?? '', LOCAL_REGISTRY)
    if (!opened.ok) throw new Error('the link does not open')
    const { scenario, tick } = opened.value
    const [crash] = scenario.actions
    expect(crash?.kind).toBe('crash')
    expect(Math.floor((crash?.at ?? 0) / (scenario.params.ticksPerRound as number))).toBe(
      tick / (scenario.params.ticksPerRound as number),
    )
  })

  test('fails when a run ends by an exception', () => {
    const broken: Fault = {
      ...({ kind: 'swizzle', strikes: 'cluster', fields: [], question: 'passage' } as const),
      passes() {
        throw new Error('boom')
      },
    }
    const faults = LOCAL_REGISTRY.faults.map((fault) =>
      fault.kind === 'swizzle' ? { ...broken, fields: [] } : fault,
    )
    const registry = {
      ...LOCAL_REGISTRY,
      faults: faults.map((fault) => (fault.kind === 'swizzle' ? lasting(fault) : fault)),
    }
    const report = blow(1, 100, registry)
    expect(report.broken[0]).toMatchObject({ law: 'exception', message: 'boom' })
    expect(report.broken[0]?.faults).toBeLessThanOrEqual(5)
  })

  test('fails when something never happened', () => {
    expect(holds(blow(1, 1))).toBe(false)
    const { output, code } = dispatch(['storm', '--schedules', '1'], () => '')
    expect(code).toBe(1)
    expect(JSON.parse(output).missing.length).toBeGreaterThan(5)
  })

  test('links as the page does', () => {
    const schedule = drawSchedule(1, 3, LOCAL_REGISTRY)
    const { scenario } = schedule
    const tick = 2 * (scenario.params.ticksPerRound as number)
    const opened = readFragment(linkTo(schedule, tick + 1), LOCAL_REGISTRY)
    expect(opened).toMatchObject({ ok: true, value: { scenario, tick, selected: null, view: 'graph' } })
    const looks = { selected: null, view: 'graph', beside: null, pair: null, observer: null, followed: null }
    const own = { scenario, tick, ...looks, muted: [], digest: null }
    expect(readFragment(writeFragment(own, LOCAL_REGISTRY), LOCAL_REGISTRY)).toEqual(opened)
  })
})

describe('a plan for a storm', () => {
  const plan = { faults: LOCAL_REGISTRY.faults, nodes: 12, seed: 7, from: 100, until: 500, count: 40 }

  test('has as many faults as were wished for, or nearly, in their order and in time', () => {
    const actions = drawStorm(plan)
    expect(actions.length).toBeGreaterThan(30)
    expect([...actions].sort((a, b) => a.at - b.at)).toEqual(actions)
    for (const { at } of actions) expect(at >= 100 && at < 500).toBe(true)
    expect(new Set(actions.map(({ kind }) => kind)).size).toBeGreaterThan(15)
  })

  test('is the same for the same seed', () => {
    expect(drawStorm(plan)).toEqual(drawStorm(plan))
    expect(drawStorm({ ...plan, seed: 8 })).not.toEqual(drawStorm(plan))
  })
})

/** A fault that lasts for ever. */
function lasting(fault: Fault): Fault {
  const forTicks = {
    kind: 'number',
    name: 'forTicks',
    unit: 'ticks',
    default: 0,
    minimum: 0,
    maximum: 0,
  } as const
  return { ...fault, fields: [forTicks] }
}
