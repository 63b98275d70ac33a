import './space-time.css'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { nodeName } from '../../locales/node-name.ts'
import type { Run } from '../../run/run.ts'
import { offerPicture } from '../picture-source.ts'
import { useRunState } from '../use-run-state.ts'
import { useStage } from '../use-stage.ts'
import { usePainter } from '../visible.ts'
import { useLaterWords } from '../words.ts'
import { createSpaceTimePicture, type SpaceTimePicture } from './picture.ts'
import { StepCaption } from './step-caption.tsx'
import { StepTable } from './step-table.tsx'
import { Tools } from './tools.tsx'
import { useChoices } from './use-choices.ts'
import { useHand } from './use-hand.ts'

interface Props {
  readonly run: Run
}

/** A lane for each node, time to the right, messages as arrows; and of a chosen step what it can know of. */
export function SpaceTimeView({ run }: Props) {
  const words = useLaterWords()
  const nodes = useRunState(run, (state) => state.scenario.nodes)
  const take = useRunState(run, (state) => state.take)
  const stage = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const picture = useRef<SpaceTimePicture | null>(null)
  const [asTable, setAsTable] = useState(false)
  const names = useMemo(() => Array.from({ length: nodes }, (_, node) => nodeName(node)), [nodes])
  const doings = useChoices(run, picture)
  const { choices, choose } = doings

  // biome-ignore lint/correctness/useExhaustiveDependencies: in another take, or of another cluster, there is no such step.
  useEffect(() => choose(null), [take, nodes])
  useEffect(() => {
    if (!canvas.current) return
    const current = createSpaceTimePicture(run, canvas.current)
    picture.current = current
    const withdraw = offerPicture({ painted: current.painted, canvas: canvas.current })
    return () => {
      withdraw()
      picture.current = null
    }
  }, [run])
  useStage(stage, picture)

  const painted = useRef({ choices, names, roundName: words.format.number })
  painted.current = { choices, names, roundName: words.format.number }
  const paint = useCallback(() => {
    const { choices: now, names: called, roundName } = painted.current
    picture.current?.paint(now, called, roundName)
  }, [])
  usePainter(paint)

  const hand = useHand(stage, {
    plane: () => (picture.current as SpaceTimePicture).plane(painted.current.choices),
    pane: () => (picture.current as SpaceTimePicture).pane(painted.current.choices),
    bounds: doings.bounds,
    move: doings.move,
    choose(x, y) {
      choose(picture.current?.stepAt(x, y, painted.current.choices) ?? null)
    },
  })

  return (
    <section className="space-time">
      <Tools doings={doings} asTable={asTable} setAsTable={setAsTable} />
      {asTable && <StepTable run={run} doings={doings} picture={picture} />}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form, and this is a picture. */}
      <div
        className={asTable ? 'space-time-stage hidden' : 'space-time-stage'}
        ref={stage}
        role="group"
        aria-label={words.spaceTime.label}
        aria-describedby="space-time-keys"
        tabIndex={asTable ? -1 : 0}
        onKeyDown={doings.onKeyDown}
        {...hand}
      >
        <canvas ref={canvas} />
      </div>
      <p className="unseen" id="space-time-keys">
        {words.spaceTime.keys}
      </p>
      <StepCaption run={run} doings={doings} picture={picture} />
    </section>
  )
}
