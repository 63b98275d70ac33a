import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { WORKER_REGISTRY } from '../../src/fleet/registry.ts'
import { isRunFragment, readFragment, writeFragment } from '../../src/run/link.ts'
import { CASES } from '../support/cases.ts'
import { scenarioOf } from '../support/play.ts'
import { cases } from '../support/scenarios.ts'

const read = (fragment: string) => readFragment(fragment, WORKER_REGISTRY)
const codeOf = (fragment: string) => {
  const result = read(fragment)
  return result.ok ? null : result.problem.code
}
const encode = (text: string) => `#run=${Buffer.from(text).toString('base64url')}`
const scenario = scenarioOf({})

describe('a link', () => {
  test('brings back what was put into it', () => {
    const digest = fc.option(fc.stringMatching(/^[0-9a-f]{16}$/))
    const hidden = fc.subarray(['live', 'stale', 'down', 'message list', 'message ping-req'])
    const stamps = { member: fc.nat(255), stamp: fc.maxSafeInteger(), next: fc.constant(true as const) }
    const follows = fc.option(fc.record(stamps, { requiredKeys: ['member', 'stamp'] }))
    fc.assert(
      fc.property(
        cases(),
        fc.nat(10_000_000),
        fc.boolean(),
        digest,
        follows,
        hidden,
        (one, tick, selects, hex, followed, muted) => {
          const shared = {
            scenario: one.scenario,
            tick,
            selected: selects ? 0 : null,
            view: 'table',
            beside: selects ? 'graph' : null,
            pair: selects ? { observer: 0, subject: tick % one.scenario.nodes } : null,
            observer: selects ? null : tick % one.scenario.nodes,
            muted,
            followed: followed && { ...followed, member: followed.member % one.scenario.nodes },
            digest: hex,
          }
          const fragment = writeFragment(shared, WORKER_REGISTRY)
          expect(isRunFragment(fragment)).toBe(true)
          expect(fragment).toMatch(/^#run=[\w-]+$/)
          expect(read(fragment)).toEqual({ ok: true, value: shared })
        },
      ),
      { numRuns: CASES.plain },
    )
  })

  test('leads as far as the door does; one that would lead further says nothing of a digest there', () => {
    const digest = '0123456789abcdef'
    const at = (tick: unknown) => read(encode(JSON.stringify({ scenario: {}, tick, digest })))
    for (const tick of [0, 1_000_000, 2_345_678.5, 10_000_000])
      expect(at(tick)).toMatchObject({ value: { tick, digest } })
    expect(at(10_000_001)).toMatchObject({ value: { tick: 10_000_000, digest: null } })
    for (const tick of [-1, '70', null]) expect(at(tick)).toMatchObject({ value: { tick: 0, digest: null } })
  })

  test('from before anything could be followed still opens', () => {
    expect(read(encode('{"scenario":{},"tick":40,"view":"graph"}'))).toMatchObject({
      value: { followed: null, pair: null, observer: null, muted: [] },
    })
    expect(read(encode('{"scenario":{},"followed":{"member":3,"stamp":750,"next":1}}'))).toMatchObject({
      value: { followed: { member: 3, stamp: 750 } },
    })
  })

  test('of the default scenario is short', () => {
    const shared = {
      scenario,
      tick: 0,
      selected: null,
      view: 'graph',
      beside: null,
      pair: null,
      observer: null,
      muted: [],
      followed: null,
      digest: null,
    }
    expect(writeFragment(shared, WORKER_REGISTRY).length).toBeLessThan(200)
  })

  test('is told from the other fragments of a page', () => {
    for (const fragment of ['', '#', '#help', '#run', 'run=x']) expect(isRunFragment(fragment)).toBe(false)
  })
})

describe('a hostile link', () => {
  test('is refused with a problem and never throws', () => {
    const texts = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.base64String())
    fc.assert(
      fc.property(texts, (text) => {
        expect(codeOf(`#run=${text}`)).not.toBe(null)
      }),
      { numRuns: CASES.plain },
    )
    const keys = fc.constantFrom('scenario', 'tick', 'selected', 'digest', '__proto__', 'version', 'nodes')
    const leaves = fc.oneof(fc.constantFrom(null, -1, 1e9, '', [], {}, true), fc.double(), fc.string())
    const values = fc.dictionary(keys, fc.oneof(leaves, fc.dictionary(keys, leaves)))
    fc.assert(
      fc.property(values, (value) => {
        expect(typeof read(encode(JSON.stringify(value))).ok).toBe('boolean')
      }),
      { numRuns: CASES.plain },
    )
  })

  test('is refused for what is wrong with it', () => {
    expect(codeOf('#run=%%%')).toBe('not-json')
    expect(codeOf(encode('{'))).toBe('not-json')
    expect(codeOf(encode('3'))).toBe('not-json')
    expect(codeOf(`#run=${Buffer.from([0xff, 0xfe]).toString('base64url')}`)).toBe('not-json')
    expect(codeOf(encode('{}'))).toBe('not-a-scenario')
    expect(codeOf(encode('{"scenario":{"nodes":1000000000}}'))).toBe('out-of-range')
    expect(codeOf(encode('{"scenario":{"params":{"__proto__":1}}}'))).toBe('unknown-parameter')
    expect(codeOf(`#run=${'A'.repeat(300_000)}`)).toBe('too-long')
    expect(codeOf(encode('['.repeat(60_000)))).toBe('not-json')
  })

  test('has no say about what is beside the scenario', () => {
    const odd = {
      scenario: {},
      tick: -5,
      selected: 12,
      view: '../x',
      beside: 'graph',
      pair: { observer: 1, subject: 12 },
      observer: 12,
      muted: ['live', 'live', '__proto__', 7, '<b>'],
      followed: { member: 12, stamp: 1 },
      digest: '<script>',
    }
    expect(read(encode(JSON.stringify(odd)))).toEqual({
      ok: true,
      value: {
        ...{ scenario, tick: 0, selected: null, view: 'graph', beside: null, digest: null },
        ...{ pair: null, observer: null, muted: ['live'], followed: null },
      },
    })
    const far = {
      scenario: {},
      tick: 1e12,
      selected: '0',
      beside: 7,
      pair: { observer: 1, subject: 2 },
      observer: -1,
      muted: Array(1000).fill('live'),
      followed: { member: 1, stamp: 0.5 },
      digest: 7,
    }
    expect(read(encode(JSON.stringify(far)))).toMatchObject({
      value: {
        tick: 10_000_000,
        selected: null,
        view: 'graph',
        pair: null,
        observer: null,
        muted: [],
        followed: null,
      },
    })
  })
})
