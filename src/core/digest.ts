/**
 * The running digest of a trace: 64 bits, folded word by word in the trace's one fixed order. Two runs with the
 * same digest had the same events. It guards against mistakes and differing engines, not against a forger.
 */
export interface Digest {
  readonly high: number
  readonly low: number
}

export const EMPTY_DIGEST: Digest = { high: 0x6a09e667, low: 0xbb67ae85 }

/** Folds the words from `start` to `end` (exclusive) into the digest. */
export function foldDigest(digest: Digest, words: Uint32Array, start = 0, end = words.length): Digest {
  let { high, low } = digest
  for (let i = start; i < end; i++) {
    const word = words[i] as number
    high = Math.imul(high ^ word, 0x85ebca6b)
    high = ((high << 13) | (high >>> 19)) + low
    low = Math.imul(low ^ (word + 0x9e3779b9), 0xc2b2ae35)
    low = ((low << 17) | (low >>> 15)) ^ high
  }
  return { high: high | 0, low: low | 0 }
}

/** The digest as 16 hexadecimal digits. */
export function digestHex(digest: Digest): string {
  return hex(digest.high) + hex(digest.low)
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0')
}
