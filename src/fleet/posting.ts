/**
 * A message as its sender reports it to the conductor: one word, with the receiver (14 bits), why it gets lost on the
 * way, if it does (13 bits, one more than the reason), and whether it is a copy of the message before it.
 */
const RECEIVER = 0x3fff
const LOST_SHIFT = 14
const LOST = 0x1fff
const COPY = 0x8000000

/** Packs a posting; `lost` is a reason, or −1. */
export function packPosting(to: number, lost: number, isCopy: boolean): number {
  return to | ((lost + 1) << LOST_SHIFT) | (isCopy ? COPY : 0)
}

export function receiverOf(posting: number): number {
  return posting & RECEIVER
}

export function lostOf(posting: number): number {
  return ((posting >>> LOST_SHIFT) & LOST) - 1
}

export function isCopy(posting: number): boolean {
  return (posting & COPY) !== 0
}
