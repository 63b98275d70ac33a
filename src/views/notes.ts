/** What SWIM's members note besides what they believe: their own health, and who else accuses a suspect. */
import type { Declaration } from '../core/protocol.ts'
import type { Frame } from '../trace/frame.ts'

type Noting = Pick<Declaration, 'notes'>

/** An observer's note of a member, by the note's name; null in a protocol that has none of that name. */
export function noteOf(
  { notes }: Noting,
  frame: Frame,
  name: string,
  observer: number,
  member: number,
): number | null {
  const at = notes?.indexOf(name) ?? -1
  return at < 0 ? null : (frame.notes[at]?.[observer * frame.nodes + member] ?? null)
}
