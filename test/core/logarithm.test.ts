/** Our logarithms and exponentials against the engine's own, which are right to the last digit but one. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exp } from '../../src/core/exponential.ts'
import { ln, log10 } from '../../src/core/logarithm.ts'

const TOLERANCE = 1e-12
/** Far more than the other laws try, for one try costs nothing. */
const RUNS = 20_000

/** Any positive number: as many small ones as large ones, since their bits are drawn. */
const positive = fc.double({ min: 0, minExcluded: true, noNaN: true, noDefaultInfinity: true })
const nearOne = fc.double({ min: -0.5, max: 0.5, noNaN: true }).map((x) => 1 + x * x * x)

function expectClose(found: number, wanted: number, what: string): void {
  const error = Math.abs(found - wanted)
  if (!(error <= TOLERANCE * Math.abs(wanted))) throw new Error(`${what} is ${found} and not ${wanted}`)
}

function check(numbers: fc.Arbitrary<number>, claim: (x: number) => void): void {
  fc.assert(fc.property(numbers, claim), { numRuns: RUNS })
}

describe('the logarithm', () => {
  test('is right to 1e-12 for every positive number', () => {
    check(positive, (x) => expectClose(ln(x), Math.log(x), `ln ${x}`))
    check(positive, (x) => expectClose(log10(x), Math.log10(x), `log10 ${x}`))
  })

  test('keeps all its digits near 1, where it is small', () => {
    check(nearOne, (x) => expectClose(ln(x), Math.log(x), `ln ${x}`))
    check(nearOne, (x) => expectClose(log10(x), Math.log10(x), `log10 ${x}`))
  })

  test('is right at the powers of two, down to the smallest number and up to the largest', () => {
    for (let exponent = -1074; exponent <= 1023; exponent++) {
      const x = 2 ** exponent
      expectClose(ln(x), Math.log(x), `ln 2^${exponent}`)
      expectClose(log10(x), Math.log10(x), `log10 2^${exponent}`)
    }
    for (const x of [Number.MIN_VALUE, 3 * Number.MIN_VALUE, 2.2250738585072014e-308, Number.MAX_VALUE])
      expectClose(ln(x), Math.log(x), `ln ${x}`)
    for (const x of [Math.SQRT2, Math.SQRT1_2, 1 + Number.EPSILON, 1 - Number.EPSILON / 2])
      expectClose(ln(x), Math.log(x), `ln ${x}`)
  })

  test('has the limits that it must have', () => {
    for (const logarithm of [ln, log10]) {
      expect(logarithm(1)).toBe(0)
      expect(logarithm(0)).toBe(Number.NEGATIVE_INFINITY)
      expect(logarithm(-0)).toBe(Number.NEGATIVE_INFINITY)
      expect(logarithm(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY)
      for (const x of [-1, Number.NEGATIVE_INFINITY, Number.NaN]) expect(logarithm(x)).toBeNaN()
    }
  })

  test('to base 10 is exact at the powers of ten that are exact themselves', () => {
    for (let exponent = 0; exponent <= 22; exponent++) expect(log10(Number(`1e${exponent}`))).toBe(exponent)
  })
})

describe('the exponential function', () => {
  test('is right to 1e-12 wherever the result has all its digits', () => {
    check(fc.double({ min: -708, max: 709, noNaN: true }), (x) =>
      expectClose(exp(x), Math.exp(x), `exp ${x}`),
    )
    check(fc.double({ min: -1, max: 1, noNaN: true }), (x) => expectClose(exp(x), Math.exp(x), `exp ${x}`))
  })

  test('is right to the last digit that there is where the result has few', () =>
    check(fc.double({ min: -746, max: -708, noNaN: true }), (x) => {
      const wanted = Math.exp(x)
      const error = Math.abs(exp(x) - wanted)
      expect(error).toBeLessThanOrEqual(Math.max(Number.MIN_VALUE, TOLERANCE * wanted))
    }))

  test('has the limits that it must have', () => {
    expect(exp(0)).toBe(1)
    expect(exp(-0)).toBe(1)
    expect(exp(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY)
    expect(exp(710)).toBe(Number.POSITIVE_INFINITY)
    expect(exp(Number.NEGATIVE_INFINITY)).toBe(0)
    expect(exp(-746)).toBe(0)
    expect(exp(Number.NaN)).toBeNaN()
  })

  test('takes the logarithm back', () =>
    check(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) =>
      expectClose(exp(ln(x)), x, `exp ln ${x}`),
    ))
})
