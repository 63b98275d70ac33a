/** What the page says about SWIM and memberlist, in English. */
import type { ParameterWords } from './en-parameters.ts'
import type { ProtocolWords } from './en-protocols.ts'
import type { Format } from './format.ts'

export const enSwimProtocols = {
  swim: {
    sentence:
      'Each period a node pings one other; if neither it nor its helpers get an answer, it suspects it, and a suspect that does not object in time is dead.',
    source:
      'A. Das, I. Gupta, A. Motivala: SWIM, 2002; hashicorp/memberlist, which Serf and Consul run; A. Dadgar, J. Phillips, J. Currey: Lifeguard, 2017.',
    watch:
      'Kill a node: it is suspected first, and dead only later. Freeze one for a while instead: it wakes, hears that it is suspected, and objects in a new incarnation.',
    presets: {
      paper: 'the paper’s',
      'round-robin': 'one after the other',
      lan: 'memberlist, LAN',
      wan: 'memberlist, WAN',
      local: 'memberlist, local',
      'no-lifeguard': 'without Lifeguard',
    },
  },
} satisfies Readonly<Record<string, ProtocolWords>>

export const enSwimParameters = {
  dialect: {
    label: 'Dialect',
    hint: 'The paper of 2002, or memberlist, which Serf and Consul run.',
  },
  probeTimeoutMs: {
    label: 'Answer expected within',
    hint: 'After that, others are asked to ping too; the round’s end decides.',
  },
  indirectChecks: { label: 'Helpers (k)', hint: 'How many others are asked to ping who did not answer.' },
  targets: {
    label: 'Who is pinged',
    hint: 'At random, or one after the other in an order that is shuffled after each turn.',
  },
  suspicion: {
    label: 'Suspicion',
    hint: 'Who does not answer is suspected first and may object; without it, it is dead at once.',
  },
  suspicionMult: {
    label: 'Suspicion lasts, times log n',
    hint: 'So many rounds for each unit of the logarithm of the cluster’s size.',
  },
  awareness: {
    label: 'Local health (LHA-Probe)',
    hint: 'Who hears too little takes itself for slow, and gives others more time.',
  },
  awarenessMax: { label: 'Worst health', hint: 'The bound of the score of one’s own health.' },
  dynamicSuspicion: {
    label: 'Shrinking suspicion (LHA-Suspicion)',
    hint: 'A suspicion lasts long at first, and less with each who accuses independently.',
  },
  suspicionMaxMult: {
    label: 'Longest suspicion',
    hint: 'How many times the shortest, when nobody else accuses.',
  },
  buddy: {
    label: 'Buddy system',
    hint: 'Who pings a suspect tells it so, that it may object at once.',
  },
  retransmitMult: {
    label: 'News passed on (λ)',
    hint: 'So many times for each unit of the logarithm of the cluster’s size.',
  },
  updatesPerMessage: {
    label: 'News in a message',
    hint: 'At most so many; 0 means as many as fit 1400 bytes.',
  },
  gossipIntervalMs: { label: 'Gossip every', hint: 'News also travels apart from pings; 0 means never.' },
  gossipNodes: { label: 'Gossip to', hint: 'How many are told each time.' },
  gossipToDeadMs: {
    label: 'Gossip to the dead for',
    hint: 'So long they stay in the list, and may hear that they are thought dead.',
  },
  pushPullMs: {
    label: 'Exchange lists every',
    hint: 'With one other, whole; it mends what gossip missed. 0 means never.',
  },
  deadReclaimMs: {
    label: 'Name of the dead free after',
    hint: 'A process at another address may then take it; 0 means never.',
  },
  freshAddress: {
    label: 'New address after a restart',
    hint: 'A process that comes up has an address of its own, as containers do.',
  },
} satisfies Readonly<Record<string, ParameterWords>>

export const enSwim = ({ number, plural }: Format) => ({
  healthy: 'local health: well',
  slow: (score: number): string => `local health: ${number(score + 1)} times as slow as it should be`,
  confirmed: (count: number): string =>
    `${number(count)} ${plural(count, 'other accuses', 'others accuse')} it too`,
})
