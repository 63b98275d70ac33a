/** What a cluster in which nobody dies costs, and how often somebody in it is taken for dead. */
import { isDoubt, LIVE, UNKNOWN } from '../core/belief.ts'
import type { Scenario } from '../core/scenario.ts'
import type { Checkpoint } from '../fleet/checkpoint.ts'
import { createLocalFleet } from '../fleet/local.ts'
import { LOCAL_REGISTRY } from '../fleet/registry.ts'
import { readEvents } from '../trace/reader.ts'
import { isDeath } from './detection.ts'
import { rounded } from './statistics.ts'

export interface Quiet {
  /** Over so many rounds. */
  readonly rounds: number
  /** How often a node gave up one that it had believed live, per node and hour of virtual time. */
  readonly falseAlarms: number
  /** How often a node held one dead, or removed it, that it had listed. */
  readonly falseDeaths: number
  /** Per node and period. */
  readonly messages: { readonly sent: number; readonly received: number }
  readonly bytes: { readonly sent: number; readonly received: number }
}

const MS_PER_HOUR = 3_600_000

/** Lets a warm cluster go on for some rounds, and counts. */
export function measureQuiet(scenario: Scenario, warm: Checkpoint, rounds: number): Quiet {
  const { nodes, params } = scenario
  const { ticksPerRound, roundMs } = params as Record<'ticksPerRound' | 'roundMs', number>
  const fleet = createLocalFleet({ scenario, registry: LOCAL_REGISTRY, from: warm })
  const weights = new Map<string, number>()
  const totals = { sent: 0, received: 0, sentBytes: 0, receivedBytes: 0, alarms: 0, deaths: 0 }
  const startTick = warm.conductor.now
  for (let round = 1; round <= rounds; round++)
    for (const { words } of fleet.run(startTick + round * ticksPerRound))
      readEvents(words, {
        send(_tick, from, seq, _to, _dueTick, _kind, bytes) {
          totals.sent++
          totals.sentBytes += bytes
          weights.set(`${from}/${seq}`, bytes)
        },
        deliver(_tick, from, seq) {
          // What was under way when the counting began does not count.
          const bytes = weights.get(`${from}/${seq}`)
          weights.delete(`${from}/${seq}`)
          if (bytes === undefined) return
          totals.received++
          totals.receivedBytes += bytes
        },
        judge(_tick, observer, subject, from, to) {
          if (observer === subject) return
          if (from === LIVE && isDoubt(to)) totals.alarms++
          if (from !== UNKNOWN && !isDeath(from) && isDeath(to)) totals.deaths++
        },
      })
  const periods = nodes * rounds
  const hours = (periods * roundMs) / MS_PER_HOUR
  return {
    rounds,
    falseAlarms: rounded(totals.alarms / hours),
    falseDeaths: rounded(totals.deaths / hours),
    messages: { sent: rounded(totals.sent / periods), received: rounded(totals.received / periods) },
    bytes: { sent: rounded(totals.sentBytes / periods), received: rounded(totals.receivedBytes / periods) },
  }
}
