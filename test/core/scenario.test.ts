import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  leanScenario,
  MAXIMUM_ACTIONS,
  readAction,
  readScenario,
  withAction,
} from '../../src/core/scenario.ts'
import { LOCAL_REGISTRY, WORKER_REGISTRY } from '../../src/fleet/registry.ts'
import { CASES } from '../support/cases.ts'
import { scenarioOf } from '../support/play.ts'
import { cases } from '../support/scenarios.ts'

const problemOf = (raw: unknown) => {
  const read = readScenario(raw, WORKER_REGISTRY)
  return read.ok ? null : read.problem
}
const codeOf = (raw: unknown) => problemOf(raw)?.code ?? null

describe('reading a scenario', () => {
  test('takes every default from an empty one, and the defaults of version 1 never change', () => {
    expect(readScenario({}, WORKER_REGISTRY)).toEqual({
      ok: true,
      value: {
        ...{ version: 1, protocol: 'timestamps', nodes: 12, seed: 7, actions: [] },
        params: {
          ...{ spread: 'gossip', exchange: 'push', fanout: 1, tFailMs: 5000, tCleanupMs: 10_000 },
          ...{ maxFutureMs: 0, snapshot: false, roundMs: 250, ticksPerRound: 10, stagger: false },
          ...{ latencyMinTicks: 3, latencyMaxTicks: 8, seeds: 3 },
        },
      },
    })
  })

  test('refuses what is no scenario', () => {
    for (const raw of [null, undefined, 3, 'x', [], true]) expect(codeOf(raw)).toBe('not-a-scenario')
    expect(codeOf({ params: [] })).toBe('not-a-scenario')
    expect(codeOf({ params: null })).toBe('not-a-scenario')
    expect(codeOf({ actions: {} })).toBe('not-a-scenario')
    expect(problemOf({ node: 3 })).toEqual({ code: 'unknown-key', values: { name: 'node' } })
    expect(codeOf({ version: 2 })).toBe('unknown-version')
    expect(problemOf({ protocol: 'paxos' })).toEqual({ code: 'unknown-protocol', values: { value: 'paxos' } })
  })

  test('refuses more nodes than can be run, before anything is made of them', () => {
    expect(problemOf({ nodes: 1e9 })).toEqual({
      code: 'out-of-range',
      values: { name: 'nodes', value: 1e9, minimum: 1, maximum: 256 },
    })
    expect(readScenario({ nodes: 4096 }, LOCAL_REGISTRY).ok).toBe(true)
    expect(readScenario({ nodes: 4097 }, LOCAL_REGISTRY).ok).toBe(false)
    for (const nodes of [0, -3, 1.5, '12', null]) expect(codeOf({ nodes })).not.toBe(null)
  })

  test('refuses a seed that is no 32-bit number', () => {
    for (const seed of [-1, 4294967296, 0.5, 'a']) expect(codeOf({ seed })).not.toBe(null)
    for (const seed of [0, 4294967295]) expect(codeOf({ seed })).toBe(null)
  })

  test('refuses parameters that contradict each other', () => {
    expect(codeOf({ params: { fanout: -1 } })).toBe('out-of-range')
    expect(codeOf({ params: { tFailMs: 5000, tCleanupMs: 4999 } })).toBe('out-of-order')
    expect(codeOf({ params: { latencyMinTicks: 5, latencyMaxTicks: 4 } })).toBe('out-of-order')
    expect(codeOf({ params: { tFailMs: 5000, tCleanupMs: 5000 } })).toBe(null)
  })

  test('is not fooled by the names that every object has', () => {
    for (const text of [
      '{"params":{"__proto__":{"fanout":3}}}',
      '{"params":{"constructor":3}}',
      '{"__proto__":{"nodes":3}}',
      '{"protocol":"__proto__"}',
      '{"actions":[{"at":1,"kind":"kill","node":1,"__proto__":{"x":1}}]}',
      '{"actions":[{"at":1,"kind":"toString"}]}',
    ])
      expect(codeOf(JSON.parse(text)), text).not.toBe(null)
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(({} as { fanout?: number }).fanout).toBe(undefined)
  })

  test('does not call what a stranger wrote', () => {
    const trap = { toString: 1, valueOf: 1 }
    for (const raw of [{ version: trap }, { protocol: trap }, { actions: [{ kind: trap }] }])
      expect(codeOf(JSON.parse(JSON.stringify(raw)))).toMatch(/^unknown-/)
  })

  test('never throws, whatever it is given', () => {
    const keys = fc.constantFrom('version', 'protocol', 'nodes', 'seed', 'params', 'actions', '__proto__')
    const raws = fc.oneof(fc.jsonValue(), fc.dictionary(keys, fc.jsonValue()))
    fc.assert(
      fc.property(raws, (raw) => {
        expect(typeof readScenario(raw, LOCAL_REGISTRY).ok).toBe('boolean')
      }),
      { numRuns: CASES.plain },
    )
  })

  test('reads back what it has read, whole or lean', () => {
    fc.assert(
      fc.property(cases(), ({ scenario }) => {
        for (const form of [scenario, leanScenario(scenario, LOCAL_REGISTRY)]) {
          const again = readScenario(JSON.parse(JSON.stringify(form)), LOCAL_REGISTRY)
          expect(again).toEqual({ ok: true, value: scenario })
        }
      }),
      { numRuns: CASES.plain },
    )
  })
})

