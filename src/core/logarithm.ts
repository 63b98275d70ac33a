/**
 * Logarithms with the same bits in every engine, which Math.log has not: only + − × ÷ and comparisons are used. The
 * number is split into 2^e · m with m between √½ and √2, and ln m = 2·artanh((m − 1) / (m + 1)) is a short series.
 * The relative error stays below 1e-15.
 */

/** ln 2 in two parts: the first has so few digits that its whole multiples are exact. */
const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10
const SQRT2 = Math.sqrt(2)
/** Of 2·artanh s, whose terms are s^(2i + 1) / (2i + 1); s is at most 0.172, so that the next one is below 1e-17. */
const TERMS = 10
/** 10^22 is the last power of ten that a double holds exactly. */
const LAST_EXACT_POWER = 22
/** The powers of two by which a number is scaled, which is exact: [2^512, 512] … [2, 1]. */
const SCALES = scales()
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

/** x = fraction · 2^exponent, with a fraction between √½ and √2. */
function split(x: number): { fraction: number; exponent: number } {
  let fraction = x
  let exponent = 0
  for (const [scale, power] of SCALES) {
    if (fraction < scale) continue
    fraction /= scale
    exponent += power
  }
  if (fraction > SQRT2) {
    fraction /= 2
    exponent++
  }
  // More than once only where the number has fewer digits than others, below 2^-1022.
  while (fraction < SQRT2 / 2) {
    for (const [scale, power] of SCALES) {
      if (fraction * scale > SQRT2) continue
      fraction *= scale
      exponent -= power
    }
  }
  return { fraction, exponent }
}

function scales(): readonly (readonly [scale: number, power: number])[] {
  const found: [number, number][] = [[2, 1]]
  for (let i = 0; i < 9; i++) {
    const [scale, power] = found[0] as [number, number]
    found.unshift([scale * scale, power * 2])
  }
  return found
}
