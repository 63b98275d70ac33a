import { digestHex, EMPTY_DIGEST, foldDigest } from '../../src/core/digest.ts'
import type { Frame } from '../../src/trace/frame.ts'

/** All of a frame in a few characters: equal for equal frames. */
export function frameDigest(frame: Frame): string {
  const { tick, up, sinceTick, reason, stamps, beliefs, learnedTicks, notes } = frame
  let digest = foldDigest(EMPTY_DIGEST, new Uint32Array(new Float64Array([tick]).buffer))
  digest = foldDigest(digest, new Uint32Array(stamps.slice().buffer))
  for (const part of [up, sinceTick, reason, beliefs, learnedTicks, ...notes])
    digest = foldDigest(digest, Uint32Array.from(part))
  return digestHex(digest)
}
