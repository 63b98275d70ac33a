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
    spaceTime: {
      label: 'Space–time picture: a lane for each node, time to the right, messages as arrows',
      keys: 'Arrow keys choose a step, Enter goes to it, Escape lets it go; + and − zoom, 0 goes with the cursor again.',
      starts: (name: string): string => `${name} starts`,
      startsAgain: (name: string): string => `${name} starts again`,
      wakes: (name: string): string => `${name} acts by itself`,
      reads: (name: string, kind: string, from: string, time: string): string =>
        `${name} reads from ${from}: ${kind}, sent at ${time}`,
      readsUnknown: (name: string, from: string): string => `${name} reads a message from ${from}`,
      learns: (count: number): string =>
        `learns something new of ${number(count)} ${plural(count, 'member', 'members')}`,
      sends: (kind: string, to: string): string => `sends to ${to}: ${kind}`,
      more: (count: number): string => `${number(count)} more`,
      joined: (parts: readonly string[]): string => parts.join('; '),
      cone: (past: number, future: number): string =>
        `It can know of ${number(past)} of the steps in view (●), and ${number(future)} can know of it (○).`,
      clear: 'Let this step go',
      goTo: 'Go to this moment',
      earlier: 'Earlier',
      later: 'Later',
      closer: 'Closer',
      wider: 'Wider',
      withCursor: 'With the cursor',
      allLanes: 'All lanes at once',
      asTable: 'As a table',
      legend: {
        news: 'full head: brings news',
        old: 'hollow: nothing new',
        lost: 'lost',
        killed: 'killed',
        crashed: 'crashed',
        up: 'up again',
        wrong: 'false alarm',
      },
      table: {
        caption: (name: string | null, shown: number, all: number): string =>
          `Steps in view${name === null ? '' : ` of ${name}`}${shown < all ? `: the last ${number(shown)} of ${number(all)}` : ''}`,
        time: 'when',
        node: 'node',
        what: 'what',
      },
    },
  }
}
