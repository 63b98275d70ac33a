/** A node is called the same in every language. */
export function nodeName(node: number): string {
  return `n${node}`
}

/** The address that the node would have as a process of its own; the first of the network belongs to nobody. */
export function nodeAddress(node: number): string {
  const host = node + 1
  return `10.0.${host >> 8}.${host & 255}:7946`
}
