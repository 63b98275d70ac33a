import { describe, expect, test } from 'vitest'
import { NEVER } from '../../src/core/clock.ts'
import { headWord, TICK, WAKE } from '../../src/core/event.ts'
import { type Account, createConductor } from '../../src/fleet/conductor.ts'
import { LOCAL_REGISTRY } from '../../src/fleet/registry.ts'
import { hear, scenarioOf } from '../support/play.ts'

const { faults } = LOCAL_REGISTRY

function conduct(raw: object, answers = false) {
  return createConductor({ scenario: scenarioOf(raw), faults, answers })
}

/** A report of a node that did nothing but wake. */
function account(node: number, wakeTick: number, posted: readonly number[] = [], at?: number): Account {
  const words = at === undefined ? [] : [headWord(TICK, 0, 0), at, headWord(WAKE, node, 0)]
  return {
    node,
    posted: Int32Array.from(posted),
    wakeTick,
    sendTick: wakeTick,
    words: Uint32Array.from(words),
  }
}

const three = { nodes: 3, params: { latencyMinTicks: 3, latencyMaxTicks: 3 } }

describe('a window', () => {
  test('ends before the first message that could be sent in it can arrive', () => {
    const conductor = conduct(three)
    expect(conductor.plan(100)).toEqual({
      ...{ from: 0, until: 3, downs: [] },
      starts: [0, 1, 2].map((node) => ({ node, tick: 0, firstSeq: 0 })),
      opens: [0, 1, 2].map((node) => ({ node, expect: 0 })),
    })
  })

  test('reaches further when nobody can send, and names only who has something to do', () => {
    const conductor = conduct(three)
    const first = conductor.plan(100)
    if (first) conductor.settle(first, [account(0, 10, [1, 5]), account(1, 20), account(2, 30)])
    expect(conductor.plan(100)).toMatchObject({
      from: 3,
      until: 13,
      opens: [
        { node: 0, expect: 0 },
        { node: 1, expect: 1 },
      ],
    })
  })

  test('is shorter when whoever gets a message may answer it', () => {
    const conductor = conduct(three, true)
    const first = conductor.plan(100)
    if (first) conductor.settle(first, [account(0, 10, [1, 5]), account(1, 20), account(2, 30)])
    expect(conductor.plan(100)).toMatchObject({ from: 3, until: 8, opens: [{ node: 1, expect: 1 }] })
  })

  test('ends at the limit, and none is left behind it', () => {
    const conductor = conduct(three)
    const window = conductor.plan(2)
    expect(window?.until).toBe(2)
    if (window)
      conductor.settle(
        window,
        [0, 1, 2].map((node) => account(node, 10)),
      )
    expect(conductor.plan(2)).toBe(null)
  })

  test('ends at an action, which then comes first', () => {
    const conductor = conduct({ ...three, actions: [{ at: 2, kind: 'kill', node: 1 }] })
    const first = conductor.plan(100)
    expect(first?.until).toBe(2)
    if (first)
      conductor.settle(
        first,
        [0, 1, 2].map((node) => account(node, 10)),
      )
    expect(conductor.plan(100)).toMatchObject({ from: 2, downs: [{ node: 1, crash: false }] })
    expect(conductor.isUp(1)).toBe(false)
  })

  test('is skipped over when nobody will ever do anything', () => {
    const conductor = conduct(three)
    const first = conductor.plan(100)
    if (first)
      conductor.settle(
        first,
        [0, 1, 2].map((node) => account(node, NEVER)),
      )
    expect(conductor.plan(100)).toMatchObject({ from: 3, until: 100, opens: [] })
  })
})

describe('several actions at one tick', () => {
  const at = (...kinds: string[]) => kinds.map((kind) => ({ at: 0, kind, node: 1 }))
  const planned = (...kinds: string[]) => conduct({ ...three, actions: at(...kinds) }).plan(10)
  const startsOf1 = (...kinds: string[]) => planned(...kinds)?.starts.filter(({ node }) => node === 1).length

  test('take effect one after the other', () => {
    expect(startsOf1('kill')).toBe(0)
    expect(startsOf1('kill', 'restart')).toBe(1)
    expect(startsOf1('restart', 'restart')).toBe(1)
    expect(startsOf1('restart', 'kill')).toBe(0)
  })

  test('bring nobody down who is down', () => {
    const conductor = conduct({
      ...three,
      actions: at('kill', 'kill', 'crash').map((one) => ({ ...one, at: 2 })),
    })
    const first = conductor.plan(100)
    if (first)
      conductor.settle(
        first,
        [0, 1, 2].map((node) => account(node, 10)),
      )
    expect(conductor.plan(100)?.downs).toEqual([{ node: 1, crash: false }])
  })

  test('end no process that had not begun', () => {
    expect(planned('kill', 'crash')?.downs).toEqual([])
  })
})

describe('what is on its way to a node that dies', () => {
  test('is dropped when it is due, even if another process stands there by then', () => {
    const actions = [
      { at: 4, kind: 'kill', node: 1 },
      { at: 6, kind: 'restart', node: 1 },
    ]
    const conductor = conduct({ ...three, actions })
    const wakes = new Map([[0, 100]])
    for (let window = conductor.plan(20); window !== null; window = conductor.plan(20)) {
      const { from, opens } = window
      const accounts = opens.map(({ node }) =>
        account(node, wakes.get(node) ?? 100, from === 0 && node === 0 ? [1, 9] : []),
      )
      conductor.settle(window, accounts)
    }
    const drops: number[][] = []
    hear(conductor.takeChunks(), { drop: (...drop) => drops.push(drop) })
    expect(drops).toEqual([[9, 0, 0, 1, 2]])
  })
})

describe('a node that gives no account', () => {
  test('has crashed at the window’s start', () => {
    const conductor = conduct(three)
    const window = conductor.plan(10)
    if (window) conductor.settle(window, [account(0, 10), account(2, 10)])
    expect([0, 1, 2].map((node) => conductor.isUp(node))).toEqual([true, false, true])
    const next = conductor.plan(10)
    if (next) conductor.settle(next, [])
    const downs: number[][] = []
    hear(conductor.takeChunks(), { down: (...down) => downs.push(down) })
    expect(downs[0]).toEqual([0, 1, 1])
  })
})

describe('rounds', () => {
  test('have a chunk each, if an empty one, and only when they are whole', () => {
    const conductor = conduct(three)
    const first = conductor.plan(35)
    if (first)
      conductor.settle(
        first,
        [0, 1, 2].map((node) => account(node, NEVER, [], 0)),
      )
    expect(conductor.takeChunks()).toEqual([])
    const second = conductor.plan(35)
    if (second) conductor.settle(second, [])
    const chunks = conductor.takeChunks()
    expect(chunks.map(({ round, words }) => [round, words.length])).toEqual([
      [0, 5],
      [1, 0],
      [2, 0],
    ])
    expect(conductor.takeChunks()).toEqual([])
  })
})
