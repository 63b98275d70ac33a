import { useState } from 'react'
import { clockAt } from '../core/clock.ts'
import type { Run } from '../run/run.ts'
import { Icon } from './icon.tsx'
import { paceOf } from './moment.ts'
import { excerptOf, iconOf, NEWS_GROUPS, type NewsWish, type Told } from './news-kinds.ts'
import { StoryFilter } from './story-filter.tsx'
import { useTold } from './told.ts'
import { useWords } from './words.ts'

interface Props {
  readonly run: Run
}

/** So many are shown at first, and so many more each time somebody asks. */
const PAGE = 40

const EVERYTHING: NewsWish = { groups: new Set(NEWS_GROUPS), node: null }

/** What happened up to the cursor, the newest first; each piece of news leads back to its moment. */
export function StoryList({ run }: Props) {
  const words = useWords()
  const { story } = words.views
  const { told, say } = useTold(run)
  const [wish, setWish] = useState(EVERYTHING)
  const [pages, setPages] = useState(1)
  const { latest, older, ahead, next } = excerptOf(told, run.frame.tick, wish, pages * PAGE)
  const change = (wished: NewsWish): void => {
    setWish(wished)
    setPages(1)
  }
  const goTo = (item: Told): void => void run.seek(item.tick + 1)
  return (
    <section className="story">
      <h2>{story.heading}</h2>
      {told.length > 0 && <StoryFilter nodes={run.trace.nodes} wish={wish} change={change} />}
      {next !== null && (
        <button type="button" className="quiet ahead" title={story.aheadTitle} onClick={() => goTo(next)}>
          <Icon name="up" /> {story.ahead(ahead)}
        </button>
      )}
      {latest.length + ahead === 0 && (
        <p className="note">{told.length === 0 ? story.none : story.noneSuch}</p>
      )}
      <ol>
        {latest.map((item) => {
          const time = words.format.roughly(clockAt(item.tick, paceOf(run)))
          return (
            <li key={keyOf(item)} className={item.kind}>
              <button type="button" title={story.seek(time)} onClick={() => goTo(item)}>
                <Icon name={iconOf(item)} />
                <span className="what">{say(item)}</span>
                <span className="when">{time}</span>
              </button>
            </li>
          )
        })}
      </ol>
      {older > 0 && (
        <button type="button" className="quiet" onClick={() => setPages(pages + 1)}>
          {story.older(older)}
        </button>
      )}
    </section>
  )
}

function keyOf(item: Told): string {
  if ('span' in item) return `${item.kind} ${item.index}`
  return Object.values(item).join(' ')
}
