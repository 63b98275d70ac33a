import { cloneFrame, type Frame } from './frame.ts'

/** Whole frames between rounds, so that a seek is one copy and a few rounds of folding. */
export interface Keyframes {
  readonly bytes: number
  /** Keeps a frame that stands at the start of a round, if one is due there. */
  offer(frame: Frame, round: number): void
  /** The latest at or before a tick. */
  nearest(tick: number): Frame
  /** The first keyframe's round at or after a round; Infinity when there is none. */
  roundAfter(round: number): number
  /** Keeps only every so many of those before a round whose events were let go. */
  thin(firstKeptRound: number): void
  /** Forgets those after a round's start. */
  cut(round: number): void
}

/** A keyframe stands at every so many rounds. */
export const KEYFRAME_ROUNDS = 16
/** Where the events are gone, a keyframe in this many is kept to begin from. */
const SPARSE_KEYFRAMES = 16

interface Keyframe {
  readonly round: number
  readonly frame: Frame
}

/** The keyframe before anything happened, and no other yet. */
export function createKeyframes(first: Frame, budgetBytes: number): Keyframes {
  const { nodes, notes } = first
  const bytesEach = nodes * nodes * (13 + 4 * notes.length) + nodes * 12
  let kept: Keyframe[] = [{ round: 0, frame: first }]
  let sparse = KEYFRAME_ROUNDS * SPARSE_KEYFRAMES
  let thinnedTo = 0

  return {
    get bytes() {
      return kept.length * bytesEach
    },
    offer(frame, round) {
      if (round % KEYFRAME_ROUNDS === 0) kept.push({ round, frame: cloneFrame(frame) })
    },
    nearest(tick) {
      // The keyframes stand in order: halve the row until one is left.
      let low = 0
      let high = kept.length
      while (high - low > 1) {
        const middle = (low + high) >> 1
        if ((kept[middle] as Keyframe).frame.tick <= tick) low = middle
        else high = middle
      }
      return (kept[low] as Keyframe).frame
    },
    roundAfter: (round) =>
      kept.find((keyframe) => keyframe.round >= round)?.round ?? Number.POSITIVE_INFINITY,
    thin(firstKeptRound) {
      if (firstKeptRound - thinnedTo < KEYFRAME_ROUNDS) return
      thinnedTo = firstKeptRound
      const keep = ({ round }: Keyframe): boolean => round >= firstKeptRound || round % sparse === 0
      kept = kept.filter(keep)
      while (
        kept.length * bytesEach > budgetBytes &&
        kept.some(({ round }) => round % (2 * sparse) !== 0 && round < firstKeptRound)
      ) {
        sparse *= 2
        kept = kept.filter(keep)
      }
    },
    cut(round) {
      kept = kept.filter((keyframe) => keyframe.round <= round)
      thinnedTo = Math.min(thinnedTo, round)
    },
  }
}
