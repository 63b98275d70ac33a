/** What the faults are called in English, what each does and what to expect of it. */
import type { Action } from '../core/scenario.ts'
import type { ParameterWords } from './en-parameters.ts'
import type { Format } from './format.ts'
import { nodeName, pairOf } from './node-name.ts'

export interface FaultWords {
  /** What a button says that does it. */
  readonly name: string
  /** What it does, in one line. */
  readonly does: string
  /** What to watch for, in one line. */
  readonly expect: string
  /** An action of this kind in a few words, with what it strikes. */
  of(action: Action): string
}

/** A node that an action names. */
const named = (node: unknown): string => (typeof node === 'number' ? nodeName(node) : '?')
/** Some members that an action names, as they are written. */
const some = (members: unknown): string => (members === '' ? 'all' : `n${members}`)
const links = ({ from, to }: Action): string => {
  const pair = pairOf(from, to)
  if (pair) return ` between ${pair.map(nodeName).join(' and ')}`
  return from === '' && to === '' ? '' : ` from ${some(from)} to ${some(to)}`
}
const message = ({ from, seq }: Action): string => `message ${Number(seq)} of ${named(from)}`
const onNode = (verb: string) => (action: Action) => `${verb} ${named(action.node)}`

export const enFaults = ({ number, duration }: Format): Readonly<Record<string, FaultWords>> => ({
  kill: {
    name: 'Kill',
    does: 'The process ends at once, and says nothing.',
    expect: 'Nobody is told. The others find out by what they do not hear any more.',
    of: onNode('Kill'),
  },
  restart: {
    name: 'Restart',
    does: 'A new process takes its place.',
    expect: 'It knows only its seeds, unless it keeps its memory, and has to be heard of again.',
    of: (action) => `Restart ${named(action.node)}${action.memory ? ' with its memory' : ''}`,
  },
  crash: {
    name: 'Crash',
    does: 'A real exception is thrown in its worker.',
    expect: 'The same as a kill: nobody is told, and the cluster goes on.',
    of: onNode('Crash'),
  },
  freeze: {
    name: 'Freeze',
    does: 'The process stops, and messages wait in its port.',
    expect:
      'It is given up though it is not dead. When it goes on it gives the others up, until it has read its mail.',
    of: onNode('Freeze'),
  },
  thaw: {
    name: 'Thaw',
    does: 'A frozen process goes on.',
    expect: 'It first looks at its clock, and then reads what has waited.',
    of: onNode('Thaw'),
  },
  slow: {
    name: 'Slow down',
    does: 'The node uses only every so many ticks.',
    expect: 'Its answers and rounds come late; others may hold it stale, and it others.',
    of: ({ node, every }) =>
      every === 1 ? `Let ${named(node)} run freely` : `Slow ${named(node)} down ${number(Number(every))}×`,
  },
  leave: {
    name: 'Leave',
    does: 'The process says good-bye, if its protocol knows how, and ends.',
    expect: 'Who hears of it need not wait for a timeout.',
    of: (action) => `${named(action.node)} leaves`,
  },
  join: {
    name: 'Join',
    does: 'A new process starts that knows one member.',
    expect: 'It spreads from that member on, round by round.',
    of: ({ node, through }) => `${named(node)} joins through ${named(through)}`,
  },
  offset: {
    name: 'Set the clock wrong',
    does: 'Its clock reads so much more, or less, than the true time.',
    expect:
      'Under timestamps it looks dead to all when it is behind by more than T_fail; ahead, everybody looks dead to it, and its own death stays hidden.',
    of: ({ node, aheadMs }) =>
      Number(aheadMs) < 0
        ? `${named(node)}’s clock ${duration(-Number(aheadMs))} behind`
        : `${named(node)}’s clock ${duration(Number(aheadMs))} ahead`,
  },
  drift: {
    name: 'Let the clock drift',
    does: 'Its clock runs too fast, or too slowly.',
    expect: 'Nothing at first; then, when the drift has grown to T_fail, what a wrong clock does.',
    of: ({ node, ppt }) => `${named(node)}’s clock drifts ${number(Number(ppt))} ‰`,
  },
  sync: {
    name: 'Set the clock right',
    does: 'Its clock reads the true time again.',
    expect: 'Its beliefs are judged anew at once.',
    of: (action) => `${named(action.node)}’s clock set right`,
  },
  loss: {
    name: 'Lose messages',
    does: 'Some messages in a hundred get lost.',
    expect:
      'Gossip is told many times over, so a little loss costs a little time, and much loss false alarms.',
    of: (action) => `${number(Number(action.percent))} % loss${links(action)}`,
  },
  latency: {
    name: 'Change the latency',
    does: 'Messages take another time.',
    expect: 'Timestamps arrive older, so everybody is nearer to stale.',
    of: (action) =>
      action.minTicks === action.maxTicks
        ? `Latency ${number(Number(action.minTicks))} ticks${links(action)}`
        : `Latency ${number(Number(action.minTicks))}–${number(Number(action.maxTicks))} ticks${links(action)}`,
  },
  spikes: {
    name: 'Latency spikes',
    does: 'Some messages in a hundred take very long.',
    expect:
      'Old news arrives late and changes nothing, for what is older never replaces what is newer; who waits for an answer may give up too soon.',
    of: (action) =>
      `${number(Number(action.percent))} % take ${number(Number(action.ticks))} ticks${links(action)}`,
  },
  reorder: {
    name: 'Reorder messages',
    does: 'Some messages in a hundred are overtaken by later ones.',
    expect:
      'Nothing where lists are merged, for that does not care about the order; who waits for an answer may give up too soon.',
    of: (action) => `${number(Number(action.percent))} % overtaken${links(action)}`,
  },
  duplicates: {
    name: 'Duplicate messages',
    does: 'Some messages in a hundred come twice.',
    expect: 'Nothing: merging the same list twice changes nothing.',
    of: (action) => `${number(Number(action.percent))} % twice${links(action)}`,
  },
  garble: {
    name: 'Garble messages',
    does: 'In some messages in a hundred one bit of one timestamp is turned over.',
    expect: 'A timestamp from the far future makes a member immortal, unless such ones are refused.',
    of: (action) => `${number(Number(action.percent))} % garbled${links(action)}`,
  },
  cut: {
    name: 'Cut the link',
    does: 'Nothing gets through between two nodes.',
    expect:
      'Hardly anything where they gossip: each hears of the other through the rest. Elsewhere there is no other way.',
    of: ({ from, to }) => `Cut ${named(from)} – ${named(to)}`,
  },
  'one-way': {
    name: 'Cut it one way',
    does: 'Nothing gets through from one to the other; the way back is open.',
    expect:
      'With push hardly anything; where answers are waited for, one of the two draws wrong conclusions.',
    of: ({ from, to }) => `Cut ${named(from)} → ${named(to)}`,
  },
  partition: {
    name: 'Partition',
    does: 'Nothing gets through between some members and the rest.',
    expect:
      'Each side gives the other up. After removal only a call to a seed can bring them together again.',
    of: (action) => `Partition: ${some(action.members)} from the rest`,
  },
  heal: {
    name: 'Heal the network',
    does: 'Everything that was wrong with links ends.',
    expect: 'Each side has to hear of the other again.',
    of: () => 'Heal the network',
  },
  region: {
    name: 'A region of its own',
    does: 'Messages between some members and the rest take long.',
    expect: 'News spreads fast inside and slowly across.',
    of: (action) =>
      `Region: ${some(action.members)}, ${number(Number(action.minTicks))}–${number(Number(action.maxTicks))} ticks away`,
  },
  swizzle: {
    name: 'Swizzle the links',
    does: 'Links are cut one by one and restored in another order.',
    expect: 'Partitions of every shape, none of them clean.',
    of: (action) => `Swizzle ${number(Number(action.percent))} % of the links`,
  },
  drop: {
    name: 'Drop it',
    does: 'This message is lost.',
    expect: 'The next round says the same again.',
    of: (action) => `Drop ${message(action)}`,
  },
  delay: {
    name: 'Delay it',
    does: 'This message arrives later.',
    expect: 'What it says may be old news by then.',
    of: (action) => `Delay ${message(action)} by ${number(Number(action.ticks))} ticks`,
  },
  deliver: {
    name: 'Deliver it now',
    does: 'This message arrives at once.',
    expect: 'Its news is there before any other’s.',
    of: (action) => `Deliver ${message(action)} now`,
  },
  duplicate: {
    name: 'Duplicate it',
    does: 'This message arrives twice.',
    expect: 'The second time it says nothing new.',
    of: (action) => `Duplicate ${message(action)}`,
  },
  flip: {
    name: 'Flip a bit in it',
    does: 'One bit of one timestamp in this message is turned over.',
    expect: 'A high bit makes a timestamp from the future, which hides a death.',
    of: (action) =>
      `Flip bit ${number(Number(action.bit))} of ${named(action.subject)} in ${message(action)}`,
  },
})

