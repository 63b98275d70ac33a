/**
 * A set of members in a scenario is a short text, "0-5,8", so that it survives links and files and can be typed. The
 * empty text stands for all of them. There is one way to write each set; other ways are read, too.
 */

const RANGE = /^(\d{1,5})(?:-(\d{1,5}))?$/

/** The members that a text names, in order and once each; null when it names no members below `nodes`. */
export function parseMembers(text: string, nodes: number): readonly number[] | null {
  if (text.trim() === '') return []
  const ranges: { readonly first: number; readonly last: number }[] = []
  for (const part of text.split(',')) {
    const [, first, last = first] = RANGE.exec(part.trim()) ?? []
    if (first === undefined || Number(last) >= nodes || Number(first) > Number(last)) return null
    ranges.push({ first: Number(first), last: Number(last) })
  }
  // Gone through in order, so that a stranger who names the same members again and again costs no time.
  const members: number[] = []
  let next = 0
  for (const { first, last } of ranges.sort((a, b) => a.first - b.first)) {
    for (let member = Math.max(first, next); member <= last; member++) members.push(member)
    next = Math.max(next, last + 1)
  }
  return members
}

/** The one way to write a set of members; they may come in any order. */
export function writeMembers(members: Iterable<number>): string {
  const sorted = [...new Set(members)].sort((a, b) => a - b)
  const parts: string[] = []
  for (let i = 0; i < sorted.length; ) {
    let end = i
    while (sorted[end + 1] === (sorted[end] as number) + 1) end++
    // Two neighbours are two members; three are a range.
    if (end > i + 1) parts.push(`${sorted[i]}-${sorted[end]}`)
    else for (let at = i; at <= end; at++) parts.push(String(sorted[at]))
    i = end + 1
  }
  return parts.join(',')
}

/** What was parsed lately; the same few texts are asked about for every message. */
const known = new Map<string, ReadonlySet<number>>()
const MOST_KNOWN = 256
const MOST_MEMBERS = 100_000

/** Whether a checked text names a member; the empty one names all. */
export function isAmong(text: string, member: number): boolean {
  if (text === '') return true
  let members = known.get(text)
  if (members === undefined) {
    members = new Set(parseMembers(text, MOST_MEMBERS))
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(text, members)
  }
  return members.has(member)
}
