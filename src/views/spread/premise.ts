/**
 * Whether arithmetic knows how the followed stamp spreads. It does where all gossip at once, tell what they knew at the
 * start of the round, and choose among all others alike; where one of these does not hold, no band is drawn.
 */
import type { Scenario } from '../../core/scenario.ts'
import type { Span } from '../../core/span.ts'
import { countUp, isAgreed } from '../../trace/frame.ts'
import type { News } from '../../trace/news.ts'
import { type Exchange, type SpreadTheory, spreadTheory } from '../../trace/theory.ts'
import type { Trace } from '../../trace/trace.ts'

/** Why no theory is known to hold. */
export type Lack = 'protocol' | 'stagger' | 'late' | 'replies' | 'strangers' | 'disturbed' | 'let-go'

export interface Premise {
  readonly theory: SpreadTheory | null
  readonly lack: Lack | null
}

export interface PremiseOptions {
  readonly scenario: Scenario
  readonly spans: readonly Span[]
  readonly trace: Trace
  readonly news: readonly News[]
  /** When the stamp was made. */
  readonly madeTick: number
  /** Up to when it has been watched. */
  readonly tick: number
}

/** The theory of a spread, or why there is none. */
export function premiseOf(options: PremiseOptions): Premise {
  const { scenario, trace, madeTick } = options
  const lack = mannerLack(scenario) ?? (isDisturbed(options) ? 'disturbed' : null)
  if (lack !== null) return { theory: null, lack }
  const nodes = agreedNodes(trace, madeTick)
  if (nodes === null) return { theory: null, lack: 'let-go' }
  if (nodes === 0) return { theory: null, lack: 'strangers' }
  const { exchange, fanout } = mannerOf(scenario, nodes)
  return { theory: spreadTheory(nodes, exchange, fanout), lack: null }
}

/** How the nodes gossip: with how many a round, and in which direction. */
function mannerOf({ params }: Scenario, nodes: number): { exchange: Exchange; fanout: number } {
  const exchange = (params.exchange ?? 'push') as Exchange
  return { exchange, fanout: params.spread === 'broadcast' ? nodes - 1 : (params.fanout as number) }
}

/** What about the scenario's manner of gossip is beyond the theory. */
function mannerLack({ protocol, params }: Scenario): Lack | null {
  if (protocol !== 'timestamps' && protocol !== 'heartbeats') return 'protocol'
  if (params.stagger === true) return 'stagger'
  const { ticksPerRound, latencyMinTicks, latencyMaxTicks } = params as Readonly<Record<string, number>>
  const [round, least, most] = [ticksPerRound as number, latencyMinTicks as number, latencyMaxTicks as number]
  const answers = params.exchange === 'pull' || params.exchange === 'push-pull'
  // Whatever is sent in a round, its answer too, has to be there before the next one begins.
  if ((answers ? 2 : 1) * most >= round) return 'late'
  if (!answers || params.snapshot === true) return null
  // An answer must not carry what has come in since the round began: not what the call itself has just brought, and
  // not what other answers have.
  return params.exchange === 'push-pull' || most >= 2 * least ? 'replies' : null
}

/** Whether something was done, or somebody was doubted, while it spread. */
function isDisturbed({ spans, news, madeTick, tick }: PremiseOptions): boolean {
  const struck = spans.some(({ from, until }) => from < tick && (from >= madeTick || until > madeTick))
  return struck || news.some((item) => item.tick >= madeTick && item.tick < tick && item.kind !== 'agreed')
}

const agreements = new WeakMap<Trace, { tick: number; past: string; nodes: number | null }>()

/** How many nodes are up, if all believe live exactly these; 0 if not, null if that cannot be looked up. */
function agreedNodes(trace: Trace, tick: number): number | null {
  const round = Math.floor(tick / trace.ticksPerRound)
  const { high, low } = trace.digestAt(round * trace.ticksPerRound)
  const past = `${high} ${low}`
  const known = agreements.get(trace)
  if (known?.tick === tick && known.past === past) return known.nodes
  let nodes: number | null = null
  if (trace.missing({ from: round, to: round + 1 }) === null) {
    const frame = trace.firstFrame()
    trace.seek(frame, tick)
    nodes = isAgreed(frame) ? countUp(frame) : 0
  }
  agreements.set(trace, { tick, past, nodes })
  return nodes
}
