import type { Run } from '../run/run.ts'
import type { News } from '../trace/news.ts'
import type { Trace } from '../trace/trace.ts'
import { usePulse } from './pulse.ts'

/** The news of a run as far as it has been shown. */
export interface Story {
  readonly news: readonly News[]
  /** The furthest tick that was ever shown. What was computed ahead of it is not told. */
  readonly horizonTick: number
}

interface Telling {
  readonly trace: Trace
  horizonTick: number
}

const tellings = new WeakMap<Run, Telling>()

/** The story so far, a few times a second. */
export function useStory(run: Run): Story {
  usePulse(run)
  const horizonTick = horizonOf(run)
  return { news: newsBefore(run.news, horizonTick), horizonTick }
}

/** The furthest tick that was ever shown. */
export function horizonOf(run: Run): number {
  const { trace, frame } = run
  let telling = tellings.get(run)
  if (telling?.trace !== trace) {
    telling = { trace, horizonTick: 0 }
    tellings.set(run, telling)
  }
  const settledTick = trace.rounds * trace.ticksPerRound
  telling.horizonTick = Math.min(Math.max(telling.horizonTick, frame.tick), settledTick)
  return telling.horizonTick
}

/** News stand in the order of their ticks, and few of them lie ahead. */
function newsBefore(news: readonly News[], tick: number): readonly News[] {
  let end = news.length
  while (end > 0 && (news[end - 1] as News).tick >= tick) end--
  return end === news.length ? news : news.slice(0, end)
}
