import { describe, expect, test } from 'vitest'
import { cutSides } from '../../src/views/sides.ts'
import { scenarioOf } from '../support/play.ts'

const sidesAt = (actions: object[], tick: number, nodes = 6) =>
  [...cutSides(scenarioOf({ nodes, actions }), tick)].join('')

describe('the sides of a cluster', () => {
  test('are one while nothing is cut', () => {
    expect(sidesAt([], 0)).toBe('000000')
    expect(sidesAt([{ at: 0, kind: 'kill', node: 2 }], 5)).toBe('000000')
  })

  test('are two while a partition is in force', () => {
    const scenario = scenarioOf({
      ...{ nodes: 6, actions: [{ at: 20, kind: 'partition', members: '1,4-5', forTicks: 30 }] },
    })
    const sides = [19, 20, 49, 50].map((tick) => cutSides(scenario, tick).join(''))
    expect(sides).toEqual(['000000', '010011', '010011', '000000'])
  })

  test('are four under two partitions, and healed by a healing', () => {
    const actions = [
      { at: 0, kind: 'partition', members: '0-2' },
      { at: 10, kind: 'partition', members: '0,3' },
      { at: 20, kind: 'heal' },
    ]
    expect([5, 15, 25].map((tick) => sidesAt(actions, tick))).toEqual(['000111', '011233', '000000'])
  })

  test('are not made by a link that is cut, lossy or open one way, for others pass messages on', () => {
    const links = (kind: string) => [{ at: 0, kind, from: 0, to: 1 }]
    expect(sidesAt(links('cut'), 5)).toBe('000000')
    expect(sidesAt([{ at: 0, kind: 'loss', percent: 99 }], 5)).toBe('000000')
    expect(sidesAt(links('cut'), 5, 2)).toBe('01')
    expect(sidesAt(links('one-way'), 5, 2)).toBe('00')
  })

  test('of links that are cut and restored one by one are asked for at each tick', () => {
    const actions = [{ at: 0, kind: 'swizzle', percent: 100, forTicks: 40 }]
    const sides = Array.from({ length: 50 }, (_, tick) => sidesAt(actions, tick, 2))
    expect(new Set(sides)).toEqual(new Set(['00', '01']))
    expect(sides.at(-1)).toBe('00')
  })
})
