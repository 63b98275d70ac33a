import type { NodeState } from '../core/protocol.ts'
import type { Scenario } from '../core/scenario.ts'
import type { Checkpoint } from './checkpoint.ts'
import type { Chunk } from './ledger.ts'
import { createLocalFleet } from './local.ts'
import type { FleetRegistry } from './registry.ts'

/**
 * Computes where a run stood between two rounds, from the nearest checkpoint, on one thread: that is many times
 * quicker than to let the nodes run through it once more.
 */
export function recallCheckpoint(
  scenario: Scenario,
  registry: FleetRegistry,
  checkpoint: Checkpoint | undefined,
  round: number,
): Checkpoint {
  const fleet = createLocalFleet({ scenario, registry, from: checkpoint })
  fleet.run(round * (scenario.params.ticksPerRound as number))
  return fleet.checkpoint()
}

/**
 * Computes rounds again that had been settled once, from the nearest checkpoint, on one thread: whoever asks wants to
 * look back, and the nodes that run on should not be disturbed.
 */
export function recallRounds(
  scenario: Scenario,
  registry: FleetRegistry,
  checkpoint: Checkpoint | undefined,
  from: number,
  to: number,
): Chunk[] {
  const fleet = createLocalFleet({ scenario, registry, from: checkpoint })
  const chunks = fleet.run(to * (scenario.params.ticksPerRound as number))
  return chunks.filter((chunk) => chunk.round >= from)
}

/**
 * Computes what a process left behind that ended at a tick and could not be asked any more. The same scenario must
 * remember the same wherever it is run.
 */
export function recallMemory(
  scenario: Scenario,
  registry: FleetRegistry,
  checkpoint: Checkpoint | undefined,
  tick: number,
  node: number,
): NodeState | null {
  const fleet = createLocalFleet({ scenario, registry, from: checkpoint })
  fleet.run(tick + 1)
  return fleet.memories[node] ?? null
}
