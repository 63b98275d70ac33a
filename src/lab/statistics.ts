/** What is said about a number that was measured many times. */
export interface Summary {
  readonly mean: number
  /** The standard deviation of one measurement. */
  readonly sd: number
  readonly quantiles: { readonly p05: number; readonly p50: number; readonly p95: number }
}

/** Sums up at least one measurement. */
export function summarize(values: Float64Array): Summary {
  const sorted = values.slice().sort()
  const mean = sum(values) / values.length
  const squares = sum(values.map((value) => (value - mean) * (value - mean)))
  const sd = Math.sqrt(squares / Math.max(1, values.length - 1))
  const quantile = (percent: number): number =>
    rounded(sorted[Math.max(0, Math.ceil((values.length * percent) / 100) - 1)] as number)
  return {
    mean: rounded(mean),
    sd: rounded(sd),
    quantiles: { p05: quantile(5), p50: quantile(50), p95: quantile(95) },
  }
}

/** Without the digits that no experiment could tell. */
export function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0)
}
