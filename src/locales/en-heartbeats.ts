/** What the page says about heartbeats and what is made of them, in English. */
import type { ParameterWords } from './en-parameters.ts'
import type { ProtocolWords } from './en-protocols.ts'
import type { Format } from './format.ts'
import { probabilityIn } from './probability.ts'

export const enHeartbeatProtocols = {
  heartbeats: {
    name: 'heartbeat counters',
    sentence:
      'Each node counts its own heartbeat up and gossips all counters; who is not heard to count for too long has failed.',
    source: 'R. van Renesse, Y. Minsky, M. Hayden: A Gossip-Style Failure Detection Service, 1998.',
    watch:
      'No two clocks are compared. Kill a node, then let failed entries be told: the dead wander from list to list for ever.',
    presets: { withheld: 'failed entries withheld', zombies: 'zombies' },
  },
} satisfies Readonly<Record<string, ProtocolWords>>

export const enHeartbeatParameters = {
  withhold: {
    label: 'Withhold the failed',
    hint: 'Entries of failed members are not sent on. Switched off, the dead come back from slower lists.',
  },
  generation: {
    label: 'Count on after a restart',
    hint: 'A fresh process begins its counter at its clock’s reading; from zero, it is ignored until it has caught up.',
  },
} satisfies Readonly<Record<string, ParameterWords>>

export const enHeartbeats = (format: Format) => ({
  /** How likely gossip fails a healthy member. */
  mistake: {
    atMost: (probability: number): string => `P(mistake) ≤ ${probabilityIn(format, probability)}`,
    below: (probability: number): string => `P(mistake) < ${probabilityIn(format, probability)}`,
  },
})
