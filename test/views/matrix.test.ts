import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BELIEFS, LIVE, STALE, UNKNOWN } from '../../src/core/belief.ts'
import { emptyFrame } from '../../src/trace/frame.ts'
import { sidesOf } from '../../src/trace/sides.ts'
import {
  geometryOf,
  lensOver,
  marginPx,
  type Room,
  spotAt,
  spotInLens,
} from '../../src/views/matrix/geometry.ts'
import { isInked, lookOf, lookShapes, NOTHING, SELF, SHADES } from '../../src/views/matrix/look.ts'
import { bordersOf, orderOf } from '../../src/views/matrix/order.ts'
import { fillLooks } from '../../src/views/matrix/scene.ts'

const rooms: fc.Arbitrary<Room> = fc.record({
  width: fc.integer({ min: 200, max: 2000 }),
  height: fc.integer({ min: 150, max: 1200 }),
  scale: fc.constantFrom(1, 1.5, 2),
  textScale: fc.constantFrom(1, 1.25),
  coarse: fc.boolean(),
})

describe('the matrix’ geometry', () => {
  test('keeps all cells in their room, and between device pixels', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 256 }), rooms, (nodes, room) => {
        const { cell, left, top, side } = geometryOf(nodes, room)
        expect(Number.isInteger(Math.round(cell * room.scale * 1e6) / 1e6)).toBe(true)
        expect(left).toBeGreaterThanOrEqual(marginPx(nodes, 12 * room.textScale))
        expect(side).toBeCloseTo(cell * nodes)
        // One device pixel is the least that a cell can have.
        if (cell * room.scale > 1) {
          expect(left + side).toBeLessThanOrEqual(room.width)
          expect(top + side).toBeLessThanOrEqual(room.height)
        }
      }),
    )
  })

  test('finds every cell again at its middle, in the matrix and in the lens', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 256 }), rooms, fc.nat(), fc.nat(), (nodes, room, a, b) => {
        const geometry = geometryOf(nodes, room)
        const spot = { row: a % nodes, column: b % nodes }
        const { left, top, cell } = geometry
        expect(spotAt(geometry, left + (spot.column + 0.5) * cell, top + (spot.row + 0.5) * cell)).toEqual(
          spot,
        )
        expect(spotAt(geometry, left - 1, top)).toBe(null)
        const lens = lensOver(geometry, spot)
        if (lens === null) return
        expect(lens.x + lens.cells * lens.cell).toBeLessThanOrEqual(
          Math.max(room.width, left + geometry.side),
        )
        const x = lens.x + (spot.column - lens.firstColumn + 0.5) * lens.cell
        const y = lens.y + (spot.row - lens.firstRow + 0.5) * lens.cell
        expect(spotInLens(lens, x, y), 'it shows the cell that is looked at').toEqual(spot)
      }),
    )
  })

  test('has a lens where cells are too small to be read, or to be hit by a finger', () => {
    const room = { width: 1000, height: 560, scale: 1, textScale: 1, coarse: false }
    expect(geometryOf(12, room).lens).toBe(null)
    expect(geometryOf(256, room).lens).toMatchObject({ cells: 11, over: false })
    expect(geometryOf(12, { ...room, width: 390, height: 200, coarse: true }).lens).not.toBe(null)
  })
})

describe('no two beliefs look alike without their colours', () => {
  const beliefs = BELIEFS.map((_, belief) => belief)

  test('as shapes', () => {
    const forms = beliefs.map((belief) =>
      JSON.stringify(lookShapes(lookOf(belief, 0), 0, 0, 24), (key, value) =>
        key === 'ink' || key === 'fill' ? value !== null && (value === 'paper' ? 'paper' : 'inked') : value,
      ),
    )
    expect(new Set(forms).size).toBe(beliefs.length)
  })

  test('as pixels, down to two by two', () => {
    for (const size of [2, 3, 4, 6, 9, 13]) {
      const forms = beliefs.map((belief) =>
        Array.from({ length: size * size }, (_, at) =>
          isInked(belief, at % size, Math.floor(at / size), size) ? '#' : '.',
        ).join(''),
      )
      expect(new Set(forms).size, `${size} pixels`).toBe(beliefs.length)
    }
  })
})

describe('a cell', () => {
  const frame = emptyFrame(3)
  frame.beliefs.set([LIVE, LIVE, STALE, LIVE, LIVE, LIVE, LIVE, LIVE, UNKNOWN])
  frame.stamps.fill(0)
  frame.up[2] = 0
  const looksOf = (change: Partial<Parameters<typeof fillLooks>[0]>) => {
    const looks = new Uint8Array(9)
    const input = { frame, order: new Int32Array([0, 1, 2]), muted: new Set<number>() }
    fillLooks({ ...input, ageOf: (pair) => pair / 9, ...change }, looks)
    return [...looks]
  }

  test('shows belief and age; of itself a node says nothing, and the dead say nothing at all', () => {
    expect(looksOf({})).toEqual([
      ...[SELF, lookOf(LIVE, 1 / 9), lookOf(STALE, 0)],
      ...[lookOf(LIVE, 3 / 9), SELF, lookOf(LIVE, 5 / 9)],
      ...[NOTHING, NOTHING, SELF],
    ])
    expect(lookOf(LIVE, 7)).toBe(lookOf(LIVE, 1) && LIVE * SHADES + SHADES - 1)
  })

  test('is empty when its belief is out of sight', () => {
    expect(looksOf({ muted: new Set([LIVE]) }).slice(0, 6)).toEqual([
      ...[SELF, NOTHING, lookOf(STALE, 0)],
      ...[NOTHING, SELF, NOTHING],
    ])
  })

  test('stands where the order says', () => {
    expect(looksOf({ order: new Int32Array([1, 0, 2]) }).slice(0, 3)).toEqual([
      SELF,
      lookOf(LIVE, 3 / 9),
      lookOf(LIVE, 5 / 9),
    ])
  })
})

describe('the nodes are sorted', () => {
  const frame = emptyFrame(5)
  frame.beliefs.fill(LIVE)
  frame.stamps.fill(0)
  frame.up[1] = 0
  for (const [a, b] of [
    [0, 2],
    [0, 4],
    [3, 2],
    [3, 4],
  ] as const) {
    frame.beliefs[a * 5 + b] = STALE
    frame.beliefs[b * 5 + a] = STALE
  }

  test('by side, the dead last, with a border between two sides', () => {
    const order = orderOf(frame, 'side', sidesOf(frame), () => 0)
    expect([...order]).toEqual([0, 3, 2, 4, 1])
    expect(bordersOf(sidesOf(frame), order)).toEqual([2, 4])
  })

  test('by the age of what the others have of them, in bands that keep still', () => {
    const ages = [0.3, 0.9, 0.31, 0.32, 0.05]
    expect([...orderOf(frame, 'age', sidesOf(frame), (pair) => ages[pair % 5] as number)]).toEqual([
      4, 0, 2, 3, 1,
    ])
    expect([...orderOf(frame, 'id', sidesOf(frame), () => 0)]).toEqual([0, 1, 2, 3, 4])
  })
})
