/** All that the page says, in English. */
import { enActing } from './en-acting.ts'
import { enFaultFields, enFaults } from './en-faults.ts'
import { enFilm } from './en-film.ts'
import { enHeartbeats } from './en-heartbeats.ts'
import { enParameters } from './en-parameters.ts'
import { enProblems } from './en-problems.ts'
import { enMessageKinds, enProtocols, enStamps } from './en-protocols.ts'
import { enSpacetime } from './en-spacetime.ts'
import { enSwim } from './en-swim.ts'
import { enViews } from './en-views.ts'
import { createFormat } from './format.ts'
import { namesOf } from './label.ts'
import { nodeName } from './node-name.ts'

const format = createFormat('en')
const { number, plural, roughly, seconds } = format
const faultWords = enFaults(format)
const nodes = (count: number): string => `${number(count)} ${plural(count, 'node', 'nodes')}`

export const en = {
  tag: 'en',
  format,
  title: 'Gossip Playground',
  skip: 'Skip to the cluster',
  nodes,
  beliefs: {
    live: 'live',
    stale: 'stale',
    removed: 'removed',
    suspect: 'suspect',
    dead: 'dead',
    unknown: 'unknown',
    self: 'self',
  },
  truth: {
    up: (sinceMs: number): string => (sinceMs === 0 ? 'up since the start' : `up since ${roughly(sinceMs)}`),
    killed: (agoMs: number): string => `killed ${roughly(agoMs)} ago`,
    crashed: (agoMs: number): string => `crashed ${roughly(agoMs)} ago`,
    left: (agoMs: number): string => `left ${roughly(agoMs)} ago`,
    absent: 'not there yet',
    frozen: (forMs: number): string => `frozen for ${roughly(forMs)}`,
  },
  header: {
    label: 'Playground',
    summary: (count: number, protocol: string, manner: readonly string[], seed: number): string =>
      `${nodes(count)} · ${[protocol, ...manner].join(', ')} · seed ${seed}`,
    change: 'Change the scenario',
    share: 'Share',
    shareTitle: 'Copy a link to this very run',
    language: 'Language',
    theme: 'Colours',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark', projector: 'Projector' },
    help: 'Help and keys',
  },
  transport: {
    label: 'Playback',
    reset: 'Reset',
    resetTitle: 'Back to the start (R)',
    back: 'Step a round back',
    backTitle: 'Step a round back (←)',
    play: 'Play',
    pause: 'Pause',
    playTitle: 'Play or pause (Space)',
    step: 'Round',
    stepTitle: 'Step a round (→)',
    speed: 'Speed',
    speedOf: (rounds: number): string => {
      const fraction = rounds === 0.25 ? '¼' : rounds === 0.5 ? '½' : number(rounds)
      return `${fraction} ${plural(Math.max(1, rounds), 'round', 'rounds')}/s`
    },
    fastest: 'as fast as it goes',
    round: (round: number): string => `round ${number(round)}`,
    time: (ms: number): string => seconds(ms),
    position: 'Position in the run',
    positionOf: (round: number, ms: number): string => `round ${number(round)}, ${seconds(ms)}`,
    starting: (count: number): string => `starting ${nodes(count)} …`,
    killed: (node: number): string => `${nodeName(node)} killed`,
    crashed: (node: number): string => `${nodeName(node)} crashed`,
    left: (node: number): string => `${nodeName(node)} left`,
    froze: (node: number): string => `${nodeName(node)} frozen`,
    goesOn: (node: number): string => `${nodeName(node)} goes on`,
    restarted: (node: number): string => `${nodeName(node)} restarted`,
    firstNoticed: (node: number, observer: number): string =>
      `${nodeName(observer)} notices ${nodeName(node)}`,
    allNoticed: (node: number): string => `all noticed ${nodeName(node)}`,
    falseAlarm: (node: number): string => `false alarm: ${nodeName(node)}`,
    agreed: 'all agree',
    more: (count: number): string => `+${number(count)}`,
  },
  graph: {
    label: 'Graph of the cluster',
    node: (name: string, truth: string, opinions: readonly string[]): string =>
      `${name}, ${truth}; among the others ${opinions.join(', ')}`,
    opinions: {
      live: (count: number): string => `${number(count)} believe it live`,
      stale: (count: number): string => `${number(count)} stale`,
      removed: (count: number): string => `${number(count)} removed it`,
      suspect: (count: number): string => `${number(count)} suspect it`,
      dead: (count: number): string => `${number(count)} hold it dead`,
      unknown: (count: number): string => `${number(count)} do not know it`,
    },
  },
  legend: {
    label: 'Legend',
    body: 'body: what is true',
    ring: 'ring: what the others believe',
    killed: 'killed',
  },
  panel: {
    label: 'Details',
    larger: 'More of the details',
    smaller: 'Less of the details',
  },
  intro: {
    heading: 'Poke a node',
    text: 'Each circle is a process that really runs, in a Web Worker of its own. Press play, choose a node, kill it, and watch how the others find out.',
  },
  news: {
    killed: (node: number): string => `${nodeName(node)} was killed`,
    crashed: (node: number): string => `${nodeName(node)} has crashed`,
    left: (node: number): string => `${nodeName(node)} has left`,
    froze: (node: number): string => `${nodeName(node)} is frozen`,
    goesOn: (node: number): string => `${nodeName(node)} goes on`,
    restarted: (node: number): string => `${nodeName(node)} is up again`,
    allNoticed: (node: number): string => `all have noticed that ${nodeName(node)} is dead`,
    agreed: 'all nodes agree on what is true',
    more: (count: number): string => `and ${number(count)} more news`,
    joined: (sentences: readonly string[]): string => `${sentences.join('; ')}.`,
    crashNotice: (node: number, message: string): string =>
      `The worker of ${nodeName(node)} has crashed (${message}). The others go on without it.`,
    failed: 'The cluster has stopped: its conductor is lost. Reset starts the run again from the beginning.',
  },
  node: {
    worker: (node: number): string => `worker ${nodeName(node)}`,
    clock: (time: string): string => `its clock reads ${time}`,
    actions: (node: number): string => `What to do to ${nodeName(node)}`,
    more: 'More',
    close: 'Close the member list',
  },
  /** By kind. */
  faultWords,
  faultFields: enFaultFields,
  faults: namesOf(faultWords),
  faultOn: (fault: string, node: number): string => `${fault} ${nodeName(node)}`,
  members: {
    heading: 'Member list',
    caption: (observer: number, time: string): string => `what ${nodeName(observer)} believes at ${time}`,
    staleAfter: (time: string): string => `stale after ${time}`,
    member: 'member',
    age: 'age',
    belief: 'belief',
    ageOf: (time: string): string => `${time} old`,
    none: '–',
    ended: 'This process has ended. It believes nothing any more, whatever the others make of it.',
    follow: (member: number, stamp: string): string => `Follow ${nodeName(member)}’s ${stamp}`,
    followTitle: 'Follow this through the cluster',
  },
  follow: {
    heading: (member: number, stamp: string): string => `Following ${nodeName(member)}’s ${stamp}`,
    stop: 'Stop following',
  },
  twin: {
    caption: 'All nodes: what is true, and what the others believe',
    node: 'node',
    truth: 'truth',
    ages: 'age among the others',
    actions: 'action',
    range: (least: string, most: string): string => (least === most ? least : `${least} – ${most}`),
    select: (node: number): string => `Show ${nodeName(node)}’s member list`,
  },
  settings: {
    heading: 'The scenario',
    lead: 'A scenario is all that a run depends on. Applying it starts a new run; the one you have can be brought back.',
    protocol: 'Protocol',
    watch: 'Watch for',
    source: 'Source',
    presets: 'Presets',
    cluster: 'Cluster',
    network: 'More: rounds, network and clocks',
    anotherSeed: 'Another seed',
    many: (count: number): string =>
      `${nodes(count)} are ${number(count)} workers: this may be slow, and opening it takes a while.`,
    apply: 'Start this run',
    cancel: 'Cancel',
    rounds: (rounds: number): string => `${number(rounds)} ${plural(rounds, 'round', 'rounds')}`,
    range: (least: number, most: number): string => `${number(least)} to ${number(most)}`,
    on: 'on',
    off: 'off',
  },
  units: {
    ...{ count: '', ms: 'ms', ticks: 'ticks', member: '' },
    ...{ percent: '%', ppt: '‰', bit: '', message: '' },
  } as Readonly<Record<string, string>>,
  protocols: enProtocols,
  messageKinds: enMessageKinds,
  stamps: enStamps(format),
  parameters: enParameters,
  problems: enProblems,
  film: enFilm(format),
  acting: enActing(format),
  swim: enSwim(format),
  views: enViews(format),
  ...enSpacetime(format),
  ...enHeartbeats(format),
  problemLabel: 'Something is wrong',
  dismiss: 'Dismiss',
  later: { failed: 'This part of the page could not be fetched.', again: 'Try again' },
  toast: {
    started: 'A new run has begun.',
    restore: 'Bring the previous run back',
    copied: 'The link is copied: whoever opens it sees this very run.',
    notCopied: 'The browser does not let the page copy. Here is the link:',
  },
  help: {
    heading: 'Help',
    text: [
      'Each node keeps a member list: for each member the last timestamp it has heard of. Round by round it writes its own clock into the list and sends it to others, who keep the newer of two timestamps.',
      'Nobody is told of a death. A member whose timestamp grows too old is believed stale, and later removed. So it takes a while until everyone knows, and sometimes they are wrong.',
      'In the graph the body of a node is what is true; the ring around it is what the others believe.',
    ] as readonly string[],
    keys: 'Keys',
    keyNames: {
      space: 'Space',
      enter: 'Enter',
      home: 'Home',
      end: 'End',
      delete: 'Delete',
      escape: 'Esc',
      undo: 'Ctrl Z',
      menu: 'Shift F10',
    },
    does: {
      play: 'play or pause',
      step: 'step a round forward or back',
      message: 'a message back or forward',
      film: 'play backward, halt, play forward; again: faster',
      news: 'run on until something happens',
      ends: 'to the start, to the end of what was computed',
      reset: 'reset',
      views: 'the next view; a second one beside it',
      observe: 'see with the chosen node’s eyes',
      speed: 'faster, slower',
      choose: 'on a node: show its member list',
      follow: 'follow the chosen node’s next timestamp, or stop',
      strike: 'kill the chosen node, or restart it',
      clear: 'choose no node',
      breaking: 'break something; on a node: all its faults',
      restore: 'take back what was done last',
      help: 'this help',
    },
    close: 'Close',
  },
}

/** What both languages say. */
export type Messages = typeof en
