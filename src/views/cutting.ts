/** The cluster while it is being divided by hand: the graph takes a line, and the page asks whether it is meant. */
import { createContext, useContext } from 'react'

export interface Cutting {
  /** The nodes of side A; null until a line was drawn. */
  readonly sideA: ReadonlySet<number> | null
  /** Side A is these now. */
  divide(sideA: ReadonlySet<number> | null): void
}

/** Null while nobody wants to divide anything. */
export const CuttingContext = createContext<Cutting | null>(null)

export function useCutting(): Cutting | null {
  return useContext(CuttingContext)
}

/** A node changes sides; before there are any, it is alone on its own. */
export function toggled(sideA: ReadonlySet<number> | null, node: number): ReadonlySet<number> {
  const next = new Set(sideA)
  if (!next.delete(node)) next.add(node)
  return next
}
