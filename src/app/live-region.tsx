import { useEffect, useRef, useState } from 'react'
import type { Run } from '../run/run.ts'
import type { Told } from '../views/news-kinds.ts'
import { useTold } from '../views/told.ts'
import { useWords } from '../views/words.ts'

interface Props {
  readonly run: Run
}

/** A voice needs time: what happens meanwhile is told together. */
const PAUSE_MS = 2500
const MOST_SENTENCES = 3

/** The deaths first, the false alarms last, when there is more than can be told. */
const RANKS: Readonly<Record<Told['kind'], number>> = {
  down: 0,
  up: 1,
  'all-noticed': 2,
  'first-noticed': 3,
  declared: 3,
  'false-alarm': 4,
  recovered: 5,
  froze: 1,
  'goes-on': 1,
  agreed: 2,
  'fault-begun': 1,
  'fault-over': 1,
}

/** Tells the news to those who do not see them, a few at a time. */
export function LiveRegion({ run }: Props) {
  const words = useWords()
  const { told: news, say } = useTold(run)
  const [text, setText] = useState('')
  const told = useRef(0)
  const toldAtMs = useRef(0)
  const count = news.length
  // biome-ignore lint/correctness/useExhaustiveDependencies: the news only grow, so their number says that there are more.
  useEffect(() => {
    if (count <= told.current) {
      told.current = count
      return
    }
    const tell = (): void => {
      const fresh = news.slice(told.current, count).sort((a, b) => RANKS[a.kind] - RANKS[b.kind])
      told.current = count
      toldAtMs.current = performance.now()
      const sentences = fresh.slice(0, MOST_SENTENCES).map(say)
      if (fresh.length > MOST_SENTENCES) sentences.push(words.news.more(fresh.length - MOST_SENTENCES))
      setText(words.news.joined(sentences))
    }
    const timer = setTimeout(tell, Math.max(0, toldAtMs.current + PAUSE_MS - performance.now()))
    return () => clearTimeout(timer)
  }, [count, words])
  return (
    <p className="unseen" aria-live="polite">
      {text}
    </p>
  )
}
