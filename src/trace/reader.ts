import {
  COPIED,
  DELIVER,
  DOWN,
  DROP,
  detailOf,
  EVENT_WORDS,
  FROZE,
  fromWords,
  GARBLED,
  JUDGE,
  kindOf,
  LEARN,
  NOTE,
  nodeOf,
  PAUSE,
  SEND,
  TICK,
  TOUCH,
  UP,
  WAKE,
} from '../core/event.ts'

/** What a reader of the trace wants to hear of; each event says at which tick it was. */
export interface EventListener {
  down?(tick: number, node: number, reason: number): void
  up?(tick: number, node: number): void
  /** It did something on its own accord. */
  wake?(tick: number, node: number): void
  drop?(tick: number, from: number, seq: number, to: number, reason: number): void
  deliver?(tick: number, from: number, seq: number, to: number): void
  send?(
    tick: number,
    from: number,
    seq: number,
    to: number,
    dueTick: number,
    kind: number,
    bytes: number,
  ): void
  /** `from` and `seq` name the message that brought it; −1 when the node learned it by itself. */
  learn?(tick: number, observer: number, subject: number, stamp: number, from: number, seq: number): void
  judge?(tick: number, observer: number, subject: number, from: number, to: number): void
  /** `note` is an index into the protocol's notes. */
  note?(tick: number, observer: number, subject: number, note: number, value: number): void
  froze?(tick: number, node: number): void
  goesOn?(tick: number, node: number): void
  /** A message under way has got another due tick. */
  moved?(tick: number, from: number, seq: number, to: number, dueTick: number): void
  /** A message under way has been copied; `seq` is the copy's, as in `event.ts`. */
  copied?(tick: number, from: number, seq: number, to: number, dueTick: number): void
  /** A bit of what a message says has been turned over. */
  garbled?(tick: number, from: number, seq: number, to: number): void
}

/** A part of a round's words that begins and ends between two events. */
export interface WordSpan {
  readonly start: number
  readonly end: number
  /** The tick that the first event belongs to, when the span begins inside one. */
  readonly tick: number
}

/** Reads the events of one round, or of a part of it, in the trace's one fixed order. */
export function readEvents(words: Uint32Array, listener: EventListener, span?: WordSpan): void {
  const end = span?.end ?? words.length
  let tick = span?.tick ?? 0
  let actor = 0
  let from = -1
  let seq = -1
  for (let at = span?.start ?? 0; at < end; ) {
    const head = words[at] as number
    const a = words[at + 1] as number
    const b = words[at + 2] as number
    const node = nodeOf(head)
    switch (kindOf(head)) {
      case TICK:
        tick = a
        break
      case DOWN:
        listener.down?.(tick, node, detailOf(head))
        break
      case DROP:
        listener.drop?.(tick, a, b, node, detailOf(head))
        break
      case UP:
      case WAKE:
        actor = node
        from = -1
        seq = -1
        if (kindOf(head) === UP) listener.up?.(tick, node)
        else listener.wake?.(tick, node)
        break
      case DELIVER:
        actor = node
        from = a
        seq = b
        listener.deliver?.(tick, from, seq, node)
        break
      case LEARN:
        listener.learn?.(tick, actor, node, fromWords(a, b), from, seq)
        break
      case JUDGE:
        listener.judge?.(tick, actor, node, detailOf(head) & 15, detailOf(head) >>> 4)
        break
      case NOTE:
        listener.note?.(tick, actor, node, detailOf(head), a | 0)
        break
      case PAUSE:
        if (detailOf(head) === FROZE) listener.froze?.(tick, node)
        else listener.goesOn?.(tick, node)
        break
      case TOUCH: {
        const dueTick = words[at + 3] as number
        if (detailOf(head) === GARBLED) listener.garbled?.(tick, a, b, node)
        else if (detailOf(head) === COPIED) listener.copied?.(tick, a, b, node, dueTick)
        else listener.moved?.(tick, a, b, node, dueTick)
        break
      }
      case SEND:
        listener.send?.(tick, actor, a, node, b, detailOf(head), words[at + 3] as number)
    }
    at += EVENT_WORDS[kindOf(head)] as number
  }
}
