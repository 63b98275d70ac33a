/** What is wrong with the processes that are there: their clocks, and how slow they are. */
import { clockAt, type Pace } from '../core/clock.ts'
import type { Messages } from '../locales/index.ts'
import type { Run } from '../run/run.ts'
import { scheduleOf } from '../run/schedule.ts'
import { paceOf, truthInWords } from './moment.ts'

/** By how much a node's clock is ahead of the true time, in ms; negative when it is behind. */
export function aheadMsOf(run: Run, node: number, pace: Pace = paceOf(run)): number {
  const tick = Math.floor(run.frame.tick)
  return run.clockOf(node).at(tick) - clockAt(tick, pace)
}

/** What a node is and what is wrong with it, in words. */
export function stateInWords(run: Run, node: number, words: Messages): string {
  const { clock, slow } = signsOf(run, node, words)
  const { signs } = words.graph
  const parts = [truthInWords(run.frame, node, paceOf(run), words)]
  if (clock) parts.push(signs.clock(clock))
  if (slow) parts.push(signs.slow(slow))
  return parts.join(', ')
}

/** What is wrong with a process that is there, in a word each; null when it is not. */
export interface Signs {
  readonly clock: string | null
  readonly slow: string | null
}

/** What is wrong with a node. */
export function signsOf(run: Run, node: number, { graph }: Messages): Signs {
  if (run.frame.up[node] !== 1) return { clock: null, slow: null }
  const aheadMs = aheadMsOf(run, node)
  const every = strideOf(run, node)
  return {
    clock: aheadMs === 0 ? null : graph.signs.ahead(aheadMs),
    slow: every === 1 ? null : graph.signs.every(every),
  }
}

/** Of how many ticks a node uses one; 1 for one that is not slow. */
export function strideOf(run: Run, node: number): number {
  const { tick } = run.frame
  let every = 1
  for (const { fault, action, from, until } of scheduleOf(run.store.get().scenario))
    if (fault.question === 'pace' && fault.node(action) === node && from <= tick && tick < until)
      every = Math.max(every, fault.every(action))
  return every
}
