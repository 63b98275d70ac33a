/** A step in words, for the one who chose it and for the table. */
import { clockAt, roundOf } from '../../core/clock.ts'
import { REASONS } from '../../core/event.ts'
import type { LaterMessages } from '../../locales/index.ts'
import { wordOf } from '../../locales/label.ts'
import { nodeName } from '../../locales/node-name.ts'
import type { Run } from '../../run/run.ts'
import { type Posted, type Step, sendingOf } from '../../trace/lanes.ts'
import { nameOf } from '../beliefs-shown.ts'
import { paceOf } from '../moment.ts'

/** So many judgements or receivers are named; the others are counted. */
const MOST_NAMED = 4

/** When a step was, as a round and a time. */
export function stepTime(run: Run, { tick }: Step, words: LaterMessages): string {
  const pace = paceOf(run)
  return words.transport.positionOf(roundOf(tick, pace), clockAt(tick, pace))
}

/** What a step did, as sentences without their full stops. */
export function stepInWords(run: Run, step: Step, words: LaterMessages): string {
  const { spaceTime } = words
  const judged = step.judged.map(({ subject, to }) => words.views.believes[nameOf(to)](step.node, subject))
  const parts = [
    beginningOf(run, step, words),
    step.learned > 0 ? spaceTime.learns(step.learned) : null,
    ...named(judged, spaceTime.more),
    ...sentInWords(run, step.sent, words),
  ]
  return spaceTime.joined(parts.filter((part) => part !== null))
}

function beginningOf(run: Run, step: Step, words: LaterMessages): string {
  const name = nodeName(step.node)
  const { spaceTime } = words
  switch (step.kind) {
    case 'up':
      return step.tick === 0 ? spaceTime.starts(name) : spaceTime.startsAgain(name)
    case 'down':
      return REASONS[step.reason] === 'crashed' ? words.news.crashed(step.node) : words.news.killed(step.node)
    case 'wake':
      return spaceTime.wakes(name)
    case 'deliver': {
      const round = roundOf(step.tick, paceOf(run))
      const sending = sendingOf(run.trace, round, step)
      if (!sending) return spaceTime.readsUnknown(name, nodeName(step.from))
      const kind = kindName(run, sending.posted, words)
      const sentMs = clockAt(sending.tick, paceOf(run))
      return spaceTime.reads(name, kind, nodeName(step.from), words.format.seconds(sentMs))
    }
  }
}

function sentInWords(run: Run, sent: readonly Posted[], words: LaterMessages): string[] {
  const byKind = new Map<string, string[]>()
  for (const posted of sent) {
    const kind = kindName(run, posted, words)
    byKind.set(kind, [...(byKind.get(kind) ?? []), nodeName(posted.to)])
  }
  return [...byKind].map(([kind, receivers]) =>
    words.spaceTime.sends(kind, words.format.list(named(receivers, words.spaceTime.more))),
  )
}

function kindName(run: Run, { kind }: Posted, { messageKinds }: LaterMessages): string {
  return wordOf(messageKinds, run.protocol.messageKinds[kind]?.name ?? '')
}

function named(all: readonly string[], more: (count: number) => string): string[] {
  return all.length <= MOST_NAMED + 1
    ? [...all]
    : [...all.slice(0, MOST_NAMED), more(all.length - MOST_NAMED)]
}
