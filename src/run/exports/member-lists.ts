import { ABSENT, BELIEFS, UNKNOWN } from '../../core/belief.ts'
import { clockAt } from '../../core/clock.ts'
import { findProtocol } from '../../fleet/local.ts'
import { PAGE_REGISTRY } from '../../fleet/registry.ts'
import { outlookOf } from '../outlook.ts'
import type { Export } from './export.ts'

/**
 * The member lists over time as CSV: a line for each entry that a node has or had, at the end of each round and where it
 * all ends. An age is by the observer's clock: a timestamp says it itself, any other stamp is as old as the moment at
 * which it was learned.
 */
export const memberLists: Export = {
  name: 'member-lists',
  extension: 'csv',
  mime: 'text/csv',
  open(scenario) {
    const { roundMs, ticksPerRound } = scenario.params as { roundMs: number; ticksPerRound: number }
    const { stamp: counts } = findProtocol(scenario, PAGE_REGISTRY)
    const { clockOf } = outlookOf(scenario)
    const isTime = counts === 'timestamp'
    return {
      head: `round,time_ms,observer,member,belief,${isTime ? 'timestamp_ms' : counts},age_ms\n`,
      round(_words, { nodes, tick, beliefs, stamps, learnedTicks }) {
        const round = Math.ceil(tick / ticksPerRound)
        const timeMs = clockAt(tick, { roundMs, ticksPerRound })
        const lines: string[] = []
        for (let pair = 0; pair < nodes * nodes; pair++) {
          const belief = beliefs[pair] as number
          if (belief === UNKNOWN) continue
          const observer = Math.floor(pair / nodes)
          const stamp = stamps[pair] as number
          const clock = clockOf(observer)
          const sinceMs = isTime ? stamp : clock.at(learnedTicks[pair] as number)
          const seen = stamp === ABSENT ? ',' : `${stamp},${clock.at(tick) - sinceMs}`
          lines.push(`${round},${timeMs},n${observer},n${pair % nodes},${BELIEFS[belief]},${seen}\n`)
        }
        return lines.join('')
      },
    }
  },
}
