import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { divide, type Point } from '../../src/views/graph/divide.ts'
import { CASES } from '../support/cases.ts'

const at = (...pairs: (readonly [number, number])[]): Point[] => pairs.map(([x, y]) => ({ x, y }))
/** Four nodes at the corners of a square, and one in its middle. */
const CORNERS = at([100, 100], [300, 100], [100, 300], [300, 300], [200, 200])

describe('a line through the cluster', () => {
  test('divides it, even if it does not reach its rim', () => {
    expect(divide(at([150, 50], [150, 350]), CORNERS)).toEqual([0, 2])
    expect(divide(at([150, 150], [150, 250]), CORNERS)).toEqual([0, 2])
    expect(divide(at([50, 250], [350, 250]), CORNERS)).toEqual([2, 3])
    expect(divide(at([350, 250], [50, 250]), CORNERS)).toEqual([2, 3])
  })

  test('may be as crooked as a hand draws it', () => {
    expect(divide(at([130, 40], [170, 120], [120, 200], [170, 280], [140, 360]), CORNERS)).toEqual([0, 2])
    // Round the middle one, which then is on the left, and on.
    expect(divide(at([150, 0], [150, 170], [250, 170], [250, 230], [150, 230], [150, 400]), CORNERS)).toEqual(
      [1, 3],
    )
  })

  test('that comes back to where it began takes out what it goes around', () => {
    expect(divide(at([160, 160], [240, 160], [240, 240], [160, 240], [158, 165]), CORNERS)).toEqual([4])
  })

  test('that has everybody on one side divides nobody, and neither does a point', () => {
    expect(divide(at([20, 0], [20, 400]), CORNERS)).toBeNull()
    expect(divide(at([150, 150]), CORNERS)).toBeNull()
    expect(divide(at([150, 150], [150, 150]), CORNERS)).toBeNull()
    expect(divide([], CORNERS)).toBeNull()
  })

  test('that is straight divides as the plane does, whichever way it is drawn', () => {
    const point = fc.record({ x: fc.integer({ min: 0, max: 600 }), y: fc.integer({ min: 0, max: 400 }) })
    fc.assert(
      fc.property(point, point, fc.array(point, { minLength: 2, maxLength: 20 }), (a, b, places) => {
        fc.pre(Math.hypot(a.x - b.x, a.y - b.y) > 60)
        const sideOf = ({ x, y }: Point) => (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x)
        fc.pre(places.every((place) => Math.abs(sideOf(place)) > 1e-6))
        const left = places.flatMap((place, node) => (sideOf(place) > 0 ? [node] : []))
        const right = places.flatMap((place, node) => (sideOf(place) < 0 ? [node] : []))
        const divided = divide([a, b], places)
        expect(divide([b, a], places)?.length).toBe(divided?.length)
        if (left.length === 0 || right.length === 0) expect(divided).toBeNull()
        else expect([left, right]).toContainEqual(divided)
      }),
      { numRuns: CASES.plain },
    )
  })
})
