/** The kinds of news as they are shown: what each looks like, and which belong together. */
import type { News } from '../trace/news.ts'
import type { IconName } from './icon.tsx'

/** What one can ask for when one asks for less than everything. */
export const NEWS_GROUPS = ['deaths', 'noticed', 'alarms', 'agreed'] as const

export type NewsGroup = (typeof NEWS_GROUPS)[number]

export const NEWS_ICONS: Readonly<Record<News['kind'], IconName>> = {
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
}

/** To which group a piece of news belongs. */
export function groupOf(item: News): NewsGroup {
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
  }
}

/** Which news are wanted: of these groups, and, unless it is null, of this node. */
export interface NewsWish {
  readonly groups: ReadonlySet<NewsGroup>
  readonly node: number | null
}

/** Whether a piece of news is wanted. What concerns all concerns every node. */
export function isWanted(item: News, { groups, node }: NewsWish): boolean {
  if (!groups.has(groupOf(item))) return false
  return (
    node === null ||
    item.kind === 'agreed' ||
    item.node === node ||
    ('observer' in item && item.observer === node)
  )
}

/** What a list shows of the news at a position. */
export interface Excerpt {
  /** What happened before the position, the newest first. */
  readonly latest: readonly News[]
  /** How many more of them there are. */
  readonly older: number
  /** How many lie ahead, and the first of those. */
  readonly ahead: number
  readonly next: News | null
}

/** The wanted news around a position, at most so many of those before it. */
export function excerptOf(news: readonly News[], tick: number, wish: NewsWish, most: number): Excerpt {
  const latest: News[] = []
  let older = 0
  let ahead = 0
  let next: News | null = null
  for (let i = news.length - 1; i >= 0; i--) {
    const item = news[i] as News
    if (!isWanted(item, wish)) continue
    if (item.tick >= tick) {
      ahead++
      next = item
    } else if (latest.length < most) latest.push(item)
    else older++
  }
  return { latest, older, ahead, next }
}
