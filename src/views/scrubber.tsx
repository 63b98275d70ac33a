import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { clockAt, roundOf } from '../core/clock.ts'
import type { Run } from '../run/run.ts'
import { addPainter } from './drawing.ts'
import { paceOf } from './moment.ts'
import { usePulse } from './pulse.ts'
import { createSeeker } from './seeker.ts'
import { useWords } from './words.ts'

interface Props {
  readonly run: Run
  readonly spanRounds: number
  readonly width: number
}

/** The cursor on its track: drag it, or move it by the arrow keys, a round at a time. */
export function Scrubber({ run, spanRounds, width }: Props) {
  usePulse(run)
  const words = useWords()
  const [seeker] = useState(() => createSeeker(run))
  const input = useRef<HTMLInputElement>(null)
  const past = useRef<HTMLDivElement>(null)
  const thumb = useRef<HTMLDivElement>(null)
  const { ticksPerRound } = run.trace
  const spanTicks = spanRounds * ticksPerRound

  useEffect(() => {
    let painted = Number.NaN
    return addPainter(() => {
      const share = Math.min(1, run.shownTick / spanTicks)
      if (share === painted || seeker.isBusy()) return
      painted = share
      if (past.current) past.current.style.transform = `scaleX(${share})`
      if (thumb.current) thumb.current.style.transform = `translateX(${share * width}px)`
      if (input.current) input.current.valueAsNumber = Math.floor(run.shownTick)
    })
  }, [run, seeker, spanTicks, width])

  const moveByKey = (event: KeyboardEvent): void => {
    const rounds = KEYS[event.key]
    if (rounds === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    void run.step(rounds)
  }
  const drag = (tick: number): void => {
    if (thumb.current) thumb.current.style.transform = `translateX(${(tick / spanTicks) * width}px)`
    seeker.seek(tick)
  }
  const pace = paceOf(run)
  const shown = run.frame.tick
  return (
    <div className="scrubber">
      <div className="track">
        <div
          className="settled"
          style={{ transform: `scaleX(${Math.min(1, run.trace.rounds / spanRounds)})` }}
        />
        <div className="past" ref={past} />
      </div>
      <input
        ref={input}
        type="range"
        min={0}
        max={spanTicks}
        step={1}
        defaultValue={0}
        aria-label={words.transport.position}
        aria-valuetext={words.transport.positionOf(roundOf(shown, pace), clockAt(shown, pace))}
        onKeyDown={moveByKey}
        onChange={(event) => drag(event.target.valueAsNumber)}
      />
      <div className="thumb" ref={thumb} aria-hidden="true" />
    </div>
  )
}

const KEYS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 5,
  PageDown: -5,
}
