/** Clocks that are wrong: what timestamps from them do, and how the bound on what lies ahead cures it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ABSENT, LIVE, REMOVED, STALE, UNKNOWN } from '../../src/core/belief.ts'
import { NEVER } from '../../src/core/clock.ts'
import { createNodeClock } from '../../src/core/node-clock.ts'
import { spansOf } from '../../src/core/span.ts'
import { FAULTS } from '../../src/faults/registry.ts'
import { CASES } from '../support/cases.ts'
import { scenarioOf } from '../support/play.ts'
import { watch } from '../support/watch.ts'

const PACE = { roundMs: 250, ticksPerRound: 10 }
/** Everybody knows everybody by then. */
const SETTLED = 20
const AT = SETTLED * PACE.ticksPerRound
const NODES = 8

/** A cluster that knows itself, in which something is then done; T_fail is 5 s, which are 20 rounds. */
const cluster = (actions: readonly object[], params: object = {}) =>
  scenarioOf({ nodes: NODES, seed: 4, params: { fanout: 2, ...params }, actions })

const clockOf = (actions: readonly object[]) =>
  createNodeClock(spansOf(scenarioOf({ actions }).actions, FAULTS), 3, PACE)

describe('a clock that was set 6 s back', () => {
  const run = watch(cluster([{ at: AT, kind: 'offset', node: 3, aheadMs: -6000 }]), 80)

  test('makes a healthy node look dead to all, from when its last good timestamp is T_fail old', () => {
    expect(run.isLive(3, SETTLED)).toBe(true)
    expect(run.isLive(3, SETTLED + 18)).toBe(true)
    for (const round of [SETTLED + 25, SETTLED + 40, 79])
      for (const belief of run.beliefsOf(3, round))
        if (belief !== null) expect([STALE, REMOVED]).toContain(belief)
    expect(run.at(79).up[3]).toBe(1)
  })

  test('makes all others look younger to it, and takes nothing from them', () => {
    const { beliefs, nodes } = run.at(79)
    for (let subject = 0; subject < nodes; subject++) expect(beliefs[3 * nodes + subject]).toBe(LIVE)
  })
})

describe('a clock that was set 6 s ahead', () => {
  const run = watch(cluster([{ at: AT, kind: 'offset', node: 3, aheadMs: 6000 }]), 60)

  test('lets its node declare everybody dead at once', () => {
    const before = run.at(SETTLED)
    for (let subject = 0; subject < NODES; subject++) expect(before.beliefs[3 * NODES + subject]).toBe(LIVE)
    const after = run.at(SETTLED + 1)
    for (let subject = 0; subject < NODES; subject++)
      expect(after.beliefs[3 * NODES + subject]).toBe(subject === 3 ? LIVE : STALE)
  })

  test('and it takes no news of them any more, for all of it is too old by that clock', () => {
    const late = run.at(59)
    for (let subject = 0; subject < NODES; subject++)
      if (subject !== 3) expect([STALE, REMOVED]).toContain(late.beliefs[3 * NODES + subject])
    expect(run.isLive(3, 59)).toBe(true)
  })
})

describe('a clock that was set 60 s ahead', () => {
  const KILL = SETTLED + 10
  const hidden = [
    { at: AT, kind: 'offset', node: 3, aheadMs: 60_000 },
    { at: KILL * PACE.ticksPerRound, kind: 'kill', node: 3 },
  ]
  const SECONDS = 4

  test('hides the death of its node for 65 s', () => {
    const run = watch(cluster(hidden), KILL + 70 * SECONDS)
    for (const seconds of [10, 30, 64]) expect(run.isLive(3, KILL + seconds * SECONDS)).toBe(true)
    for (const belief of run.beliefsOf(3, KILL + 66 * SECONDS))
      if (belief !== null) expect([STALE, REMOVED]).toContain(belief)
  })

  test('hides nothing when timestamps from the future are refused', () => {
    const run = watch(cluster(hidden, { maxFutureMs: 2000 }), KILL + 10 * SECONDS)
    for (const belief of run.beliefsOf(3, KILL + 6 * SECONDS))
      if (belief !== null) expect([STALE, REMOVED]).toContain(belief)
  })

  test('makes its node a stranger to those who refuse, while it is alive', () => {
    const run = watch(cluster(hidden.slice(0, 1), { maxFutureMs: 2000 }), SETTLED + 60)
    expect(run.at(SETTLED + 59).up[3]).toBe(1)
    for (const belief of run.beliefsOf(3, SETTLED + 59)) if (belief !== null) expect(belief).not.toBe(LIVE)
  })
})

