/** The whole fleet on one thread: for tests, the terminal and engines without workers. */
import type { Declaration, NodeState } from '../core/protocol.ts'
import type { Scenario } from '../core/scenario.ts'
import { CHECKPOINT_ROUNDS, type Checkpoint, createCheckpoints } from './checkpoint.ts'
import { createConductor } from './conductor.ts'
import type { Fleet } from './fleet.ts'
import { createHost, type Host } from './host.ts'
import type { Chunk } from './ledger.ts'
import { recallRounds } from './recall.ts'
import type { FleetRegistry } from './registry.ts'

export interface LocalFleet {
  /** Settles all ticks before `tick`, and answers with the rounds that became whole. */
  run(tick: number): Chunk[]
  /** The hosts by node; null where the node is down. */
  readonly hosts: readonly (Host | null)[]
  /** By node: what its last process left behind; null when there was none. */
  readonly memories: readonly (NodeState | null)[]
  checkpoint(): Checkpoint
}

export interface LocalOptions {
  readonly scenario: Scenario
  readonly registry: FleetRegistry
  /** Left out, events are recorded. */
  readonly records?: boolean
  readonly from?: Checkpoint
}

/** A fleet that is run by calling it. */
export function createLocalFleet({ scenario, registry, records = true, from }: LocalOptions): LocalFleet {
  const protocol = findProtocol(scenario, registry)
  const answers = protocol.answers(scenario.params)
  const conductor = createConductor({ scenario, faults: registry.faults, answers, from: from?.conductor })
  const hosts: (Host | null)[] = Array.from({ length: scenario.nodes }, () => null)
  const create = (node: number): Host =>
    createHost({ scenario, faults: registry.faults, protocol, node, records })
  /** By node: what its last process left behind. */
  const memories = [...(from?.memories ?? hosts.map(() => null))]
  const end = (node: number): void => {
    memories[node] = hosts[node]?.memory() ?? memories[node] ?? null
    hosts[node] = null
  }
  from?.hosts.forEach((snapshot, node) => {
    if (snapshot === null) return
    hosts[node] = create(node)
    hosts[node]?.restore(snapshot)
  })

  const settleWindow = (limit: number): boolean => {
    const window = conductor.plan(limit)
    if (window === null) return false
    for (const { node } of window.downs) end(node)
    for (const start of window.starts) {
      const { node } = start
      hosts[node] = create(node)
      hosts[node]?.start(start, start.memory ? (memories[node] ?? null) : null)
    }
    const reports = window.opens.map((opening) => (hosts[opening.node] as Host).open(window, opening))
    for (const { node, leaves } of window.opens) if (leaves) end(node)
    for (const { messages } of reports) for (const message of messages) hosts[message.to]?.receive(message)
    conductor.settle(window, reports)
    return true
  }

  return {
    hosts,
    memories,
    run(tick) {
      while (settleWindow(tick)) {
        // Each window is settled by the test itself.
      }
      return conductor.takeChunks()
    },
    checkpoint: () => ({
      conductor: conductor.snapshot(),
      hosts: hosts.map((host) => host?.snapshot() ?? null),
      memories: [...memories],
    }),
  }
}

/** The same fleet behind the interface that the page's workers have. */
export function createLocalRun(scenario: Scenario, registry: FleetRegistry): Fleet {
  const ticksPerRound = scenario.params.ticksPerRound as number
  const checkpoints = createCheckpoints(scenario.nodes)
  let current = scenario
  let fleet = createLocalFleet({ scenario, registry })
  let settled = 0
  return {
    async advance(round) {
      const chunks: Chunk[] = []
      while (settled < round) {
        if (settled % CHECKPOINT_ROUNDS === 0) checkpoints.add(fleet.checkpoint())
        settled++
        chunks.push(...fleet.run(settled * ticksPerRound))
      }
      return chunks
    },
    async fork(next, tick) {
      current = next
      const from = tick >= settled * ticksPerRound ? fleet.checkpoint() : checkpoints.nearest(tick)
      if (from === undefined) fleet = createLocalFleet({ scenario: next, registry })
      else fleet = createLocalFleet({ scenario: next, registry, from })
      settled = (from?.conductor.now ?? 0) / ticksPerRound
      checkpoints.cut(settled * ticksPerRound - 1)
      return settled
    },
    recall: async (from, to) =>
      recallRounds(current, registry, checkpoints.nearest(from * ticksPerRound), from, to),
    dispose() {
      // One thread holds nothing that would have to be given back.
    },
  }
}

/** The protocol that a scenario names. */
export function findProtocol<P extends Declaration>(
  scenario: Scenario,
  registry: { readonly protocols: readonly P[] },
): P {
  const protocol = registry.protocols.find((candidate) => candidate.name === scenario.protocol)
  if (protocol === undefined) throw new Error(`no protocol is called ${scenario.protocol}`)
  return protocol
}
