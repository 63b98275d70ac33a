import { fragmentOf } from '../run/open.ts'
import type { Run } from '../run/run.ts'

/** The address follows when nothing has moved for so long; browsers refuse more than a few changes a second. */
const REST_MS = 400

/** Keeps the page's address at what is on the page, without filling the history; the answer ends it. */
export function keepAddress(run: Run): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const write = (): void => {
    const fragment = fragmentOf(run)
    // A run that is too long for a link leaves the last one that a reload can read.
    if (fragment.ok && location.hash !== fragment.value) history.replaceState(null, '', fragment.value)
  }
  const schedule = (): void => {
    clearTimeout(timer)
    // While it plays, the address would only ever be late.
    if (!run.store.get().playing) timer = setTimeout(write, REST_MS)
  }
  const stop = run.store.watch(schedule)
  return () => {
    clearTimeout(timer)
    stop()
  }
}
