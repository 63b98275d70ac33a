/** What the page says about who knows what from whom, in English. */
import type { Format } from './format.ts'

export const enSpacetime = ({ number, plural }: Format) => {
  const rounds = (count: number): string => `${number(count)} ${plural(count, 'round', 'rounds')}`
  const chain = (first: string, names: readonly string[]): string =>
    `${[`${first} ${names[1]}`, ...names.slice(2).map((name) => `who heard it from ${name}`)].join(', ')}.`
  return {
    followed: {
      next: (name: string, stamp: string): string => `Following ${name}’s next ${stamp}`,
      followNext: (stamp: string): string => `Follow its next ${stamp}`,
      hollow: 'hollow: nothing new',
      notMade: 'It is not made yet.',
      nobody: 'Nobody has it.',
      some: (have: number, up: number): string => `${number(have)} of ${number(up)} have it.`,
      someAfter: (have: number, up: number, count: number): string =>
        `${number(have)} of ${number(up)} have it after ${rounds(count)}.`,
      allAfter: (up: number, count: number): string =>
        `All ${number(up)} have it; the last got it after ${rounds(count)}.`,
      notYet: (name: string): string => `${name} does not have it.`,
      itself: (name: string): string => `It is ${name}’s own.`,
      unknown: (name: string): string => `${name} has it; who told it was in rounds that were let go.`,
      chain: (names: readonly string[]): string => chain(`${names[0]} heard it from`, names),
      newerChain: (names: readonly string[]): string =>
        chain(`${names[0]} has a newer one, and heard it from`, names),
      letGo: 'Who told that one was in rounds that were let go.',
    },
  }
}
