/**
 * What is still to be passed on. Those passed on least often go first, of these the longest, of these the newest; what
 * has been passed on often enough is dropped, and newer news of a subject takes the place of older.
 */
export interface Queue<News> {
  readonly items: Queued<News>[]
  nextId: number
}

export interface Queued<News> {
  readonly subject: number
  readonly news: News
  readonly bytes: number
  readonly id: number
  transmits: number
}

/** What one message may take along. */
export interface Allowance {
  /** How often a piece of news is passed on at most. */
  readonly transmits: number
  readonly count: number
  readonly bytes: number
  /** What each piece weighs more than itself. */
  readonly overhead: number
}

/** Nothing to pass on. */
export function emptyQueue<News>(): Queue<News> {
  return { items: [], nextId: 0 }
}

/** Has news of a subject passed on, in place of older. */
export function enqueue<News>(queue: Queue<News>, subject: number, news: News, bytes: number): void {
  const old = queue.items.findIndex((item) => item.subject === subject)
  if (old >= 0) queue.items.splice(old, 1)
  queue.items.push({ subject, news, bytes, id: queue.nextId++, transmits: 0 })
}

/** Takes what the next message takes along. */
export function take<News>(queue: Queue<News>, allowance: Allowance): News[] {
  const { items } = queue
  if (items.length === 0) return []
  items.sort(byTurn)
  const taken: News[] = []
  let free = allowance.bytes
  for (const item of items) {
    if (taken.length >= allowance.count) break
    if (item.bytes + allowance.overhead > free) continue
    free -= item.bytes + allowance.overhead
    taken.push(item.news)
    item.transmits++
  }
  let kept = 0
  for (const item of items) if (!isSpent(item, allowance)) items[kept++] = item
  items.length = kept
  return taken
}

/** The order in which items are taken. */
export function byTurn<News>(a: Queued<News>, b: Queued<News>): number {
  return a.transmits - b.transmits || b.bytes - a.bytes || b.id - a.id
}

function isSpent({ transmits }: { readonly transmits: number }, allowance: Allowance): boolean {
  // Whatever the limit is, everything is passed on once.
  return transmits > 0 && transmits >= allowance.transmits
}
