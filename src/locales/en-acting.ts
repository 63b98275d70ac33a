/** What the page says about breaking things and about what is scheduled, in English. */
import type { Format } from './format.ts'
import { nodeName } from './node-name.ts'

export const enActing = ({ number, plural }: Format) => {
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
    menu: {
      moreFor: (node: number): string => `More to do to ${nodeName(node)}`,
      more: (name: string): string => `${name} …`,
      adjust: (name: string): string => `${name}: how, and when`,
      nothing: 'Nothing can be done here now.',
      back: 'Back',
      change: (what: string): string => `Change to: ${what}`,
      remove: 'Take it out',
      removeThis: (what: string): string => `Take out: ${what}`,
      removeAll: (count: number): string => `Take all ${number(count)} out`,
      scheduledCount: (count: number): string => `What is scheduled (${number(count)})`,
      scheduledDoes: 'To be changed, moved or taken out.',
      nothingScheduled: 'Nothing is scheduled.',
    },
    pick: {
      label: 'What to break',
      kinds: { node: 'Node', link: 'Link', message: 'Message', cluster: 'Cluster' },
      node: 'Node',
      from: 'Between',
      to: 'and',
      message: 'Message',
      noMessage: 'No message is under way at this moment.',
      messageOf: (kind: string, from: number, to: number, rounds: number): string =>
        rounds <= 0
          ? `${nodeName(from)} → ${nodeName(to)}: ${kind}, waits to be read`
          : `${nodeName(from)} → ${nodeName(to)}: ${kind}, there in ${number(rounds)} ${plural(rounds, 'round', 'rounds')}`,
      truths: { up: 'up', frozen: 'frozen', down: 'down' },
    },
    form: {
      when: 'In round',
      now: 'now',
      whenHint: 'Empty means now. It can be moved on the time line.',
      rounds: (rounds: number): string => `= ${number(rounds)} ${plural(rounds, 'round', 'rounds')}`,
      newNode: (node: number): string => `${nodeName(node)} (new)`,
      sideA: 'A',
      sideB: 'B',
      firstHalf: 'First half',
      everyOther: 'Every other',
      invert: 'The others',
    },
    storm: {
      name: 'Fault storm',
      brief: 'Many faults by chance, from one seed.',
      does: (rounds: number): string => `Faults by chance strike for ${number(rounds)} rounds from now on.`,
      expect: 'Watch what holds: when it is over, everyone should come to believe what is true again.',
      intensity: 'How strong',
      intensities: { breeze: 'Breeze', gale: 'Gale', hurricane: 'Hurricane' },
      start: 'Let it blow',
      takeOut: (count: number): string => `Take the storm out (${number(count)})`,
    },
    cutting: {
      label: 'Dividing the cluster',
      open: 'Draw a line through the graph',
      draw: 'Draw a line through the cluster, or choose nodes for side A.',
      nobody: 'This leaves nobody on one side.',
      partition: 'Partition',
      again: 'Draw again',
      cancel: 'Cancel',
    },
    /** Where there is room for one word. */
    brief: { offset: 'Skew clock' } as Readonly<Record<string, string>>,
    undo: (what: string): string => `Undo: ${what}`,
    undoTake: 'Undo: back to the run before',
    undoEdit: (what: string): string => `Undo the change of: ${what}`,
    undoRemoval: (what: string): string => `Undo: bring back ${what}`,
  }
}