describe('a clock that is set right', () => {
  test('is believed again, and its node believes again, at once', () => {
    const run = watch(
      cluster([
        { at: AT, kind: 'offset', node: 3, aheadMs: 6000 },
        { at: AT + 100, kind: 'sync', node: 3 },
      ]),
      80,
    )
    expect(run.at(SETTLED + 9).beliefs.slice(3 * NODES, 4 * NODES)).not.toContain(UNKNOWN)
    const { beliefs } = run.at(79)
    for (let subject = 0; subject < NODES; subject++) expect(beliefs[3 * NODES + subject]).toBe(LIVE)
    expect(run.isLive(3, 79)).toBe(true)
  })

  test('by a bounded span as by an action', () => {
    const span = cluster([{ at: AT, kind: 'offset', node: 3, aheadMs: 6000, forTicks: 100 }])
    const { beliefs } = watch(span, 80).at(79)
    for (let subject = 0; subject < NODES; subject++) expect(beliefs[3 * NODES + subject]).toBe(LIVE)
  })
})

describe('a clock that drifts', () => {
  test('does nothing at first, and when it has gained T_fail what a wrong clock does', () => {
    // It gains 100 ms a second: after 50 s it is 5 s ahead.
    const run = watch(cluster([{ at: AT, kind: 'drift', node: 3, ppt: 100 }]), SETTLED + 60 * 4)
    const doubts = (round: number) =>
      Array.from(run.at(round).beliefs.slice(3 * NODES, 4 * NODES)).filter((belief) => belief !== LIVE).length
    expect(doubts(SETTLED + 20 * 4)).toBe(0)
    expect(doubts(SETTLED + 55 * 4)).toBe(NODES - 1)
  })

  test('reads whole ms, and adds up with what else is wrong with it', () => {
    const clock = clockOf([
      { at: 100, kind: 'drift', node: 3, ppt: 7 },
      { at: 200, kind: 'offset', node: 3, aheadMs: -1000 },
      { at: 300, kind: 'offset', node: 3, aheadMs: 30, forTicks: 10 },
      { at: 400, kind: 'sync', node: 3 },
    ])
    expect([99, 100, 199, 200, 300, 310, 399, 400].map((tick) => clock.at(tick))).toEqual([
      2475, 2500, 4992, 4017, 6565, 6786, 9027, 10_000,
    ])
    expect(clockOf([{ at: 100, kind: 'offset', node: 4, aheadMs: 9 }]).at(200)).toBe(5000)
  })
})

describe('the tick after a reading', () => {
  const action = fc.oneof(
    fc.record({ kind: fc.constant('offset'), aheadMs: fc.integer({ min: -20_000, max: 20_000 }) }),
    fc.record({ kind: fc.constant('drift'), ppt: fc.integer({ min: -1000, max: 3000 }) }),
    fc.record({ kind: fc.constant('sync') }),
  )
  const timed = fc.record({ at: fc.nat(400), forTicks: fc.nat(200), action })

  test('is the first at which the clock reads more, until something is done to it', () => {
    fc.assert(
      fc.property(fc.array(timed, { maxLength: 5 }), fc.nat(600), fc.nat(30_000), (all, now, ms) => {
        const clock = clockOf(
          all.map(({ at, forTicks, action: { kind, ...fields } }) => ({
            ...{ at, kind, node: 3, ...fields },
            ...(kind === 'sync' ? {} : { forTicks }),
          })),
        )
        const tick = clock.tickAfter(ms, now)
        const turn = Math.min(clock.nextTurn(now), now + 2000)
        let first = NEVER
        for (let at = now; at < turn && first === NEVER; at++) if (clock.at(at) > ms) first = at
        if (first === NEVER) expect(tick).toBeGreaterThanOrEqual(turn)
        else if (first === now) expect(tick).toBeLessThanOrEqual(now)
        else expect(tick).toBe(first)
      }),
      { numRuns: CASES.plain },
    )
  })
})

test('a wrong clock is the observer’s own: an entry is as old as that clock says', () => {
  const run = watch(cluster([{ at: AT, kind: 'offset', node: 3, aheadMs: 12_000 }]), SETTLED + 2)
  const { stamps } = run.at(SETTLED + 1)
  // Older than T_cleanup by that clock, so it is gone from the list.
  for (let subject = 0; subject < NODES; subject++)
    if (subject !== 3) expect(stamps[3 * NODES + subject]).toBe(ABSENT)
})
