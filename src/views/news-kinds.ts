/** The kinds of news as they are shown: what each looks like, and which belong together. */
import { type FaultNews, strikes } from '../trace/fault-news.ts'
import type { News } from '../trace/news.ts'
import { faultIcon } from './fault-icon.ts'
import type { IconName } from './icon.tsx'

/** Whatever is told in words. */
export type Told = News | FaultNews

/** What one can ask for when one asks for less than everything. */
export const NEWS_GROUPS = ['deaths', 'noticed', 'alarms', 'agreed', 'faults'] as const

export type NewsGroup = (typeof NEWS_GROUPS)[number]

const ICONS: Readonly<Record<Exclude<Told['kind'], 'fault-begun'>, IconName>> = {
  down: 'cross',
  up: 'reset',
  'first-noticed': 'eye',
  'all-noticed': 'check',
  declared: 'cross',
  'false-alarm': 'alarm',
  recovered: 'check',
  froze: 'pause',
  'goes-on': 'play',
  agreed: 'check',
  'fault-over': 'check',
}

/** The small picture of a piece of news. */
export function iconOf(item: Told): IconName {
  return item.kind === 'fault-begun' ? faultIcon(item.span.fault) : ICONS[item.kind]
}

/** To which group a piece of news belongs. */
export function groupOf(item: Told): NewsGroup {
  switch (item.kind) {
    case 'down':
    case 'up':
    case 'froze':
    case 'goes-on':
      return 'deaths'
    case 'first-noticed':
    case 'all-noticed':
      return 'noticed'
    case 'declared':
      return item.wrongly ? 'alarms' : 'noticed'
    case 'false-alarm':
    case 'recovered':
      return 'alarms'
    case 'agreed':
      return 'agreed'
    case 'fault-begun':
    case 'fault-over':
      return 'faults'
  }
}

/** Which news are wanted: of these groups, and, unless it is null, of this node. */
export interface NewsWish {
  readonly groups: ReadonlySet<NewsGroup>
  readonly node: number | null
}

/** Whether a piece of news is wanted. What concerns all concerns every node. */
export function isWanted(item: Told, { groups, node }: NewsWish): boolean {
  if (!groups.has(groupOf(item))) return false
  if (node === null || item.kind === 'agreed') return true
  if ('span' in item) return strikes(item.span, node)
  return item.node === node || ('observer' in item && item.observer === node)
}

/** What a list shows of the news at a position. */
export interface Excerpt {
  /** What happened before the position, the newest first. */
  readonly latest: readonly Told[]
  /** How many more of them there are. */
  readonly older: number
  /** How many lie ahead, and the first of those. */
  readonly ahead: number
  readonly next: Told | null
}

/** The wanted news around a position, at most so many of those before it. */
export function excerptOf(news: readonly Told[], tick: number, wish: NewsWish, most: number): Excerpt {
  const latest: Told[] = []
  let older = 0
  let ahead = 0
  let next: Told | null = null
  for (let i = news.length - 1; i >= 0; i--) {
    const item = news[i] as Told
    if (!isWanted(item, wish)) continue
    if (item.tick >= tick) {
      ahead++
      next = item
    } else if (latest.length < most) latest.push(item)
    else older++
  }
  return { latest, older, ahead, next }
}
