/** Measures how fast a run is really played: with many nodes it may take longer to compute than was asked for. */
export interface PaceMeter {
  /** Notes a picture: the time that passed, and how many rounds it moved on. */
  note(elapsedMs: number, rounds: number, askedPerSecond: number): void
  /** Forgets what was measured, because nothing plays. */
  rest(): void
  /** The rounds a second that are reached, to one decimal; null while it is as fast as was asked for. */
  readonly reachedPerSecond: number | null
}

/** A pace is told of so long a time. */
const WINDOW_MS = 2000
/** A picture that waited longer, say in a hidden tab, tells nothing of the pace. */
const LONGEST_PAUSE_MS = 1000
/** A little less than was asked for is not worth a word. */
const ENOUGH = 0.85

/** A meter that has measured nothing. */
export function createPaceMeter(): PaceMeter {
  let elapsed = 0
  let moved = 0
  let asked = 0
  let reached: number | null = null
  const rest = (): void => {
    elapsed = moved = 0
    reached = null
  }
  return {
    get reachedPerSecond() {
      return reached
    },
    note(elapsedMs, rounds, askedPerSecond) {
      if (elapsedMs > LONGEST_PAUSE_MS) return
      // What was reached of another wish says nothing of this one.
      if (askedPerSecond !== asked) rest()
      asked = askedPerSecond
      elapsed += elapsedMs
      moved += rounds
      if (elapsed < WINDOW_MS) return
      const pace = (moved * 1000) / elapsed
      const behind = Number.isFinite(askedPerSecond) && pace < askedPerSecond * ENOUGH
      reached = behind ? Math.round(pace * 10) / 10 : null
      elapsed = moved = 0
    },
    rest,
  }
}
