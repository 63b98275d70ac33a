/**
 * The gate of a node in a worker: it lets the node run a window once all messages have come in that were posted in
 * the windows before it. Peers that run the same window already may be quicker than an old message on another port,
 * so what counts is not how many messages came but when they were posted.
 */
export interface Gate {
  /** A message has come in that was posted in the window that begins at this tick. */
  arrive(windowTick: number): void
  /** Runs as soon as `expect` messages are there that were posted before the window which begins at this tick. */
  whenHolding(expect: number, windowTick: number, run: () => void): void
  /** Begins anew with so many messages, and waits for nothing. */
  reset(held: number): void
}

/** A gate before any message. */
export function createGate(): Gate {
  let held = 0
  /** The windows of messages that do not count yet. */
  let later: number[] = []
  let windowTick = Number.NEGATIVE_INFINITY
  let waiting: { readonly expect: number; run(): void } | null = null

  const tryRun = (): void => {
    if (waiting === null || held < waiting.expect) return
    const { run } = waiting
    waiting = null
    run()
  }

  return {
    arrive(postedTick) {
      if (postedTick < windowTick) held++
      else later.push(postedTick)
      tryRun()
    },
    whenHolding(expect, tick, run) {
      windowTick = tick
      const still = later.filter((postedTick) => postedTick >= tick)
      held += later.length - still.length
      later = still
      waiting = { expect, run }
      tryRun()
    },
    reset(count) {
      held = count
      later = []
      // Windows are told anew, and may lie before those that were: until then, nothing that comes counts.
      windowTick = Number.NEGATIVE_INFINITY
      waiting = null
    },
  }
}
