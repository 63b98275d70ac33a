/**
 * The exponential function with the same bits in every engine, which Math.exp has not: only + − × ÷, comparisons and a
 * number's own bits are used. With k the whole number nearest to x / ln 2, e^x = 2^k · e^r, and r is at most ½ ln 2,
 * where the series is short. The relative error stays below 1e-15; a result too small for all its digits is rounded like
 * any other.
 */
const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10

/** Of the series r^i / i!; the next term is below 1e-17. */
const TERMS = 14
/** Beyond these, the result is no number's but infinity, or 0. */
const LARGEST = 709.782712893384
const SMALLEST = -745.1332191019412

/** e to the power of x. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x
  if (x < SMALLEST) return 0
  if (x > LARGEST) return Number.POSITIVE_INFINITY
  const k = Math.floor(x / (LN2_HIGH + LN2_LOW) + 0.5)
  const r = x - k * LN2_HIGH - k * LN2_LOW
  let sum = 1
  for (let i = TERMS; i >= 1; i--) sum = 1 + (r * sum) / i
  // In two steps, because 2^k itself may be larger or smaller than any number.
  const half = Math.floor(k / 2)
  return sum * powerOfTwo(half) * powerOfTwo(k - half)
}

/** Where a number is put together: a DataView has the same order of bytes everywhere. */
const BITS = new DataView(new ArrayBuffer(8))

/** 2 to the power of a whole number from −1022 to 1023. */
function powerOfTwo(exponent: number): number {
  BITS.setUint32(0, (exponent + 1023) << 20)
  return BITS.getFloat64(0)
}
