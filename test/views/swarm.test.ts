/** Small messages are painted together, and none of them may get lost or change its looks on the way. */
import { describe, expect, test } from 'vitest'
import { paintScene } from '../../src/views/graph/canvas.ts'
import type { Envelope, Scene } from '../../src/views/graph/shape.ts'
import { SMALL_SIZE } from '../../src/views/graph/swarm.ts'
import { lightPalette } from '../support/light-palette.ts'

const palette = lightPalette()

const message = (x: number, given: Partial<Envelope> = {}): Envelope => ({
  ...{ shape: 'envelope', x, y: 50, dx: 1, dy: 0, size: 3, tail: 6 },
  ...{ look: 'letter', fill: 'full', letter: 'L', ink: 'ink', ...given },
})

/** What was filled, path by path: its colour and its first corners. */
function fillsOf(scene: Scene): readonly { readonly colour: string; readonly corners: readonly number[] }[] {
  const fills: { colour: string; corners: number[] }[] = []
  let corners: number[] = []
  const context = new Proxy({} as Record<string, unknown>, {
    get: (own, name: string) => {
      if (name in own) return own[name]
      return (...given: number[]) => {
        if (name === 'beginPath') corners = []
        if (name === 'moveTo') corners.push(given[0] as number)
        if (name === 'fill') fills.push({ colour: own.fillStyle as string, corners })
      }
    },
  })
  paintScene(context as unknown as CanvasRenderingContext2D, scene, palette, 1)
  return fills
}

describe('small messages', () => {
  test('that look alike are filled in one go, each of them where it is', () => {
    const fills = fillsOf([message(10), message(20), message(30)])
    expect(fills).toHaveLength(1)
    expect(fills[0]?.corners).toEqual([10, 20, 30].map((x) => x - 3.5))
    expect(fills[0]?.colour).toBe(palette.ink)
  })

  test('that look otherwise are told apart: by news, by kind and by what they bring', () => {
    const scene = [
      message(10),
      message(20, { fill: 'hollow' }),
      message(30, { look: 'answer' }),
      message(40, { ink: 'follow' }),
    ]
    const fills = fillsOf(scene)
    expect(fills.map(({ corners }) => corners.length)).toEqual([1, 1, 1, 1])
    expect(fills.map(({ colour }) => colour)).toEqual([
      ...[palette.ink, palette.paper, palette.ink, palette.follow],
    ])
  })

  test('are as many as there are, beside those that are large enough for a letter', () => {
    const small = Array.from({ length: 500 }, (_, i) => message(i))
    const fills = fillsOf([...small, message(900, { size: SMALL_SIZE })])
    expect(
      fills
        .map(({ corners }) => corners.length)
        .sort((a, b) => a - b)
        .at(-1),
    ).toBe(500)
    expect(fills).toHaveLength(2)
  })
})
