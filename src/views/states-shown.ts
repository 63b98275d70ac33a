/** Which states of nodes and links can be seen at the drawn moment, so that the legend need explain no others. */
import { LEFT, NOT_YET } from '../core/event.ts'
import type { Fault } from '../core/fault.ts'
import type { Run } from '../run/run.ts'
import { scheduleOf } from '../run/schedule.ts'
import { aheadMsOf, strideOf } from './node-state.ts'

export type ShownState = 'frozen' | 'left' | 'absent' | 'slow' | 'clock' | 'cut' | 'lost'

/** The states that can be seen, in the order in which they are explained. */
export function statesShown(run: Run): readonly ShownState[] {
  const { frame } = run
  const nodes = Array.from({ length: frame.nodes }, (_, node) => node)
  const up = nodes.filter((node) => frame.up[node] === 1)
  const down = nodes.filter((node) => frame.up[node] !== 1)
  const passages = scheduleOf(run.store.get().scenario).filter(
    ({ fault, from, until }) => fault.question === 'passage' && from <= frame.tick && frame.tick < until,
  )
  const shown: readonly (readonly [ShownState, boolean])[] = [
    ['frozen', up.some((node) => frame.frozen[node] === 1)],
    ['slow', up.some((node) => strideOf(run, node) > 1)],
    ['clock', up.some((node) => aheadMsOf(run, node) !== 0)],
    ['left', down.some((node) => frame.reason[node] === LEFT)],
    ['absent', down.some((node) => frame.reason[node] === NOT_YET)],
    ['cut', passages.some(({ fault }) => !isLossy(fault))],
    ['lost', passages.length > 0],
  ]
  return shown.flatMap(([state, isShown]) => (isShown ? [state] : []))
}

/** Whether it strikes some messages of a link, and so leaves the link whole. */
function isLossy({ strikes, fields }: Fault): boolean {
  return strikes === 'link' && fields.some((field) => field.kind === 'number' && field.unit === 'percent')
}
