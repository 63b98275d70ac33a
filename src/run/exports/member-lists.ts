import { ABSENT, BELIEFS, UNKNOWN } from '../../core/belief.ts'
import { clockAt } from '../../core/clock.ts'
import type { Export } from './export.ts'

/** The member lists over time as CSV: a line for each entry that a node has or had, at the end of each round. */
export const memberLists: Export = {
  name: 'member-lists',
  extension: 'csv',
  mime: 'text/csv',
  open(scenario) {
    const { roundMs, ticksPerRound } = scenario.params as { roundMs: number; ticksPerRound: number }
    let round = 0
    return {
      head: 'round,time_ms,observer,member,belief,timestamp_ms,age_ms\n',
      round(_words, { nodes, beliefs, stamps }) {
        round++
        const timeMs = clockAt(round * ticksPerRound, { roundMs, ticksPerRound })
        const lines: string[] = []
        for (let pair = 0; pair < nodes * nodes; pair++) {
          const belief = beliefs[pair] as number
          if (belief === UNKNOWN) continue
          const stampMs = stamps[pair] as number
          const seen = stampMs === ABSENT ? ',' : `${stampMs},${timeMs - stampMs}`
          lines.push(
            `${round},${timeMs},n${Math.floor(pair / nodes)},n${pair % nodes},${BELIEFS[belief]},${seen}\n`,
          )
        }
        return lines.join('')
      },
    }
  },
}
