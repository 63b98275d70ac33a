/** What the page says about heartbeats and what is made of them, in English. */
import type { ParameterWords } from './en-parameters.ts'
import type { ProtocolWords } from './en-protocols.ts'
import type { Format } from './format.ts'
import { nodeName } from './node-name.ts'
import { probabilityIn } from './probability.ts'

export const enHeartbeatProtocols = {
  heartbeats: {
    sentence:
      'Each node counts its own heartbeat up and gossips all counters; who is not heard to count for too long has failed.',
    source: 'R. van Renesse, Y. Minsky, M. Hayden: A Gossip-Style Failure Detection Service, 1998.',
    watch:
      'No two clocks are compared. Kill a node, then let failed entries be told: the dead wander from list to list for ever.',
    presets: { withheld: 'failed entries withheld', zombies: 'zombies' },
  },
  phi: {
    sentence:
      'From the intervals between heartbeats each node learns what is usual, and φ says how sure it may be that a silent member is gone.',
    source:
      'N. Hayashibara, X. Défago, R. Yared, T. Katayama: The φ Accrual Failure Detector, 2004; Apache Pekko, Apache Cassandra, chitchat.',
    watch:
      'The same threshold of 8 means three things: kill a node in each form and compare. Slow the network down, and φ gets used to it.',
    presets: { pekko: 'Pekko', cassandra: 'Cassandra', chitchat: 'chitchat' },
  },
  rumour: {
    sentence:
      'A node that hears a rumour tells it to random others until it has met too many who knew it already, and loses interest.',
    source: 'A. Demers and others: Epidemic Algorithms for Replicated Database Maintenance, 1987.',
    watch:
      'Follow n0’s rumour. It dies out by itself, and now and then somebody never hears it: that is the residue. Raise k, and pay. Nobody looks after deaths: one that you cause is never noticed.',
    presets: {
      table1: 'push, feedback, counter',
      table2: 'push, blind, coin',
      table3: 'pull, feedback, counter',
    },
  },
  'all-to-all': {
    sentence:
      'Each round every process sends its heartbeat to every other; who is silent for too long is stale.',
    source: 'The baseline of failure detectors, as in R. van Renesse and others, 1998.',
    watch: 'A death is noticed by all at once. Count the messages, and double the nodes.',
  },
  ring: {
    sentence:
      'Each sends its heartbeat to its successor and watches its predecessor; who finds its own silent tells everyone.',
    source: 'Heartbeats in a ring, a classic; here the accused may object.',
    watch:
      'The cheapest of all, as long as nothing happens. Kill two neighbours, or delay a single link, and see whose word all believe.',
  },
  central: {
    sentence: 'Each process calls n0, which alone decides who is dead and tells all who call.',
    source: 'The baseline of load balancers and masters.',
    watch: 'Cheap and quick, until n0 is killed: then nobody notices anything any more.',
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
  form: {
    label: 'Form',
    hint: 'Pekko takes intervals for normal, Cassandra and chitchat for exponential; each has its own scale.',
  },
  carrier: {
    label: 'Heartbeats travel',
    hint: 'In gossiped lists of counters, or directly to everyone, each round.',
  },
  threshold: { label: 'Threshold of φ', hint: 'From this φ on a member is believed gone.' },
  window: { label: 'Window', hint: 'How many of the last intervals φ is computed from.' },
  estimateMs: {
    label: 'First estimate',
    hint: 'What an interval is taken to be before any was seen; chitchat lets it count for five.',
  },
  maxIntervalMs: {
    label: 'Longest interval',
    hint: 'Longer ones are not learned from; in Cassandra and chitchat only.',
  },
  minSdMs: {
    label: 'Least deviation',
    hint: 'The intervals are taken to vary at least so much; in Pekko only.',
  },
  pauseMs: { label: 'Acceptable pause', hint: 'So much longer than usual may a silence be; in Pekko only.' },
  feedback: {
    label: 'Feedback',
    hint: 'A teller hears whether the rumour was news; without it, every contact counts as useless.',
  },
  interest: {
    label: 'Interest is lost',
    hint: 'After k useless contacts in a row, or with the probability 1/k after each.',
  },
  k: { label: 'k', hint: 'The larger, the fewer never hear the rumour, and the more messages it takes.' },
} satisfies Readonly<Record<string, ParameterWords>>

export const enHeartbeats = (format: Format) => ({
  phi: {
    column: 'φ',
    heading: (node: number): string => `φ of ${nodeName(node)}, by each of the others`,
    summary: (highest: string, threshold: number, reached: number, all: number): string =>
      `highest ${highest} · ${format.number(reached)} of ${format.number(all)} at ${format.number(threshold)} or more`,
  },
  rumour: {
    heading: 'Rumour',
    phases: ['susceptible: has not heard it', 'infective: tells it', 'removed: has lost interest'],
    told: (times: number, misses: number): string =>
      `told ${format.number(times)} ${format.plural(times, 'time', 'times')} · ${format.number(misses)} useless in a row`,
  },
  /** How likely gossip fails a healthy member. */
  mistake: {
    atMost: (probability: number): string => `P(mistake) ≤ ${probabilityIn(format, probability)}`,
    below: (probability: number): string => `P(mistake) < ${probabilityIn(format, probability)}`,
  },
})
