import type { KeyboardEvent, MouseEvent } from 'react'
import type { Span } from '../../core/span.ts'
import { actionInWords } from '../../locales/label.ts'
import { faultIcon } from '../fault-icon.ts'
import { Icon } from '../icon.tsx'
import { middleOf, usePointing } from '../pointing.ts'
import { useLaterWords } from '../words.ts'
import type { PlacedBar } from './lane-layout.ts'
import { type Grip, isOpen, lasts } from './reschedule.ts'
import { spanInWords, timesInWords } from './span-words.ts'
import type { Reschedule } from './use-reschedule.ts'

interface Props {
  /** What is shown: as it is scheduled, or as it would be if it were let go now. */
  readonly span: Span
  readonly bar: PlacedBar
  readonly isMoving: boolean
  readonly isCurrent: boolean
  readonly ticksPerRound: number
  readonly hint: string
  readonly reschedule: Reschedule
  remove(): void
  becomeCurrent(): void
}

/** A label with less room would be a letter or two, which say less than the sign alone. */
const LEAST_LABEL_PX = 36
/** About as wide as the tip is; nearer to the left end it stands behind the bar. */
const TIP_PX = 140
const ROUNDS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }

/** One scheduled thing on its lane: it can be moved, stretched, opened and taken out. */
export function LaneBar(props: Props) {
  const { span, bar, isMoving, isCurrent, ticksPerRound, hint, reschedule } = props
  const words = useLaterWords()
  const point = usePointing()
  const stretches = lasts(span)
  const hear = (event: KeyboardEvent): void => {
    const rounds = ROUNDS[event.key]
    if (rounds !== undefined && !event.ctrlKey && !event.metaKey) {
      reschedule.nudge(span, gripOf(event), rounds)
    } else if (event.key === 'Delete' || event.key === 'Backspace') props.remove()
    else if (event.key === 'Enter' && isMoving) reschedule.commit()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const openMenu = (event: MouseEvent<HTMLElement>): void => {
    event.preventDefault()
    if (reschedule.wasDrag()) return
    // Enter comes without a place.
    const { x, y } =
      event.detail === 0 ? middleOf(event.currentTarget) : { x: event.clientX, y: event.clientY }
    point({ target: { kind: 'action', action: span.action }, x, y })
  }
  const grip = (end: 'start' | 'end') => (
    <span
      className={`grip ${end}`}
      aria-hidden="true"
      onPointerDown={(event) => {
        event.stopPropagation()
        reschedule.grab(event, span, end)
      }}
      onPointerMove={reschedule.drag}
      onPointerUp={reschedule.letGo}
      onPointerCancel={reschedule.cancel}
    />
  )
  const looks = [
    'lane-bar',
    stretches ? 'lasting' : 'once',
    isOpen(span) ? 'open' : '',
    isMoving ? 'moving' : '',
  ]
  return (
    <div
      className={looks.filter(Boolean).join(' ')}
      style={{
        transform: `translateX(${bar.x}px)`,
        width: `${bar.width}px`,
        top: `calc(${bar.row} * var(--lane))`,
      }}
    >
      <button
        type="button"
        tabIndex={isCurrent ? 0 : -1}
        aria-label={spanInWords(span, ticksPerRound, words)}
        aria-describedby={hint}
        title={spanInWords(span, ticksPerRound, words)}
        onFocus={props.becomeCurrent}
        onBlur={reschedule.commit}
        onKeyDown={hear}
        onClick={openMenu}
        onContextMenu={openMenu}
        onPointerDown={(event) => reschedule.grab(event, span, 'whole')}
        onPointerMove={reschedule.drag}
        onPointerUp={reschedule.letGo}
        onPointerCancel={reschedule.cancel}
      >
        <Icon name={faultIcon(span.fault)} />
        {bar.room >= LEAST_LABEL_PX && (
          <span className="label" style={{ maxWidth: `${bar.room}px` }}>
            {actionInWords(words.faultWords, span.action)}
          </span>
        )}
      </button>
      {stretches && grip('start')}
      {stretches && grip('end')}
      {isMoving && (
        <output className={bar.x < TIP_PX ? 'lane-tip behind' : 'lane-tip'}>
          {timesInWords(span, ticksPerRound, words)}
        </output>
      )}
    </div>
  )
}

function gripOf({ shiftKey, altKey }: KeyboardEvent): Grip {
  if (shiftKey) return 'end'
  return altKey ? 'start' : 'whole'
}
