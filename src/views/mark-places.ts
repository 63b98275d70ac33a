/** Where the marks of the time line stand: all that there is room for, and nothing upon anything else. */
import { FALSE_ALARM_RANK, type Mark } from './marks.ts'

export interface PlacedMark extends Mark {
  readonly x: number
  readonly lane: number
  /** What there is room for of what it says. */
  readonly label: string
  /** How many others stand in the same place. */
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
  /** How it is said in short that there are so many more. */
  more(count: number): string
}

const GAP_PX = 8
/** The stem of a mark in an upper lane passes through the lanes below it. */
const STEM_PX = 3

/** Gives each mark a place; where none is left, it is counted. Then labels get what room there still is. */
export function placeMarks(marks: readonly Mark[], room: MarkRoom): readonly PlacedMark[] {
  const places: PlacedMark[] = []
  for (const mark of thinned(marks, room).sort((a, b) => a.rank - b.rank || a.tick - b.tick)) {
    const x = (mark.tick / room.spanTicks) * room.width
    const place = inSomeLane({ ...mark, x, lane: 0, label: '', hidden: 0 }, places, room)
    if (place) places.push(place)
    else countNearest(places, x)
  }
  places.forEach((bare, i) => {
    const others = places.filter((_, other) => other !== i)
    const labelled = labelsOf(bare, room).map((label) => inSomeLane({ ...bare, label }, others, room))
    places[i] = labelled.find((place) => place !== null) ?? bare
  })
  return places
}

/** What a mark would like to say, and what it makes do with. */
function labelsOf({ text, hidden }: PlacedMark, { more }: MarkRoom): readonly string[] {
  return hidden === 0 ? [text] : [`${text} ${more(hidden)}`, more(hidden)]
}

/** The mark in the lowest lane that has room for it and its label. */
function inSomeLane(mark: PlacedMark, others: readonly PlacedMark[], room: MarkRoom): PlacedMark | null {
  const end = endOf(mark, room)
  if (mark.label !== '' && end > room.width + 2 * GAP_PX) return null
  for (let lane = 0; lane < room.lanes; lane++) {
    const isFree = others.every((other) => {
      if (other.lane > lane) return end <= other.x - STEM_PX || mark.x - room.reach >= other.x + STEM_PX
      const reach = other.lane < lane ? STEM_PX : room.reach
      const reached = other.lane < lane ? mark.x + STEM_PX : end
      return reached <= other.x - room.reach || mark.x - reach >= endOf(other, room)
    })
    if (isFree) return { ...mark, lane }
  }
  return null
}

function endOf({ x, label }: PlacedMark, { reach, measure }: MarkRoom): number {
  return x + reach + (label === '' ? 0 : 2 + measure(label)) + GAP_PX
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

function countNearest(places: PlacedMark[], x: number): void {
  let nearest = 0
  places.forEach((place, i) => {
    if (Math.abs(place.x - x) < Math.abs((places[nearest] as PlacedMark).x - x)) nearest = i
  })
  const place = places[nearest]
  if (place) places[nearest] = { ...place, hidden: place.hidden + 1 }
}
