/**
 * The watchdog is the one place of the fleet that knows real time, and it never changes a run that is well: a port
 * has no close event and a worker that hangs raises none, so somebody has to notice that nothing comes any more.
 */
export interface Watchdog {
  /** Something came: patience starts anew. It is called for every answer, so it sets no timer of its own. */
  feed(): void
  rest(): void
}

/** A machine that slept wakes with its timers overdue; so much later the messages in the queue have come in. */
const GRACE_MS = 1000

/** Calls `bite` when it was fed and then, for one to two times `patienceMs`, neither fed again nor sent to rest. */
export function createWatchdog(patienceMs: number, bite: () => void): Watchdog {
  let timer: ReturnType<typeof setTimeout> | undefined
  let awake = false
  let fed = false
  const lookAfter = (waitMs: number, warned: boolean): void => {
    timer = setTimeout(() => look(warned), waitMs)
  }
  const look = (warned: boolean): void => {
    timer = undefined
    if (!awake) return
    if (!fed && warned) {
      bite()
      return
    }
    lookAfter(fed ? patienceMs : GRACE_MS, !fed)
    fed = false
  }
  return {
    feed() {
      awake = true
      fed = true
      if (timer === undefined) lookAfter(patienceMs, false)
    },
    rest() {
      awake = false
    },
  }
}
