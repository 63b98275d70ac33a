/** The vectors of known behaviour, and those of the folder that CONFORMANCE_VECTORS names. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { conformPhi, PHI_DIALECTS } from './accrual.ts'
import { COUNTER_DIALECTS, conformCounters } from './counters.ts'
import { conformHeartbeat, HEARTBEAT_DIALECTS } from './heartbeat.ts'
import { conformSwim, SWIM_DIALECTS } from './swim.ts'
import type { Vector } from './vector.ts'

const own = join(import.meta.dirname, 'vectors')
const others = process.env.CONFORMANCE_VECTORS

/** What is built, by protocol and dialect. A vector of anything else is reported as skipped, never as passed. */
const built = new Map<string, (vector: Vector) => void>([
  ...HEARTBEAT_DIALECTS.map((dialect) => [`heartbeat/${dialect}`, conformHeartbeat] as const),
  ...PHI_DIALECTS.map((dialect) => [`heartbeat/${dialect}`, conformPhi] as const),
  ...COUNTER_DIALECTS.map((dialect) => [`heartbeat/${dialect}`, conformCounters] as const),
  ...SWIM_DIALECTS.map((dialect) => [`swim/${dialect}`, conformSwim] as const),
])

/** The vector with one claim changed, or one word more than can be understood; in every possible way. */
function altered(vector: Vector): Vector[] {
  const parts = ['initial', 'event', 'expected'] as const
  return [
    ...parts.map((part) => ({ ...vector, [part]: { ...vector[part], unheardOf: 1 } })),
    ...changes(vector.expected).map((expected) => ({ ...vector, expected: expected as Vector['expected'] })),
  ]
}

function changes(value: unknown): unknown[] {
  if (typeof value === 'number') return [value + 1000]
  if (typeof value === 'boolean') return [!value]
  if (typeof value === 'string') return [`${value}?`]
  if (value === null) return ['something']
  if (Array.isArray(value))
    return value.flatMap((part, i) => changes(part).map((changed) => value.with(i, changed)))
  return Object.entries(value as object)
    .filter(([key]) => key !== 'note' && !key.startsWith('tolerance'))
    .flatMap(([key, part]) => {
      // Any stranger is absent too, but who is absent is not present.
      if (key === 'absent') return [{ ...(value as object), absent: [], present: part }]
      // A bound that is reached is broken by the next smaller one.
      const others = key.startsWith('max') && typeof part === 'number' ? [part - 1] : changes(part)
      return others.map((changed) => ({ ...(value as object), [key]: changed }))
    })
}

for (const folder of others ? [own, others] : [own])
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json')))
    describe(`${folder === own ? 'our' : folder} ${file}`, () => {
      const { vectors } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { vectors: Vector[] }
      for (const vector of vectors) {
        const dialect = `${vector.protocol}/${vector.dialect}`
        const conform = built.get(dialect)
        if (conform) {
          test(vector.name, () => conform(vector))
          if (folder === own)
            test(`${vector.name}: nothing else would pass`, () => {
              for (const other of altered(vector))
                expect(() => conform(other), JSON.stringify(other)).toThrow()
            })
        } else test.skip(`${vector.name} (${dialect} is not built)`)
      }
      test('has vectors', () => expect(vectors.length).toBeGreaterThan(0))
    })

describe('a vector of a built dialect', () => {
  const vector: Vector = {
    ...{
      name: 'made here',
      source: '',
      protocol: 'heartbeat',
      dialect: 'seed',
      component: 'merge',
      basis: 'test',
    },
    initial: { self: 'A', clock: 100, config: { tFail: 5 }, table: { B: 95, C: 94.999 } },
    event: { type: 'sweep' },
    expected: { table: { B: 95 }, present: ['B'], absent: ['C'], live: ['B'], failed: [], removed: ['C'] },
  }
  const changed = (part: 'initial' | 'event' | 'expected', change: object): Vector => ({
    ...vector,
    [part]: { ...vector[part], ...change },
  })

  test('passes when all it says is so', () => expect(() => conformHeartbeat(vector)).not.toThrow())

  test('fails when anything it says is not so', () => {
    for (const wrong of [
      { table: { B: 95.001 } },
      { table: { C: 94.999 } },
      { present: ['C'] },
      { absent: ['B'] },
      { live: [] },
      { live: ['B', 'C'] },
      { failed: ['C'] },
      { messages: 1 },
      { sentTo: ['B'] },
    ])
      expect(() => conformHeartbeat(changed('expected', wrong)), JSON.stringify(wrong)).toThrow()
  })

  test('fails when it says anything that is not understood', () => {
    for (const [part, strange] of [
      ['initial', { lhm: 3 }],
      ['initial', { mode: 'flood' }],
      ['initial', { config: { tFail: 5, pause: 3 } }],
      ['event', { type: 'reboot' }],
      ['event', { incarnation: 3 }],
      ['event', { type: 'sequence', steps: [{ type: 'reboot' }] }],
      ['expected', { phi: 3 }],
      ['expected', { table: { B: { hb: 3 } } }],
      ['expected', { messages: 'one' }],
    ] as const)
      expect(() => conformHeartbeat(changed(part, strange)), JSON.stringify(strange)).toThrow()
  })

  test('may go through several steps, at times of their own, and say in between what is so', () => {
    const steps = [
      {
        type: 'gossip',
        table: { D: 100, A: 200 },
        from: 'B',
        expected: { live: ['B', 'D'], table: { A: 100 } },
      },
      { type: 'sweep', clock: 104.001, expected: { absent: ['B', 'C'], live: ['D'] } },
      { type: 'tick', clock: 105, expected: { sentTo: ['D'], table: { A: 105 } } },
    ]
    const event = { type: 'sequence', steps }
    expect(() =>
      conformHeartbeat({ ...vector, event, expected: { messages: 1, live: ['A', 'D'] } }),
    ).not.toThrow()
  })
})
