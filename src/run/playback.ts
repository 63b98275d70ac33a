/** Where the picture is, between two ticks, and how it moves. Pure: the time that passed is told. */
export interface Playback {
  /** What the run is at: a whole tick. */
  readonly cursorTick: number
  /** What is drawn: it glides to the cursor, and leads it while playing. */
  readonly shownTick: number
  readonly playing: boolean
  /** Film can be played backward. */
  readonly backward: boolean
}

export interface PlaybackPace {
  readonly ticksPerRound: number
  /** Infinity shows each round as soon as it is settled; backward it is bounded by the caller. */
  readonly roundsPerSecond: number
  /** What is at hand reaches from here … */
  readonly heldFromTick: number
  /** … to here. */
  readonly settledTick: number
  /** With reduced motion nothing glides. */
  readonly glides: boolean
}

/** A step of one round takes this long to the eye. */
const GLIDE_MS = 600
/** Further jumps are not shown as motion: too much would fly at once. */
const GLIDE_ROUNDS = 1.5

/** The playback after `elapsedMs`. */
export function movePlayback(playback: Playback, pace: PlaybackPace, elapsedMs: number): Playback {
  return playback.playing ? play(playback, pace, elapsedMs) : glide(playback, pace, elapsedMs)
}

function play(playback: Playback, pace: PlaybackPace, elapsedMs: number): Playback {
  const { shownTick, backward } = playback
  const ticks = (elapsedMs / 1000) * pace.roundsPerSecond * pace.ticksPerRound
  if (backward) {
    const back = Math.min(shownTick, Math.max(shownTick - ticks, pace.heldFromTick))
    return { ...playback, shownTick: back, cursorTick: Math.ceil(back), playing: back > 0 }
  }
  const onward = Math.max(shownTick, Math.min(shownTick + ticks, pace.settledTick))
  return { ...playback, shownTick: onward, cursorTick: Math.floor(onward) }
}

function glide(playback: Playback, pace: PlaybackPace, elapsedMs: number): Playback {
  const { cursorTick, shownTick } = playback
  const distance = cursorTick - shownTick
  if (distance === 0) return playback
  const tooFar = Math.abs(distance) > GLIDE_ROUNDS * pace.ticksPerRound
  const ticks = (elapsedMs / GLIDE_MS) * pace.ticksPerRound
  if (!pace.glides || tooFar || Math.abs(distance) <= ticks) return { ...playback, shownTick: cursorTick }
  return { ...playback, shownTick: shownTick + Math.sign(distance) * ticks }
}
