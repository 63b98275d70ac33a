import { ABSENT, type Members, UNKNOWN } from '../core/belief.ts'

/** What has changed in a member list. */
export interface Changes {
  learned(subject: number, stamp: number): void
  judged(subject: number, from: number, to: number): void
  /** `note` is an index into the protocol's notes. */
  noted(subject: number, note: number, value: number): void
}

/**
 * The shadow is what the trace already knows of a node's member list. Comparing the list with it after each step
 * gives the learn, judge and note events, so that no protocol has to report them itself.
 */
export interface Shadow {
  compare(members: Members, changes: Changes): void
}

/** The shadow of a node that knows nobody. */
export function createShadow(nodes: number): Shadow {
  const stamps = new Float64Array(nodes).fill(ABSENT)
  const beliefs = new Uint8Array(nodes).fill(UNKNOWN)
  const notes: Int32Array[] = []
  return {
    compare(members, { learned, judged, noted }) {
      for (let subject = 0; subject < nodes; subject++) {
        const stamp = members.stamps[subject] as number
        if (stamp !== stamps[subject]) {
          stamps[subject] = stamp
          if (stamp !== ABSENT) learned(subject, stamp)
        }
        const belief = members.beliefs[subject] as number
        if (belief !== beliefs[subject]) {
          judged(subject, beliefs[subject] as number, belief)
          beliefs[subject] = belief
        }
      }
      members.notes?.forEach((values, note) => {
        notes[note] ??= new Int32Array(nodes)
        compareNotes(notes[note], values, (subject, value) => noted(subject, note, value))
      })
    },
  }
}

function compareNotes(
  known: Int32Array,
  values: Int32Array,
  noted: (subject: number, value: number) => void,
): void {
  for (let subject = 0; subject < known.length; subject++) {
    const value = values[subject] as number
    if (value === known[subject]) continue
    known[subject] = value
    noted(subject, value)
  }
}
