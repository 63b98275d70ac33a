import { clockAt } from '../core/clock.ts'
import type { Run } from '../run/run.ts'
import type { News } from '../trace/news.ts'
import { Icon, type IconName } from './icon.tsx'
import { paceOf } from './moment.ts'
import { newsInWords } from './news-words.ts'
import { useStory } from './story.ts'
import { useWords } from './words.ts'

interface Props {
  readonly run: Run
}

/** The latest are enough; the time line shows the rest. Alarms that pass must not drive out the deaths. */
const MOST_LASTING = 8
const MOST_PASSING = 4

const ICONS: Readonly<Record<News['kind'], IconName>> = {
  down: 'cross',
  up: 'reset',
  'first-noticed': 'eye',
  'all-noticed': 'check',
  'false-alarm': 'alarm',
  recovered: 'check',
  agreed: 'check',
}

/** What happened so far, the latest first; each piece of news leads back to its moment. */
export function StoryList({ run }: Props) {
  const words = useWords()
  const { news } = useStory(run)
  const pace = paceOf(run)
  const latest = latestOf(news)
  return (
    <section className="story">
      <h2>{words.story.heading}</h2>
      {latest.length === 0 && <p className="note">{words.story.none}</p>}
      <ol>
        {latest.map((item) => {
          const time = words.format.roughly(clockAt(item.tick, pace))
          return (
            <li key={keyOf(item)} className={item.kind}>
              <button
                type="button"
                title={words.story.seek(time)}
                onClick={() => void run.seek(item.tick + 1)}
              >
                <Icon name={ICONS[item.kind]} />
                <span className="what">{newsInWords(item, words)}</span>
                <span className="when">{time}</span>
              </button>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** The latest news, the last of them first. */
function latestOf(news: readonly News[]): readonly News[] {
  const latest: News[] = []
  let lasting = 0
  let passing = 0
  for (let i = news.length - 1; i >= 0 && lasting < MOST_LASTING; i--) {
    const item = news[i] as News
    const passes = item.kind === 'false-alarm' || item.kind === 'recovered'
    if (passes && passing === MOST_PASSING) continue
    if (passes) passing++
    else lasting++
    latest.push(item)
  }
  return latest
}

function keyOf(item: News): string {
  return Object.values(item).join(' ')
}
