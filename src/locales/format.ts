/** Numbers and units as a language writes them, by Intl. Virtual time comes in ms. */
export interface Format {
  number(value: number): string
  percent(share: number): string
  /** One place behind the point. */
  tenths(value: number): string
  /** Seconds with two places, so that numbers under each other line up. */
  seconds(ms: number): string
  /** Seconds with one place, for sentences that change while they are read. */
  roughly(ms: number): string
  /** A parameter's value, in ms or s, whichever is shorter. */
  duration(ms: number): string
  list(items: readonly string[]): string
  plural(count: number, one: string, other: string): string
}

/** The formats of a language, for example "en" or "zh-CN". */
export function createFormat(tag: string): Format {
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 3 })
  const tenths = new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 })
  const seconds = unitFormat(tag, 'second', 2, 2)
  const roughly = unitFormat(tag, 'second', 1, 1)
  const exactly = unitFormat(tag, 'second', 0, 3)
  const milliseconds = unitFormat(tag, 'millisecond', 0, 0)
  const list = new Intl.ListFormat(tag, { type: 'conjunction' })
  const plurals = new Intl.PluralRules(tag)
  return {
    number: (value) => number.format(value),
    tenths: (value) => tenths.format(value),
    percent: (share) => percent.format(share),
    seconds: (ms) => spaced(seconds, ms / 1000),
    roughly: (ms) => spaced(roughly, ms / 1000),
    duration: (ms) => (ms < 1000 ? spaced(milliseconds, ms) : spaced(exactly, ms / 1000)),
    list: (items) => list.format(items),
    plural: (count, one, other) => (plurals.select(count) === 'one' ? one : other),
  }
}

function unitFormat(tag: string, unit: string, least: number, most: number): Intl.NumberFormat {
  return new Intl.NumberFormat(tag, {
    style: 'unit',
    unit,
    unitDisplay: 'narrow',
    minimumFractionDigits: least,
    maximumFractionDigits: most,
  })
}

/** Intl's narrow units cling to the number; a space that does not break sets them apart, as in print. */
function spaced(format: Intl.NumberFormat, value: number): string {
  const parts = format.formatToParts(value).filter((part) => part.type !== 'literal')
  return parts.map((part) => (part.type === 'unit' ? `\u00a0${part.value}` : part.value)).join('')
}
