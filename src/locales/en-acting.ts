/** What the page says about breaking things and about what is scheduled, in English. */
import type { Format } from './format.ts'

export const enActing = ({ number }: Format) => {
  const round = (at: number): string => `round ${number(at)}`
  return {
    lanes: {
      label: 'Scheduled',
      at: (what: string, at: number): string => `${what}, in ${round(at)}`,
      between: (what: string, from: number, until: number): string =>
        `${what}, from ${round(from)} to ${round(until)}`,
      open: (what: string, from: number): string => `${what}, from ${round(from)} until it is ended`,
      when: (at: number): string => round(at),
      whenBetween: (from: number, until: number): string => `rounds ${number(from)} – ${number(until)}`,
      whenOpen: (from: number): string => `from ${round(from)} on`,
      keys: 'Left and right move it by a round; with Shift they stretch its end, with Alt its start. Up and down go to the next. Delete takes it out, Enter shows more.',
      many: (count: number, from: number, until: number): string =>
        `${number(count)} scheduled between ${round(from)} and ${round(until)}: show each`,
      fewer: 'Show fewer lanes',
    },
  }
}
