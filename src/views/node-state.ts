/** What is wrong with the processes that are there: their clocks, and how slow they are. */
import { clockAt, type Pace } from '../core/clock.ts'
import type { Run } from '../run/run.ts'
import { scheduleOf } from '../run/schedule.ts'
import { paceOf } from './moment.ts'

/** By how much a node's clock is ahead of the true time, in ms; negative when it is behind. */
export function aheadMsOf(run: Run, node: number, pace: Pace = paceOf(run)): number {
  const tick = Math.floor(run.frame.tick)
  return run.clockOf(node).at(tick) - clockAt(tick, pace)
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
