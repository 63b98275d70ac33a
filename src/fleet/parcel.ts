/**
 * A report as it travels from a node to the conductor: one row of words, since a thread posts and reads one row much
 * faster than an object with rows in it, and there is one for every node and window.
 *
 * | words         |                                                        |
 * | ------------- | ------------------------------------------------------ |
 * | 4             | wake tick, send tick, length of postings, of dials     |
 * | 2 a posting   | receiver and fate, due tick                            |
 * | 1 a dial      | member called for the first time                       |
 * | the rest      | the events                                             |
 */
import type { Report } from './host.ts'
import type { Account } from './window.ts'

const HEAD_WORDS = 4

/** Packs a report; `dials` names the members whose ends of new channels travel along. */
export function packReport(report: Report, dials: readonly number[]): Uint32Array {
  const { posted, words } = report
  const dialsAt = HEAD_WORDS + posted.length
  const wordsAt = dialsAt + dials.length
  const parcel = new Uint32Array(wordsAt + words.length)
  parcel[0] = report.wakeTick
  parcel[1] = report.sendTick
  parcel[2] = posted.length
  parcel[3] = dials.length
  parcel.set(posted, HEAD_WORDS)
  parcel.set(dials, dialsAt)
  parcel.set(words, wordsAt)
  return parcel
}

/** What is in a node's parcel. */
export function unpackReport(node: number, parcel: Uint32Array): { account: Account; dials: Uint32Array } {
  const [wakeTick, sendTick, posted, dials] = parcel as unknown as readonly [number, number, number, number]
  const dialsAt = HEAD_WORDS + posted
  const wordsAt = dialsAt + dials
  const account = {
    node,
    posted: parcel.subarray(HEAD_WORDS, dialsAt),
    wakeTick,
    sendTick,
    words: parcel.subarray(wordsAt),
  }
  return { account, dials: parcel.subarray(dialsAt, wordsAt) }
}
