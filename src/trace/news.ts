/** News is what a class should not miss, read off the trace: deaths, who noticed, false alarms. */
import { DEAD, isDoubt, LIVE } from '../core/belief.ts'
import { type Frame, isRunning } from './frame.ts'
import { readEvents } from './reader.ts'
import type { Trace } from './trace.ts'

export type News =
  | { readonly kind: 'down'; readonly tick: number; readonly node: number; readonly reason: number }
  | { readonly kind: 'up'; readonly tick: number; readonly node: number }
  | { readonly kind: 'froze'; readonly tick: number; readonly node: number }
  | { readonly kind: 'goes-on'; readonly tick: number; readonly node: number }
  /** The first or the last of the nodes that run to doubt a dead node. */
  | (Judged & { readonly kind: 'first-noticed' | 'all-noticed' })
  /** The first to hold a node dead that was only doubted so far, be it so or not. */
  | (Judged & { readonly kind: 'declared'; readonly wrongly: boolean })
  /** A node that runs, and was believed live, is doubted; to doubt a frozen one is no mistake. */
  | (Judged & { readonly kind: 'false-alarm' })
  /** It is believed live again. */
  | (Judged & { readonly kind: 'recovered' })
  /** From now on every node that runs believes live exactly those that are up; of frozen ones, whatever it likes. */
  | { readonly kind: 'agreed'; readonly tick: number }

/** An observer has come to believe something of a node. */
interface Judged {
  readonly tick: number
  readonly node: number
  readonly observer: number
  /** What it believes now: an index into BELIEFS. */
  readonly to: number
}

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

/** A reader at the start of a trace, as its first frame shows it. */
export function createNewsReader(first: Frame): NewsReader {
  const { nodes } = first
  let news: News[] = []
  let read = 0
  let lastWords: Uint32Array | null = null
  let up: Uint8Array = first.up.slice()
  let frozen: Uint8Array = first.frozen.slice()
  let beliefs: Uint8Array = first.beliefs.slice()
  let told = toldBy(news, nodes)
  /** How many beliefs of nodes that run are not true. */
  let wrong = countWrong({ up, frozen, beliefs })
  let agreed = isUnanimous({ up, frozen }, wrong)
  /** Who is judging, and when. */
  let step: { readonly tick: number; readonly observer: number } | null = null

  const restart = (): void => {
    news = []
    read = 0
    up = first.up.slice()
    frozen = first.frozen.slice()
    beliefs = first.beliefs.slice()
    told = toldBy(news, nodes)
    wrong = countWrong({ up, frozen, beliefs })
    agreed = isUnanimous({ up, frozen }, wrong)
  }
  const tellAgreement = (tick: number): void => {
    const before = agreed
    agreed = isUnanimous({ up, frozen }, wrong)
    if (agreed && !before) news.push({ kind: 'agreed', tick })
  }
  /** What a node judges at once is looked at as a whole: in between it may agree by chance. */
  const closeStep = (): void => {
    if (step !== null) tellAgreement(step.tick)
    step = null
  }
  const recount = (tick: number): void => {
    wrong = countWrong({ up, frozen, beliefs })
    tellAgreement(tick)
  }
  const runs = (node: number): boolean => isRunning({ up, frozen }, node)
  const believers = (subject: number): number => {
    let count = 0
    for (let observer = 0; observer < nodes; observer++)
      if (observer !== subject && runs(observer) && beliefs[observer * nodes + subject] === LIVE) count++
    return count
  }
  const tellDoubt = (judged: Judged, from: number): void => {
    const { node, to } = judged
    const alive = up[node] === 1
    const first = alive ? from === LIVE : told.noticed[node] === NOTICED_BY_NONE
    if (first) news.push({ kind: alive ? 'false-alarm' : 'first-noticed', ...judged })
    if (to === DEAD && told.declared[node] === 0) {
      told.declared[node] = 1
      if (!first) news.push({ kind: 'declared', wrongly: alive, ...judged })
    }
    if (alive || told.noticed[node] === NOTICED_BY_ALL) return
    const all = believers(node) === 0
    if (all) news.push({ kind: 'all-noticed', ...judged })
    told.noticed[node] = all ? NOTICED_BY_ALL : NOTICED_BY_SOME
  }
  const readRound = (words: Uint32Array): void => {
    readEvents(words, {
      down(tick, node, reason) {
        closeStep()
        up[node] = 0
        frozen[node] = 0
        told.noticed[node] = NOTICED_BY_NONE
        told.declared[node] = 0
        beliefs.fill(0, node * nodes, (node + 1) * nodes)
        news.push({ kind: 'down', tick, node, reason })
        recount(tick)
      },
      up(tick, node) {
        closeStep()
        up[node] = 1
        told.noticed[node] = 0
        told.declared[node] = 0
        if (tick > 0) news.push({ kind: 'up', tick, node })
        // What it believes as it comes up belongs to this step.
        wrong = countWrong({ up, frozen, beliefs })
        step = { tick, observer: node }
      },
      froze(tick, node) {
        closeStep()
        frozen[node] = 1
        news.push({ kind: 'froze', tick, node })
        recount(tick)
      },
      goesOn(tick, node) {
        closeStep()
        frozen[node] = 0
        news.push({ kind: 'goes-on', tick, node })
        recount(tick)
      },
      judge(tick, observer, node, from, to) {
        if (step?.tick !== tick || step.observer !== observer) closeStep()
        step ??= { tick, observer }
        beliefs[observer * nodes + node] = to
        const judged = { tick, node, observer, to }
        if (isDoubt(to) && frozen[node] === 0) tellDoubt(judged, from)
        if (runs(node) && isDoubt(from) && to === LIVE) {
          told.declared[node] = 0
          news.push({ kind: 'recovered', ...judged })
        }
        // A process that is frozen as it starts looks around once, and its beliefs do not count yet.
        if (observer === node || !runs(observer) || frozen[node] === 1) return
        if ((from === LIVE) === (to === LIVE)) return
        wrong += (to === LIVE) === (up[node] === 1) ? -1 : 1
      },
    })
    closeStep()
  }

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
      const frame = trace.firstFrame()
      trace.seek(frame, round * trace.ticksPerRound)
      news = news.filter((item) => item.tick < frame.tick)
      read = round
      lastWords = trace.wordsOf(round - 1)
      ;({ up, frozen, beliefs } = frame)
      told = toldBy(news, nodes)
      wrong = countWrong(frame)
      agreed = isUnanimous(frame, wrong)
    },
  }
}

