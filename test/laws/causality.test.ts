/** Laws of happened-before: the cone is what following every single arrow would find. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Scenario } from '../../src/core/scenario.ts'
import type { Chunk } from '../../src/fleet/conductor.ts'
import { coneOf, stepKey } from '../../src/trace/causality.ts'
import { messageKey } from '../../src/trace/fate.ts'
import { lanesOf, type Step } from '../../src/trace/lanes.ts'
import { CASES } from '../support/cases.ts'
import { insist, law } from '../support/law.ts'
import { hear, play, scenarioOf, traceOf } from '../support/play.ts'

/** Every step with those right after it: on its node and, by each message, on another. */
interface Web {
  readonly keys: readonly number[]
  readonly next: ReadonlyMap<number, readonly number[]>
  readonly before: ReadonlyMap<number, readonly number[]>
}

/** The web of all arrows, drawn from the events one by one. */
function webOf(chunks: readonly Chunk[]): Web {
  const keys: number[] = []
  const next = new Map<number, number[]>()
  const before = new Map<number, number[]>()
  const sends = new Map<string, number>()
  const latest = new Map<number, number>()
  let round = 0
  let order = 0
  const step = (node: number, isBirth: boolean): number => {
    const key = stepKey({ round, order: order++ })
    const last = latest.get(node)
    keys.push(key)
    if (last !== undefined && !isBirth) arrow(last, key)
    latest.set(node, key)
    return key
  }
  const arrow = (a: number, b: number): void => {
    next.set(a, [...(next.get(a) ?? []), b])
    before.set(b, [...(before.get(b) ?? []), a])
  }
  for (const chunk of chunks) {
    round = chunk.round
    order = 0
    hear([chunk], {
      up: (_tick, node) => step(node, true),
      down: (_tick, node) => step(node, false),
      wake: (_tick, node) => step(node, false),
      deliver(_tick, from, seq, to) {
        const key = step(to, false)
        arrow(sends.get(`${from} ${seq % 0x40000000}`) as number, key)
      },
      send: (_tick, from, seq) => sends.set(`${from} ${seq % 0x40000000}`, latest.get(from) as number),
    })
  }
  return { keys, next, before }
}

/** All that can be reached along arrows. */
function closure(from: number, arrows: ReadonlyMap<number, readonly number[]>): ReadonlySet<number> {
  const reached = new Set<number>()
  const queue = [from]
  for (let key = queue.pop(); key !== undefined; key = queue.pop())
    for (const other of arrows.get(key) ?? [])
      if (!reached.has(other)) {
        reached.add(other)
        queue.push(other)
      }
  return reached
}

const within = (keys: ReadonlySet<number>, from: number, to: number): number[] =>
  [...keys]
    .filter((key) => key >= stepKey({ round: from, order: 0 }) && key < stepKey({ round: to, order: 0 }))
    .sort((a, b) => a - b)

const roundOf = (key: number): number => Math.floor(key / 2 ** 24)

function tryCone(
  scenario: Scenario,
  chunks: readonly Chunk[],
  web: Web,
  key: number,
  from: number,
  to: number,
): void {
  const trace = traceOf(scenario, chunks)
  const chosen = { round: roundOf(key), order: key % 2 ** 24 }
  const cone = coneOf(trace, chosen, { from, to })
  const [first, end] = [Math.min(from, chosen.round), Math.max(to, chosen.round + 1)]
  expect(within(cone.past, 0, 1e9)).toEqual(within(closure(key, web.before), first, end))
  expect(within(cone.future, 0, 1e9)).toEqual(within(closure(key, web.next), first, end))
}

describe('the cone of a step', () => {
  law('is the transitive closure of lives and messages', CASES.law, {}, ({ scenario, rounds }, dice) => {
    const chunks = play(scenario, rounds)
    const web = webOf(chunks)
    if (web.keys.length === 0) return
    for (let i = 0; i < 5; i++) {
      const key = web.keys[dice(fc.nat, web.keys.length - 1)] as number
      const from = dice(fc.nat, rounds)
      tryCone(scenario, chunks, web, key, from, dice(fc.integer, { min: from, max: rounds }))
    }
  })

  law(
    'never holds what comes later in the past, nor what came before in the future',
    CASES.costly,
    {},
    ({ scenario, rounds }, dice) => {
      const chunks = play(scenario, rounds)
      const { keys } = webOf(chunks)
      if (keys.length === 0) return
      const key = keys[dice(fc.nat, keys.length - 1)] as number
      const chosen = { round: roundOf(key), order: key % 2 ** 24 }
      const cone = coneOf(traceOf(scenario, chunks), chosen, { from: 0, to: rounds })
      insist(
        Math.max(-1, ...cone.past) < key && Math.min(Infinity, ...cone.future) > key,
        () => `${key} is no boundary`,
      )
    },
  )

  test('names the messages through which a step knows, and is known', () => {
    const scenario = scenarioOf({ nodes: 8, seed: 5 })
    const trace = traceOf(scenario, play(scenario, 12))
    const { steps } = lanesOf(trace, 6)
    const chosen = steps.find(({ kind }) => kind === 'deliver') as Step
    const cone = coneOf(trace, { round: 6, order: chosen.order }, { from: 0, to: 12 })
    expect(cone.pastMessages).toContain(messageKey(8, chosen.from, chosen.seq))
    expect(cone.futureMessages).not.toContain(messageKey(8, chosen.from, chosen.seq))
    for (let round = 0; round < 12; round++)
      for (const step of lanesOf(trace, round).steps) {
        const key = stepKey({ round, order: step.order })
        if (step.kind === 'deliver' && cone.past.has(key))
          expect(cone.pastMessages).toContain(messageKey(8, step.from, step.seq))
        for (const { seq } of step.sent)
          if (cone.future.has(key)) expect(cone.futureMessages).toContain(messageKey(8, step.node, seq))
      }
  })

  test('ends where a process does: what a life knew the next one does not', () => {
    const actions = [
      { at: 55, kind: 'kill', node: 3 },
      { at: 55, kind: 'restart', node: 3 },
    ]
    const scenario = scenarioOf({ nodes: 6, seed: 2, actions })
    const trace = traceOf(scenario, play(scenario, 6))
    const { steps } = lanesOf(trace, 5)
    const birth = steps.find(({ kind, node }) => kind === 'up' && node === 3) as Step
    const cone = coneOf(trace, { round: 5, order: birth.order }, { from: 0, to: 6 })
    expect(cone.past.size).toBe(0)
    const death = steps.find(({ kind }) => kind === 'down') as Step
    expect(coneOf(trace, { round: 5, order: death.order }, { from: 0, to: 6 }).future.size).toBe(0)
  })
})
