import type { Format } from './format.ts'

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
/** Smaller ones say more as a power of ten than as a percentage with many zeros. */
const LEAST_PERCENT = 0.001

/** A probability as a percentage, or as a power of ten when it is very small: "12 %", "0.46 %", "3·10⁻⁵". */
export function probabilityIn({ number }: Format, probability: number): string {
  if (probability >= LEAST_PERCENT) return `${number(Number((100 * probability).toPrecision(2)))}\u00a0%`
  const [digits, power] = probability.toExponential(0).split('e-') as [string, string]
  return `${digits}·10⁻${[...power].map((digit) => SUPERSCRIPTS[Number(digit)]).join('')}`
}
