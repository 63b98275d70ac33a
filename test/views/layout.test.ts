import { describe, expect, test } from 'vitest'
import { NO_SIDE } from '../../src/trace/sides.ts'
import { centresFor } from '../../src/views/graph/centres.ts'
import { createLayout } from '../../src/views/graph/layout.ts'

const size = { width: 1000, height: 600 }
const allUp = (nodes: number) => new Uint8Array(nodes).fill(1)
const oneSide = (nodes: number) => new Int32Array(nodes)

describe('the layout', () => {
  test('lets what is cut apart drift apart, until nothing of one side stands among the other', () => {
    const layout = createLayout(12, size)
    layout.setTruth(allUp(12), oneSide(12))
    layout.settle()
    const sides = Int32Array.from({ length: 12 }, (_, node) => node % 2)
    const xsOf = (side: number) => layout.places.filter((_, node) => sides[node] === side).map(({ x }) => x)
    expect(Math.max(...xsOf(0)), 'together they stand among each other').toBeGreaterThan(Math.min(...xsOf(1)))
    layout.setTruth(allUp(12), sides)
    layout.settle()
    const gapNow = () => Math.min(...xsOf(1)) - Math.max(...xsOf(0))
    const gap = gapNow()
    expect(gap).toBeGreaterThan(3 * layout.radius)
    layout.setTruth(allUp(12), oneSide(12))
    layout.settle()
    expect(gapNow(), 'and they come together again').toBeLessThan(gap / 1.5)
  })

  test('lets the dead drift to the rim', () => {
    const layout = createLayout(12, size)
    const up = allUp(12)
    up[4] = 0
    layout.setTruth(
      up,
      Int32Array.from(up, (isUp) => (isUp === 1 ? 0 : NO_SIDE)),
    )
    layout.settle()
    const farOf = ({ x, y }: { x: number; y: number }) => Math.hypot((x - 500) / 500, (y - 300) / 300)
    const others = layout.places.filter((_, node) => node !== 4).map(farOf)
    expect(farOf(layout.places[4] as { x: number; y: number })).toBeGreaterThan(
      others.reduce((sum, far) => sum + far, 0) / others.length,
    )
  })

  test('is the same to the last bit whenever it is made', () => {
    const placesOf = () => {
      const layout = createLayout(30, size)
      layout.setTruth(
        allUp(30),
        Int32Array.from({ length: 30 }, (_, node) => node % 3),
      )
      layout.settle()
      return layout.places.map(({ x, y }) => [x, y])
    }
    expect(placesOf()).toEqual(placesOf())
  })
})

test('sides gather beside each other along the longer edge, with room by their size', () => {
  expect(centresFor([12], size)).toEqual([{ x: 0.5, y: 0.5 }])
  expect(centresFor([6, 6], size)).toEqual([
    { x: 0.25, y: 0.5 },
    { x: 0.75, y: 0.5 },
  ])
  expect(centresFor([6, 6], { width: 300, height: 500 }).map(({ x }) => x)).toEqual([0.5, 0.5])
  const [small, large] = centresFor([1, 9], size)
  expect([small?.x, large?.x]).toEqual([0.125, 0.625])
  expect(new Set(centresFor([1, 1, 1, 1, 1], size).map(({ x, y }) => `${x} ${y}`)).size).toBe(5)
})
