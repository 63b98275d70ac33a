/** What the legend has put out of sight, by the names that the run keeps it under. */
import { BELIEFS } from '../core/belief.ts'

/** Nodes that are down. */
export const MUTED_DOWN = 'down'

/** The name under which a kind of message is kept. */
export function mutedMessage(kind: string): string {
  return `message ${kind}`
}

/** The beliefs that are out of sight, as indexes into BELIEFS. */
export function mutedBeliefs(muted: readonly string[]): ReadonlySet<number> {
  return new Set(BELIEFS.flatMap((belief, index) => (muted.includes(belief) ? [index] : [])))
}
