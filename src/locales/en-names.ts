/** What protocols, their choices, their messages and their stamps are called, in English. */
import type { Format } from './format.ts'

/** The protocols, by the names of their declarations. */
export const enProtocolNames: Readonly<Record<string, string>> = {
  timestamps: 'timestamps',
  heartbeats: 'heartbeat counters',
  phi: 'phi accrual',
  rumour: 'rumour mongering',
  'all-to-all': 'all to all',
  ring: 'ring',
  central: 'central monitor',
  swim: 'SWIM',
}

/** What a parameter can be, by the names of its declaration. */
export const enChoices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  spread: { gossip: 'gossip', broadcast: 'broadcast' },
  exchange: { push: 'push', pull: 'pull', 'push-pull': 'push-pull' },
  form: { pekko: 'Pekko', cassandra: 'Cassandra', chitchat: 'chitchat' },
  carrier: { gossip: 'by gossip', direct: 'directly' },
  interest: { counter: 'by a counter', coin: 'by a coin' },
  dialect: { paper: 'the paper', memberlist: 'memberlist' },
  targets: { random: 'targets at random', 'round-robin': 'targets in turn' },
}

/** The kinds of messages, by the names of their declarations. */
export const enMessageKinds: Readonly<Record<string, string>> = {
  ping: 'ping',
  'ping-req': 'request to ping another',
  ack: 'answer to a ping',
  nack: '“no answer either”',
  gossip: 'gossip',
  'push-pull': 'own list, for another',
  'push-pull-reply': 'list in return',
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
