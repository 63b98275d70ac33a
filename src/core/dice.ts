/**
 * Keyed dice: every random choice of a run comes from a stream that is keyed by (seed, node, tick, purpose),
 * so a changed fault or parameter changes what it touches and no other choice.
 *
 * The generator is xoroshiro64** (Blackman and Vigna 2018), the key is mixed by the finalizer of MurmurHash3
 * (Appleby 2011). Both use 32-bit integers only: the same bits in every engine.
 */
export interface Dice {
  /** The next 32 bits, 0 … 2³²−1. */
  next(): number
  /** A whole number from 0 to `count − 1`, each as likely as any other; `count` from 1 to 2³². */
  below(count: number): number
}

const TWO_32 = 4294967296
const purposeKeys = new Map<string, number>()

/** Opens the stream of one purpose; `salt` tells apart several streams of one purpose at one tick. */
export function openDice(seed: number, node: number, tick: number, purpose: string, salt = 0): Dice {
  const key = mix(mix(mix(mix(mix(0x67_6f_73_73, seed), node), tick), purposeKey(purpose)), salt)
  let s0 = mix(key, 1)
  // The generator's state must not be all zeros, whatever the key is.
  let s1 = mix(key, 2) || 1
  const next = (): number => {
    const result = Math.imul(rotate(Math.imul(s0, 0x9e3779bb), 5), 5) >>> 0
    s1 ^= s0
    s0 = rotate(s0, 26) ^ s1 ^ (s1 << 9)
    s1 = rotate(s1, 13)
    return result
  }
  return { next, below: (count) => below(next, count) }
}

/** Picks `count` different items by a partial shuffle (Fisher and Yates 1938); all of them when there are fewer. */
export function pickSome<T>(items: readonly T[], count: number, dice: Dice): T[] {
  const pool = items.slice()
  const picked = Math.min(count, pool.length)
  for (let i = 0; i < picked; i++) {
    const j = i + dice.below(pool.length - i)
    const item = pool[j] as T
    pool[j] = pool[i] as T
    pool[i] = item
  }
  return pool.slice(0, picked)
}

function below(next: () => number, count: number): number {
  // What lies above the last whole multiple of `count` is thrown again, otherwise small numbers would come more often.
  const limit = TWO_32 - (TWO_32 % count)
  let value = next()
  while (value >= limit) value = next()
  return value % count
}

function rotate(x: number, bits: number): number {
  return (x << bits) | (x >>> (32 - bits))
}

function mix(hash: number, value: number): number {
  let h = Math.imul(hash ^ value, 0x85ebca6b) + 0x9e3779b9
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** A number that stands for a text, so that it can be part of a key. */
export function textKey(text: string): number {
  let key = 0
  for (let i = 0; i < text.length; i++) key = mix(key, text.charCodeAt(i))
  return key
}

function purposeKey(purpose: string): number {
  let key = purposeKeys.get(purpose)
  if (key === undefined) {
    key = textKey(purpose)
    purposeKeys.set(purpose, key)
  }
  return key
}
