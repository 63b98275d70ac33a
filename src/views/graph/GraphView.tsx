import './graph.css'
import { useEffect, useMemo, useRef } from 'react'
import { nodeName } from '../../locales/node-name.ts'
import type { Run } from '../../run/run.ts'
import { useCutting } from '../cutting.ts'
import { later } from '../later.tsx'
import { signsOf } from '../node-state.ts'
import { usePulse } from '../pulse.ts'
import { useRunState } from '../use-run-state.ts'
import { useWords } from '../words.ts'
import { captionsOf, labelOf } from './captions.ts'
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
  useRunState(run, (state) => state.observer)
  const captions = captionsOf(run, names, words)
  const signs = names.map((_, node) => signsOf(run, node, words))
  const painted = useRef({ names, captions, signs })
  painted.current = { names, captions, signs }
  const picture = usePicture(run, nodes, { stage, canvas }, painted)
  const pointer = usePointer(picture)
  const cutting = useCutting()
  const sideA = cutting?.sideA ?? null
  // biome-ignore lint/correctness/useExhaustiveDependencies: another number of nodes has another picture.
  useEffect(() => picture.current?.divide(sideA), [picture, sideA, nodes])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form, and these buttons make none.
    <div className="graph" ref={stage} role="group" aria-label={words.graph.label} {...pointer}>
      <canvas className="graph-canvas" ref={canvas} />
      {names.map((name, node) => (
        <NodeButton
          key={name}
          run={run}
          node={node}
          label={labelOf(run, node, words)}
          selected={selected === node}
          picture={picture}
        />
      ))}
      {cutting && <CutLayer cutting={cutting} picture={picture} />}
    </div>
  )
}
