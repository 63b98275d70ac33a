/** The whole fleet on one thread: for tests, the terminal and engines without workers. */
import type { Message, NodeState, Protocol } from '../core/protocol.ts'
import type { Registry, Scenario } from '../core/scenario.ts'
import { CHECKPOINT_ROUNDS, type Checkpoint, createCheckpoints } from './checkpoint.ts'
import { type Account, type Chunk, createConductor } from './conductor.ts'
import type { Fleet } from './fleet.ts'
import { createHost, type Host, type Report } from './host.ts'
import { recallRounds } from './recall.ts'

export interface LocalFleet {
  /** Settles all ticks before `tick`, and answers with the rounds that became whole. */
  run(tick: number): Chunk[]
  /** The hosts by node; null where the node is down. */
  readonly hosts: readonly (Host | null)[]
  checkpoint(): Checkpoint
}

export interface LocalOptions {
  readonly scenario: Scenario
  readonly registry: Registry
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
  const create = (node: number): Host => createHost({ scenario, protocol, node, records })
  from?.hosts.forEach((snapshot, node) => {
    if (snapshot === null) return
    hosts[node] = create(node)
    hosts[node]?.restore(snapshot)
  })

  const settleWindow = (limit: number): boolean => {
    const window = conductor.plan(limit)
    if (window === null) return false
    for (const down of window.downs) hosts[down.node] = null
    for (const { node, tick, firstSeq } of window.starts) {
      hosts[node] = create(node)
      hosts[node]?.start(tick, firstSeq)
    }
    const reports = window.opens.map(({ node }) => ({
      node,
      report: (hosts[node] as Host).open(window.until),
    }))
    for (const { report } of reports)
      for (const message of report.messages) hosts[message.to]?.receive(message)
    conductor.settle(
      window,
      reports.map(({ node, report }) => accountOf(node, report)),
    )
    return true
  }

  return {
    hosts,
    run(tick) {
      while (settleWindow(tick)) {
        // Each window is settled by the test itself.
      }
      return conductor.takeChunks()
    },
    checkpoint: () => ({
      conductor: conductor.snapshot(),
      hosts: hosts.map((host) => host?.snapshot() ?? null),
    }),
  }
}

/** The same fleet behind the interface that the page's workers have. */
export function createLocalRun(scenario: Scenario, registry: Registry): Fleet {
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

/** What the conductor needs of a report. */
export function accountOf(node: number, report: Report): Account {
  const { wakeTick, sendTick, words } = report
  return { node, posted: postedOf(report.messages), wakeTick, sendTick, words }
}

/** The protocol that a scenario names. */
export function findProtocol(scenario: Scenario, registry: Pick<Registry, 'protocols'>): Protocol<NodeState> {
  const protocol = registry.protocols.find((candidate) => candidate.name === scenario.protocol)
  if (protocol === undefined) throw new Error(`no protocol is called ${scenario.protocol}`)
  return protocol
}

function postedOf(messages: readonly Message[]): Int32Array {
  const posted = new Int32Array(messages.length * 2)
  messages.forEach((message, i) => {
    posted[2 * i] = message.to
    posted[2 * i + 1] = message.dueTick
  })
  return posted
}
