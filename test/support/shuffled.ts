import type { NodeState } from '../../src/core/protocol.ts'
import type { Scenario } from '../../src/core/scenario.ts'
import type { Checkpoint } from '../../src/fleet/checkpoint.ts'
import { type Account, type Chunk, createConductor, type Window } from '../../src/fleet/conductor.ts'
import { createGate, type Gate } from '../../src/fleet/gate.ts'
import { createHost, type Host } from '../../src/fleet/host.ts'
import { findProtocol } from '../../src/fleet/local.ts'
import { LOCAL_REGISTRY } from '../../src/fleet/registry.ts'
import { type Opening, postedIn } from '../../src/fleet/window.ts'

/** A fleet whose nodes wait at their gates as workers do, while a stranger decides what arrives next. */
export interface ShuffledFleet {
  run(tick: number): Chunk[]
  /** Puts every node where the checkpoint says, while messages of the future that was left are still under way. */
  restore(checkpoint: Checkpoint): void
}

interface Node {
  readonly host: Host
  readonly gate: Gate
  epoch: number
}

/** `pick` chooses among so many things that could come next: a word of the conductor's, or a message. */
export function createShuffledFleet(scenario: Scenario, pick: (count: number) => number): ShuffledFleet {
  const protocol = findProtocol(scenario, LOCAL_REGISTRY)
  const options = { scenario, faults: LOCAL_REGISTRY.faults, answers: protocol.answers(scenario.params) }
  const nodes = new Map<number, Node>()
  let conductor = createConductor(options)
  const memories = new Map<number, NodeState | null>()
  let epoch = 0
  /** What is under way between threads; messages stay in it over any number of windows. */
  const underWay: (() => void)[] = []

  const create = (node: number): Node => {
    const created = {
      host: createHost({ scenario, faults: LOCAL_REGISTRY.faults, protocol, node, records: true }),
      gate: createGate(),
      epoch,
    }
    nodes.set(node, created)
    return created
  }

  const end = (node: number): void => {
    memories.set(node, nodes.get(node)?.host.memory() ?? memories.get(node) ?? null)
    nodes.delete(node)
  }

  const open = (sender: Node, window: Window, opening: Opening): Account => {
    const report = sender.host.open(window, opening)
    const posted = sender.epoch
    for (const message of report.messages) {
      const receiver = nodes.get(message.to)
      underWay.push(() => {
        if (receiver === undefined || receiver.epoch !== posted) return
        receiver.host.receive(message)
        receiver.gate.arrive(postedIn(window, opening))
      })
    }
    return report
  }

  const settle = (window: Window): Account[] => {
    for (const { node } of window.downs) end(node)
    for (const start of window.starts)
      create(start.node).host.start(start, start.memory ? (memories.get(start.node) ?? null) : null)
    const accounts: Account[] = []
    for (const opening of window.opens) {
      const { node, expect } = opening
      underWay.push(() => {
        const opened = nodes.get(node) as Node
        opened.gate.whenHolding(expect, window.from, () => accounts.push(open(opened, window, opening)))
      })
    }
    while (accounts.length < window.opens.length) {
      if (underWay.length === 0) throw new Error('somebody waits for a message that nobody sent')
      underWay.splice(pick(underWay.length), 1)[0]?.()
    }
    for (const { node, leaves } of window.opens) if (leaves) end(node)
    return accounts
  }

  return {
    run(tick) {
      for (let window = conductor.plan(tick); window !== null; window = conductor.plan(tick))
        conductor.settle(window, settle(window))
      return conductor.takeChunks()
    },
    restore({ conductor: from, hosts, memories: left }) {
      epoch++
      left.forEach((memory, node) => {
        memories.set(node, memory)
      })
      conductor = createConductor({ ...options, from })
      hosts.forEach((snapshot, node) => {
        if (snapshot === null) {
          nodes.delete(node)
          return
        }
        const restored = nodes.get(node) ?? create(node)
        restored.epoch = epoch
        restored.host.restore(snapshot)
        restored.gate.reset(restored.host.received)
      })
    },
  }
}
