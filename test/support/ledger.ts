import { LINK_COPY } from '../../src/core/event.ts'
import type { Chunk } from '../../src/fleet/conductor.ts'
import { hear } from './play.ts'

/** A stamp that was learned. */
export interface LearnEntry {
  /** Counts all entries: what has the smaller number happened before. */
  readonly order: number
  readonly tick: number
  readonly observer: number
  readonly subject: number
  readonly stamp: number
  readonly from: number
  readonly seq: number
  readonly life: number
}

/** A message that was sent. */
export interface SendEntry {
  readonly order: number
  readonly tick: number
  readonly from: number
  readonly to: number
  readonly life: number
}

/** What was learned and sent, written down event by event and never looked up backward: the tests' second opinion. */
export interface Ledger {
  readonly learns: readonly LearnEntry[]
  /** By `observer subject stamp life`. */
  readonly learnsOf: ReadonlyMap<string, readonly LearnEntry[]>
  /** By `from seq`, where a copy goes by its original's number. */
  readonly sends: ReadonlyMap<string, SendEntry>
  /** The messages of which a bit was turned over, as in `sends`. */
  readonly garbled: ReadonlySet<string>
}

/** The name of a message; a copy goes by that of the message it was made of. */
export function messageName(from: number, seq: number): string {
  return `${from} ${seq % LINK_COPY}`
}

/** Writes the ledger of a run. */
export function ledgerOf(chunks: readonly Chunk[], nodes: number): Ledger {
  const learns: LearnEntry[] = []
  const learnsOf = new Map<string, LearnEntry[]>()
  const sends = new Map<string, SendEntry>()
  const lives = new Array<number>(nodes).fill(0)
  const garbled = new Set<string>()
  let order = 0
  hear(chunks, {
    up: (_tick, node) => {
      lives[node] = (lives[node] as number) + 1
    },
    send: (tick, from, seq, to) =>
      sends.set(messageName(from, seq), { order: order++, tick, from, to, life: lives[from] as number }),
    garbled: (_tick, from, seq) => garbled.add(messageName(from, seq)),
    learn: (tick, observer, subject, stamp, from, seq) => {
      const life = lives[observer] as number
      const entry = { order: order++, tick, observer, subject, stamp, from, seq, life }
      const key = `${observer} ${subject} ${stamp} ${life}`
      learns.push(entry)
      learnsOf.set(key, [...(learnsOf.get(key) ?? []), entry])
    },
  })
  return { learns, learnsOf, sends, garbled }
}
