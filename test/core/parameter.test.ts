import { describe, expect, test } from 'vitest'
import { type Parameter, readParams } from '../../src/core/parameter.ts'

const declared: readonly Parameter[] = [
  { kind: 'number', name: 'fanout', unit: 'count', default: 1, minimum: 1, maximum: 64 },
  {
    kind: 'number',
    name: 'twice',
    unit: 'count',
    default: (earlier) => 2 * (earlier.fanout as number),
    minimum: 1,
    maximum: 200,
  },
  { kind: 'choice', name: 'exchange', choices: ['push', 'pull'], default: 'push' },
  { kind: 'switch', name: 'stagger', default: false },
]

const problemOf = (given: Record<string, unknown>) => {
  const read = readParams(declared, given)
  return read.ok ? null : [read.problem.code, read.problem.values]
}

describe('reading parameters', () => {
  test('fills in the defaults, those that depend on others too', () => {
    expect(readParams(declared, {})).toEqual({
      ok: true,
      value: { fanout: 1, twice: 2, exchange: 'push', stagger: false },
    })
    expect(readParams(declared, { fanout: 5, stagger: true })).toMatchObject({
      value: { fanout: 5, twice: 10, stagger: true },
    })
  })

  test('takes both bounds and nothing beyond them', () => {
    expect(problemOf({ fanout: 1 })).toBe(null)
    expect(problemOf({ fanout: 64 })).toBe(null)
    const bounds = { name: 'fanout', minimum: 1, maximum: 64 }
    expect(problemOf({ fanout: 0 })).toEqual(['out-of-range', { ...bounds, value: 0 }])
    expect(problemOf({ fanout: -1 })).toEqual(['out-of-range', { ...bounds, value: -1 }])
    expect(problemOf({ fanout: 65 })).toEqual(['out-of-range', { ...bounds, value: 65 }])
    expect(problemOf({ fanout: Number.POSITIVE_INFINITY })?.[0]).toBe('out-of-range')
  })

  test('says what a value is not', () => {
    expect(problemOf({ fanout: 1.5 })).toEqual(['not-whole', { name: 'fanout', value: 1.5 }])
    for (const wrong of ['1', null, Number.NaN, [1], {}, true])
      expect(problemOf({ fanout: wrong })).toEqual(['not-a-number', { name: 'fanout' }])
    for (const wrong of ['gossip', '', 0, null, ['push']])
      expect(problemOf({ exchange: wrong })).toEqual([
        'not-a-choice',
        { name: 'exchange', choices: 'push, pull' },
      ])
    for (const wrong of [0, 1, 'true', null])
      expect(problemOf({ stagger: wrong })).toEqual(['not-a-switch', { name: 'stagger' }])
  })

  test('knows no parameter that was not declared, and none of the names that every object has', () => {
    for (const text of ['{"speed":1}', '{"__proto__":{"fanout":9}}', '{"constructor":1}', '{"toString":1}'])
      expect(problemOf(JSON.parse(text))?.[0]).toBe('unknown-parameter')
    expect(readParams(declared, Object.create({ fanout: 9 }))).toMatchObject({ value: { fanout: 1 } })
  })
})
