import type { Run } from '../run/run.ts'

/** Seeks as a hand drags: one at a time, and of what came meanwhile only the last. */
export interface Seeker {
  /** Whether the cursor is still on its way. */
  isBusy(): boolean
  seek(tick: number): void
}

export function createSeeker(run: Run): Seeker {
  let wanted: number | null = null
  let busy = false
  const work = async (): Promise<void> => {
    busy = true
    try {
      while (wanted !== null) {
        const tick = wanted
        wanted = null
        await run.seek(tick)
      }
    } finally {
      busy = false
    }
  }
  return {
    isBusy: () => busy,
    seek(tick) {
      wanted = tick
      if (!busy) void work()
    },
  }
}
