/** What the page says about protocols, their stamps and their messages, in English. */
import { enHeartbeatProtocols } from './en-heartbeats.ts'
import { enSwimMessageKinds, enSwimProtocols } from './en-swim.ts'
import type { Format } from './format.ts'

/** What is said of a protocol where one is chosen. */
export interface ProtocolWords {
  readonly name: string
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
    name: 'timestamps',
    sentence:
      'Each node writes its own clock into its member list and sends the list on; the newer timestamp wins.',
    source: 'After a small Go system with selectRandomNode, Call, Gossip and Receive.',
    watch:
      'A death shows only by its age. Set T_fail too short and the living are given up; set a clock wrong and all is wrong.',
  },
} as Readonly<Record<string, ProtocolWords>>

/** The kinds of messages, by the names of their declarations. */
export const enMessageKinds: Readonly<Record<string, string>> = {
  ...enSwimMessageKinds,
  push: 'message with a list',
  beat: 'heartbeat',
  hello: 'greeting',
  gone: '“it is dead”',
  back: '“it lives”',
  rumour: 'the rumour',
  news: '“that was news”',
  known: '“I knew it”',
  request: 'call that asks',
  reply: 'its answer',
}

/** What a stamp is called, by what the protocol counts. */
export const enStamps = ({ number, seconds }: Format) => ({
  timestamp: { name: 'timestamp', of: (ms: number): string => `timestamp ${seconds(ms)}` },
  heartbeat: { name: 'heartbeat', of: (count: number): string => `heartbeat ${number(count)}` },
  incarnation: { name: 'incarnation', of: (count: number): string => `incarnation ${number(count)}` },
  rumour: { name: 'rumour', of: (count: number): string => `rumour ${number(count)}` },
})
