import type { Scenario } from '../../core/scenario.ts'
import type { Frame } from '../../trace/frame.ts'

/** A way to carry a trace out: a text file, written round by round. */
export interface Export {
  readonly name: string
  readonly extension: string
  readonly mime: string
  open(scenario: Scenario): Scribe
}

/** Writes one file; it may remember what it has written. */
export interface Scribe {
  /** What stands above the first round. */
  readonly head: string
  /** One round's part: its events, and the frame behind the last of them, which may stand within the round. */
  round(words: Uint32Array, frame: Frame): string
}
