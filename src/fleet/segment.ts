import { EVENT_WORDS, kindOf, TICK } from '../core/event.ts'

/** What one node did at one tick; −1 stands for the conductor, whose events come first. */
export interface Segment {
  readonly tick: number
  readonly node: number
  readonly words: Uint32Array
}

/** Cuts a report's words at its tick events. */
export function segmentsOf(node: number, words: Uint32Array): Segment[] {
  const segments: Segment[] = []
  let at = 0
  while (at < words.length) {
    const tick = words[at + 1] as number
    const start = at + 2
    at = start
    while (at < words.length && kindOf(words[at] as number) !== TICK)
      at += EVENT_WORDS[kindOf(words[at] as number)] as number
    segments.push({ tick, node, words: words.subarray(start, at) })
  }
  return segments
}

/** Brings segments into the trace's one fixed order: by tick, then the conductor, then the nodes by index. */
export function mergeSegments(segments: readonly Segment[]): { tick: number; words: Uint32Array[] }[] {
  const ordered = [...segments].sort((a, b) => a.tick - b.tick || a.node - b.node)
  const merged: { tick: number; words: Uint32Array[] }[] = []
  for (const segment of ordered) {
    const last = merged[merged.length - 1]
    if (last?.tick === segment.tick) last.words.push(segment.words)
    else merged.push({ tick: segment.tick, words: [segment.words] })
  }
  return merged
}
