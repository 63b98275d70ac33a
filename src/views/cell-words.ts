import { ABSENT } from '../core/belief.ts'
import type { Messages } from '../locales/index.ts'
import type { Pair, Run } from '../run/run.ts'
import { nameOf } from './beliefs-shown.ts'
import { paceOf, truthInWords } from './moment.ts'
import { stampAges, stampInWords } from './stamp.ts'

/** What an observer believes of a member, by what, and what is true, as one sentence. */
export function cellInWords(run: Run, { observer, subject }: Pair, words: Messages): string {
  const { frame, protocol } = run
  const { cell, believes } = words.views
  if (frame.up[observer] !== 1) return cell.ended(observer)
  const pace = paceOf(run)
  const pair = observer * frame.nodes + subject
  const stamp = frame.stamps[pair] as number
  if (observer === subject)
    return cell.self(observer, stamp === ABSENT ? null : stampInWords(protocol, stamp, words))
  const said = believes[nameOf(frame.beliefs[pair] as number)](observer, subject)
  const ageMs = stampAges(run)(pair)
  const by =
    stamp === ABSENT
      ? null
      : cell.by(stampInWords(protocol, stamp, words), words.format.seconds(ageMs), protocol.stamp)
  return cell.sentence(said, by, cell.truth(subject, truthInWords(frame, subject, pace, words)))
}
