/** The same scenario is the same run, however it is cut into pieces and whoever is quicker. */
import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { openDice } from '../../src/core/dice.ts'
import type { Scenario } from '../../src/core/scenario.ts'
import type { Chunk } from '../../src/fleet/conductor.ts'
import { createLocalFleet, createLocalRun } from '../../src/fleet/local.ts'
import { recallCheckpoint } from '../../src/fleet/recall.ts'
import { LOCAL_REGISTRY } from '../../src/fleet/registry.ts'
import { withEdits } from '../../src/run/edit.ts'
import { wordsBefore } from '../../src/trace/position.ts'
import { CASES } from '../support/cases.ts'
import { law } from '../support/law.ts'
import { digestOf, endTick, play } from '../support/play.ts'
import { actionsOf } from '../support/scenarios.ts'
import { createShuffledFleet } from '../support/shuffled.ts'

const registry = LOCAL_REGISTRY

describe('the same scenario gives the same digest', () => {
  law('in one go and in steps of any length', CASES.costly, {}, ({ scenario, rounds }, dice) => {
    const fleet = createLocalFleet({ scenario, registry })
    const end = endTick(scenario, rounds)
    const chunks: Chunk[] = []
    const longest = dice(fc.constantFrom, 1, 3, 40)
    for (let tick = 0; tick < end; ) {
      tick = Math.min(end, tick + dice(fc.integer, { min: 1, max: longest }))
      chunks.push(...fleet.run(tick))
    }
    expect(digestOf(chunks)).toBe(digestOf(play(scenario, rounds)))
  })

  law('in whatever order the threads run, also after a way back', CASES.costly, {}, (one, dice) => {
    const { scenario, rounds } = one
    const order = openDice(dice(fc.nat), 0, 0, 'order')
    // What was sent last is likely to come first.
    const late = (count: number): number => Math.max(order.below(count), order.below(count))
    const fleet = createShuffledFleet(scenario, late)
    const end = endTick(scenario, rounds)
    const straight = digestOf(play(scenario, rounds))
    expect(digestOf(fleet.run(end))).toBe(straight)
    fleet.restore(recallCheckpoint(scenario, registry, undefined, dice(fc.nat, rounds - 1)))
    expect(digestOf(fleet.run(end))).toBe(straight)
  })

  law(
    'after a fork to the same scenario',
    CASES.costly,
    { rounds: { min: 1, max: 40 } },
    async (one, dice) => {
      const { scenario, rounds } = one
      const run = createLocalRun(scenario, registry)
      const first = await run.advance(rounds)
      const from = await run.fork(scenario, dice(fc.nat, endTick(scenario, rounds)))
      const again = await run.advance(rounds)
      expect(again.map(({ round }) => round)).toEqual(first.slice(from).map(({ round }) => round))
      expect([...first.slice(0, from), ...again].map(({ digest }) => digest)).toEqual(
        first.map(({ digest }) => digest),
      )
    },
  )

  law('when rounds are computed again', CASES.costly, { rounds: { min: 2, max: 40 } }, async (one, dice) => {
    const { scenario, rounds } = one
    const run = createLocalRun(scenario, registry)
    const first = await run.advance(rounds)
    const from = dice(fc.nat, rounds - 1)
    const to = dice(fc.integer, { min: from + 1, max: rounds })
    expect(await run.recall(from, to)).toEqual(first.slice(from, to))
  })
})

describe('an action', () => {
  law('changes nothing that was before it', CASES.costly, {}, ({ scenario, rounds }, dice) => {
    const { next, at } = act(scenario, rounds, dice)
    const before = play(scenario, rounds)
    const after = play(next, rounds)
    const round = Math.floor(at / endTick(scenario, 1))
    for (let i = 0; i < round; i++) expect(after[i]?.digest).toEqual(before[i]?.digest)
    expect(wordsUntil(after[round], at)).toEqual(wordsUntil(before[round], at))
  })

  law('in the past gives the run that had it from the start', CASES.costly, {}, async (one, dice) => {
    const { scenario, rounds } = one
    const { next, at } = act(scenario, rounds, dice)
    const run = createLocalRun(scenario, registry)
    await run.advance(rounds)
    await run.fork(next, at)
    const chunks = [...(await run.advance(rounds + 1))]
    expect(digestOf(chunks)).toBe(digestOf(play(next, rounds + 1)))
  })
})

/** The scenario with one more action of any kind. */
function act(scenario: Scenario, rounds: number, dice: fc.GeneratorValue): { next: Scenario; at: number } {
  const { nodes } = scenario
  for (const action of dice(actionsOf, nodes, endTick(scenario, rounds), 8)) {
    const next = withEdits(scenario, [{ old: null, next: action }], 0, registry)
    if (next.ok) return { next: next.value.scenario, at: action.at }
  }
  return { next: scenario, at: endTick(scenario, rounds) }
}

function wordsUntil(chunk: Chunk | undefined, tick: number): Uint32Array {
  return chunk ? chunk.words.slice(0, wordsBefore(chunk.words, tick)) : new Uint32Array(0)
}
