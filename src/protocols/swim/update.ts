/** What members tell of each other, and what it weighs. */

import type { Word } from './order.ts'
import type { Settings } from './settings.ts'

/** One piece of news about a member. Plain data, never changed. */
export interface Update {
  readonly word: Word
  readonly member: number
  readonly incarnation: number
  /** Who says so; of an alive it is the member itself. */
  readonly from: number
  /** Where the member can be reached, and what it says of itself; only an alive carries them. */
  readonly address: number
  readonly meta: number
}

/** The paper's message of 135 bytes has room for six updates. */
const PAPER_BYTES = 20
/** As MessagePack packs them, with short names and addresses. */
const ALIVE_BYTES = 59
const ACCUSATION_BYTES = 33

/** That a member is alive, as it says itself. */
export function aliveOf(member: number, incarnation: number, address: number, meta: number): Update {
  return { word: 'alive', member, incarnation, from: member, address, meta }
}

/** That a member is suspect or dead. */
export function accusationOf(
  word: 'suspect' | 'dead',
  member: number,
  incarnation: number,
  from: number,
): Update {
  return { word, member, incarnation, from, address: 0, meta: 0 }
}

/** What an update weighs. */
export function weightOf({ word }: Update, { dialect }: Pick<Settings, 'dialect'>): number {
  if (dialect === 'paper') return PAPER_BYTES
  return word === 'alive' ? ALIVE_BYTES : ACCUSATION_BYTES
}
