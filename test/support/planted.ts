/**
 * A fleet on one thread with seams, so that a mistake can be planted between its parts: the protocol, the faults that
 * the hosts know, what a host is told and what it reports. Nothing in the fleet itself knows of them.
 */
import type { Fault } from '../../src/core/fault.ts'
import type { Message, NodeState, Protocol } from '../../src/core/protocol.ts'
import { createConductor } from '../../src/fleet/conductor.ts'
import { createHost, type Host } from '../../src/fleet/host.ts'
import { findProtocol } from '../../src/fleet/local.ts'
import type { FleetRegistry } from '../../src/fleet/registry.ts'
import type { Account, Opening, Window } from '../../src/fleet/window.ts'
import type { Played } from '../../src/lab/laws/law.ts'
import type { Schedule } from '../../src/lab/storm/draw.ts'

/** What goes wrong; what is left out goes as it should. */
export interface Bug {
  // biome-ignore lint/suspicious/noExplicitAny: a bug may look into the state of the protocol that it spoils.
  protocol?(protocol: Protocol<any>): Protocol<any>
  /** The faults as the hosts know them. */
  faults?(faults: readonly Fault[]): readonly Fault[]
  /** What a process that starts is given of the one before it. */
  memory?(memory: NodeState | null, before: Host | null): NodeState | null
  /** What has come in for the process before it. */
  inherits?: boolean
  open?(host: Host, window: Window, opening: Opening): ReturnType<Host['open']>
  receive?(host: Host, message: Message): void
  account?(account: Account): Account
  /** The nodes of a window run from the last to the first. */
  backward?: boolean
}

/** Plays a schedule with a bug in it. */
export function playPlanted({ scenario, rounds }: Schedule, registry: FleetRegistry, bug: Bug): Played {
  const real = findProtocol(scenario, registry)
  const protocol = bug.protocol?.(real) ?? real
  const faults = bug.faults?.(registry.faults) ?? registry.faults
  const conductor = createConductor({
    scenario,
    faults: registry.faults,
    answers: real.answers(scenario.params),
  })
  const hosts = new Map<number, Host>()
  const ended = new Map<number, Host>()
  const end = (node: number): void => {
    const host = hosts.get(node)
    if (host) ended.set(node, host)
    hosts.delete(node)
  }
  const limit = rounds * (scenario.params.ticksPerRound as number)
  for (let window = conductor.plan(limit); window !== null; window = conductor.plan(limit)) {
    const { downs, starts, opens } = window
    for (const { node } of downs) end(node)
    for (const start of starts) {
      const { node } = start
      const before = ended.get(node) ?? null
      const kept = start.memory ? (before?.memory() ?? null) : null
      const host = createHost({ scenario, faults, protocol, node, records: true })
      hosts.set(node, host)
      host.start(start, bug.memory ? bug.memory(kept, before) : kept)
      if (bug.inherits)
        for (const message of before?.snapshot().inbox ?? [])
          if (message.dueTick > start.tick) host.receive(message)
    }
    const order = bug.backward ? [...opens].reverse() : opens
    const reports = order.map((opening) => {
      const host = hosts.get(opening.node) as Host
      return bug.open?.(host, window, opening) ?? host.open(window, opening)
    })
    for (const { node, leaves } of opens) if (leaves) end(node)
    for (const { messages } of reports)
      for (const message of messages) {
        const host = hosts.get(message.to)
        if (host) (bug.receive ?? ((to, letter) => to.receive(letter)))(host, message)
      }
    conductor.settle(window, bug.account ? reports.map(bug.account) : reports)
  }
  return { scenario, rounds, chunks: conductor.takeChunks(), faults: registry.faults, protocol: real }
}
