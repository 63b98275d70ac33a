/**
 * Logarithms with the same bits in every engine, which Math.log has not: only + − × ÷ and comparisons are used, and a
 * number's own bits. It is split into 2^e · m with m between √½ and √2, and ln m = 2·artanh((m − 1) / (m + 1)) is a
 * short series. The relative error stays below 1e-15.
 */

/** ln 2 in two parts: the first has so few digits that its whole multiples are exact. */
const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10
const SQRT2 = Math.sqrt(2)
/** Of 2·artanh s, whose terms are s^(2i + 1) / (2i + 1); s is at most 0.172, so that the next one is below 1e-17. */
const TERMS = 10
/** 10^22 is the last power of ten that a double holds exactly. */
const LAST_EXACT_POWER = 22
/** Numbers below 2^-1022 have fewer digits than others; so many powers of two more give them back the common form. */
const SMALLEST_NORMAL = 2.2250738585072014e-308
const LIFT = 54
const LIFTED = 18_014_398_509_481_984
/** Where a number is taken apart: a DataView has the same order of bytes everywhere. */
const BITS = new DataView(new ArrayBuffer(8))
const LN10 = ln(10)

/** The natural logarithm: −∞ for 0, NaN for what is negative. */
export function ln(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY
  if (!(x > 0)) return Number.NaN
  if (x === Number.POSITIVE_INFINITY) return x
  const { fraction, exponent } = split(x)
  const s = (fraction - 1) / (fraction + 1)
  const square = s * s
  let sum = 0
  for (let i = TERMS; i >= 1; i--) sum = square * (1 / (2 * i + 1) + sum)
  return exponent * LN2_HIGH + (2 * s + (2 * s * sum + exponent * LN2_LOW))
}

/** The logarithm to base 10; a whole power of ten from 1 to 10^22 gives its exponent exactly. */
export function log10(x: number): number {
  const y = ln(x) / LN10
  const whole = Math.floor(y + 0.5)
  if (!(whole >= 0 && whole <= LAST_EXACT_POWER)) return y
  let power = 1
  for (let i = 0; i < whole; i++) power *= 10
  return power === x ? whole : y
}

/** x = fraction · 2^exponent, with a fraction between √½ and √2: phi asks for thousands of logarithms a round. */
function split(x: number): { fraction: number; exponent: number } {
  const isSmall = x < SMALLEST_NORMAL
  BITS.setFloat64(0, isSmall ? x * LIFTED : x)
  const high = BITS.getUint32(0)
  BITS.setUint32(0, (high & 0xfffff) | 0x3ff00000)
  const fraction = BITS.getFloat64(0)
  const exponent = (high >>> 20) - 1023 - (isSmall ? LIFT : 0)
  return fraction > SQRT2 ? { fraction: fraction / 2, exponent: exponent + 1 } : { fraction, exponent }
}
