import type { Scenario } from '../../src/core/scenario.ts'
import { createLocalRun } from '../../src/fleet/local.ts'
import { WORKER_REGISTRY } from '../../src/fleet/registry.ts'
import { createRun } from '../../src/run/create-run.ts'
import type { Run } from '../../src/run/run.ts'

/** A run as the page has it, but that its fleet runs on one thread. */
export function openLocalRun(scenario: Scenario): Run {
  return createRun({ startFleet: (next) => createLocalRun(next, WORKER_REGISTRY), scenario })
}

/** Brings a run and what is drawn of it to a position. */
export async function drawAt(run: Run, tick: number): Promise<void> {
  await run.seek(tick)
  run.draw(0, false)
}
