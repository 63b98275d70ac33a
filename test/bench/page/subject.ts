/** What can be measured on the bench page, each behind the same two calls. */
import { readScenario, type Scenario } from '../../../src/core/scenario.ts'
import type { Fleet } from '../../../src/fleet/fleet.ts'
import { createLocalRun } from '../../../src/fleet/local.ts'
import { LOCAL_REGISTRY } from '../../../src/fleet/registry.ts'
import { createWorkerFleet } from '../../../src/fleet/workers.ts'
import { createBareMesh } from '../mesh/mesh.ts'

export type SubjectName = 'ours' | 'bare' | 'local'

export interface Subject {
  /** Ends all rounds before `round`, and answers with the words of trace that came of it. */
  advance(round: number): Promise<number>
  dispose(): void
}

/** Starts a subject of the given size. */
export function createSubject(name: SubjectName, nodes: number): Subject {
  switch (name) {
    case 'ours':
      return fromFleet(createWorkerFleet(scenarioOf(nodes), { crashed: complain, failed: complain }))
    case 'local':
      return fromFleet(createLocalRun(scenarioOf(nodes), LOCAL_REGISTRY))
    case 'bare': {
      const mesh = createBareMesh(nodes)
      return { advance: (round) => mesh.advance(round).then(() => 0), dispose: mesh.dispose }
    }
  }
}

function fromFleet(fleet: Fleet): Subject {
  return {
    async advance(round) {
      const chunks = await fleet.advance(round)
      return chunks.reduce((sum, chunk) => sum + chunk.words.length, 0)
    },
    dispose: fleet.dispose,
  }
}

function scenarioOf(nodes: number): Scenario {
  const read = readScenario({ nodes, params: { exchange: 'push', fanout: 1 } }, LOCAL_REGISTRY)
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  return read.value
}

function complain(what: unknown): void {
  // A broken fleet never answers; an error that nobody catches ends the measurement instead.
  setTimeout(() => {
    throw new Error(JSON.stringify(what))
  })
}
