/** What the page says when it opens, in English. */
import { enChoices, enMessageKinds, enProtocolNames, enStamps } from './en-names.ts'
import { enViews } from './en-views.ts'
import { createFormat } from './format.ts'
import type { Language } from './index.ts'
import { nodeName } from './node-name.ts'

const format = createFormat('en')
const { number, plural, roughly, seconds } = format
const nodes = (count: number): string => `${number(count)} ${plural(count, 'node', 'nodes')}`

export const en = {
  language: 'en' as Language,
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
    reached: (asked: string, rounds: number): string => `${asked} (now ${number(rounds)})`,
    reachedTitle: (rounds: number): string =>
      `Speed: this browser computes about ${number(rounds)} rounds a second of this cluster`,
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
    ways: 'More ways to move',
    recording: 'More ways to move; a video is being recorded',
    computing: 'Computing …',
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
    signs: {
      ahead: (ms: number): string => (ms < 0 ? `−${roughly(-ms)}` : `+${roughly(ms)}`),
      every: (ticks: number): string => `${number(ticks)}×`,
      clock: (ahead: string): string => `its clock is wrong by ${ahead}`,
      slow: (every: string): string => `slow, ${every}`,
    },
  },
  breaking: {
    anything: 'Break something',
    anythingTitle: 'Every fault there is: of nodes, links, messages and the whole cluster (X)',
    link: (from: number, to: number): string => `Link ${nodeName(from)} – ${nodeName(to)}`,
    message: (from: number, to: number): string => `Message ${nodeName(from)} → ${nodeName(to)}`,
    cluster: 'The whole cluster',
    scheduled: 'Scheduled',
  },
  legend: {
    label: 'Legend',
    body: 'body: what is true',
    ring: 'ring: what the others believe',
    killed: 'killed',
    hollow: 'hollow: nothing new',
    states: {
      frozen: 'frozen',
      slow: 'slow',
      clock: 'clock is wrong',
      left: 'has left',
      absent: 'not there yet',
      cut: 'link is cut',
      lost: 'message lost',
    },
  },
  dialogs: { settings: 'The scenario', share: 'Share this run', help: 'Help', close: 'Close' },
  dropHere: 'Drop a saved run here',
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
  protocolNames: enProtocolNames,
  choices: enChoices,
  messageKinds: enMessageKinds,
  stamps: enStamps(format),
  views: enViews(format),
  dismiss: 'Dismiss',
  later: { failed: 'This part of the page could not be fetched.', again: 'Try again' },
  toast: {
    started: 'A new run has begun.',
    restore: 'Bring the previous run back',
  },
}

/** What every language says when the page opens. */
export type Messages = typeof en
