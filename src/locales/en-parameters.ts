/** What the parameters are called in English, by the names of their declarations. */
import { enHeartbeatParameters } from './en-heartbeats.ts'
import { enSwimParameters } from './en-swim.ts'

export interface ParameterWords {
  readonly label: string
  /** What it does, in one line. */
  readonly hint: string
}

export const enParameters: Readonly<Record<string, ParameterWords>> = {
  ...enHeartbeatParameters,
  ...enSwimParameters,
  nodes: { label: 'Nodes', hint: 'How many processes gossip, each in a worker of its own.' },
  seed: { label: 'Seed', hint: 'All chance follows from it: the same seed gives the same run.' },
  spread: {
    label: 'Spread',
    hint: 'Gossip tells a few random members each round, broadcast everyone believed live.',
  },
  exchange: {
    label: 'Exchange',
    hint: 'Push sends one’s list, pull asks for the other’s, push-pull does both.',
  },
  fanout: { label: 'Fanout', hint: 'How many members a node calls each round.' },
  tFailMs: {
    label: 'Given up after (T_fail)',
    hint: 'A member that was not heard of for longer is believed stale; in a ring or by a central monitor, dead.',
  },
  tCleanupMs: {
    label: 'Removed after (T_cleanup)',
    hint: 'A member that was not heard of for longer is removed from the list.',
  },
  maxFutureMs: {
    label: 'Greatest lead',
    hint: 'Timestamps further ahead of one’s own clock are refused; 0 refuses none.',
  },
  snapshot: {
    label: 'Snapshot replies',
    hint: 'A reply carries what was known at the round’s start, as in the papers.',
  },
  roundMs: { label: 'Round', hint: 'The gossip interval, in virtual time.' },
  ticksPerRound: { label: 'Ticks a round', hint: 'How finely virtual time is cut.' },
  stagger: { label: 'Own phases', hint: 'Each node begins its rounds at a moment of its own.' },
  latencyMinTicks: { label: 'Shortest latency', hint: 'The least time that a message is under way.' },
  latencyMaxTicks: { label: 'Longest latency', hint: 'The most time that a message is under way.' },
  seeds: { label: 'Seed nodes', hint: 'How many members a new node knows before it starts.' },
}