describe('reading actions', () => {
  const kill = { at: 5, kind: 'kill', node: 3 }

  test('puts them in the order of their ticks, and keeps the order within a tick', () => {
    const actions = [
      { at: 9, kind: 'kill', node: 1 },
      { at: 5, kind: 'kill', node: 2 },
      { at: 5, kind: 'restart', node: 2 },
    ]
    expect(scenarioOf({ actions }).actions.map(({ kind, node }) => `${kind} ${node}`)).toEqual([
      'kill 2',
      'restart 2',
      'kill 1',
    ])
    expect(withAction(scenarioOf({ actions }), kill).actions.map(({ node }) => node)).toEqual([2, 2, 3, 1])
  })

  test('refuses what cannot be done', () => {
    const codes = [
      [{ ...kill, node: 12 }, 'out-of-range'],
      [{ ...kill, node: -1 }, 'out-of-range'],
      [{ ...kill, node: '3' }, 'not-a-number'],
      [{ ...kill, at: -1 }, 'out-of-range'],
      [{ ...kill, at: 2147483647 }, 'out-of-range'],
      [{ ...kill, at: 1.5 }, 'not-whole'],
      [{ ...kill, kind: 'explode' }, 'unknown-action'],
      [{ ...kill, force: 3 }, 'unknown-parameter'],
      [{ at: 5, kind: 'kill' }, 'missing'],
      [{ kind: 'kill', node: 3 }, 'not-a-number'],
      [7, 'unknown-action'],
      [null, 'unknown-action'],
    ] as const
    for (const [action, code] of codes)
      expect(codeOf({ actions: [action] }), JSON.stringify(action)).toBe(code)
  })

  test('takes now for an action that says no time', () => {
    const { faults } = WORKER_REGISTRY
    expect(readAction({ kind: 'kill', node: 3 }, { faults, nodes: 12, now: 77 })).toEqual({
      ok: true,
      value: { at: 77, kind: 'kill', node: 3 },
    })
  })

  test('refuses too many', () => {
    const most = Array.from({ length: MAXIMUM_ACTIONS }, () => kill)
    expect(codeOf({ actions: most })).toBe(null)
    expect(problemOf({ actions: [...most, kill] })).toEqual({
      code: 'too-many-actions',
      values: { value: MAXIMUM_ACTIONS + 1, maximum: MAXIMUM_ACTIONS },
    })
  })
})
