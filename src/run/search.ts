/** Looks along a film for the next thing that happens, and settles it further where it ends. */
import type { News } from '../trace/news.ts'
import { messagePositions } from '../trace/position.ts'
import type { Projector } from './projector.ts'

/** What to run on for: a kind of news, or any. */
export type Condition = 'any' | 'first-noticed' | 'all-noticed' | 'false-alarm' | 'agreed'

/** After so many rounds without any, somebody should be told. */
export const NEWS_ROUNDS = 2000

/** A quiet cluster is searched for so many rounds for a message. */
const MESSAGE_ROUNDS = 64
const BATCH_ROUNDS = 16

/** The first news of a kind that the cursor has not come to yet; null when there is none for NEWS_ROUNDS. */
export async function nextNews(
  { film, wanted }: Projector,
  cursor: number,
  condition: Condition,
): Promise<News | null> {
  const isGoing = wanted()
  const first = Math.floor(cursor / film.trace.ticksPerRound)
  for (let rounds = 0; rounds <= NEWS_ROUNDS && isGoing(); rounds += BATCH_ROUNDS) {
    const found = film.news.find(
      ({ tick, kind }) => tick >= cursor && (condition === 'any' || kind === condition),
    )
    if (found) return found
    await film.settle(Math.max(first, film.trace.rounds) + BATCH_ROUNDS, isGoing)
  }
  return null
}

/** The position after the next message, or before the last one when `way` is −1. */
export async function nextMessage({ film }: Projector, cursor: number, way: number): Promise<number> {
  const { trace } = film
  const near = Math.floor(cursor / trace.ticksPerRound)
  for (let step = 0; step < MESSAGE_ROUNDS; step++) {
    const round = near + way * step
    if (round < 0) return 0
    await film.settle(round + 1)
    await film.bringBack(round)
    const positions = messagePositions(trace.wordsOf(round))
    // Going back, the position before the last message is the one after the message before it.
    const next = way > 0 ? positions.find((at) => at > cursor) : positions.findLast((at) => at < cursor)
    if (next !== undefined) return next
  }
  return cursor
}
