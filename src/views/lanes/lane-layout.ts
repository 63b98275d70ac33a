/** Lanes under the time line: each scheduled thing has a place of its own, or is counted where there are too many. */

/** What is to be placed, in pixels along the time line. */
export interface LaneItem {
  readonly key: number
  readonly x: number
  /** 0 for what happens at once. */
  readonly width: number
  /** How wide its label is. */
  readonly label: number
}

export interface LaneRoom {
  readonly width: number
  /** No more rows than these. */
  readonly rows: number
  /** Nobody can take hold of less than this. */
  readonly least: number
}

export interface PlacedBar {
  readonly key: number
  readonly row: number
  /** Where the bar begins and how long it is, so that it can be taken hold of. */
  readonly x: number
  readonly width: number
  /** How much room the label has, in the bar and behind it. */
  readonly room: number
}

/** Several things in a place where there is no room for each. */
export interface PlacedGroup {
  readonly keys: readonly number[]
  readonly row: number
  readonly x: number
  readonly width: number
}

export interface Lanes {
  readonly bars: readonly PlacedBar[]
  readonly groups: readonly PlacedGroup[]
  readonly rows: number
}

const GAP_PX = 4

interface Box {
  readonly key: number
  readonly from: number
  readonly to: number
  readonly label: number
  readonly isPoint: boolean
}

/** Places everything, the earliest first, each in the first row that has room for it and its label. */
export function placeLanes(items: readonly LaneItem[], room: LaneRoom): Lanes {
  const boxes = items.map((item) => boxOf(item, room)).sort((a, b) => a.from - b.from || b.to - a.to)
  const whole = fill(boxes, room.rows, room.width)
  if (whole.left.length === 0) return withRooms(whole.rows, [], room.width)
  // The last row is for what there is no other place for.
  const part = fill(boxes, room.rows - 1, room.width)
  const [singles, groups] = merged(part.left, room.rows - 1)
  return withRooms([...part.rows, singles], groups, room.width)
}

/** The place that a thing takes up so that it can be seen and taken hold of; nothing leaves the time line. */
function boxOf({ key, x, width, label }: LaneItem, room: LaneRoom): Box {
  const isPoint = width === 0
  const wide = Math.max(width, room.least)
  const from = isPoint ? x - wide / 2 : x
  const inside = Math.min(from, room.width + room.least / 2 - wide)
  return { key, from: inside, to: inside + wide, label, isPoint }
}

/** Fills some rows; `left` is what found no place. Before anything is left over, the labels give way. */
function fill(boxes: readonly Box[], count: number, width: number): Filled {
  const labelled = fillRows(boxes, count, ({ from, to, label, isPoint }) => {
    const end = isPoint ? to + label : Math.max(to, from + label)
    return end <= width ? end : to
  })
  return labelled.left.length === 0 ? labelled : fillRows(boxes, count, ({ to }) => to)
}

interface Filled {
  readonly rows: Box[][]
  readonly left: Box[]
}

function fillRows(boxes: readonly Box[], count: number, endOf: (box: Box) => number): Filled {
  const rows: Box[][] = []
  const left: Box[] = []
  const ends: number[] = []
  for (const box of boxes) {
    const free = ends.findIndex((end) => end <= box.from)
    const row = free < 0 ? ends.length : free
    if (row >= count) {
      left.push(box)
      continue
    }
    rows[row] = [...(rows[row] ?? []), box]
    ends[row] = endOf(box) + GAP_PX
  }
  return { rows, left }
}

/** What lies upon each other becomes a group. */
function merged(boxes: readonly Box[], row: number): readonly [Box[], PlacedGroup[]] {
  const clusters: Box[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const box of boxes) {
    if (box.from < end + GAP_PX) clusters.at(-1)?.push(box)
    else clusters.push([box])
    end = Math.max(end, box.to)
  }
  const singles = clusters.filter(({ length }) => length === 1).flat()
  const groups = clusters
    .filter(({ length }) => length > 1)
    .map((cluster) => {
      const x = (cluster[0] as Box).from
      const to = Math.max(...cluster.map((box) => box.to))
      return { keys: cluster.map(({ key }) => key), row, x, width: to - x }
    })
  return [singles, groups]
}

/** How far each label may reach: to whatever comes next in its row. */
function withRooms(rows: readonly Box[][], groups: readonly PlacedGroup[], width: number): Lanes {
  const bars = rows.flatMap((boxes, row) => {
    const starts = [
      ...boxes.map(({ from }) => from),
      ...groups.filter((group) => group.row === row).map(({ x }) => x),
    ]
    return boxes.map(({ key, from, to, isPoint }) => {
      const next = Math.min(width, ...starts.filter((start) => start > from).map((start) => start - GAP_PX))
      return { key, row, x: from, width: to - from, room: Math.max(0, next - (isPoint ? to : from)) }
    })
  })
  const last = Math.max(-1, ...bars.map(({ row }) => row), ...groups.map(({ row }) => row))
  return { bars, groups, rows: last + 1 }
}
