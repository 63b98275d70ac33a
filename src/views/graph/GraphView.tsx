import './graph.css'
import { useEffect, useMemo, useRef } from 'react'
import { nodeName } from '../../locales/node-name.ts'
import type { Run } from '../../run/run.ts'
import { isMistaken, isRunning, opinionsOf } from '../../trace/frame.ts'
import { beliefsShown, nameOf } from '../beliefs-shown.ts'
import { cellInWords } from '../cell-words.ts'
import { useCutting } from '../cutting.ts'
import { later } from '../later.tsx'
import { paceOf, truthInWords } from '../moment.ts'
import { signsOf, stateInWords } from '../node-state.ts'
import { usePulse } from '../pulse.ts'
import { useRunState } from '../use-run-state.ts'
import { useWords } from '../words.ts'
import { NodeButton } from './NodeButton.tsx'
import { usePicture } from './use-picture.ts'
import { usePointer } from './use-pointer.ts'

const CutLayer = later(async () => (await import('./CutLayer.tsx')).CutLayer)

/**
 * The cluster as a force graph: body is truth, ring is belief, messages fly from port to port. The canvas shows it,
 * and a button stands on each node for the hand, the keyboard and the screen reader.
 */
export function GraphView({ run }: { readonly run: Run }) {
  const words = useWords()
  usePulse(run)
  const nodes = useRunState(run, (state) => state.scenario.nodes)
  const selected = useRunState(run, (state) => state.selected)
  const stage = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const names = useMemo(() => Array.from({ length: nodes }, (_, node) => nodeName(node)), [nodes])
  const { frame } = run
  const pace = paceOf(run)
  const truths = names.map((_, node) => (node < frame.nodes ? truthInWords(frame, node, pace, words) : ''))
  const observer = useRunState(run, (state) => state.observer)
  const captions = truths.map((truth, node) => {
    if (observer === null || node === observer)
      return isRunning(frame, node) ? null : `${names[node]} ${truth}`
    return isMistaken(frame, observer, node) ? words.views.observer.inTruth(names[node] ?? '', truth) : null
  })
  const signs = names.map((_, node) => signsOf(run, node, words))
  const painted = useRef({ names, captions, signs })
  painted.current = { names, captions, signs }
  const picture = usePicture(run, nodes, { stage, canvas }, painted)
  const pointer = usePointer(picture)
  const cutting = useCutting()
  const sideA = cutting?.sideA ?? null
  // biome-ignore lint/correctness/useExhaustiveDependencies: another number of nodes has another picture.
  useEffect(() => picture.current?.divide(sideA), [picture, sideA, nodes])
  const labelOf = (node: number): string => {
    if (observer !== null && node !== observer)
      return `${names[node]}: ${cellInWords(run, { observer, subject: node }, words)}`
    const opinions = opinionsOf(frame, node)
    const said = beliefsShown(run.protocol).map((belief) =>
      words.graph.opinions[nameOf(belief)](opinions[belief] as number),
    )
    return words.graph.node(names[node] ?? '', node < frame.nodes ? stateInWords(run, node, words) : '', said)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form, and these buttons make none.
    <div className="graph" ref={stage} role="group" aria-label={words.graph.label} {...pointer}>
      <canvas className="graph-canvas" ref={canvas} />
      {names.map((name, node) => (
        <NodeButton
          key={name}
          run={run}
          node={node}
          label={labelOf(node)}
          selected={selected === node}
          picture={picture}
        />
      ))}
      {cutting && <CutLayer cutting={cutting} picture={picture} />}
    </div>
  )
}
