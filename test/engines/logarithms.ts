import { openDice } from '../../src/core/dice.ts'
import { digestHex, EMPTY_DIGEST, foldDigest } from '../../src/core/digest.ts'
import { exp } from '../../src/core/exponential.ts'
import { ln, log10 } from '../../src/core/logarithm.ts'

/** The digest of all bits of so many logarithms and exponentials, of numbers whose own bits are drawn. */
export function logarithmDigest(seed: number, count: number): string {
  const dice = openDice(seed, 0, 0, 'logarithms')
  const words = new Uint32Array(2)
  const drawn = new Float64Array(words.buffer)
  const results: number[] = []
  for (let i = 0; i < count; i++) {
    // Every second number lies between 1 and 2, and every one is positive and finite.
    words[0] = dice.next()
    words[1] = i % 2 === 0 ? 0x3ff00000 + dice.below(0x100000) : dice.below(0x7ff00000)
    const x = drawn[0] as number
    results.push(ln(x), log10(x), exp(ln(x)))
  }
  return digestHex(foldDigest(EMPTY_DIGEST, new Uint32Array(Float64Array.from(results).buffer)))
}
