/**
 * The trace as a log for ShiViz (Beschastnikh et al. 2016): two lines an event, the host with its vector clock and
 * what happened. The parser expression is `(?<host>\S*) (?<clock>{.*})\n(?<event>.*)`, ShiViz's own default. A host's
 * clock counts its own events one by one; a delivery takes over what the sender's clock read when it sent.
 */
import { BELIEFS } from '../../core/belief.ts'
import { HAND_COPY, REASONS } from '../../core/event.ts'
import { readEvents } from '../../trace/reader.ts'
import type { Export } from './export.ts'

/** What to paste into ShiViz's parser field. */
export const SHIVIZ_PARSER = '(?<host>\\S*) (?<clock>{.*})\\n(?<event>.*)'

type Clock = Map<number, number>

export const shiviz: Export = {
  name: 'shiviz',
  extension: 'shiviz.log',
  mime: 'text/plain',
  open(scenario) {
    const clocks: Clock[] = Array.from({ length: scenario.nodes }, () => new Map())
    /** The sender's clock at sending, by sender and sequence, until the message has ended. */
    const travelling = new Map<string, Clock>()

    const happen = (node: number, event: string): string => {
      const clock = clocks[node] as Clock
      clock.set(node, (clock.get(node) ?? 0) + 1)
      const entries = [...clock].sort(([a], [b]) => a - b).map(([host, count]) => `"n${host}":${count}`)
      return `n${node} {${entries.join(',')}}\n${event}\n`
    }
    const takeOver = (node: number, key: string): void => {
      const clock = clocks[node] as Clock
      for (const [host, count] of travelling.get(key) ?? [])
        if (count > (clock.get(host) ?? 0)) clock.set(host, count)
      travelling.delete(key)
    }

    return {
      head: '',
      round(words) {
        let text = ''
        readEvents(words, {
          down(tick, node, reason) {
            text += happen(node, `tick ${tick}: ${REASONS[reason]}`)
          },
          up(tick, node) {
            text += happen(node, `tick ${tick}: up`)
          },
          drop: (_tick, from, seq) => travelling.delete(`${from}/${seq}`),
          froze(tick, node) {
            text += happen(node, `tick ${tick}: frozen`)
          },
          goesOn(tick, node) {
            text += happen(node, `tick ${tick}: goes on`)
          },
          copied(_tick, from, seq) {
            const original = travelling.get(`${from}/${seq - HAND_COPY}`)
            if (original) travelling.set(`${from}/${seq}`, original)
          },
          deliver(tick, from, seq, to) {
            takeOver(to, `${from}/${seq}`)
            text += happen(to, `tick ${tick}: receives message ${seq} of n${from}`)
          },
          send(tick, from, seq, to) {
            text += happen(from, `tick ${tick}: sends message ${seq} to n${to}`)
            travelling.set(`${from}/${seq}`, new Map(clocks[from]))
          },
          judge(tick, observer, subject, _from, to) {
            if (observer !== subject)
              text += happen(observer, `tick ${tick}: believes n${subject} ${BELIEFS[to]}`)
          },
        })
        return text
      },
    }
  },
}
