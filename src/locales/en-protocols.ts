/** What is said of the protocols where one is chosen, in English. */
import { enHeartbeatProtocols } from './en-heartbeats.ts'
import { enSwimProtocols } from './en-swim.ts'

export interface ProtocolWords {
  /** What it does, in one sentence. */
  readonly sentence: string
  /** Author and year, or the system. */
  readonly source: string
  /** What a class should watch for. */
  readonly watch: string
  /** What its presets are called. */
  readonly presets?: Readonly<Record<string, string>>
}

export const enProtocols = {
  ...enHeartbeatProtocols,
  ...enSwimProtocols,
  timestamps: {
    sentence:
      'Each node writes its own clock into its member list and sends the list on; the newer timestamp wins.',
    source: 'After a small Go system with selectRandomNode, Call, Gossip and Receive.',
    watch:
      'A death shows only by its age. Set T_fail too short and the living are given up; set a clock wrong and all is wrong.',
  },
} as Readonly<Record<string, ProtocolWords>>
