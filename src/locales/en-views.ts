/** What the page says about its views and of what happened, in English. */
import type { Belief } from '../core/belief.ts'
import type { Format } from './format.ts'
import { nodeName } from './node-name.ts'

/** An observer, and the member that it believes something of. */
type Believes = Readonly<Record<Belief, (observer: number, member: number) => string>>

const believes: Believes = {
  live: (observer, member) => `${nodeName(observer)} believes ${nodeName(member)} live`,
  stale: (observer, member) => `${nodeName(observer)} believes ${nodeName(member)} stale`,
  removed: (observer, member) => `${nodeName(observer)} has removed ${nodeName(member)}`,
  suspect: (observer, member) => `${nodeName(observer)} suspects ${nodeName(member)}`,
  dead: (observer, member) => `${nodeName(observer)} declares ${nodeName(member)} dead`,
  unknown: (observer, member) => `${nodeName(observer)} does not know ${nodeName(member)}`,
}

const isFirst: Believes = {
  ...believes,
  stale: (observer, member) => `${nodeName(observer)} is the first to believe ${nodeName(member)} stale`,
  removed: (observer, member) => `${nodeName(observer)} is the first to remove ${nodeName(member)}`,
  suspect: (observer, member) => `${nodeName(observer)} is the first to suspect ${nodeName(member)}`,
  dead: (observer, member) => `${nodeName(observer)} is the first to declare ${nodeName(member)} dead`,
}

export const enViews = ({ number, percent, plural }: Format) => ({
  label: 'View',
  besideLabel: 'View beside it',
  names: {
    graph: 'Graph',
    matrix: 'Matrix',
    'space-time': 'Space–time',
    spread: 'Spread',
    table: 'Table',
  } as Readonly<Record<string, string>>,
  beside: 'Second view',
  besideTitle: 'Put a second view beside this one (B)',
  believes,
  news: {
    isFirst,
    falseAlarm: (what: string): string => `false alarm: ${what}`,
    over: (what: string): string => `over: ${what}`,
    again: (observer: number, member: number): string =>
      `${nodeName(observer)} believes ${nodeName(member)} live again`,
  },
  story: {
    heading: 'What happened',
    none: 'Nothing yet. Kill a node, and read here who noticed it when.',
    noneSuch: 'Nothing of the kind so far.',
    seek: (time: string): string => `Go to ${time}`,
    ahead: (count: number): string => `${number(count)} later`,
    aheadTitle: 'Go on to the next of them',
    older: (count: number): string => `${number(count)} earlier`,
    filter: 'Which news',
    kinds: {
      deaths: 'Deaths',
      noticed: 'Noticed',
      alarms: 'False alarms',
      agreed: 'Agreed',
      faults: 'Faults',
    },
    node: 'Node',
    everyNode: 'all nodes',
  },
  cell: {
    ended: (node: number): string => `${nodeName(node)} has ended and believes nothing`,
    self: (node: number, stamp: string | null): string =>
      stamp === null ? `${nodeName(node)} itself` : `${nodeName(node)} itself, with ${stamp}`,
    by: (stamp: string, age: string, counts: 'timestamp' | 'heartbeat' | 'incarnation' | 'rumour'): string =>
      counts === 'timestamp' ? `${stamp}, ${age} old` : `${stamp}, since ${age}`,
    truth: (node: number, truth: string): string => `in truth ${nodeName(node)} is ${truth}`,
    sentence: (believes: string, by: string | null, truth: string): string =>
      `${believes}${by === null ? '' : ` (${by})`}; ${truth}`,
  },
  filter: {
    title: 'Choose a sign to put what it stands for out of sight',
    show: 'Show:',
  },
  observer: {
    see: (node: number): string => `See with ${nodeName(node)}’s eyes`,
    seeTitle: 'Show the cluster as this node believes it to be (E)',
    heading: (node: number): string => `As ${nodeName(node)} sees it`,
    text: 'Bodies and rings are what it believes; where it is wrong, a small sign says what is true.',
    body: (node: number): string => `body and ring: what ${nodeName(node)} believes`,
    sign: 'small sign: what is true',
    ended: 'This process has ended, and believes nothing.',
    mistaken: (count: number): string =>
      count === 0
        ? 'It is right about everyone.'
        : `It is wrong about ${number(count)} ${plural(count, 'member', 'members')}.`,
    stop: 'See the cluster as it is',
    inTruth: (name: string, truth: string): string => `${name}, in truth: ${truth}`,
  },
  truth: {
    heading: 'Belief and truth',
    conditions: { converged: 'Converged', split: 'Split', healing: 'Mistaken', settling: 'Settling' },
    converged: 'Everyone believes what is true.',
    cut: (sizes: readonly number[]): string =>
      `${sizes.map(number).join(' + ')} nodes cannot hear each other.`,
    split: (sizes: readonly number[]): string =>
      `${number(sizes.length)} sides have given each other up: ${sizes.map(number).join(' + ')} nodes.`,
    healing: 'Nobody is cut off, but some who are up are given up by others.',
    settling: 'What is true has not reached everybody yet.',
    nobody: 'Nobody is up, and so nobody believes anything.',
    up: 'Up',
    upOf: (up: number, all: number): string => `${number(up)} of ${number(all)}`,
    right: 'Pairs that agree',
    rightOf: (right: number, all: number): string =>
      all === 0 ? '–' : percent(right === all ? 1 : Math.min(0.99, right / all)),
    unnoticed: 'Unnoticed deaths',
    falseAlarms: 'False alarms',
    oldest: {
      timestamp: 'Oldest timestamp trusted (age)',
      heartbeat: 'Oldest heartbeat trusted (age)',
      incarnation: 'Longest without news, yet trusted',
      rumour: 'Known for longest',
    },
    oldestOf: (observer: number, member: number): string => `${nodeName(member)}’s, by ${nodeName(observer)}`,
    noneTrusted: '–',
    beliefs: 'What they believe of each other',
    noticed: (node: number, count: number, all: number): string =>
      `${nodeName(node)} is down: ${number(count)} of ${number(all)} have noticed`,
    alarm: (node: number, count: number): string =>
      `${nodeName(node)} is up, yet ${number(count)} ${plural(count, 'other gives', 'others give')} it up`,
    more: (count: number): string => `and ${number(count)} more`,
  },
})
