import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NEVER } from '../../src/core/clock.ts'
import type { Action } from '../../src/core/scenario.ts'
import type { Span } from '../../src/core/span.ts'
import { scheduleOf } from '../../src/run/schedule.ts'
import { type LaneItem, placeLanes } from '../../src/views/lanes/lane-layout.ts'
import { isOpen, lasts, moved } from '../../src/views/lanes/reschedule.ts'
import { CASES } from '../support/cases.ts'

const spanOf = (...actions: Action[]): Span => scheduleOf({ actions })[0] as Span
const partition = (at: number, forTicks: number): Action => ({
  at,
  kind: 'partition',
  members: '0-2',
  forTicks,
})
const LAST = 1000

describe('lanes', () => {
  const items = fc
    .array(
      fc.record({
        x: fc.nat(600),
        width: fc.oneof(fc.constant(0), fc.nat(300)),
        label: fc.nat(150),
      }),
      { maxLength: 40 },
    )
    .map((list): LaneItem[] => list.map((item, key) => ({ ...item, key })))
  const rooms = fc.record({
    width: fc.constant(600),
    rows: fc.integer({ min: 1, max: 5 }),
    least: fc.constantFrom(20, 40),
  })

  test('show everything once, as itself or in a group, and nothing upon anything else', () => {
    fc.assert(
      fc.property(items, rooms, (list, room) => {
        const { bars, groups, rows } = placeLanes(list, room)
        const shown = [...bars.map(({ key }) => key), ...groups.flatMap(({ keys }) => keys)]
        expect(shown.sort((a, b) => a - b)).toEqual(list.map(({ key }) => key))
        expect(rows).toBeLessThanOrEqual(room.rows)
        const boxes = [...bars, ...groups]
        for (const one of boxes)
          for (const other of boxes)
            if (one !== other && one.row === other.row)
              expect(one.x + one.width <= other.x || other.x + other.width <= one.x).toBe(true)
        for (const { width } of boxes) expect(width).toBeGreaterThanOrEqual(room.least)
      }),
      { numRuns: CASES.plain },
    )
  })

  test('are none when nothing is scheduled, and one for one thing', () => {
    const room = { width: 600, rows: 3, least: 20 }
    expect(placeLanes([], room).rows).toBe(0)
    expect(placeLanes([{ key: 0, x: 50, width: 0, label: 60 }], room)).toMatchObject({
      rows: 1,
      bars: [{ key: 0, row: 0, x: 40, width: 20 }],
    })
  })

  test('give a label a row of its own before they cut it off', () => {
    const room = { width: 600, rows: 2, least: 20 }
    const close = [0, 30].map((x, key) => ({ key, x: 50 + x, width: 0, label: 80 }))
    expect(placeLanes(close, room).bars.map(({ row }) => row)).toEqual([0, 1])
    expect(placeLanes(close, { ...room, rows: 1 }).bars.map(({ row }) => row)).toEqual([0, 0])
  })

  test('count what lies in one place', () => {
    const room = { width: 600, rows: 1, least: 40 }
    const storm = [100, 110, 120, 400].map((x, key) => ({ key, x, width: 0, label: 80 }))
    const { bars, groups } = placeLanes(storm, room)
    expect(groups.map(({ keys }) => keys)).toEqual([[0, 1, 2]])
    expect(bars.map(({ key }) => key)).toEqual([3])
  })
})

describe('what is scheduled', () => {
  test('that happens at once moves, and by any grip', () => {
    const kill = spanOf({ at: 50, kind: 'kill', node: 1 })
    expect(lasts(kill)).toBe(false)
    for (const grip of ['whole', 'start', 'end'] as const)
      expect(moved(kill, grip, 20, LAST)).toEqual({ at: 70, kind: 'kill', node: 1 })
    expect(moved(kill, 'whole', -80, LAST).at).toBe(0)
  })

  test('that lasts moves as a whole, and is stretched at either end', () => {
    const span = spanOf(partition(100, 50))
    expect(moved(span, 'whole', 30, LAST)).toEqual(partition(130, 50))
    expect(moved(span, 'start', -30, LAST)).toEqual(partition(70, 80))
    expect(moved(span, 'start', 90, LAST)).toEqual(partition(149, 1))
    expect(moved(span, 'end', 30, LAST)).toEqual(partition(100, 80))
    expect(moved(span, 'end', -90, LAST)).toEqual(partition(100, 1))
  })

  test('whose end is moved beyond the time line goes on until it is ended, and gets an end when it is moved back', () => {
    expect(moved(spanOf(partition(100, 50)), 'end', LAST, LAST)).toEqual(partition(100, 0))
    const open = spanOf(partition(100, 0))
    expect(isOpen(open)).toBe(true)
    expect(open.until).toBe(NEVER)
    expect(moved(open, 'end', -300, LAST)).toEqual(partition(100, 600))
    expect(moved(open, 'start', 50, LAST)).toEqual(partition(150, 0))
  })

  test('that another action ends is stretched from there', () => {
    const healed = spanOf(partition(100, 0), { at: 180, kind: 'heal' })
    expect(isOpen(healed)).toBe(false)
    expect(moved(healed, 'end', -20, LAST)).toEqual(partition(100, 60))
  })

  test('keeps to the bounds that its fault declares', () => {
    const swizzle = spanOf({ at: 100, kind: 'swizzle', percent: 50, forTicks: 40 })
    expect(moved(swizzle, 'end', -90, LAST).forTicks).toBe(2)
    expect(moved(swizzle, 'end', 5000, LAST).forTicks).toBe(5040)
  })
})
