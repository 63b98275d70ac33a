import type { Span } from '../../core/span.ts'
import type { LaterMessages } from '../../locales/index.ts'
import { actionInWords } from '../../locales/label.ts'
import { isOpen, lasts } from './reschedule.ts'

/** What is scheduled, and from when until when, in words. */
export function spanInWords(span: Span, ticksPerRound: number, words: LaterMessages): string {
  const { lanes } = words.acting
  const what = actionInWords(words.faultWords, span.action)
  const from = span.from / ticksPerRound
  if (!lasts(span)) return lanes.at(what, from)
  return isOpen(span) ? lanes.open(what, from) : lanes.between(what, from, span.until / ticksPerRound)
}

/** Only from when until when. */
export function timesInWords(span: Span, ticksPerRound: number, { acting }: LaterMessages): string {
  const from = span.from / ticksPerRound
  if (!lasts(span)) return acting.lanes.when(from)
  return isOpen(span)
    ? acting.lanes.whenOpen(from)
    : acting.lanes.whenBetween(from, span.until / ticksPerRound)
}
