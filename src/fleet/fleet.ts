import type { Scenario } from '../core/scenario.ts'
import type { Chunk } from './ledger.ts'

/** Whoever runs the nodes of one run: in workers or on one thread, with the same trace. */
export interface Fleet {
  /**
   * Settles all rounds before `round` that are not settled yet, and answers with them. Calmly, it takes longer and leaves
   * the page's thread room to draw, for when nobody waits for them.
   */
  advance(round: number, calmly?: boolean): Promise<readonly Chunk[]>
  /**
   * Goes on under another scenario that agrees with the old one before `tick`, and answers with the first round that
   * is settled anew. What was settled from there on is void.
   */
  fork(scenario: Scenario, tick: number): Promise<number>
  /** Computes settled rounds again, from `from` up to, and not including, `to`. The run itself is not disturbed. */
  recall(from: number, to: number): Promise<readonly Chunk[]>
  dispose(): void
}

/** A node that went down by an exception nobody had planned. */
export interface Crash {
  readonly node: number
  readonly tick: number
  readonly message: string
}

/** What a fleet tells its owner unasked. */
export interface FleetListener {
  /** The run goes on as if the scenario had said so; its owner writes the crash into the scenario. */
  crashed(crash: Crash): void
  /** The fleet itself is lost, and why. What it is still asked, or was, it answers with nothing. */
  failed(message: string): void
}
