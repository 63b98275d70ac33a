/**
 * A film is a trace that a fleet goes on writing: it is settled further when somebody wants to see more, and cut and
 * written anew from where the scenario changed.
 */
import { absentNodes } from '../core/absent.ts'
import type { NodeClock } from '../core/node-clock.ts'
import type { Scenario } from '../core/scenario.ts'
import type { Fleet, FleetListener } from '../fleet/fleet.ts'
import { findProtocol } from '../fleet/local.ts'
import { PAGE_REGISTRY } from '../fleet/registry.ts'
import { createNewsReader, type News } from '../trace/news.ts'
import { createTrace, type RoundSpan, type Trace, type TraceChunk } from '../trace/trace.ts'
import { outlookOf } from './outlook.ts'

export interface Film {
  readonly trace: Trace
  /** What happened in it so far. */
  readonly news: readonly News[]
  /** Settles the rounds before `round`, a few at a time, and tells after each few; stops early when `wanted` says no. */
  settle(round: number, wanted?: () => boolean): Promise<void>
  /** The same for rounds that nobody waits for yet, while the page draws others. */
  settleCalmly(round: number): Promise<void>
  /** Makes sure that the rounds up to `round`, and those just before it, are at hand; answers whether they are the same. */
  bringBack(round: number, wanted?: () => boolean): Promise<boolean>
  /** Goes on under a scenario that differs from `tick` on, and settles the rounds before `round` again. */
  fork(scenario: Scenario, tick: number, round: number): Promise<void>
  /** For how many rounds a message can be under way; one that is drawn may have been sent so long before. */
  readonly flightRounds: number
  /** A node's own clock. */
  clockOf(node: number): NodeClock
  dispose(): void
}

export type StartFleet = (scenario: Scenario, listener: FleetListener) => Fleet

/** So many rounds are asked for at once, so that a long way shows its progress and can be broken off. */
const BATCH_ROUNDS = 32

/** Starts a fleet and a trace with no round in it yet; `grown` is told whenever the trace has changed. */
export function createFilm(
  scenario: Scenario,
  startFleet: StartFleet,
  listener: FleetListener,
  grown: () => void,
  budgetBytes?: number,
): Film {
  const trace = createTrace({
    nodes: scenario.nodes,
    ticksPerRound: scenario.params.ticksPerRound as number,
    notes: findProtocol(scenario, PAGE_REGISTRY).notes?.length,
    absent: absentNodes(scenario.actions, PAGE_REGISTRY.faults),
    budgetBytes,
  })
  const reader = createNewsReader(trace.firstFrame())
  let outlook = outlookOf(scenario)
  let disposed = false
  const fleet = startFleet(scenario, {
    ...listener,
    failed(message) {
      // A lost fleet answers with nothing: who waits for more of this film would wait for ever.
      disposed = true
      listener.failed(message)
    },
  })

  const append = (chunks: readonly TraceChunk[]): void => {
    for (const chunk of chunks) {
      trace.append(chunk)
      // At once, for under a small budget the next one may take its place.
      reader.catchUp(trace)
    }
    grown()
  }
  const settle = async (round: number, wanted: () => boolean = () => true, calmly = false): Promise<void> => {
    while (!disposed && trace.rounds < round && wanted()) {
      const chunks = await fleet.advance(Math.min(round, trace.rounds + BATCH_ROUNDS), calmly)
      if (disposed) return
      append(chunks)
    }
  }

  /** Rounds that were let go are computed again a few at a time, beginning where a keyframe stands. */
  const recall = async (span: RoundSpan, wanted: () => boolean = () => true): Promise<boolean> => {
    let same = true
    for (let missing = trace.missing(span); missing !== null && same; missing = trace.missing(span)) {
      const chunks = await fleet.recall(missing.from, Math.min(missing.to, missing.from + BATCH_ROUNDS))
      if (disposed || !wanted()) return same
      same = trace.recall(chunks)
      grown()
    }
    return same
  }

  return {
    trace,
    get flightRounds() {
      return outlook.flightRounds
    },
    clockOf: (node) => outlook.clockOf(node),
    get news() {
      return reader.news
    },
    settle: (round, wanted) => settle(round, wanted),
    settleCalmly: (round) => settle(round, undefined, true),
    bringBack: (round, wanted) => recall({ from: round - 1 - outlook.flightRounds, to: round + 1 }, wanted),
    async fork(next, tick, round) {
      outlook = outlookOf(next)
      const from = await fleet.fork(next, tick)
      if (disposed) return
      await recall({ from, to: from })
      // The rounds on the screen are settled again before the trace is cut, so that the picture never goes blank.
      const chunks = await fleet.advance(Math.max(round, from))
      if (disposed) return
      trace.cut(from)
      reader.cut(trace, from)
      append(chunks)
    },
    dispose() {
      disposed = true
      fleet.dispose()
    },
  }
}
