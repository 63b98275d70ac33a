/** What happened in a part of a run: each step, and each message with both of its ends. */
import { lanesOf, type Posted, type Step, type StepName } from '../../trace/lanes.ts'
import type { News } from '../../trace/news.ts'
import { originalSeq } from '../../trace/steps.ts'
import type { Trace } from '../../trace/trace.ts'

export interface Arrow {
  readonly from: number
  readonly to: number
  readonly seq: number
  readonly sentTick: number
  readonly endTick: number
  /** What became of it; a message that is not read within the settled rounds is under way. */
  readonly end: 'news' | 'old' | 'lost' | 'under-way'
}

export interface PlacedStep extends StepName {
  readonly step: Step
}

/** From when to when a process was there. */
export interface Life {
  readonly fromTick: number
  readonly toTick: number
}

export interface Pause extends Life {
  readonly node: number
}

export interface Content {
  readonly arrows: readonly Arrow[]
  /** In the trace's one fixed order. */
  readonly steps: readonly PlacedStep[]
  /** By node, in their order. */
  readonly lives: readonly (readonly Life[])[]
  /** When a node was frozen. */
  readonly pauses: readonly Pause[]
}

export interface ContentOptions {
  readonly trace: Trace
  readonly news: readonly News[]
  readonly fromTick: number
  readonly toTick: number
  /** A message is under way for so many rounds, at most. */
  readonly flightRounds: number
}

/** Collects what is to be seen between two ticks. */
export function contentOf({ trace, news, fromTick, toTick, flightRounds }: ContentOptions): Content {
  const { ticksPerRound, rounds, nodes } = trace
  const first = Math.max(0, Math.floor(fromTick / ticksPerRound))
  const last = Math.min(rounds - 1, Math.floor(toTick / ticksPerRound))
  const steps: PlacedStep[] = []
  const sends = new Map<string, { readonly from: number; readonly tick: number; readonly posted: Posted }>()
  const ends = new Map<string, { readonly tick: number; readonly to: number; readonly end: Arrow['end'] }>()
  /** When a message is to arrive that somebody moved or made on the way. */
  const dues = new Map<string, { readonly tick: number; readonly to: number }>()
  for (
    let round = Math.max(0, first - flightRounds);
    round <= Math.min(rounds - 1, last + flightRounds);
    round++
  ) {
    const lanes = lanesOf(trace, round)
    for (const step of lanes.steps) {
      if (round >= first && round <= last) steps.push({ round, order: step.order, step })
      for (const posted of step.sent)
        sends.set(`${step.node} ${posted.seq}`, { from: step.node, tick: step.tick, posted })
      if (step.kind === 'deliver')
        ends.set(`${step.from} ${step.seq}`, {
          ...step,
          to: step.node,
          end: step.learned > 0 ? 'news' : 'old',
        })
    }
    for (const { from, seq, to, dueTick } of lanes.diversions)
      dues.set(`${from} ${seq}`, { tick: dueTick, to })
    for (const { from, seq, to, tick } of lanes.losses) ends.set(`${from} ${seq}`, { tick, to, end: 'lost' })
  }
  const arrows: Arrow[] = []
  const add = (
    key: string,
    from: number,
    seq: number,
    sentTick: number,
    to: number,
    dueTick: number,
  ): void => {
    const due = dues.get(key)?.tick ?? dueTick
    const { tick, end } = ends.get(key) ?? { tick: due, end: 'under-way' as const }
    if (tick >= fromTick && sentTick <= toTick) arrows.push({ from, to, seq, sentTick, endTick: tick, end })
  }
  for (const [key, { from, tick, posted }] of sends)
    add(key, from, posted.seq, tick, posted.to, posted.dueTick)
  // A copy that somebody made of a message under way was never sent.
  for (const [key, { tick, to }] of new Map([...dues, ...ends])) {
    const [from, seq] = key.split(' ').map(Number) as [number, number]
    const sent = sends.has(key) ? undefined : sends.get(`${from} ${originalSeq(seq)}`)
    if (sent) add(key, from, seq, sent.tick, to, tick)
  }
  const { up } = trace.firstFrame()
  const endTick = rounds * ticksPerRound
  return { arrows, steps, lives: livesOf(news, up, endTick), pauses: pausesOf(news, nodes, endTick) }
}

/** When each process was there, by the news. */
function livesOf(news: readonly News[], up: Uint8Array, endTick: number): Life[][] {
  const lives: Life[][] = Array.from(up, () => [])
  const since: (number | null)[] = Array.from(up, (one) => (one === 1 ? 0 : null))
  for (const item of news) {
    if (item.kind === 'up') since[item.node] = item.tick
    if (item.kind !== 'down') continue
    const fromTick = since[item.node]
    if (fromTick != null) lives[item.node]?.push({ fromTick, toTick: item.tick })
    since[item.node] = null
  }
  since.forEach((fromTick, node) => {
    if (fromTick !== null) lives[node]?.push({ fromTick, toTick: endTick })
  })
  return lives
}

/** When each node stood still, by the news; one that ends is not frozen any more. */
function pausesOf(news: readonly News[], nodes: number, endTick: number): Pause[] {
  const pauses: Pause[] = []
  const since: (number | null)[] = new Array<number | null>(nodes).fill(null)
  const end = (node: number, toTick: number): void => {
    const fromTick = since[node]
    if (fromTick != null) pauses.push({ node, fromTick, toTick })
    since[node] = null
  }
  for (const item of news) {
    if (item.kind === 'goes-on' || item.kind === 'down') end(item.node, item.tick)
    if (item.kind === 'froze') since[item.node] ??= item.tick
  }
  for (let node = 0; node < nodes; node++) end(node, endTick)
  return pauses
}

/** Whether a node is up at a tick. */
export function isUpAt({ lives }: Content, node: number, tick: number): boolean {
  return lives[node]?.some(({ fromTick, toTick }) => tick >= fromTick && tick < toTick) ?? false
}
