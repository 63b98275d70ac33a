/** What came of a storm, read off the trace: a fault counts when it took hold of something, not when it was planned. */
import { isDoubt, LIVE } from '../../core/belief.ts'
import { LINK_COPY, reasonOf } from '../../core/event.ts'
import { isAmong } from '../../core/members.ts'
import type { Action } from '../../core/scenario.ts'
import type { Span } from '../../core/span.ts'
import { type Frame, foldFrame, isAgreed, isRunning } from '../../trace/frame.ts'
import { endOf, firstFrameOf, hearAll, type Played, spansIn } from '../laws/law.ts'

export const FALSE_ALARM = 'false alarm'
export const RECOVERY = 'recovery'
export const HEALED = 'healed partition'

/** The kinds of faults that took hold in a run, and the outcomes above. */
export function happenedIn(played: Played): ReadonlySet<string> {
  const happened = new Set<string>()
  const spans = spansIn(played)
  const traces = tracesOf(played, happened)
  for (const span of spans) if (tookHold(span, spans, traces, endOf(played))) happened.add(span.fault.kind)
  if (spans.some((span) => isHealed(span, played))) happened.add(HEALED)
  return happened
}

/** What a run left in its trace. */
interface Traces {
  /** By `tick/what/node` or `tick/what/from/seq`. */
  readonly events: ReadonlySet<string>
  /** Ticks at which messages were sent, with sender, receiver and how long they take. */
  readonly sends: readonly { readonly tick: number; readonly from: number; readonly to: number }[]
  readonly dropReasons: ReadonlySet<number>
  readonly copies: boolean
  readonly garbled: boolean
}

function tracesOf(played: Played, happened: Set<string>): Traces {
  const events = new Set<string>()
  const sends: { tick: number; from: number; to: number }[] = []
  const dropReasons = new Set<number>()
  const frozen = new Set<number>()
  const up = new Set<number>()
  let copies = false
  let garbled = false
  hearAll(played, {
    up(tick, node) {
      up.add(node)
      events.add(`${tick}/up/${node}`)
    },
    down(tick, node) {
      up.delete(node)
      frozen.delete(node)
      events.add(`${tick}/down/${node}`)
    },
    froze(tick, node) {
      frozen.add(node)
      events.add(`${tick}/froze/${node}`)
    },
    goesOn(tick, node) {
      frozen.delete(node)
      events.add(`${tick}/goes on/${node}`)
    },
    drop: (_tick, _from, _seq, _to, reason) => dropReasons.add(reason),
    moved: (tick, from, seq) => events.add(`${tick}/moved/${from}/${seq}`),
    copied: (tick, from) => events.add(`${tick}/copied/${from}`),
    garbled(tick, from, seq) {
      garbled = true
      events.add(`${tick}/garbled/${from}/${seq}`)
    },
    send(tick, from, seq, to) {
      if (seq >= LINK_COPY) copies = true
      sends.push({ tick, from, to })
    },
    judge(_tick, _observer, subject, from, to) {
      if (!up.has(subject) || frozen.has(subject)) return
      if (from === LIVE && isDoubt(to)) happened.add(FALSE_ALARM)
      if (isDoubt(from) && to === LIVE) happened.add(RECOVERY)
    },
  })
  return { events, sends, dropReasons, copies, garbled }
}

/** Whether a fault did anything at all. */
function tookHold(
  { action, fault, from, until }: Span,
  spans: readonly Span[],
  traces: Traces,
  end: number,
): boolean {
  const { at } = action
  const saw = (what: string): boolean => traces.events.has(`${at}/${what}`)
  switch (fault.question) {
    case 'life': {
      const { does, node } = fault.change(action)
      if (does === 'freeze') return saw(`froze/${node}`)
      if (does === 'thaw') return saw(`goes on/${node}`)
      return saw(`${does === 'restart' || does === 'join' ? 'up' : 'down'}/${node}`)
    }
    case 'pace':
    case 'clock':
      return until > from && from < end
    case 'passage':
      return traces.dropReasons.has(reasonOf(fault.kind))
    case 'delay':
      return traces.sends.some(({ tick, ...link }) => tick >= from && tick < until && concerns(action, link))
    case 'copies':
      return traces.copies
    case 'content':
      return traces.garbled
    case 'flight': {
      const { does } = fault.touch(action)
      const name = `${action.from}/${action.seq}`
      if (does === 'drop') return traces.dropReasons.has(reasonOf(fault.kind))
      if (does === 'duplicate') return saw(`copied/${action.from}`)
      return saw(`${does === 'flip' ? 'garbled' : 'moved'}/${name}`)
    }
    case 'none':
      return spans.some(
        (other) => other.until === at && other.from < at && fault.ends?.(action, other.action, other.fault),
      )
  }
}

/** Whether a link's fault can have struck a message. */
function concerns(action: Action, { from, to }: { readonly from: number; readonly to: number }): boolean {
  if (typeof action.members === 'string') return isAmong(action.members, from) !== isAmong(action.members, to)
  return isAmong(String(action.from), from) && isAmong(String(action.to), to)
}

/** Whether two sides had begun to give each other up when a partition ended, and all agree again in the end. */
function isHealed({ action, fault, until }: Span, played: Played): boolean {
  if (fault.kind !== 'partition' || until >= endOf(played)) return false
  const members = action.members as string
  if (!hasDoubtAcross(frameAt(played, until), members)) return false
  const last = frameAt(played, endOf(played))
  return isAgreed(last) && !hasDoubtAcross(last, members)
}

function hasDoubtAcross(frame: Frame, members: string): boolean {
  const { nodes, beliefs } = frame
  for (let observer = 0; observer < nodes; observer++)
    for (let subject = 0; subject < nodes; subject++)
      if (
        isAmong(members, observer) !== isAmong(members, subject) &&
        isRunning(frame, observer) &&
        isRunning(frame, subject) &&
        isDoubt(beliefs[observer * nodes + subject] as number)
      )
        return true
  return false
}

function frameAt(played: Played, tick: number): Frame {
  const { scenario, chunks } = played
  const ticksPerRound = scenario.params.ticksPerRound as number
  const frame = firstFrameOf(played)
  for (const { round, words } of chunks)
    if (round * ticksPerRound < tick) foldFrame(frame, words, Math.min(tick, (round + 1) * ticksPerRound))
  return frame
}
