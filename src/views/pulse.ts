/**
 * A run changes at every frame, and nobody reads numbers that fast. Panels and tables look at it a few times a second,
 * at most, and only when something has changed; so React never stands in the way of the picture.
 */
import { useSyncExternalStore } from 'react'
import type { Run } from '../run/run.ts'
import { addPainter } from './drawing.ts'
import { useVisible } from './visible.ts'

interface Pulse {
  watch(watcher: () => void): () => void
  /** Counts the beats. */
  beats(): number
}

const BEAT_MS = 125
/** Tables of many rows are drawn less often. */
const SLOW_BEAT_MS = 300
const MANY_NODES = 64

const pulses = new WeakMap<Run, Pulse>()

/**
 * Renders the component again when the run has moved, a few times a second, while it can be seen; answers with the
 * number of the beat.
 */
export function usePulse(run: Run): number {
  const pulse = pulseOf(run)
  return useSyncExternalStore(useVisible() ? pulse.watch : watchNothing, pulse.beats)
}

function watchNothing(): () => void {
  return () => undefined
}

function pulseOf(run: Run): Pulse {
  const known = pulses.get(run)
  if (known) return known
  const pulse = createPulse(run)
  pulses.set(run, pulse)
  return pulse
}

function createPulse(run: Run): Pulse {
  const watchers = new Set<() => void>()
  let removePainter: (() => void) | null = null
  let beats = 0
  let lastMs = Number.NEGATIVE_INFINITY
  let seen: readonly unknown[] = []

  const look = (): void => {
    const nowMs = performance.now()
    if (nowMs - lastMs < (run.trace.nodes > MANY_NODES ? SLOW_BEAT_MS : BEAT_MS)) return
    const now = momentOf(run)
    if (now.every((part, i) => part === seen[i])) return
    seen = now
    lastMs = nowMs
    beats++
    for (const watcher of [...watchers]) watcher()
  }

  return {
    watch(watcher) {
      watchers.add(watcher)
      removePainter ??= addPainter(look)
      return () => {
        watchers.delete(watcher)
        if (watchers.size > 0) return
        removePainter?.()
        removePainter = null
      }
    },
    beats: () => beats,
  }
}

/** What a panel can depend on. An act in the past changes the words of rounds that were settled already. */
function momentOf(run: Run): readonly unknown[] {
  const { trace, frame } = run
  const round = Math.floor(Math.max(0, frame.tick - 1) / trace.ticksPerRound)
  return [run.store.get(), frame.tick, trace.wordsOf(round)]
}
