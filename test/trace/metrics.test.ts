import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEAD, LIVE, REMOVED, STALE, SUSPECT, UNKNOWN } from '../../src/core/belief.ts'
import { emptyFrame, type Frame } from '../../src/trace/frame.ts'
import { metricsOf, oldestTrusted } from '../../src/trace/metrics.ts'
import { createNewsReader } from '../../src/trace/news.ts'
import { NO_SIDE, sidesOf } from '../../src/trace/sides.ts'
import { CASES } from '../support/cases.ts'
import { play, traceOf } from '../support/play.ts'
import { cases } from '../support/scenarios.ts'

/** A frame of nodes that believe each other live, but for what is said. */
function frameOf(nodes: number, said: readonly (readonly [number, number, number])[] = []): Frame {
  const frame = emptyFrame(nodes)
  frame.beliefs.fill(LIVE)
  frame.stamps.fill(0)
  for (const [observer, subject, belief] of said) frame.beliefs[observer * nodes + subject] = belief
  return frame
}

/** Each node of one side doubts each of the other, both ways. */
function doubtsBetween(a: readonly number[], b: readonly number[]): [number, number, number][] {
  return a.flatMap((one) =>
    b.flatMap((other): [number, number, number][] => [
      [one, other, STALE],
      [other, one, SUSPECT],
    ]),
  )
}

describe('a cluster is', () => {
  const conditionOf = (frame: Frame) => metricsOf(frame).condition

  test('converged when all that are up believe live exactly the others that are', () => {
    expect(conditionOf(frameOf(4))).toBe('converged')
    const one = frameOf(
      4,
      [0, 1, 2].map((observer) => [observer, 3, REMOVED]),
    )
    expect(conditionOf(one)).toBe('healing')
    one.up[3] = 0
    expect(conditionOf(one)).toBe('converged')
    expect(conditionOf(frameOf(1))).toBe('converged')
  })

  test('settling while a member is not known, or a death not noticed', () => {
    expect(conditionOf(frameOf(4, [[0, 1, UNKNOWN]]))).toBe('settling')
    const dead = frameOf(4)
    dead.up[2] = 0
    expect(conditionOf(dead)).toBe('settling')
    expect(conditionOf(emptyFrame(4))).toBe('settling')
  })

  test('healing when somebody is wrongly doubted, and yet nobody is cut off', () => {
    expect(conditionOf(frameOf(4, [[0, 1, STALE]]))).toBe('healing')
    expect(conditionOf(frameOf(4, doubtsBetween([0], [1])))).toBe('healing')
  })

  test('split when sides have given each other up, be it one node against the rest', () => {
    expect(conditionOf(frameOf(5, doubtsBetween([0, 3], [1, 2, 4])))).toBe('split')
    expect(conditionOf(frameOf(5, doubtsBetween([4], [0, 1, 2, 3])))).toBe('split')
    const [, ...allButOne] = doubtsBetween([0, 3], [1, 2, 4])
    expect(conditionOf(frameOf(5, allButOne)), 'one still hopes').toBe('healing')
  })

  test('nothing when nobody is up', () => {
    const frame = frameOf(2)
    frame.up.fill(0)
    expect(conditionOf(frame)).toBe(null)
  })
})

test('a death is unnoticed while nobody doubts and somebody still believes', () => {
  const frame = frameOf(3)
  frame.up[2] = 0
  expect(metricsOf(frame)).toMatchObject({ unnoticed: 1, falseAlarms: 0, deaths: [{ node: 2, count: 0 }] })
  frame.beliefs[2] = SUSPECT
  expect(metricsOf(frame)).toMatchObject({ unnoticed: 0, deaths: [{ node: 2, count: 1 }] })
  frame.beliefs.fill(UNKNOWN)
  expect(metricsOf(frame).unnoticed, 'of whom nobody has ever heard').toBe(0)
})

test('false alarms are counted by pair, and what the dead believe counts for nothing', () => {
  const frame = frameOf(4, [
    [0, 1, STALE],
    [2, 1, DEAD],
    [3, 0, REMOVED],
  ])
  expect(metricsOf(frame)).toMatchObject({
    ...{ falseAlarms: 3, pairs: 12, right: 9 },
    alarms: [
      { node: 0, count: 1 },
      { node: 1, count: 2 },
    ],
  })
  frame.up[3] = 0
  expect(metricsOf(frame)).toMatchObject({ falseAlarms: 2, pairs: 9, right: 4 })
})

test('the sides are those of the nodes that are up, in the order of their first members', () => {
  const frame = frameOf(6, doubtsBetween([0, 4], [1, 2, 5]))
  frame.up[3] = 0
  expect([...sidesOf(frame)]).toEqual([0, 1, 1, NO_SIDE, 0, 1])
})

test('the oldest stamp that anyone trusts is that of a live belief of a node that is up', () => {
  const frame = frameOf(3, [[0, 1, STALE]])
  const ages = [0, 90, 5, 7, 0, 30, 80, 8, 0]
  frame.up[2] = 0
  const ageOf = (pair: number) => ages[pair] as number
  expect(oldestTrusted(frame, ageOf)).toEqual({ observer: 1, subject: 2, age: 30 })
  frame.beliefs.fill(UNKNOWN)
  expect(oldestTrusted(frame, ageOf)).toBe(null)
})

/** Longer runs only repeat themselves. */
const MOST_TICKS = 400
/** More than there are steps in a tick. */
const PARTS = 200

describe('whatever the scenario', () => {
  test('the news say that all agree exactly when the cluster becomes converged', () => {
    fc.assert(
      fc.property(cases(), ({ scenario, rounds }) => {
        const trace = traceOf(scenario, play(scenario, rounds))
        const reader = createNewsReader(trace.firstFrame())
        reader.catchUp(trace)
        const frame = trace.firstFrame()
        const isConverged = (tick: number): boolean => {
          trace.seek(frame, tick)
          return metricsOf(frame).condition === 'converged'
        }
        const told = new Set(reader.news.flatMap(({ kind, tick }) => (kind === 'agreed' ? [tick] : [])))
        const end = Math.min(trace.rounds * trace.ticksPerRound, MOST_TICKS)
        for (let tick = 0; tick < end; tick++) {
          if (isConverged(tick + 1) && !isConverged(tick)) expect(told.has(tick), `at ${tick}`).toBe(true)
          if (!told.has(tick)) continue
          // It may last for a part of a tick only.
          const parts = Array.from({ length: PARTS }, (_, part) => isConverged(tick + (part + 1) / PARTS))
          expect(parts, `at ${tick}`).toContain(true)
          expect([isConverged(tick), ...parts], `at ${tick}`).toContain(false)
        }
      }),
      { numRuns: CASES.costly },
    )
  })
})
