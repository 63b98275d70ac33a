/** Settings that belong together: the paper's, and those that memberlist ships with (its config.go). */
import type { Params } from '../../core/parameter.ts'

const memberlist = { dialect: 'memberlist' }

export const SWIM_PRESETS: readonly { readonly name: string; readonly params: Params }[] = [
  { name: 'paper', params: {} },
  { name: 'round-robin', params: { targets: 'round-robin' } },
  { name: 'lan', params: memberlist },
  {
    name: 'wan',
    params: {
      ...{ ...memberlist, roundMs: 5000, probeTimeoutMs: 3000, suspicionMult: 6 },
      ...{ gossipIntervalMs: 500, gossipNodes: 4, gossipToDeadMs: 60_000, pushPullMs: 60_000 },
    },
  },
  {
    name: 'local',
    params: {
      ...{ ...memberlist, probeTimeoutMs: 200, indirectChecks: 1, suspicionMult: 3, retransmitMult: 2 },
      ...{ gossipIntervalMs: 100, gossipToDeadMs: 15_000, pushPullMs: 15_000 },
    },
  },
  {
    name: 'no-lifeguard',
    params: { ...memberlist, awareness: false, dynamicSuspicion: false, buddy: false },
  },
]
