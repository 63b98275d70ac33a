import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isAmong, parseMembers, writeMembers } from '../../src/core/members.ts'
import { type Parameter, readParams, readValue } from '../../src/core/parameter.ts'
import { CASES } from '../support/cases.ts'
import { quietMs } from '../support/pace.ts'

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

describe('a set of members', () => {
  const side = { kind: 'members', name: 'side', default: '', nodes: 12, proper: true } as const
  const all = { ...side, proper: false }
  const read = (parameter: Parameter, value: unknown) => {
    const result = readValue(parameter, value)
    return result.ok ? result.value : result.problem.code
  }

  test('is written in one way, however it is given', () => {
    expect(
      ['3', '0,1', '1,0', ' 2 , 4-6', '0-2', '5,4,3,3', '7-9,0-3'].map((text) => read(side, text)),
    ).toEqual([...['3', '0,1', '0,1', '2,4-6', '0-2', '3-5', '0-3,7-9']])
  })

  test('names members that are there, and in words that can be read', () => {
    for (const text of [
      '12',
      '0-12',
      '3-1',
      '-1',
      '1.5',
      'n3',
      '1,,2',
      '0x1',
      '1e3',
      '123456',
      3,
      null,
      ['1'],
      {},
    ])
      expect(read(side, text), String(text)).toBe('not-members')
  })

  test('may have to be some, but not all', () => {
    for (const text of ['', '0-11', ' ']) expect(read(side, text)).toBe('not-some')
    for (const text of ['', '0-11']) expect(read(all, text)).toBe('')
  })

  test('reads back what was written, and tells who is among it', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(40), { minLength: 1 }), (members) => {
        const text = writeMembers(members)
        expect(parseMembers(text, 41)).toEqual([...members].sort((a, b) => a - b))
        for (let member = 0; member <= 41; member++)
          expect(isAmong(text, member)).toBe(members.includes(member))
      }),
      { numRuns: CASES.plain },
    )
    expect([isAmong('', 3), isAmong('0-2', 3)]).toEqual([true, false])
  })

  test('may name members more than once and in any order, which takes no longer than to read it', () => {
    expect(parseMembers('7,3-5, 4-6,0,0-1,3', 9)).toEqual([0, 1, 3, 4, 5, 6, 7])
    const bomb = Array(11_000).fill('0-16382').join(',')
    let named = 0
    const tookMs = quietMs(() => {
      named = parseMembers(bomb, 16_384)?.length ?? 0
    })
    expect(named).toBe(16_383)
    expect(tookMs).toBeLessThan(100)
  })
})
