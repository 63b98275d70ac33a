import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { NEVER } from '../../src/core/clock.ts'
import { createMesh, type Loss } from '../../src/fleet/mesh.ts'
import { packReport } from '../../src/fleet/parcel.ts'
import type { Window } from '../../src/fleet/window.ts'
import type { FromNode, ToNode } from '../../src/fleet/wire.ts'
import { scenarioOf } from '../support/play.ts'

/** A worker that does nothing by itself: what it is told is kept, and what it says the test says. */
class Dummy {
  readonly told: ToNode[] = []
  onmessage: ((event: { data: FromNode; ports: readonly MessagePort[] }) => void) | null = null
  onerror: ((event: { message: string; preventDefault(): void }) => void) | null = null
  constructor() {
    dummies.push(this)
  }
  postMessage(message: ToNode): void {
    this.told.push(message)
  }
  terminate(): void {
    // Whatever it had said before may still come.
  }
  says(data: FromNode): void {
    this.onmessage?.({ data, ports: [] })
  }
  throws(message: string): void {
    this.onerror?.({ message, preventDefault: () => undefined })
  }
  counts(type: ToNode['type']): number {
    return this.told.filter((message) => message.type === type).length
  }
}

let dummies: Dummy[] = []
const NODES = 6
const all = [0, 1, 2, 3, 4, 5]

beforeEach(() => {
  dummies = []
  vi.stubGlobal('Worker', Dummy)
  vi.stubGlobal('location', { href: 'http://here/', origin: 'http://here' })
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function open() {
  const losses: (readonly Loss[])[] = []
  const mesh = createMesh(scenarioOf({ nodes: NODES }), 'node.js', (lost) => losses.push(lost))
  return { mesh, losses }
}

const windowOf = (from: number, opens: readonly number[], starts: readonly number[] = []): Window => ({
  ...{ from, until: from + 3, downs: [] },
  starts: starts.map((node) => ({ node, tick: from, firstSeq: 0 })),
  opens: opens.map((node) => ({ node, expect: 0 })),
})
const report = (node: number) =>
  packReport(
    { node, messages: [], posted: [], wakeTick: NEVER, sendTick: NEVER, words: new Uint32Array(0) },
    [],
  )
const says = (node: number): void => dummies[node]?.says(report(node))
const asked = (type: ToNode['type']): number => dummies.filter((dummy) => dummy.counts(type) > 0).length

describe('a mesh', () => {
  test('hears of a node that was lost no more, whatever it still says', async () => {
    const { mesh, losses } = open()
    const first = mesh.settle(windowOf(0, all, all), false)
    await vi.advanceTimersByTimeAsync(0)
    for (const node of [0, 1, 2, 3, 4]) says(node)
    await vi.advanceTimersByTimeAsync(60_000)
    expect((await first).map(({ node }) => node)).toEqual([0, 1, 2, 3, 4])
    const second = mesh.settle(windowOf(3, [0]), false)
    await vi.advanceTimersByTimeAsync(0)
    says(5)
    dummies[5]?.throws('too late')
    says(0)
    expect((await second).map(({ node }) => node)).toEqual([0])
    expect(losses).toEqual([[{ node: 5, message: 'no answer' }]])
  })

  test('tells of all that were lost in a window at once, in the order of the nodes', async () => {
    const { mesh, losses } = open()
    const settled = mesh.settle(windowOf(0, all, all), false)
    await vi.advanceTimersByTimeAsync(0)
    dummies[4]?.throws('four')
    dummies[2]?.throws('two')
    expect(losses).toEqual([])
    for (const node of [0, 1, 3, 5]) says(node)
    expect((await settled).map(({ node }) => node)).toEqual([0, 1, 3, 5])
    expect(losses).toEqual([
      [
        { node: 2, message: 'two' },
        { node: 4, message: 'four' },
      ],
    ])
    dummies[0]?.throws('idle')
    expect(losses.at(-1)).toEqual([{ node: 0, message: 'idle' }])
  })

  test('asks a few nodes at a time where nobody waits, and all at once to go back', async () => {
    const { mesh } = open()
    const settled = mesh.settle(windowOf(0, all, all), true)
    await vi.advanceTimersByTimeAsync(0)
    expect(asked('open')).toBe(2)
    for (const node of all) says(node)
    expect(await settled).toHaveLength(NODES)
    const state = { wakeTick: NEVER, sendTick: NEVER }
    const host = { tick: 0, state, inbox: [], received: 0, nextSeq: 0, seeds: [] }
    const restored = mesh.restore({ hosts: all.map(() => host), memories: all.map(() => null) })
    expect(asked('restore')).toBe(NODES)
    for (const dummy of dummies) dummy.says({ type: 'restored' })
    await restored
  })
})
