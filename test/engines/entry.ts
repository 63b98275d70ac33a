/** What the other engine runs: the fleet on one thread, our logarithms, and nothing around them. */
import { digestHex } from '../../src/core/digest.ts'
import { readScenario } from '../../src/core/scenario.ts'
import { createLocalFleet } from '../../src/fleet/local.ts'
import { LOCAL_REGISTRY } from '../../src/fleet/registry.ts'
import { logarithmDigest } from './logarithms.ts'

/** The digest of a scenario after some rounds. */
function digestOf(scenario: string, rounds: number): string {
  const read = readScenario(JSON.parse(scenario), LOCAL_REGISTRY)
  if (!read.ok) return read.problem.code
  const fleet = createLocalFleet({ scenario: read.value, registry: LOCAL_REGISTRY })
  const chunks = fleet.run(rounds * (read.value.params.ticksPerRound as number))
  const last = chunks[chunks.length - 1]
  return last ? digestHex(last.digest) : ''
}

/** The engine is the language alone: what a host would bring for copying plain data is brought here. */
function structuredClone(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(structuredClone)
  if (ArrayBuffer.isView(value)) return (value as Uint8Array).slice()
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, structuredClone(part)]))
}

Object.assign(globalThis, { digestOf, logarithmDigest, structuredClone })
