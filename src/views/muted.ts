/** What the legend has put out of sight. The run keeps it as names, which live as long as the page. */
import { BELIEFS } from '../core/belief.ts'
import type { MessageKind } from '../core/protocol.ts'

/** The name under which nodes that are down are kept. */
export const MUTED_DOWN = 'down'

/** The name under which a kind of message is kept. A belief goes by its own. */
export function mutedMessage(kind: string): string {
  return `message ${kind}`
}

/** What is out of sight, as pictures ask for it. */
export interface Muted {
  /** Indexes into BELIEFS. */
  readonly beliefs: ReadonlySet<number>
  /** Indexes into the protocol's kinds of messages. */
  readonly kinds: ReadonlySet<number>
  readonly down: boolean
}

/** Reads the names. */
export function mutedOf(names: readonly string[], kinds: readonly MessageKind[]): Muted {
  return {
    beliefs: indexesOf(BELIEFS, (belief) => names.includes(belief)),
    kinds: indexesOf(kinds, ({ name }) => names.includes(mutedMessage(name))),
    down: names.includes(MUTED_DOWN),
  }
}

function indexesOf<T>(items: readonly T[], holds: (item: T) => boolean): ReadonlySet<number> {
  return new Set(items.flatMap((item, index) => (holds(item) ? [index] : [])))
}
