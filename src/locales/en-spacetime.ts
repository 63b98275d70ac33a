/** What the page says about who knows what from whom, in English. */
import type { Format } from './format.ts'
import { nodeName } from './node-name.ts'

export const enSpacetime = ({ number, plural }: Format) => {
  const rounds = (count: number): string => `${number(count)} ${plural(count, 'round', 'rounds')}`
  const chain = (first: string, names: readonly string[]): string =>
    `${[`${first} ${names[1]}`, ...names.slice(2).map((name) => `who heard it from ${name}`)].join(', ')}.`
  return {
    followed: {
      heading: (member: number, stamp: string): string => `Following ${nodeName(member)}’s ${stamp}`,
      stop: 'Stop following',
      next: (name: string, stamp: string): string => `Following ${name}’s next ${stamp}`,
      followNext: (stamp: string): string => `Follow its next ${stamp}`,
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
      fromStart: (name: string): string => `${name} had it when it started.`,
      letGo: 'Who told that one was in rounds that were let go.',
    },
    spread: {
      heading: 'How news spreads',
      nothing:
        'Follow a timestamp, and see here how many have it, round by round, beside what arithmetic expects.',
      follow: (name: string, stamp: string): string => `Follow ${name}’s next ${stamp}`,
      rounds: 'rounds since it was made',
      roundAxis: 'round',
      sinceDeath: 'rounds since the death',
      numbers: 'The numbers',
      thisRun: 'this run',
      expected: 'expected on average',
      band: '5 to 95 % of all runs',
      ends: (from: number, to: number, share: string): string =>
        `${share} of all runs end after ${number(from)} to ${number(to)} rounds`,
      endsSign: 'where about nine runs in ten end',
      point: (round: number, count: number, nodes: number): string =>
        `after ${rounds(round)}: ${number(count)} of ${number(nodes)}`,
      soFar: (have: number, nodes: number, round: number): string =>
        `After ${rounds(round)} ${number(have)} of ${number(nodes)} have it.`,
      soFarOf: (
        have: number,
        nodes: number,
        round: number,
        expected: number,
        low: number,
        high: number,
      ): string =>
        `After ${rounds(round)} ${number(have)} of ${number(nodes)} have it; ${number(expected)} are expected, and in nine runs of ten ${low === high ? number(low) : `${number(low)} to ${number(high)}`}.`,
      took: (count: number): string => `All had it after ${rounds(count)}.`,
      tookOf: (count: number, mean: number, from: number, to: number, share: string): string =>
        `All had it after ${rounds(count)}; expected are ${number(mean)} on average, and ${share} of all runs take ${from === to ? number(from) : `${number(from)} to ${number(to)}`}.`,
      manners: { push: 'push', pull: 'pull', 'push-pull': 'push-pull' },
      source: (nodes: number, manner: string, fanout: number): string =>
        `Expected by the exact Markov chain of how many have it: ${number(nodes)} nodes, ${manner}, fanout ${number(fanout)}; all gossip at once, each tells what it knew at the round’s start and chooses among all others alike, and nobody is lost or doubted meanwhile. After Frieze and Grimmett 1985, Pittel 1987 (push), Demers et al. 1987 (pull), Karp et al. 2000 (both). The ends are whole rounds, so their share is as close to 90 % as it can be.`,
      lacks: {
        protocol: 'No band: for this protocol no exact expectation is known here.',
        stagger:
          'No band: every node has a phase of its own, and the chain knows only rounds that all begin at once.',
        late: 'No band: messages, or the answers to them, can take longer than the round, and the chain knows only such as arrive within it.',
        replies:
          'No band: answers can tell what came in after the round began. With “Snapshot replies”, one of the settings, the chain holds.',
        strangers: 'No band: when this was made, not everyone believed exactly those live that are up.',
        disturbed: 'No band: something was done, or somebody was doubted, while it spread.',
        'let-go': 'No band: the rounds in which this was made have been let go.',
      },
      table: {
        byRound: 'Round by round',
        byNode: 'Node by node',
        round: 'round',
        have: 'have it',
        expected: 'expected',
        band: '5–95 %',
        range: (low: number, high: number): string =>
          low === high ? number(low) : `${number(low)} – ${number(high)}`,
        node: 'node',
        when: 'when',
        from: 'from',
        hops: 'hops',
      },
      ratesHeading: 'What it costs',
      rates: (messages: number, bytes: number): string =>
        `In the last round a node sent ${number(messages)} ${plural(messages, 'message', 'messages')} and ${number(bytes)} bytes on average.`,
      messages: 'messages a node a round',
      bytes: 'bytes a node a round',
      rateAt: (round: number, value: number): string => `round ${number(round)}: ${number(value)}`,
      believedHeading: 'Believed live, and up',
      believed: (mean: number, least: number, most: number, up: number): string =>
        `${number(up)} are up; a node believes ${number(mean)} live on average, ${number(least)} at the least and ${number(most)} at the most.`,
      believedMean: 'believed live, on average',
      believedRange: 'from the least to the most',
      truth: 'up',
      deathsHeading: 'Who noticed when',
      noDeaths: 'Nobody has died. Kill a node, and see here how long it takes each of the others to notice.',
      noticed: (
        name: string,
        count: number,
        all: number,
        first: number,
        middle: number,
        last: number,
      ): string =>
        `${name}: ${number(count)} of ${number(all)} have noticed, the first after ${number(first)} rounds, half of them after ${number(middle)}, the last after ${number(last)}.`,
      unnoticed: (name: string, all: number, since: number): string =>
        `${name}: none of ${number(all)} has noticed for ${number(since)} rounds.`,
      noticedBy: (name: string, after: number): string => `${name}: after ${number(after)} rounds`,
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
        left: 'left',
        up: 'up again',
        frozen: 'frozen',
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
