import { LIVE } from '../core/belief.ts'
import { CRASHED, LEFT } from '../core/event.ts'
import type { Messages } from '../locales/index.ts'
import type { News } from '../trace/news.ts'
import { nameOf } from './beliefs-shown.ts'

/** A piece of news as a sentence, without its full stop. */
export function newsInWords(item: News, { news, views }: Messages): string {
  switch (item.kind) {
    case 'down':
      if (item.reason === LEFT) return news.left(item.node)
      return item.reason === CRASHED ? news.crashed(item.node) : news.killed(item.node)
    case 'up':
      return news.restarted(item.node)
    case 'froze':
      return news.froze(item.node)
    case 'goes-on':
      return news.goesOn(item.node)
    case 'first-noticed':
      return views.news.isFirst[nameOf(item.to)](item.observer, item.node)
    case 'all-noticed':
      return news.allNoticed(item.node)
    case 'declared': {
      const said = views.believes[nameOf(item.to)](item.observer, item.node)
      return item.wrongly ? views.news.falseAlarm(said) : said
    }
    case 'false-alarm':
      return views.news.falseAlarm(views.believes[nameOf(item.to)](item.observer, item.node))
    case 'recovered':
      return item.to === LIVE
        ? views.news.again(item.observer, item.node)
        : views.believes[nameOf(item.to)](item.observer, item.node)
    case 'agreed':
      return news.agreed
  }
}
