/** What the form of the settings says, in English. */
import { en } from './en.ts'
import type { Format } from './format.ts'

export const enSettings = ({ number, plural }: Format) => ({
  settings: {
    lead: 'A scenario is all that a run depends on. Applying it starts a new run; the one you have can be brought back.',
    protocol: 'Protocol',
    watch: 'Watch for',
    source: 'Source',
    presets: 'Presets',
    cluster: 'Cluster',
    network: 'More: rounds, network and clocks',
    anotherSeed: 'Another seed',
    many: (count: number): string =>
      `${en.nodes(count)} are ${number(count)} workers: this may be slow, and opening it takes a while.`,
    apply: 'Start this run',
    cancel: 'Cancel',
    rounds: (rounds: number): string => `${number(rounds)} ${plural(rounds, 'round', 'rounds')}`,
    range: (least: number, most: number): string => `${number(least)} to ${number(most)}`,
    on: 'on',
    off: 'off',
  },
  units: {
    ...{ count: '', ms: 'ms', ticks: 'ticks', member: '' },
    ...{ percent: '%', ppt: '‰', bit: '', message: '' },
  } as Readonly<Record<string, string>>,
})
