/** What the page says about takes, sharing and carrying out, in English. */
import type { Format } from './format.ts'

export const enFilm = (format: Format) => ({
  takes: {
    heading: 'Takes',
    lead: 'Acting in the past makes a new take. What you had seen stays here, and can be chosen again.',
    open: (take: number, count: number): string => `Take ${format.number(take)} of ${format.number(count)}`,
    short: (take: number, count: number): string => `${format.number(take)}/${format.number(count)}`,
    name: (take: number): string => `Take ${format.number(take)}`,
    /** What made it branch off: something was done, changed or taken out. */
    cause: {
      act: (what: string, round: number): string => `${what} in round ${format.number(round)}`,
      edit: (what: string, round: number): string => `Changed: ${what} in round ${format.number(round)}`,
      removal: (what: string, round: number): string => `Without: ${what} in round ${format.number(round)}`,
    },
    seen: (rounds: number): string =>
      `${format.number(rounds)} ${format.plural(rounds, 'round', 'rounds')} seen`,
    current: 'on the page',
    go: 'Open',
    choose: (name: string): string => `Bring ${name} back to the page`,
    rename: (name: string): string => `Name of ${name}`,
  },
  share: {
    link: 'Link',
    linkHelp:
      'The whole run is in the link. Whoever opens it computes the same run, and sees this very moment.',
    copy: 'Copy',
    copied: 'Copied',
    code: 'The link as a code for the camera',
    enlarge: 'Show it large, for the class',
    shrink: 'Make it small again',
    codeTooLong: 'This run is too long for a code. The link and the file still work.',
    file: 'File',
    fileHelp: 'All takes, in one file. It can also be dropped anywhere on the page.',
    save: 'Save',
    open: 'Open …',
    carryOut: 'Export',
    carryOutHelp: 'What happened so far, for other tools.',
    exports: {
      'json-lines': 'Events (JSON lines)',
      shiviz: 'Vector clocks (ShiViz)',
      'member-lists': 'Member lists (CSV)',
    } as Readonly<Record<string, string>>,
    shivizParser: 'ShiViz reads it with this parser expression:',
    picture: 'Picture',
    svg: 'Picture (SVG)',
    png: 'Picture (PNG)',
    record: 'Record a video',
    stopRecording: 'Stop recording and save',
    noVideo: 'This browser cannot record a video of the picture.',
  },
  more: {
    playBackward: 'Play backward',
    messageBack: 'Message back',
    messageOn: 'Next message',
    untilNews: 'Run on until',
    conditions: {
      any: 'the next news',
      'first-noticed': 'somebody notices a death',
      'all-noticed': 'all have noticed a death',
      'false-alarm': 'a false alarm',
      agreed: 'all agree on what is true',
    },
    go: 'Go',
  },
})
