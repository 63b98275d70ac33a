/** The clusters that the lab experiments on: nobody dies, and a message takes next to no time. */
import { LIVE } from '../core/belief.ts'
import type { NumberParameter, Parameter, Params } from '../core/parameter.ts'
import type { Result } from '../core/problem.ts'
import { parametersOf, readScenario, type Scenario } from '../core/scenario.ts'
import type { LocalFleet } from '../fleet/local.ts'
import { LOCAL_REGISTRY } from '../fleet/registry.ts'
import { timestamps } from '../protocols/timestamps.ts'

export const NODES_OPTION: NumberParameter = {
  kind: 'number',
  name: 'nodes',
  unit: 'count',
  default: 12,
  minimum: 2,
  maximum: LOCAL_REGISTRY.maximumNodes,
}

export const SEED_OPTION: NumberParameter = {
  kind: 'number',
  name: 'seed',
  unit: 'count',
  default: 1,
  minimum: 0,
  maximum: 4294967295,
}

/** The protocol's own declaration of a parameter, so that the lab has no second one. */
export function declared(name: string): Parameter {
  return parametersOf(timestamps).find((parameter) => parameter.name === name) as Parameter
}

/** A scenario in which a message takes one tick; left out, nothing is done to it. */
export function quietScenario(
  nodes: number,
  seed: number,
  params: Params,
  actions: readonly object[] = [],
): Result<Scenario> {
  const raw = {
    protocol: timestamps.name,
    nodes,
    seed,
    params: { ...params, latencyMinTicks: 1, latencyMaxTicks: 1 },
    actions,
  }
  return readScenario(raw, LOCAL_REGISTRY)
}

/** How many ordered pairs there are in which the one does not believe the other live. */
export function countUnbelieved(fleet: LocalFleet): number {
  let unbelieved = 0
  for (const host of fleet.hosts)
    for (const belief of host?.members().beliefs ?? []) if (belief !== LIVE) unbelieved++
  return unbelieved
}
