/** Marks on the time line: what happened when, and what matters most of it. */
import { CRASHED, LEFT } from '../core/event.ts'
import type { Messages } from '../locales/index.ts'
import type { News } from '../trace/news.ts'
import type { IconName } from './icon.tsx'

export interface Mark {
  readonly key: string
  readonly tick: number
  readonly look: 'alarm' | 'stale' | 'ok' | 'plain'
  readonly icon: IconName
  readonly text: string
  /** The lower, the sooner it gets its place. */
  readonly rank: number
}

/** From this rank on, one mark is enough in a place where many would say the like. */
export const FALSE_ALARM_RANK = 4

/** What the news say on the time line. That an alarm was taken back is not told there. */
export function marksOfNews(news: readonly News[], words: Messages): Mark[] {
  const marks: Mark[] = []
  news.forEach((item, i) => {
    const said = sayNews(item, words)
    if (said) marks.push({ ...said, key: `${i} ${item.kind}`, tick: item.tick })
  })
  return marks
}

function sayNews(item: News, { transport }: Messages): Omit<Mark, 'key' | 'tick'> | null {
  switch (item.kind) {
    case 'down': {
      if (item.reason === LEFT)
        return { look: 'plain', icon: 'cross', text: transport.left(item.node), rank: 0 }
      const crashed = item.reason === CRASHED
      const text = crashed ? transport.crashed(item.node) : transport.killed(item.node)
      return { look: 'alarm', icon: 'cross', text, rank: 0 }
    }
    case 'up':
      return { look: 'plain', icon: 'reset', text: transport.restarted(item.node), rank: 1 }
    case 'froze':
      return { look: 'plain', icon: 'pause', text: transport.froze(item.node), rank: 1 }
    case 'goes-on':
      return { look: 'plain', icon: 'play', text: transport.goesOn(item.node), rank: 1 }
    case 'all-noticed':
      return { look: 'ok', icon: 'check', text: transport.allNoticed(item.node), rank: 2 }
    case 'first-noticed':
      return { look: 'stale', icon: 'eye', text: transport.firstNoticed(item.node, item.observer), rank: 3 }
    case 'false-alarm':
      return { look: 'stale', icon: 'alarm', text: transport.falseAlarm(item.node), rank: FALSE_ALARM_RANK }
    case 'agreed':
      return { look: 'ok', icon: 'check', text: transport.agreed, rank: 3 }
    // All that happens between the first doubt and the last is too much for a line.
    case 'declared':
    case 'recovered':
      return null
  }
}
