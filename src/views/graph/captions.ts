/** What is written on the nodes of the graph, and what they are called. */
import type { Messages } from '../../locales/index.ts'
import { nodeName } from '../../locales/node-name.ts'
import type { Run } from '../../run/run.ts'
import { isMistaken, isRunning, opinionsOf } from '../../trace/frame.ts'
import { beliefsShown, nameOf } from '../beliefs-shown.ts'
import { cellInWords } from '../cell-words.ts'
import { paceOf, truthInWords } from '../moment.ts'
import { stateInWords } from '../node-state.ts'

/** What stands below each node: what is wrong with it; with one node's eyes, what it is mistaken about. */
export function captionsOf(run: Run, names: readonly string[], words: Messages): readonly (string | null)[] {
  const { frame } = run
  const { observer } = run.store.get()
  const pace = paceOf(run)
  return names.map((name, node) => {
    if (node >= frame.nodes) return null
    const truth = truthInWords(frame, node, pace, words)
    if (observer === null || node === observer) return isRunning(frame, node) ? null : `${name} ${truth}`
    return isMistaken(frame, observer, node) ? words.views.observer.inTruth(name, truth) : null
  })
}

/** What a node is called to those who do not see it: what it is, and what is believed of it. */
export function labelOf(run: Run, node: number, words: Messages): string {
  const { frame, protocol } = run
  const { observer } = run.store.get()
  const name = nodeName(node)
  if (node >= frame.nodes) return name
  if (observer !== null && node !== observer)
    return `${name}: ${cellInWords(run, { observer, subject: node }, words)}`
  const opinions = opinionsOf(frame, node)
  const said = beliefsShown(protocol).map((belief) =>
    words.graph.opinions[nameOf(belief)](opinions[belief] as number),
  )
  return words.graph.node(name, stateInWords(run, node, words), said)
}
