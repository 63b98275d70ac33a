import type { RefObject } from 'react'
import { UNKNOWN } from '../../core/belief.ts'
import type { Run } from '../../run/run.ts'
import { stepOf } from '../../trace/lanes.ts'
import { nameOf } from '../beliefs-shown.ts'
import { Icon } from '../icon.tsx'
import { usePulse } from '../pulse.ts'
import { useLaterWords } from '../words.ts'
import { BELIEF_SIGNS } from './marks.ts'
import type { SpaceTimePicture } from './picture.ts'
import { stepInWords, stepTime } from './step-words.ts'
import type { Doings } from './use-choices.ts'

interface Props {
  readonly run: Run
  readonly doings: Doings
  readonly picture: RefObject<SpaceTimePicture | null>
}

/** The chosen step in words; while none is chosen, what the signs mean. */
export function StepCaption({ run, doings, picture }: Props) {
  usePulse(run)
  const words = useLaterWords()
  const { spaceTime } = words
  const { chosen } = doings.choices
  const step = chosen && stepOf(run.trace, chosen)
  const cone = step && picture.current?.cone(doings.choices)
  return (
    <div className="space-time-caption" aria-live="polite">
      {step ? (
        <>
          <p>
            <strong>{stepTime(run, step, words)}</strong> {stepInWords(run, step, words)}.{' '}
            {cone && <span className="note">{spaceTime.cone(cone.past.size, cone.future.size)}</span>}
          </p>
          <button type="button" className="quiet" onClick={() => void run.seek(step.tick + 1)}>
            {spaceTime.goTo}
          </button>
          <button
            type="button"
            className="quiet round"
            aria-label={spaceTime.clear}
            title={spaceTime.clear}
            onClick={() => doings.choose(null)}
          >
            <Icon name="close" />
          </button>
        </>
      ) : (
        <Signs run={run} />
      )}
    </div>
  )
}

function Signs({ run }: { readonly run: Run }) {
  const words = useLaterWords()
  const { legend } = words.spaceTime
  const beliefs = run.protocol.beliefs.filter((belief) => belief !== UNKNOWN)
  const signs = [
    ['▲', legend.news],
    ['△', legend.old],
    ['✕', legend.lost],
    ['K', legend.killed],
    ['C', legend.crashed],
    ['X', legend.left],
    ['U', legend.up],
    ['F', legend.frozen],
    ...beliefs.map((belief) => [BELIEF_SIGNS[belief]?.letter ?? '', words.beliefs[nameOf(belief)]]),
    ['!', legend.wrong],
  ] as const
  return (
    <ul className="space-time-signs">
      {signs.map(([sign, text]) => (
        <li key={text}>
          <b aria-hidden="true">{sign}</b> {text}
        </li>
      ))}
    </ul>
  )
}
