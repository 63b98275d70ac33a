import { type PointerEvent, useEffect, useRef, useState } from 'react'
import type { Action } from '../../core/scenario.ts'
import type { Span } from '../../core/span.ts'
import type { Run } from '../../run/run.ts'
import type { LaneKeys } from './lane-keys.ts'
import { type Grip, moved } from './reschedule.ts'

/** Something that is being moved, and has not been let go. */
export interface Draft {
  readonly old: Action
  readonly next: Action
}

export interface Scale {
  readonly pxPerTick: number
  readonly ticksPerRound: number
  readonly lastTick: number
}

export interface Reschedule {
  readonly draft: Draft | null
  /** Takes hold of something with the pointer. */
  grab(event: PointerEvent<HTMLElement>, span: Span, grip: Grip): void
  drag(event: PointerEvent<HTMLElement>): void
  letGo(): void
  /** Whether the pointer that was let go has moved something, and so has not only clicked. */
  wasDrag(): boolean
  /** Moves something by the keyboard; it is let go after a while, or when the focus leaves it. */
  nudge(span: Span, grip: Grip, rounds: number): void
  /** Does what was prepared. */
  commit(): void
  /** Leaves all as it was. */
  cancel(): void
}

/** A hand that trembles moves nothing. */
const SLACK_PX = 5
/** Several strokes of a key are one move. */
const PAUSE_MS = 700

/** Moves what is scheduled, by hand or key: at first only on the screen, and in the run when it is let go. */
export function useReschedule(run: Run, keys: LaneKeys, scale: Scale): Reschedule {
  const [draft, setDraft] = useState<Draft | null>(null)
  const held = useRef<{ readonly x: number; readonly span: Span; readonly grip: Grip } | null>(null)
  const dragged = useRef(false)
  const timer = useRef(0)

  const cancel = (): void => {
    clearTimeout(timer.current)
    held.current = null
    setDraft(null)
  }
  const perform = async ({ old, next }: Draft): Promise<void> => {
    const index = run.store.get().scenario.actions.indexOf(old)
    keys.handOver(old, next)
    if (index >= 0) await run.edit(index, next)
    // Somebody may have taken hold of the next thing meanwhile.
    setDraft((now) => (now?.old === old ? null : now))
  }
  const commit = (): void => {
    clearTimeout(timer.current)
    held.current = null
    if (draft) void perform(draft)
  }
  const latest = useRef(commit)
  latest.current = commit

  const drags = draft !== null
  useEffect(() => {
    if (!drags) return
    const hear = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      clearTimeout(timer.current)
      held.current = null
      setDraft(null)
    }
    window.addEventListener('keydown', hear, { capture: true })
    return () => window.removeEventListener('keydown', hear, { capture: true })
  }, [drags])
  useEffect(() => () => clearTimeout(timer.current), [])

  return {
    draft,
    grab(event, span, grip) {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      held.current = { x: event.clientX, span, grip }
      dragged.current = false
    },
    drag(event) {
      if (held.current === null) return
      const { x, span, grip } = held.current
      const px = event.clientX - x
      if (Math.abs(px) > SLACK_PX) dragged.current = true
      if (!dragged.current) return
      // Whole rounds are what a class counts; with Alt the hand is as free as the run.
      const unit = event.altKey ? 1 : scale.ticksPerRound
      const ticks = Math.round(px / scale.pxPerTick / unit) * unit
      setDraft({ old: span.action, next: moved(span, grip, ticks, scale.lastTick) })
    },
    letGo() {
      if (held.current && dragged.current) commit()
      held.current = null
    },
    wasDrag: () => dragged.current,
    nudge(span, grip, rounds) {
      const old = draft?.old ?? span.action
      setDraft({ old, next: moved(span, grip, rounds * scale.ticksPerRound, scale.lastTick) })
      clearTimeout(timer.current)
      timer.current = window.setTimeout(() => latest.current(), PAUSE_MS)
    },
    commit,
    cancel,
  }
}