/** What the fields of actions are called. */
export const enFaultFields: Readonly<Record<string, ParameterWords>> = {
  node: { label: 'Node', hint: 'The node that it strikes.' },
  through: { label: 'Through', hint: 'The one member that the new node knows.' },
  memory: { label: 'With memory', hint: 'It goes on from what it knew when it ended.' },
  forTicks: { label: 'For', hint: 'How long it lasts; 0 until it is ended.' },
  every: { label: 'Every', hint: 'It uses one tick of so many.' },
  aheadMs: { label: 'Ahead by', hint: 'Negative when the clock is behind.' },
  ppt: {
    label: 'Drift',
    hint: 'Parts in a thousand that the clock runs too fast; negative when too slowly.',
  },
  from: { label: 'From', hint: 'Senders; none named means all.' },
  to: { label: 'To', hint: 'Receivers; none named means all.' },
  members: { label: 'Members', hint: 'One side, for example 0-5,8; the rest is the other.' },
  percent: { label: 'Share', hint: 'How many in a hundred.' },
  minTicks: { label: 'At least', hint: 'The least time that a message is under way.' },
  maxTicks: { label: 'At most', hint: 'The most time that a message is under way.' },
  ticks: { label: 'Ticks', hint: 'How much time it takes.' },
  seq: { label: 'Message', hint: 'The number that its sender gave it.' },
  subject: { label: 'Whose timestamp', hint: 'The member whose timestamp is changed.' },
  bit: { label: 'Bit', hint: 'Which bit is turned over, counted from the lowest.' },
}
