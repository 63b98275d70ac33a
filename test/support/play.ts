import { absentNodes } from '../../src/core/absent.ts'
import { digestHex, EMPTY_DIGEST } from '../../src/core/digest.ts'
import { readScenario, type Scenario } from '../../src/core/scenario.ts'
import type { Chunk } from '../../src/fleet/conductor.ts'
import { createLocalFleet, findProtocol } from '../../src/fleet/local.ts'
import { LOCAL_REGISTRY } from '../../src/fleet/registry.ts'
import { type EventListener, readEvents } from '../../src/trace/reader.ts'
import { createTrace, type Trace } from '../../src/trace/trace.ts'

/** A scenario from its lean form; throws when it is none. */
export function scenarioOf(raw: unknown): Scenario {
  const read = readScenario(raw, LOCAL_REGISTRY)
  if (!read.ok) throw new Error(`no scenario: ${JSON.stringify(read.problem)}`)
  return read.value
}

/** The rounds of a scenario, straight from its start on one thread. */
export function play(scenario: Scenario, rounds: number): Chunk[] {
  return createLocalFleet({ scenario, registry: LOCAL_REGISTRY }).run(endTick(scenario, rounds))
}

/** The first tick after so many rounds. */
export function endTick(scenario: Scenario, rounds: number): number {
  return rounds * (scenario.params.ticksPerRound as number)
}

/** The digest at the end of some rounds. */
export function digestOf(chunks: readonly Chunk[]): string {
  return digestHex(chunks.at(-1)?.digest ?? EMPTY_DIGEST)
}

/** Reads the events of all rounds in their order. */
export function hear(chunks: readonly Chunk[], listener: EventListener): void {
  for (const { words } of chunks) readEvents(words, listener)
}

/** The trace that the rounds make. */
export function traceOf(scenario: Scenario, chunks: readonly Chunk[], budgetBytes?: number): Trace {
  const trace = createTrace({
    nodes: scenario.nodes,
    ticksPerRound: scenario.params.ticksPerRound as number,
    notes: findProtocol(scenario, LOCAL_REGISTRY).notes?.length,
    absent: absentNodes(scenario.actions, LOCAL_REGISTRY.faults),
    budgetBytes,
  })
  for (const chunk of chunks) trace.append(chunk)
  return trace
}
