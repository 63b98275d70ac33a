/** Looks along a film for the next thing that happens, and settles it further where it ends. */
import type { News } from '../trace/news.ts'
import { messagePositions } from '../trace/position.ts'
import type { Projector } from './projector.ts'
import type { RunState, WantedNews } from './state.ts'
import type { Store } from './store.ts'

/** After so many rounds without any, somebody should be told. */
const NEWS_ROUNDS = 2000

/** A quiet cluster is searched for so many rounds for a message. */
const MESSAGE_ROUNDS = 64
const BATCH_ROUNDS = 16

/**
 * Runs on to the next news of a kind, and right behind it. Whoever wants something else meanwhile need not wait for the
 * end of a long search: it ends when it is no longer the last that was asked for.
 */
export function goToNews(
  projector: Projector,
  store: Store<RunState>,
  isLast: () => boolean,
): Promise<News | null> {
  const isWanted = projector.wanted()
  const isGoing = (): boolean => isWanted() && isLast()
  return projector.patiently(async () => {
    const { cursorTick, wantedNews } = store.get()
    const found = await nextNews(projector, cursorTick, wantedNews, isGoing)
    if (found !== null) await projector.moveTo(found.tick + 1)
    else if (isGoing()) store.set({ problem: { code: 'no-news', values: { rounds: NEWS_ROUNDS } } })
    return found
  })
}

/** The first news of a kind that the cursor has not come to yet; null when there is none for NEWS_ROUNDS, or nobody asks. */
async function nextNews(
  { film }: Projector,
  cursor: number,
  wanted: WantedNews,
  isGoing: () => boolean,
): Promise<News | null> {
  const first = Math.floor(cursor / film.trace.ticksPerRound)
  for (let rounds = 0; rounds <= NEWS_ROUNDS && isGoing(); rounds += BATCH_ROUNDS) {
    const found = film.news.find(({ tick, kind }) => tick >= cursor && (wanted === 'any' || kind === wanted))
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
