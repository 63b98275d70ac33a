/** What is told in words: the news of a run, and between them the faults that leave no event of their own. */
import { useEffect, useMemo, useReducer } from 'react'
import { laterMessages, loadLaterMessages } from '../locales/index.ts'
import { actionInWords } from '../locales/label.ts'
import type { Run } from '../run/run.ts'
import { scheduleOf } from '../run/schedule.ts'
import { faultNewsOf, merged } from '../trace/fault-news.ts'
import type { Told } from './news-kinds.ts'
import { newsInWords } from './news-words.ts'
import { useStory } from './story.ts'
import { useRunState } from './use-run-state.ts'
import { useWords } from './words.ts'

export interface Telling {
  /** In the order of their ticks, as far as they have been shown. */
  readonly told: readonly Told[]
  /** One of them as a sentence, without its full stop. */
  say(item: Told): string
}

/** What has been told so far, a few times a second. The time line needs no faults: its lanes show them. */
export function useTold(run: Run): Telling {
  const words = useWords()
  const { news, horizonTick } = useStory(run)
  const actions = useRunState(run, (state) => state.scenario.actions)
  const faultWords = useFaultWords(actions.length > 0)
  const faults = useMemo(() => faultNewsOf(scheduleOf({ actions })), [actions])
  const begun = faultWords === null ? [] : faults.filter(({ tick }) => tick < horizonTick)
  const say = (item: Told): string => {
    if (!('span' in item)) return newsInWords(item, words)
    const what = actionInWords(faultWords ?? {}, item.span.action)
    return item.kind === 'fault-begun' ? what : words.views.news.over(what)
  }
  return { told: merged(begun, news), say }
}

/** What the faults are called; null until that was fetched, which nobody needs before something is scheduled. */
function useFaultWords(wanted: boolean) {
  const { language } = useWords()
  const said = laterMessages(language)
  const [, showFetched] = useReducer((times: number) => times + 1, 0)
  const isMissing = wanted && said === null
  useEffect(() => {
    // Where they cannot be fetched the lanes say so, and offer to try again.
    if (isMissing) loadLaterMessages(language).then(showFetched, () => undefined)
  }, [isMissing, language])
  return said?.faultWords ?? null
}
