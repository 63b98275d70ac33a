import { REASONS } from '../core/event.ts'
import type { Messages } from '../locales/index.ts'
import type { News } from '../trace/news.ts'

/** A piece of news as a sentence, without its full stop. */
export function newsInWords(item: News, { news }: Messages): string {
  switch (item.kind) {
    case 'down':
      return REASONS[item.reason] === 'crashed' ? news.crashed(item.node) : news.killed(item.node)
    case 'up':
      return news.restarted(item.node)
    case 'first-noticed':
      return news.firstNoticed(item.node, item.observer)
    case 'all-noticed':
      return news.allNoticed(item.node)
    case 'false-alarm':
      return news.falseAlarm(item.node, item.observer)
    case 'recovered':
      return news.recovered(item.node, item.observer)
    case 'agreed':
      return news.agreed
  }
}
