import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LOCAL_REGISTRY } from '../../src/fleet/registry.ts'
import { readFile, type Saved, writeFile } from '../../src/run/file.ts'
import { rootTake } from '../../src/run/takes.ts'
import { CASES } from '../support/cases.ts'
import { scenarioOf } from '../support/play.ts'
import { savedText } from '../support/saved.ts'
import { cases } from '../support/scenarios.ts'

describe('a saved file', () => {
  test('reads back as what was saved, whatever the scenario', () => {
    fc.assert(
      fc.property(cases(), fc.nat(5000), ({ scenario }, tick) => {
        const takes = [rootTake(0, scenario), { ...rootTake(1, scenario), parent: 0, name: 'two' }]
        const saved = {
          scenario,
          tick,
          selected: null,
          view: 'graph',
          beside: null,
          pair: null,
          observer: 0,
          muted: ['stale'],
          followed: { member: scenario.nodes - 1, stamp: 500 },
          digest: null,
          takes,
          take: 1,
        }
        expect(readFile(savedText(saved), LOCAL_REGISTRY)).toEqual({ ok: true, value: saved })
      }),
      { numRuns: CASES.plain },
    )
  })

  test('brings its takes back to where they were left, however far that was', () => {
    const scenario = scenarioOf({})
    const looks = { selected: null, view: 'graph', beside: null, pair: null, observer: null, followed: null }
    const left = (cursorTick: number, seenTick: number) => {
      const takes = [{ ...rootTake(0, scenario), cursorTick, seenTick }]
      const saved = { scenario, tick: cursorTick, ...looks, muted: [], digest: null, takes, take: 0 }
      return readFile(savedText(saved), LOCAL_REGISTRY)
    }
    expect(left(1_000_000, 2_000_000)).toMatchObject({
      value: { tick: 1_000_000, takes: [{ cursorTick: 1_000_000, seenTick: 2_000_000 }] },
    })
    expect(left(11_000_000, 12_000_000)).toMatchObject({
      value: { tick: 10_000_000, takes: [{ cursorTick: 10_000_000, seenTick: 10_000_000 }] },
    })
  })

  test('is refused before it is written when it would be too long to be opened, however many takes there are', () => {
    const actions = Array.from({ length: 1000 }, (_, at) => ({ at, kind: 'kill', node: 1 }))
    const scenario = scenarioOf({ actions })
    const looks = { selected: null, view: 'graph', beside: null, pair: null, observer: null, followed: null }
    const withTakes = (count: number): Saved => ({
      ...{ scenario, tick: 0, ...looks, muted: [], digest: null, take: 0 },
      takes: Array.from({ length: count }, (_, id) => rootTake(id, scenario)),
    })
    let most = 300
    while (most > 0 && !writeFile(withTakes(most)).ok) most -= 20
    expect(most).toBeLessThan(300)
    expect(savedText(withTakes(most)).length).toBeGreaterThan(17_000_000)
    expect(readFile(savedText(withTakes(most)), LOCAL_REGISTRY).ok).toBe(true)
  })

  test('may be a scenario alone', () => {
    const read = readFile('{ "version": 1, "nodes": 5 }', LOCAL_REGISTRY)
    expect(read.ok && read.value.scenario.nodes).toBe(5)
  })

  test('that is none is refused with what is wrong', () => {
    const codeOf = (text: string): string => {
      const read = readFile(text, LOCAL_REGISTRY)
      return read.ok ? 'ok' : read.problem.code
    }
    expect(codeOf('no json')).toBe('not-json')
    expect(codeOf('[]')).toBe('not-a-scenario')
    expect(codeOf('null')).toBe('not-a-scenario')
    expect(codeOf('{"format":"gossip-playground","version":2}')).toBe('unknown-version')
    expect(codeOf('{"format":"another","version":1}')).toBe('not-a-scenario')
    expect(codeOf('{"nodes":1000000000}')).toBe('out-of-range')
    expect(codeOf(' '.repeat(20_000_001))).toBe('too-long')
  })

  test('never throws, whatever is in it', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(() => readFile(text, LOCAL_REGISTRY)).not.toThrow()
      }),
      { numRuns: CASES.plain },
    )
  })
})
