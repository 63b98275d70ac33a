import type { Scenario } from '../../src/core/scenario.ts'
import { type Chunk, createConductor } from '../../src/fleet/conductor.ts'
import { createHost, type Host } from '../../src/fleet/host.ts'
import { accountOf, findProtocol } from '../../src/fleet/local.ts'
import { LOCAL_REGISTRY } from '../../src/fleet/registry.ts'

/** A fleet whose nodes answer in any order and whose messages overtake each other on the way, as threads do. */
export function playShuffled(scenario: Scenario, rounds: number, pick: (count: number) => number): Chunk[] {
  const protocol = findProtocol(scenario, LOCAL_REGISTRY)
  const answers = protocol.answers(scenario.params)
  const conductor = createConductor({ scenario, faults: LOCAL_REGISTRY.faults, answers })
  const hosts = new Map<number, Host>()
  const shuffle = <T>(items: readonly T[]): T[] => {
    const left = [...items]
    return items.map(() => left.splice(pick(left.length), 1)[0] as T)
  }
  const limit = rounds * (scenario.params.ticksPerRound as number)
  for (let window = conductor.plan(limit); window !== null; window = conductor.plan(limit)) {
    for (const { node } of window.downs) hosts.delete(node)
    for (const { node, tick, firstSeq } of shuffle(window.starts)) {
      const host = createHost({ scenario, protocol, node, records: true })
      hosts.set(node, host)
      host.start(tick, firstSeq)
    }
    const { until } = window
    const reports = shuffle(window.opens).map(({ node, expect }) => {
      const host = hosts.get(node) as Host
      if (host.received !== expect) throw new Error(`node ${node} holds ${host.received}, not ${expect}`)
      return { node, report: host.open(until) }
    })
    for (const message of shuffle(reports.flatMap(({ report }) => report.messages)))
      hosts.get(message.to)?.receive(message)
    conductor.settle(
      window,
      reports.map(({ node, report }) => accountOf(node, report)),
    )
  }
  return conductor.takeChunks()
}
