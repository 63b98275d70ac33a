import './lanes.css'
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import type { Span } from '../../core/span.ts'
import { actionInWords } from '../../locales/label.ts'
import type { Run } from '../../run/run.ts'
import { scheduleOf } from '../../run/schedule.ts'
import { Icon } from '../icon.tsx'
import { labelWidth } from '../label-width.ts'
import { useRunState } from '../use-run-state.ts'
import { useLaterWords } from '../words.ts'
import { LaneBar } from './LaneBar.tsx'
import { createLaneKeys } from './lane-keys.ts'
import { type LaneItem, type PlacedBar, type PlacedGroup, placeLanes } from './lane-layout.ts'
import { lasts } from './reschedule.ts'
import { useReschedule } from './use-reschedule.ts'

interface Props {
  readonly run: Run
  readonly spanRounds: number
  readonly width: number
}

const WIDE_PX = 520
const BAR_PX = 22
const THUMB_PX = 40
const ALL_ROWS = 1000
const ICON_PX = 24

/** Everything that is scheduled, below the time line: nothing while there is nothing, and few rows unless asked. */
export function Lanes({ run, spanRounds, width }: Props) {
  const words = useLaterWords()
  const hint = useId()
  const list = useRef<HTMLDivElement>(null)
  const actions = useRunState(run, (state) => state.scenario.actions)
  const [keys] = useState(createLaneKeys)
  const [all, setAll] = useState(false)
  const [current, setCurrent] = useState<number | null>(null)
  const { ticksPerRound } = run.trace
  const lastTick = spanRounds * ticksPerRound
  const pxPerTick = width / lastTick
  const least = width >= WIDE_PX ? BAR_PX : THUMB_PX
  const reschedule = useReschedule(run, keys, { pxPerTick, ticksPerRound, lastTick })
  const { draft } = reschedule

  const spans = useMemo(() => scheduleOf({ actions }), [actions])
  const byKey = useMemo(() => new Map(spans.map((span) => [keys.of(span.action), span])), [spans, keys])
  const lanes = useMemo(() => {
    const items = [...byKey].map(([key, span]): LaneItem => {
      const label = ICON_PX + labelWidth(actionInWords(words.faultWords, span.action))
      return { key, ...extentOf(span, pxPerTick, width), label }
    })
    const rows = all ? ALL_ROWS : width >= WIDE_PX ? 2 : 1
    return placeLanes(items, { width, rows, least })
  }, [byKey, words, pxPerTick, width, least, all])

  if (width === 0 || spans.length === 0) return null
  /** What is being moved is drawn where it would be; all else stays where it is. */
  const shown = (key: number): { readonly span: Span; readonly isMoving: boolean } => {
    const span = byKey.get(key) as Span
    if (draft?.old !== span.action) return { span, isMoving: false }
    const after = actions.map((action) => (action === draft.old ? draft.next : action))
    const drafted = scheduleOf({ actions: after }).find(({ action }) => action === draft.next)
    return { span: drafted ?? span, isMoving: true }
  }
  const drawn = (bar: PlacedBar, span: Span, isMoving: boolean): PlacedBar => {
    if (!isMoving) return bar
    const { x, width: wide } = extentOf(span, pxPerTick, width)
    const long = Math.max(wide, least)
    return { ...bar, x: lasts(span) ? x : x - least / 2, width: long, room: Math.max(bar.room, long) }
  }
  const remove = (key: number): void => {
    const { action } = byKey.get(key) as Span
    reschedule.cancel()
    focusNear(list.current, 1)
    void run.edit(actions.indexOf(action), null)
  }
  const move = (event: KeyboardEvent): void => {
    const way = WAYS[event.key]
    if (way === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    focusNear(list.current, way)
  }
  const inTime = [...lanes.bars].sort((a, b) => a.x - b.x)
  const tabbed = inTime.some(({ key }) => key === current) ? current : inTime[0]?.key
  const showAll = (wanted: boolean) => () => setAll(wanted)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form, and these buttons make none.
    <div className="lanes" role="group" aria-label={words.acting.lanes.label} ref={list} onKeyDown={move}>
      <div className="lane-rows" style={{ height: `calc(${lanes.rows} * var(--lane))` }}>
        {inTime.map((bar) => {
          const { span, isMoving } = shown(bar.key)
          return (
            <LaneBar
              key={bar.key}
              span={span}
              bar={drawn(bar, span, isMoving)}
              isMoving={isMoving}
              isCurrent={bar.key === tabbed}
              ticksPerRound={ticksPerRound}
              hint={hint}
              reschedule={reschedule}
              remove={() => remove(bar.key)}
              becomeCurrent={() => setCurrent(bar.key)}
            />
          )
        })}
        {lanes.groups.map((group) => (
          <GroupButton
            key={group.keys[0]}
            group={group}
            spans={group.keys.map((key) => byKey.get(key) as Span)}
            ticksPerRound={ticksPerRound}
            open={showAll(true)}
          />
        ))}
      </div>
      {all && (
        <button type="button" className="quiet fewer-lanes" onClick={showAll(false)}>
          {words.acting.lanes.fewer} <Icon name="up" />
        </button>
      )}
      <span className="unseen" id={hint}>
        {words.acting.lanes.keys}
      </span>
    </div>
  )
}

interface GroupProps {
  readonly group: PlacedGroup
  readonly spans: readonly Span[]
  readonly ticksPerRound: number
  open(): void
}

/** Several things where there is room for one. */
function GroupButton({ group, spans, ticksPerRound, open }: GroupProps) {
  const { format, acting } = useLaterWords()
  const from = Math.min(...spans.map((span) => span.from)) / ticksPerRound
  const until = Math.max(...spans.map((span) => span.from)) / ticksPerRound
  const name = acting.lanes.many(spans.length, from, until)
  return (
    <button
      type="button"
      className="lane-group"
      style={{
        transform: `translateX(${group.x}px)`,
        width: `${group.width}px`,
        top: `calc(${group.row} * var(--lane))`,
      }}
      aria-label={name}
      title={name}
      onClick={open}
    >
      <Icon name="more" />
      <span className="label">{format.number(spans.length)}</span>
    </button>
  )
}

const WAYS: Readonly<Record<string, 1 | -1>> = { ArrowUp: -1, ArrowDown: 1 }

/** Gives the focus to the next bar or the one before, as they stand in time. */
function focusNear(list: HTMLElement | null, way: 1 | -1): void {
  const buttons = [...(list?.querySelectorAll<HTMLElement>('.lane-bar > button, .lane-group') ?? [])]
  const now = buttons.indexOf(document.activeElement as HTMLElement)
  buttons[now + way]?.focus()
}

function extentOf(
  { from, until }: Span,
  pxPerTick: number,
  width: number,
): { readonly x: number; readonly width: number } {
  const x = Math.min(from * pxPerTick, width)
  return { x, width: Math.max(0, Math.min(until * pxPerTick, width) - x) }
}
