import './graph.css'
import { useMemo, useRef } from 'react'
import { nodeName } from '../../locales/node-name.ts'
import type { Run } from '../../run/run.ts'
import { opinionsOf } from '../../trace/frame.ts'
import { beliefsShown, nameOf } from '../beliefs-shown.ts'
import { paceOf, truthInWords } from '../moment.ts'
import { usePulse } from '../pulse.ts'
import { useRunState } from '../use-run-state.ts'
import { useWords } from '../words.ts'
import { NodeButton } from './NodeButton.tsx'
import { usePicture } from './use-picture.ts'

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
  const captions = truths.map((truth, node) => (frame.up[node] === 1 ? null : `${names[node]} ${truth}`))
  const painted = useRef({ names, captions })
  painted.current = { names, captions }
  const picture = usePicture(run, nodes, { stage, canvas }, painted)
  const labelOf = (node: number): string => {
    const opinions = opinionsOf(frame, node)
    const said = beliefsShown(run.protocol).map((belief) =>
      words.graph.opinions[nameOf(belief)](opinions[belief] as number),
    )
    return words.graph.node(names[node] ?? '', truths[node] ?? '', said)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form, and these buttons make none.
    <div className="graph" ref={stage} role="group" aria-label={words.graph.label}>
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
    </div>
  )
}