/** Whether somebody runs, and all that is believed is true. */
function isUnanimous(frame: Pick<Frame, 'up' | 'frozen'>, wrong: number): boolean {
  return wrong === 0 && frame.up.some((_, node) => isRunning(frame, node))
}

/** How many beliefs that nodes which run hold of others are not true; of a frozen one none is wrong. */
function countWrong({ up, frozen, beliefs }: Pick<Frame, 'up' | 'frozen' | 'beliefs'>): number {
  const nodes = up.length
  let wrong = 0
  for (let observer = 0; observer < nodes; observer++) {
    if (!isRunning({ up, frozen }, observer)) continue
    for (let subject = 0; subject < nodes; subject++) {
      if (observer === subject || frozen[subject] === 1) continue
      if ((beliefs[observer * nodes + subject] === LIVE) !== (up[subject] === 1)) wrong++
    }
  }
  return wrong
}

/** What has been told of each node's state: how far its death was noticed, and whether it was declared dead. */
interface Told {
  readonly noticed: Uint8Array
  readonly declared: Uint8Array
}

function toldBy(news: readonly News[], nodes: number): Told {
  const noticed = new Uint8Array(nodes)
  const declared = new Uint8Array(nodes)
  for (const item of news) {
    if (item.kind === 'agreed') continue
    if (item.kind === 'down') noticed[item.node] = NOTICED_BY_NONE
    if (item.kind === 'up') noticed[item.node] = 0
    if (item.kind === 'first-noticed') noticed[item.node] = NOTICED_BY_SOME
    if (item.kind === 'all-noticed') noticed[item.node] = NOTICED_BY_ALL
    declared[item.node] =
      'to' in item && item.to !== LIVE && (item.to === DEAD || declared[item.node] === 1) ? 1 : 0
  }
  return { noticed, declared }
}

/** Whether it is told for ever; alarms that pass make room when there are too many. */
export function isLasting(item: News): boolean {
  return (
    item.kind !== 'false-alarm' && item.kind !== 'recovered' && !(item.kind === 'declared' && item.wrongly)
  )
}
