import { useSyncExternalStore } from 'react'
import type { Run, RunState } from '../run/run.ts'

/** What a component shows of the run's state; it is drawn again only when that changes. */
export function useRunState<T>(run: Run, select: (state: RunState) => T): T {
  return useSyncExternalStore(run.store.watch, () => select(run.store.get()))
}
