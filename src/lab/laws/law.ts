import { absentNodes } from '../../core/absent.ts'
import type { Fault } from '../../core/fault.ts'
import type { NodeState, Protocol } from '../../core/protocol.ts'
import type { Scenario } from '../../core/scenario.ts'
import { type Span, spansOf } from '../../core/span.ts'
import type { Chunk } from '../../fleet/ledger.ts'
import { emptyFrame, type Frame } from '../../trace/frame.ts'
import { type EventListener, readEvents } from '../../trace/reader.ts'

/** A run that is over. */
export interface Played {
  readonly scenario: Scenario
  readonly rounds: number
  readonly chunks: readonly Chunk[]
  readonly faults: readonly Fault[]
  readonly protocol: Protocol<NodeState>
}

/** The frame before anything happened: whoever joins later is not there yet. */
export function firstFrameOf({ scenario, faults }: Played): Frame {
  return emptyFrame(scenario.nodes, 0, absentNodes(scenario.actions, faults))
}

/** What holds in every run, whatever is done to it. */
export interface Law {
  readonly name: string
  readonly sentence: string
  /** The protocols that promise it; left out, all do. */
  readonly protocols?: readonly string[]
  /** Throws a BrokenLaw where it does not hold. */
  check(played: Played): void
}

/** A law does not hold, and since when. */
export class BrokenLaw extends Error {
  readonly tick: number
  constructor(message: string, tick: number) {
    super(message)
    this.tick = tick
  }
}

/** A claim about one event of very many: cheap as long as it holds. */
export function insist(holds: boolean, tick: number, otherwise: () => string): void {
  if (!holds) throw new BrokenLaw(`${otherwise()} at tick ${tick}`, tick)
}

/** Reads the events of all rounds in their order. */
export function hearAll({ chunks }: Played, listener: EventListener): void {
  for (const { words } of chunks) readEvents(words, listener)
}

/** The first tick after the run. */
export function endOf({ scenario, rounds }: Played): number {
  return rounds * (scenario.params.ticksPerRound as number)
}

/** What was done, and for how long. */
export function spansIn({ scenario, faults }: Played): readonly Span[] {
  return spansOf(scenario.actions, faults)
}
