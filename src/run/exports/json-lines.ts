import { BELIEFS } from '../../core/belief.ts'
import { reasonName } from '../../core/event.ts'
import { FAULTS } from '../../faults/registry.ts'
import { findProtocol } from '../../fleet/local.ts'
import { PAGE_REGISTRY } from '../../fleet/registry.ts'
import { readEvents } from '../../trace/reader.ts'
import type { Export } from './export.ts'

/** The events, each with its fields behind the tick; the header says the same, so that the file explains itself. */
const EVENTS = {
  down: ['node', 'reason'],
  up: ['node'],
  /** It did something on its own accord; what follows, up to the next of these, a delivery or an up, is what it did. */
  wake: ['node'],
  drop: ['from', 'seq', 'to', 'reason'],
  froze: ['node'],
  'goes-on': ['node'],
  moved: ['from', 'seq', 'to', 'dueTick'],
  copied: ['from', 'seq', 'to', 'dueTick'],
  garbled: ['from', 'seq', 'to'],
  deliver: ['from', 'seq', 'to'],
  send: ['from', 'seq', 'to', 'dueTick', 'kind', 'bytes'],
  learn: ['observer', 'subject', 'stamp', 'by'],
  judge: ['observer', 'subject', 'from', 'to'],
  /** What a protocol notes of each member beside its belief; the note is one of those that the protocol declares. */
  note: ['observer', 'subject', 'note', 'value'],
} as const

/** The trace as JSON lines: the scenario and what the events are first, then an event a line, in the one fixed order. */
export const jsonLines: Export = {
  name: 'json-lines',
  extension: 'jsonl',
  mime: 'application/jsonl',
  open: (scenario) => ({
    head: `${JSON.stringify({ scenario, events: EVENTS })}\n`,
    round(words) {
      const { notes = [] } = findProtocol(scenario, PAGE_REGISTRY)
      const lines: string[] = []
      const write = (event: keyof typeof EVENTS, tick: number, ...values: readonly unknown[]): void => {
        const fields = EVENTS[event].map((name, at) => [name, values[at]])
        lines.push(`${JSON.stringify({ tick, event, ...Object.fromEntries(fields) })}\n`)
      }
      readEvents(words, {
        down: (tick, node, reason) => write('down', tick, node, reasonName(reason, FAULTS)),
        up: (tick, node) => write('up', tick, node),
        wake: (tick, node) => write('wake', tick, node),
        drop: (tick, from, seq, to, reason) => write('drop', tick, from, seq, to, reasonName(reason, FAULTS)),
        froze: (tick, node) => write('froze', tick, node),
        goesOn: (tick, node) => write('goes-on', tick, node),
        moved: (tick, ...message) => write('moved', tick, ...message),
        copied: (tick, ...message) => write('copied', tick, ...message),
        garbled: (tick, ...message) => write('garbled', tick, ...message),
        deliver: (tick, ...message) => write('deliver', tick, ...message),
        send: (tick, ...message) => write('send', tick, ...message),
        learn: (tick, observer, subject, stamp, from, seq) =>
          write('learn', tick, observer, subject, stamp, from < 0 ? null : { from, seq }),
        judge: (tick, observer, subject, from, to) =>
          write('judge', tick, observer, subject, BELIEFS[from], BELIEFS[to]),
        note: (tick, observer, subject, note, value) =>
          write('note', tick, observer, subject, notes[note], value),
      })
      return lines.join('')
    },
  }),
}
