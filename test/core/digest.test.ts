import { describe, expect, test } from 'vitest'
import { digestHex, EMPTY_DIGEST, foldDigest } from '../../src/core/digest.ts'

const hexOf = (...words: number[]) => digestHex(foldDigest(EMPTY_DIGEST, Uint32Array.from(words)))

describe('the digest', () => {
  test('is the same in every engine and for ever', () => {
    expect(digestHex(EMPTY_DIGEST)).toBe('6a09e667bb67ae85')
    expect(hexOf(0)).toBe('6dc95334c310c44a')
    expect(hexOf(1, 2, 3, 0xffffffff)).toBe('be0ceb4ebfd6d4b7')
  })

  test('does not depend on how the words are cut', () => {
    const words = Uint32Array.from({ length: 50 }, (_, i) => i * 7919)
    const whole = foldDigest(EMPTY_DIGEST, words)
    for (let cut = 0; cut <= 50; cut++) {
      const first = foldDigest(EMPTY_DIGEST, words, 0, cut)
      expect(foldDigest(first, words, cut)).toEqual(whole)
    }
  })

  test('tells the order, the length and every single bit', () => {
    const all = new Set([hexOf(), hexOf(0), hexOf(0, 0), hexOf(1, 2), hexOf(2, 1)])
    for (let bit = 0; bit < 32; bit++) all.add(hexOf(5, (1 << bit) >>> 0))
    expect(all.size).toBe(5 + 32)
  })

  test('is written with all its sixteen digits', () => {
    expect(digestHex({ high: 1, low: -1 })).toBe('00000001ffffffff')
  })
})
