/** Marks on the time line: what happened when, placed so that nothing lies upon anything else. */
import { CRASHED, LEFT } from '../core/event.ts'
import type { Messages } from '../locales/index.ts'
import type { News } from '../trace/news.ts'
import type { IconName } from './icon.tsx'

export interface Mark {
  readonly key: string
  readonly tick: number
  readonly look: 'alarm' | 'stale' | 'ok' | 'plain'
  readonly icon: IconName
  readonly text: string
  /** The lower, the sooner it gets its place. */
  readonly rank: number
}

export interface PlacedMark extends Mark {
  readonly x: number
  readonly lane: number
  /** What there is room for; how many others stand in the same place goes along. */
  readonly label: string
  readonly hidden: number
}

export interface MarkRoom {
  readonly width: number
  readonly spanTicks: number
  readonly lanes: number
  /** Half the width of a mark without its label, in pixels. */
  readonly reach: number
  /** The width of a label in pixels. */
  measure(text: string): number
}

const GAP_PX = 8
const FALSE_ALARM_RANK = 4

/** What the news say on the time line. That an alarm was taken back is not told there. */
export function marksOfNews(news: readonly News[], words: Messages): Mark[] {
  const marks: Mark[] = []
  news.forEach((item, i) => {
    const said = sayNews(item, words)
    if (said) marks.push({ ...said, key: `${i} ${item.kind}`, tick: item.tick })
  })
  return marks
}

function sayNews(item: News, { transport }: Messages): Omit<Mark, 'key' | 'tick'> | null {
  switch (item.kind) {
    case 'down': {
      if (item.reason === LEFT)
        return { look: 'plain', icon: 'cross', text: transport.left(item.node), rank: 0 }
      const crashed = item.reason === CRASHED
      const text = crashed ? transport.crashed(item.node) : transport.killed(item.node)
      return { look: 'alarm', icon: 'cross', text, rank: 0 }
    }
    case 'up':
      return { look: 'plain', icon: 'reset', text: transport.restarted(item.node), rank: 1 }
    case 'froze':
      return { look: 'plain', icon: 'pause', text: transport.froze(item.node), rank: 1 }
    case 'goes-on':
      return { look: 'plain', icon: 'play', text: transport.goesOn(item.node), rank: 1 }
    case 'all-noticed':
      return { look: 'ok', icon: 'check', text: transport.allNoticed(item.node), rank: 2 }
    case 'first-noticed':
      return { look: 'stale', icon: 'eye', text: transport.firstNoticed(item.node, item.observer), rank: 3 }
    case 'false-alarm':
      return { look: 'stale', icon: 'alarm', text: transport.falseAlarm(item.node), rank: FALSE_ALARM_RANK }
    case 'agreed':
      return { look: 'ok', icon: 'check', text: transport.agreed, rank: 3 }
    // All that happens between the first doubt and the last is too much for a line.
    case 'declared':
    case 'recovered':
      return null
  }
}

/** Gives each mark the best place that is left: with its label if there is room, else without, else it is counted. */
export function placeMarks(marks: readonly Mark[], room: MarkRoom): readonly PlacedMark[] {
  const taken: [number, number][][] = Array.from({ length: room.lanes }, () => [])
  const placed: PlacedMark[] = []
  const isFree = (lane: number, from: number, to: number): boolean =>
    (taken[lane] as [number, number][]).every(([a, b]) => to <= a || from >= b)
  const tryPlace = (mark: Mark, x: number, lane: number, label: string): boolean => {
    const end = x + room.reach + (label === '' ? 0 : 2 + room.measure(label)) + GAP_PX
    const start = x - room.reach
    if (label !== '' && end > room.width + 2 * GAP_PX) return false
    // The stem of a mark in an upper lane passes through the lanes below it.
    for (let below = 0; below < lane; below++) if (!isFree(below, x - 3, x + 3)) return false
    if (!isFree(lane, start, end)) return false
    for (let below = 0; below < lane; below++) taken[below]?.push([x - 3, x + 3])
    taken[lane]?.push([start, end])
    placed.push({ ...mark, x, lane, label, hidden: 0 })
    return true
  }
  for (const mark of thinned(marks, room).sort((a, b) => a.rank - b.rank || a.tick - b.tick)) {
    const x = (mark.tick / room.spanTicks) * room.width
    const lanes = Array.from({ length: room.lanes }, (_, lane) => lane)
    if (lanes.some((lane) => tryPlace(mark, x, lane, mark.text))) continue
    if (lanes.some((lane) => tryPlace(mark, x, lane, ''))) continue
    countNearest(placed, x)
  }
  return placed
}

/** Of marks that say the like in the same place one is enough; a cluster that cries wolf has thousands. */
function thinned(marks: readonly Mark[], { width, spanTicks, reach }: MarkRoom): Mark[] {
  const kept = new Map<string, Mark>()
  for (const mark of marks) {
    const place = Math.floor(((mark.tick / spanTicks) * width) / (2 * reach))
    const key = mark.rank < FALSE_ALARM_RANK ? mark.key : `${place}`
    if (!kept.has(key)) kept.set(key, mark)
  }
  return [...kept.values()]
}

function countNearest(placed: PlacedMark[], x: number): void {
  let nearest = 0
  placed.forEach((mark, i) => {
    if (Math.abs(mark.x - x) < Math.abs((placed[nearest] as PlacedMark).x - x)) nearest = i
  })
  const mark = placed[nearest]
  if (mark) placed[nearest] = { ...mark, hidden: mark.hidden + 1 }
}
