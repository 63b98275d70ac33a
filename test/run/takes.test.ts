import { describe, expect, test } from 'vitest'
import { withAction } from '../../src/core/scenario.ts'
import { FAULTS } from '../../src/faults/registry.ts'
import { divergence, renumbered, rootTake, updateTake } from '../../src/run/takes.ts'
import { scenarioOf } from '../support/play.ts'

const plain = scenarioOf({})
const kill = { at: 50, kind: 'kill', node: 3 }
const later = { at: 90, kind: 'kill', node: 4 }

describe('two scenarios', () => {
  test('that say the same never part', () => {
    expect(divergence(plain, scenarioOf({}), FAULTS)).toBeNull()
  })

  test('part where one of them does something first', () => {
    expect(divergence(plain, withAction(plain, kill), FAULTS)).toBe(50)
    expect(divergence(withAction(plain, later), withAction(plain, kill), FAULTS)).toBe(50)
    expect(divergence(withAction(plain, kill), withAction(withAction(plain, kill), later), FAULTS)).toBe(90)
  })

  test('of another seed, size or parameter share no beginning', () => {
    expect(divergence(plain, scenarioOf({ seed: 8 }), FAULTS)).toBe(-1)
    expect(divergence(plain, scenarioOf({ nodes: 13 }), FAULTS)).toBe(-1)
    expect(divergence(plain, scenarioOf({ params: { fanout: 2 } }), FAULTS)).toBe(-1)
  })
})

describe('takes', () => {
  test('keep their tree when they are put behind others', () => {
    const root = rootTake(0, plain)
    const child = { ...rootTake(1, withAction(plain, kill)), parent: 0, cause: kill }
    expect(renumbered([root, child], 5).map(({ id, parent }) => [id, parent])).toEqual([
      [5, null],
      [6, 5],
    ])
  })

  test('change one at a time', () => {
    const takes = [rootTake(0, plain), rootTake(1, plain)]
    expect(updateTake(takes, 1, { name: 'storm' }).map(({ name }) => name)).toEqual([null, 'storm'])
  })
})
