/**
 * The messages under way, as the conductor counts them: rows of numbers by due tick, and no message itself. A message
 * whose receiver cannot read it when it is due, because it is frozen or slow, waits.
 */
/** A message that is not yet read. */
export interface Row {
  readonly from: number
  readonly seq: number
  readonly to: number
  /** The receiver's life that it was posted to; −1 when there was none, −2 − reason when a fault lets it get lost. */
  readonly life: number
}

/** Plain data. */
export interface TrafficSnapshot {
  readonly pending: readonly (readonly [dueTick: number, rows: readonly number[]])[]
  readonly waiting: readonly (readonly [node: number, rows: readonly number[]])[]
}

export interface Traffic {
  post(dueTick: number, from: number, seq: number, to: number, life: number): void
  dueTicks(): IterableIterator<number>
  /** Every message due before a tick. */
  eachBefore(until: number, see: (row: Row, dueTick: number) => void): void
  /** Forgets what is due before a tick. */
  forgetBefore(until: number): void
  has(from: number, seq: number): boolean
  /** Takes out one message that is not due yet; null when there is none of that name. */
  take(from: number, seq: number): { readonly dueTick: number; readonly row: Row } | null
  wait(row: Row, dueTick: number): void
  /** The nodes at which something waits. */
  waiters(): readonly number[]
  /** Forgets what waits at a node for which `isRead` says so. */
  read(node: number, isRead: (dueTick: number) => boolean): void
  /** Takes out all that waits at a node, in the order of sender and number. */
  takeWaiting(node: number): { readonly from: number; readonly seq: number }[]
  snapshot(): TrafficSnapshot
}

const WIDTH = 4
const WAITING_WIDTH = 3
const NOBODY: readonly number[] = []

/** The traffic of a snapshot; without one, none. */
export function createTraffic(snapshot?: TrafficSnapshot): Traffic {
  const pending = new Map<number, number[]>(snapshot?.pending.map(([due, rows]) => [due, rows.slice()]) ?? [])
  const waiting = new Map<number, number[]>(
    snapshot?.waiting.map(([node, rows]) => [node, rows.slice()]) ?? [],
  )

  // One object for all, since there are very many rows and each is only looked at.
  const seen = { from: 0, seq: 0, to: 0, life: 0 }

  const find = (from: number, seq: number): { readonly dueTick: number; readonly at: number } | null => {
    for (const [dueTick, rows] of pending)
      for (let at = 0; at < rows.length; at += WIDTH)
        if (rows[at] === from && rows[at + 1] === seq) return { dueTick, at }
    return null
  }

  return {
    post(dueTick, from, seq, to, life) {
      const rows = pending.get(dueTick)
      if (rows) rows.push(from, seq, to, life)
      else pending.set(dueTick, [from, seq, to, life])
    },
    dueTicks: () => pending.keys(),
    eachBefore(until, see) {
      for (const [dueTick, rows] of pending)
        if (dueTick < until)
          for (let at = 0; at < rows.length; at += WIDTH) see(readRow(rows, at, seen), dueTick)
    },
    forgetBefore(until) {
      for (const dueTick of pending.keys()) if (dueTick < until) pending.delete(dueTick)
    },
    has: (from, seq) => find(from, seq) !== null,
    take(from, seq) {
      const found = find(from, seq)
      if (found === null) return null
      const { dueTick, at } = found
      const rows = pending.get(dueTick) as number[]
      const row = readRow(rows, at, { ...seen })
      rows.splice(at, WIDTH)
      if (rows.length === 0) pending.delete(dueTick)
      return { dueTick, row }
    },
    wait({ from, seq, to }, dueTick) {
      const rows = waiting.get(to)
      if (rows) rows.push(from, seq, dueTick)
      else waiting.set(to, [from, seq, dueTick])
    },
    waiters: () => (waiting.size === 0 ? NOBODY : [...waiting.keys()]),
    read(node, isRead) {
      if (waiting.size === 0) return
      const rows = waiting.get(node) ?? []
      const left: number[] = []
      for (let at = 0; at < rows.length; at += WAITING_WIDTH)
        if (!isRead(rows[at + 2] as number)) left.push(...rows.slice(at, at + WAITING_WIDTH))
      if (left.length > 0) waiting.set(node, left)
      else waiting.delete(node)
    },
    takeWaiting(node) {
      const rows = waiting.get(node) ?? []
      waiting.delete(node)
      const taken: { from: number; seq: number }[] = []
      for (let at = 0; at < rows.length; at += WAITING_WIDTH)
        taken.push({ from: rows[at] as number, seq: rows[at + 1] as number })
      return taken.sort((a, b) => a.from - b.from || a.seq - b.seq)
    },
    snapshot: () => structuredClone({ pending: [...pending], waiting: [...waiting] }),
  }
}

function readRow(rows: readonly number[], at: number, into: { -readonly [key in keyof Row]: number }): Row {
  into.from = rows[at] as number
  into.seq = rows[at + 1] as number
  into.to = rows[at + 2] as number
  into.life = rows[at + 3] as number
  return into
}
