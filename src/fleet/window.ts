/** What the conductor asks for and what it is told, as plain data. */

/** One window: what to do with the nodes, in this order. */
export interface Window {
  readonly from: number
  /** Exclusive; equal to `from` when somebody only leaves. */
  readonly until: number
  readonly downs: readonly Down[]
  readonly starts: readonly Start[]
  readonly opens: readonly Opening[]
}

export interface Down {
  readonly node: number
  readonly crash: boolean
}

export interface Start {
  readonly node: number
  readonly tick: number
  readonly firstSeq: number
  /** Whether it goes on from what the last process left behind. */
  readonly memory?: boolean
  /** The one member that it knows; left out, it knows its seeds. */
  readonly through?: number
}

/** A node that is to run the window's ticks. */
export interface Opening {
  readonly node: number
  /** How many messages were posted to it in this life, before the window. */
  readonly expect: number
  /** It goes on after a pause, and first looks at its timers. */
  readonly thawed?: boolean
  /** It runs nothing, but what is done to messages under way to it must be known. */
  readonly frozen?: boolean
  /** It says good-bye and ends; it runs nothing else. */
  readonly leaves?: boolean
  readonly edits?: readonly Edit[]
}

/** What is done to a message that has been posted and not yet read. */
export type Edit = { readonly from: number; readonly seq: number } & (
  | { readonly does: 'drop' }
  | { readonly does: 'move'; readonly dueTick: number }
  | { readonly does: 'copy'; readonly dueTick: number }
  | { readonly does: 'flip'; readonly subject: number; readonly bit: number }
)

/** What the conductor needs of a host's report; the messages themselves it never sees. */
export interface Account {
  readonly node: number
  /** For each message and each copy in their order: receiver and fate, see `posting.ts`, and due tick. */
  readonly posted: ArrayLike<number>
  readonly wakeTick: number
  readonly sendTick: number
  readonly words: Uint32Array
}

/**
 * The window that a message counts as posted in. A farewell has a window of no length, before the one that begins at the
 * same tick, and what is said in it must be there when that one is run.
 */
export function postedIn({ from }: Pick<Window, 'from'>, { leaves }: Pick<Opening, 'leaves'>): number {
  return leaves ? from - 1 : from
}
