import { expect, test } from 'vitest'
import { createLocalFleet } from '../../src/fleet/local.ts'
import { recallMemory } from '../../src/fleet/recall.ts'
import { LOCAL_REGISTRY } from '../../src/fleet/registry.ts'
import { endTick, scenarioOf } from '../support/play.ts'

const registry = LOCAL_REGISTRY
const CRASH = 333

test('what a process left behind that crashed by itself is computed from the scenario that says so', () => {
  const scenario = scenarioOf({ nodes: 6, actions: [{ at: CRASH, kind: 'crash', node: 2 }] })
  const fleet = createLocalFleet({ scenario, registry })
  fleet.run(endTick(scenario, 20))
  const checkpoint = fleet.checkpoint()
  expect(checkpoint.memories).toEqual(Array(6).fill(null))
  fleet.run(endTick(scenario, 60))
  const left = fleet.memories[2]
  expect(left).toMatchObject({ wakeTick: 340 })
  for (const from of [undefined, checkpoint])
    expect(recallMemory(scenario, registry, from, CRASH, 2)).toEqual(left)
  expect(fleet.checkpoint().memories[2]).toEqual(left)
})
