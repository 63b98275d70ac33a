import { HAND_COPY } from '../core/event.ts'
import type { Message } from '../core/protocol.ts'
import type { Edit } from './window.ts'

/** The messages that have come in and are not yet read, whenever they are due. */
export interface Inbox {
  /** When the first of them is due; infinity when there is none. Only in order after `sort`. */
  readonly dueTick: number
  put(message: Message): void
  /** Brings them into the one fixed order in which a node reads. */
  sort(): void
  /** Takes out the first that is due by a tick; undefined when none is. */
  takeDue(tick: number): Message | undefined
  /** Does to a message what was done to it on its way; false when it is not there. */
  edit(change: Edit, flip: (body: unknown) => unknown): boolean
  all(): readonly Message[]
}

/** An inbox that holds some messages. */
export function createInbox(messages: readonly Message[] = []): Inbox {
  let held = [...messages]
  let isSorted = false
  return {
    get dueTick() {
      return held[0]?.dueTick ?? Number.POSITIVE_INFINITY
    },
    put(message) {
      held.push(message)
      isSorted = false
    },
    sort() {
      if (!isSorted) held.sort(byDueTick)
      isSorted = true
    },
    takeDue: (tick) => ((held[0]?.dueTick ?? Number.POSITIVE_INFINITY) <= tick ? held.shift() : undefined),
    edit(change, flip) {
      const at = held.findIndex(({ from, seq }) => from === change.from && seq === change.seq)
      const message = held[at]
      if (message === undefined) return false
      isSorted = false
      switch (change.does) {
        case 'drop':
          held = held.filter((other) => other !== message)
          break
        case 'move':
          held[at] = { ...message, dueTick: change.dueTick }
          break
        case 'copy':
          held.push({ ...message, seq: message.seq + HAND_COPY, dueTick: change.dueTick })
          break
        case 'flip':
          held[at] = { ...message, body: flip(message.body) }
      }
      return true
    },
    all: () => held,
  }
}

/** The one fixed order in which a node reads its messages: by due tick, then sender, then sequence. */
export function byDueTick(a: Message, b: Message): number {
  return a.dueTick - b.dueTick || a.from - b.from || a.seq - b.seq
}
