/** A node is called the same in every language. */
export function nodeName(node: number): string {
  return `n${node}`
}

/** The address that the node would have as a process of its own; the first of the network belongs to nobody. */
export function nodeAddress(node: number): string {
  const host = node + 1
  return `10.0.${host >> 8}.${host & 255}:7946`
}

/** Two members by whose list an action names all links that it strikes; null where it is not just these two. */
export function pairOf(from: unknown, to: unknown): readonly number[] | null {
  if (typeof from !== 'string' || from !== to || !/^\d+,\d+$/.test(from)) return null
  return from.split(',').map(Number)
}
