import { digestHex, EMPTY_DIGEST, foldDigest } from '../../src/core/digest.ts'
import type { Frame } from '../../src/trace/frame.ts'

/** All of a frame in a few characters: equal for equal frames. */
export function frameDigest({ tick, up, sinceTick, reason, timestampsMs, beliefs }: Frame): string {
  let digest = foldDigest(EMPTY_DIGEST, new Uint32Array(new Float64Array([tick]).buffer))
  digest = foldDigest(digest, new Uint32Array(timestampsMs.slice().buffer))
  for (const part of [up, sinceTick, reason, beliefs]) digest = foldDigest(digest, Uint32Array.from(part))
  return digestHex(digest)
}
