/**
 * A frame is the fold of the trace up to the cursor: what every node is, and what every node believes. The cursor
 * stands between ticks; at tick t all that happened before tick t is in the frame, and nothing of tick t.
 */
import { ABSENT, BELIEFS, LIVE, REMOVED, UNKNOWN } from '../core/belief.ts'
import { NOT_YET } from '../core/event.ts'
import { wordsBetween } from './position.ts'
import { type EventListener, readEvents } from './reader.ts'

export interface Frame {
  readonly nodes: number
  /** The position of the cursor; a whole tick, or between two messages of one. */
  tick: number
  /** By node: 1 up, 0 down. */
  readonly up: Uint8Array
  /** By node: the tick at which it last came up or went down. */
  readonly sinceTick: Int32Array
  /** By node: why it is down, an index into REASONS. */
  readonly reason: Uint16Array
  /** By node: 1 while it is frozen. Such a node is up, and does nothing. */
  readonly frozen: Uint8Array
  /** By node: the tick at which it was last frozen. */
  readonly frozenTick: Int32Array
  /** By observer · nodes + subject; ABSENT when the subject is not in the observer's list. */
  readonly stamps: Float64Array
  /** By observer · nodes + subject: an index into BELIEFS. */
  readonly beliefs: Uint8Array
  /** By observer · nodes + subject: the tick at which the observer learned the stamp that it has. */
  readonly learnedTicks: Int32Array
  /** For each of the protocol's notes, by observer · nodes + subject. */
  readonly notes: readonly Int32Array[]
}

/** The frame before anything happened: every process is there but those that join later, and knows nobody. */
export function emptyFrame(nodes: number, notes = 0, absent: Iterable<number> = []): Frame {
  const up = new Uint8Array(nodes).fill(1)
  const reason = new Uint16Array(nodes)
  for (const node of absent) {
    up[node] = 0
    reason[node] = NOT_YET
  }
  return {
    nodes,
    tick: 0,
    up,
    sinceTick: new Int32Array(nodes),
    reason,
    frozen: new Uint8Array(nodes),
    frozenTick: new Int32Array(nodes),
    stamps: new Float64Array(nodes * nodes).fill(ABSENT),
    beliefs: new Uint8Array(nodes * nodes).fill(UNKNOWN),
    learnedTicks: new Int32Array(nodes * nodes),
    notes: Array.from({ length: notes }, () => new Int32Array(nodes * nodes)),
  }
}

/** Folds the events of one round, from where the frame is up to the position `until`, into the frame. */
export function foldFrame(frame: Frame, words: Uint32Array, until: number): void {
  const { nodes, up, sinceTick, reason, frozen, frozenTick, stamps, beliefs, learnedTicks, notes } = frame
  const listener: EventListener = {
    down(tick, node, why) {
      up[node] = 0
      sinceTick[node] = tick
      reason[node] = why
      frozen[node] = 0
      // A process that ended believes nothing any more.
      stamps.fill(ABSENT, node * nodes, (node + 1) * nodes)
      beliefs.fill(UNKNOWN, node * nodes, (node + 1) * nodes)
      learnedTicks.fill(0, node * nodes, (node + 1) * nodes)
      for (const values of notes) values.fill(0, node * nodes, (node + 1) * nodes)
    },
    up(tick, node) {
      up[node] = 1
      sinceTick[node] = tick
    },
    froze(tick, node) {
      frozen[node] = 1
      frozenTick[node] = tick
    },
    goesOn(_tick, node) {
      frozen[node] = 0
    },
    learn(tick, observer, subject, stamp) {
      stamps[observer * nodes + subject] = stamp
      learnedTicks[observer * nodes + subject] = tick
    },
    judge(_tick, observer, subject, _from, to) {
      beliefs[observer * nodes + subject] = to
      if (to === REMOVED) stamps[observer * nodes + subject] = ABSENT
    },
    note(_tick, observer, subject, note, value) {
      const values = notes[note]
      if (values) values[observer * nodes + subject] = value
    },
  }
  readEvents(words, listener, wordsBetween(words, frame.tick, until))
  frame.tick = until
}

/** Makes one frame equal to another of the same size. */
export function copyFrame(from: Frame, to: Frame): void {
  to.tick = from.tick
  to.up.set(from.up)
  to.sinceTick.set(from.sinceTick)
  to.reason.set(from.reason)
  to.frozen.set(from.frozen)
  to.frozenTick.set(from.frozenTick)
  to.stamps.set(from.stamps)
  to.beliefs.set(from.beliefs)
  to.learnedTicks.set(from.learnedTicks)
  to.notes.forEach((values, note) => {
    values.set(from.notes[note] as Int32Array)
  })
}

/** A frame of its own with the same content. */
export function cloneFrame(frame: Frame): Frame {
  const clone = emptyFrame(frame.nodes, frame.notes.length)
  copyFrame(frame, clone)
  return clone
}

/** How the others see one member: how many nodes that run hold each belief of it, by index into BELIEFS. */
export function opinionsOf(frame: Frame, subject: number): number[] {
  const counts: number[] = BELIEFS.map(() => 0)
  for (let observer = 0; observer < frame.nodes; observer++)
    if (observer !== subject && isRunning(frame, observer)) {
      const belief = frame.beliefs[observer * frame.nodes + subject] as number
      counts[belief] = (counts[belief] as number) + 1
    }
  return counts
}

/** Whether what an observer believes of a node is not so. One that it never heard of it is not mistaken about. */
export function isMistaken({ nodes, up, beliefs }: Frame, observer: number, subject: number): boolean {
  const belief = beliefs[observer * nodes + subject]
  return belief !== UNKNOWN && (belief === LIVE) !== (up[subject] === 1)
}

/** How many nodes are up. */
export function countUp(frame: Frame): number {
  return frame.up.reduce((sum, up) => sum + up, 0)
}

/** Whether a node runs: it is up, and not frozen. */
export function isRunning({ up, frozen }: Pick<Frame, 'up' | 'frozen'>, node: number): boolean {
  return up[node] === 1 && frozen[node] === 0
}

/**
 * Whether every node that runs believes live exactly the nodes that are up. Whatever is believed of a frozen one is
 * right: it is not dead, and does nothing.
 */
export function isAgreed(frame: Frame): boolean {
  const { nodes, up, frozen, beliefs } = frame
  for (let observer = 0; observer < nodes; observer++) {
    if (!isRunning(frame, observer)) continue
    for (let subject = 0; subject < nodes; subject++)
      if (frozen[subject] === 0 && (beliefs[observer * nodes + subject] === LIVE) !== (up[subject] === 1))
        return false
  }
  return up.some((_, node) => isRunning(frame, node))
}
