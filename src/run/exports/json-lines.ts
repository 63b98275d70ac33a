import { BELIEFS } from '../../core/belief.ts'
import { reasonName } from '../../core/event.ts'
import { FAULTS } from '../../faults/registry.ts'
import { readEvents } from '../../trace/reader.ts'
import type { Export } from './export.ts'

/** The trace as JSON lines: the scenario first, then an event a line, in the trace's one fixed order. */
export const jsonLines: Export = {
  name: 'json-lines',
  extension: 'jsonl',
  mime: 'application/jsonl',
  open: (scenario) => ({
    head: `${JSON.stringify({ scenario })}\n`,
    round(words) {
      const lines: string[] = []
      const write = (event: object): void => {
        lines.push(`${JSON.stringify(event)}\n`)
      }
      readEvents(words, {
        down: (tick, node, reason) =>
          write({ tick, event: 'down', node, reason: reasonName(reason, FAULTS) }),
        up: (tick, node) => write({ tick, event: 'up', node }),
        drop: (tick, from, seq, to, reason) =>
          write({ tick, event: 'drop', from, seq, to, reason: reasonName(reason, FAULTS) }),
        froze: (tick, node) => write({ tick, event: 'froze', node }),
        goesOn: (tick, node) => write({ tick, event: 'goes-on', node }),
        moved: (tick, from, seq, to, dueTick) => write({ tick, event: 'moved', from, seq, to, dueTick }),
        copied: (tick, from, seq, to, dueTick) => write({ tick, event: 'copied', from, seq, to, dueTick }),
        garbled: (tick, from, seq, to) => write({ tick, event: 'garbled', from, seq, to }),
        deliver: (tick, from, seq, to) => write({ tick, event: 'deliver', from, seq, to }),
        send: (tick, from, seq, to, dueTick, kind, bytes) =>
          write({ tick, event: 'send', from, seq, to, dueTick, kind, bytes }),
        learn: (tick, observer, subject, stamp, from, seq) =>
          write({
            tick,
            event: 'learn',
            observer,
            subject,
            stamp,
            by: from < 0 ? null : { from, seq },
          }),
        judge: (tick, observer, subject, from, to) =>
          write({ tick, event: 'judge', observer, subject, from: BELIEFS[from], to: BELIEFS[to] }),
      })
      return lines.join('')
    },
  }),
}
