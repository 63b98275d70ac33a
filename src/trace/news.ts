/** News is what a class should not miss, read off the trace: deaths, who noticed, false alarms. */
import { isDoubt, LIVE } from '../core/belief.ts'
import { emptyFrame } from './frame.ts'
import { readEvents } from './reader.ts'
import type { Trace } from './trace.ts'

export type News =
  | { readonly kind: 'down'; readonly tick: number; readonly node: number; readonly reason: number }
  | { readonly kind: 'up'; readonly tick: number; readonly node: number }
  /** The first or the last of the nodes that are up to hold a dead node stale. */
  | {
      readonly kind: 'first-noticed'
      readonly tick: number
      readonly node: number
      readonly observer: number
    }
  | { readonly kind: 'all-noticed'; readonly tick: number; readonly node: number; readonly observer: number }
  /** A node that is up is held stale by a node that is up. */
  | { readonly kind: 'false-alarm'; readonly tick: number; readonly node: number; readonly observer: number }
  /** It is believed live again. */
  | { readonly kind: 'recovered'; readonly tick: number; readonly node: number; readonly observer: number }
  /** From now on every node that is up believes live exactly those that are. */
  | { readonly kind: 'agreed'; readonly tick: number }

/** Reads the rounds of a trace one after the other and collects the news. */
export interface NewsReader {
  readonly news: readonly News[]
  /** Reads what was settled since; after a cut nobody told of, from the beginning. */
  catchUp(trace: Trace): void
  /** Forgets the news from a round on, because the trace was cut there. */
  cut(trace: Trace, round: number): void
}

/** How many news are kept; in a cluster that cries wolf all the time the oldest false alarms make room. */
const MAXIMUM_NEWS = 20_000

const NOTICED_BY_NONE = 1
const NOTICED_BY_SOME = 2
const NOTICED_BY_ALL = 3

/** A reader at the trace's start. */
export function createNewsReader(nodes: number): NewsReader {
  let news: News[] = []
  let read = 0
  let lastWords: Uint32Array | null = null
  let up: Uint8Array = new Uint8Array(nodes).fill(1)
  let beliefs: Uint8Array = new Uint8Array(nodes * nodes)
  /** By node, while it is down: how far its death has been noticed. */
  let noticed: Uint8Array = new Uint8Array(nodes)
  /** How many beliefs of nodes that are up are not true. */
  let wrong = countWrong(up, beliefs)

  const restart = (): void => {
    news = []
    read = 0
    up = new Uint8Array(nodes).fill(1)
    beliefs = new Uint8Array(nodes * nodes)
    noticed = new Uint8Array(nodes)
    wrong = countWrong(up, beliefs)
  }
  const recount = (tick: number): void => {
    const before = wrong
    wrong = countWrong(up, beliefs)
    if (before > 0 && wrong === 0) news.push({ kind: 'agreed', tick })
  }
  const believers = (subject: number): number => {
    let count = 0
    for (let observer = 0; observer < nodes; observer++)
      if (observer !== subject && up[observer] === 1 && beliefs[observer * nodes + subject] === LIVE) count++
    return count
  }
  const noticeDeath = (tick: number, node: number, observer: number): void => {
    if (noticed[node] === NOTICED_BY_NONE) news.push({ kind: 'first-noticed', tick, node, observer })
    if (noticed[node] !== NOTICED_BY_ALL && believers(node) === 0) {
      news.push({ kind: 'all-noticed', tick, node, observer })
      noticed[node] = NOTICED_BY_ALL
    } else if (noticed[node] === NOTICED_BY_NONE) noticed[node] = NOTICED_BY_SOME
  }
  const readRound = (words: Uint32Array): void =>
    readEvents(words, {
      down(tick, node, reason) {
        up[node] = 0
        noticed[node] = NOTICED_BY_NONE
        beliefs.fill(0, node * nodes, (node + 1) * nodes)
        news.push({ kind: 'down', tick, node, reason })
        recount(tick)
      },
      up(tick, node) {
        up[node] = 1
        noticed[node] = 0
        if (tick > 0) news.push({ kind: 'up', tick, node })
        recount(tick)
      },
      judge(tick, observer, subject, from, to) {
        beliefs[observer * nodes + subject] = to
        const doubts = isDoubt(to)
        if (up[subject] === 0 && doubts) noticeDeath(tick, subject, observer)
        if (up[subject] === 1 && from === LIVE && doubts)
          news.push({ kind: 'false-alarm', tick, node: subject, observer })
        if (up[subject] === 1 && isDoubt(from) && to === LIVE)
          news.push({ kind: 'recovered', tick, node: subject, observer })
        if (observer === subject || (from === LIVE) === (to === LIVE)) return
        wrong += (to === LIVE) === (up[subject] === 1) ? -1 : 1
        if (wrong === 0) news.push({ kind: 'agreed', tick })
      },
    })

  return {
    get news() {
      return news
    },
    catchUp(trace) {
      if (read > trace.rounds || (read > 0 && trace.wordsOf(read - 1) !== lastWords)) restart()
      for (; read < trace.rounds; read++) readRound(trace.wordsOf(read))
      lastWords = trace.wordsOf(read - 1)
      if (news.length > MAXIMUM_NEWS) news = news.filter((item, i) => isLasting(item) || i > news.length / 2)
    },
    cut(trace, round) {
      if (round >= read) return
      const frame = emptyFrame(nodes)
      trace.seek(frame, round * trace.ticksPerRound)
      news = news.filter((item) => item.tick < frame.tick)
      read = round
      lastWords = trace.wordsOf(round - 1)
      up = frame.up
      beliefs = frame.beliefs
      noticed = noticedIn(news, nodes)
      wrong = countWrong(up, beliefs)
    },
  }
}

/** How many beliefs that nodes which are up hold of others are not true. */
function countWrong(up: Uint8Array, beliefs: Uint8Array): number {
  const nodes = up.length
  let wrong = 0
  for (let observer = 0; observer < nodes; observer++) {
    if (up[observer] !== 1) continue
    for (let subject = 0; subject < nodes; subject++) {
      if (observer === subject) continue
      if ((beliefs[observer * nodes + subject] === LIVE) !== (up[subject] === 1)) wrong++
    }
  }
  return wrong
}

/** How far each death has been noticed, by the news so far. */
function noticedIn(news: readonly News[], nodes: number): Uint8Array {
  const noticed = new Uint8Array(nodes)
  for (const item of news) {
    if (item.kind === 'down') noticed[item.node] = NOTICED_BY_NONE
    if (item.kind === 'up') noticed[item.node] = 0
    if (item.kind === 'first-noticed') noticed[item.node] = NOTICED_BY_SOME
    if (item.kind === 'all-noticed') noticed[item.node] = NOTICED_BY_ALL
  }
  return noticed
}

function isLasting(item: News): boolean {
  return item.kind !== 'false-alarm' && item.kind !== 'recovered'
}
