import type { NodeState } from '../core/protocol.ts'
import type { ConductorSnapshot } from './conductor.ts'
import type { HostSnapshot } from './host.ts'

/** A whole fleet between two rounds, as plain data. */
export interface Checkpoint {
  readonly conductor: ConductorSnapshot
  /** By node; null where the node is down. */
  readonly hosts: readonly (HostSnapshot | null)[]
  /** By node: what its last process left behind, never to be changed; null when there was none. */
  readonly memories: readonly (NodeState | null)[]
}

/**
 * How many rounds lie between two checkpoints. Each stops the cluster for a moment, and the rounds behind one are
 * quickly computed again on one thread.
 */
export const CHECKPOINT_ROUNDS = 64

const BUDGET_BYTES = 64 * 1024 * 1024
/** What a checkpoint weighs in a browser's heap, about: lists by pairs, the rest by nodes. */
const BYTES_PER_PAIR = 40
const BYTES_PER_NODE = 2000

/** The checkpoints of a run, in the order of their ticks. */
export interface Checkpoints {
  add(checkpoint: Checkpoint): void
  /** The latest one at or before a tick. */
  nearest(tick: number): Checkpoint | undefined
  /** Forgets those after a tick. */
  cut(tick: number): void
}

/** No checkpoints yet; of many, the older ones are thinned out, so that a long run stays within its budget. */
export function createCheckpoints(nodes: number): Checkpoints {
  const most = Math.max(8, Math.floor(BUDGET_BYTES / (nodes * (nodes * BYTES_PER_PAIR + BYTES_PER_NODE))))
  let kept: Checkpoint[] = []
  return {
    add(checkpoint) {
      kept.push(checkpoint)
      // Every second one of the older half goes; the first stays, for it is the way back to any round.
      if (kept.length > most) kept = kept.filter((_, i) => i === 0 || i > kept.length / 2 || i % 2 === 0)
    },
    nearest: (tick) => kept.findLast((checkpoint) => checkpoint.conductor.now <= tick),
    cut(tick) {
      kept = kept.filter((checkpoint) => checkpoint.conductor.now <= tick)
    },
  }
}
