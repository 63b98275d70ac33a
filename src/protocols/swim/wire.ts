/** The messages: what is in them, what they take along, and what they weigh. */
import { turnBit } from '../../core/bit.ts'
import type { MessageKind, Outgoing } from '../../core/protocol.ts'
import { retransmitLimit } from './limits.ts'
import { type Allowance, take } from './queue.ts'
import type { Settings } from './settings.ts'
import { type SwimState, sizeOf } from './state.ts'
import { type Update, weightOf } from './update.ts'

export const PING = 0
export const PING_REQ = 1
export const ACK = 2
export const NACK = 3
export const GOSSIP = 4
export const PUSH_PULL = 5
export const PUSH_PULL_REPLY = 6

export const SWIM_MESSAGES: readonly MessageKind[] = [
  { name: 'ping', shape: 'ask', letter: 'P' },
  { name: 'ping-req', shape: 'ask', letter: 'R' },
  { name: 'ack', shape: 'answer', letter: 'A' },
  { name: 'nack', shape: 'answer', letter: 'N' },
  { name: 'gossip', shape: 'letter', letter: 'G' },
  { name: 'push-pull', shape: 'ask', letter: 'S' },
  { name: 'push-pull-reply', shape: 'answer', letter: 'B' },
]

/** Whoever is at the other end, whatever its address. */
export const ANYWHERE = -1

/** What every message carries. */
export interface Body {
  /** The address that it was sent to; a process that has another never gets it. */
  readonly address: number
  /** The number of the ping that it is or answers; 0 where there is none. */
  readonly ping: number
  /** Of a ping: the sender's incarnation and address, by which one that is not known is let in. */
  readonly incarnation: number
  readonly sender: number
  /** Of a ping-req: whom to ping, and whether to say when no answer comes. */
  readonly target: number
  readonly nack: boolean
  readonly updates: readonly Update[]
}

/** What a datagram holds, and what the parts of one weigh, as MessagePack packs them. */
const DATAGRAM_BYTES = 1400
const COMPOUND_BYTES = 2
const PART_BYTES = 2
const MEMBERLIST_BYTES: Readonly<Record<number, number>> = {
  [PING]: 70,
  [PING_REQ]: 91,
  [ACK]: 20,
  [NACK]: 11,
}
/** The paper's 135 bytes are six updates of 20 and this. */
const PAPER_BYTES = 15
const LIST_BYTES = 30
const ENTRY_BYTES = 65

/** A message of a kind, with no more updates than are given. */
export function letterTo(
  state: SwimState,
  to: number,
  kind: number,
  fields: Partial<Body>,
  updates: readonly Update[],
  settings: Settings,
): Outgoing {
  const isAnswer = kind === ACK || kind === NACK || kind === PUSH_PULL_REPLY
  // Written out, for there are very many of them: spreading one object into another takes several times as long.
  const body: Body = {
    address: fields.address ?? (isAnswer ? ANYWHERE : (state.addresses[to] as number)),
    ping: fields.ping ?? 0,
    incarnation: fields.incarnation ?? 0,
    sender: fields.sender ?? 0,
    target: fields.target ?? 0,
    nack: fields.nack ?? false,
    updates,
  }
  return { to, kind, body, bytes: bytesOf(kind, updates, settings) }
}

/** A message that takes along what is to be passed on. */
export function laden(
  state: SwimState,
  to: number,
  kind: number,
  fields: Partial<Body>,
  settings: Settings,
  first: readonly Update[] = [],
): Outgoing {
  // Most of the time there is no news.
  if (state.queue.items.length === 0) return letterTo(state, to, kind, fields, first, settings)
  const taken = take(state.queue, allowanceFor(state, kind, first.length, settings))
  return letterTo(state, to, kind, fields, [...first, ...taken], settings)
}

/** A copy of a body in which one bit of a member's incarnation is turned over; the same body if it has no news of it. */
export function garble(body: Body, subject: number, bit: number): Body {
  const at = body.updates.findIndex(({ member }) => member === subject)
  const update = body.updates[at]
  if (update === undefined) return body
  const incarnation = turnBit(update.incarnation, bit)
  return { ...body, updates: body.updates.with(at, { ...update, incarnation }) }
}

function allowanceFor(state: SwimState, kind: number, reserved: number, settings: Settings): Allowance {
  const { retransmitMult, updatesPerMessage } = settings
  const count = (updatesPerMessage === 0 ? Number.POSITIVE_INFINITY : updatesPerMessage) - reserved
  const transmits = retransmitLimit(retransmitMult, sizeOf(state), settings)
  if (settings.dialect === 'paper') return { transmits, count, bytes: DATAGRAM_BYTES, overhead: 0 }
  const bytes = DATAGRAM_BYTES - COMPOUND_BYTES - (MEMBERLIST_BYTES[kind] ?? 0)
  return { transmits, count, bytes, overhead: PART_BYTES }
}

function bytesOf(kind: number, updates: readonly Update[], settings: Settings): number {
  if (kind === PUSH_PULL || kind === PUSH_PULL_REPLY) return LIST_BYTES + ENTRY_BYTES * updates.length
  let bytes = 0
  for (const update of updates) bytes += weightOf(update, settings)
  if (settings.dialect === 'paper') return PAPER_BYTES + bytes
  const header = MEMBERLIST_BYTES[kind]
  const parts = updates.length + (header === undefined ? 0 : 1)
  // One part travels by itself.
  return (header ?? 0) + bytes + (parts > 1 ? COMPOUND_BYTES + PART_BYTES * parts : 0)
}
