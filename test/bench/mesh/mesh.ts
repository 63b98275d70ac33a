/**
 * The bare mesh: what our fleet is measured against. The same number of workers under a conductor worker, the same
 * lazily dialled channels, each round every node sends a list of the same length to one random peer and the receiver
 * merges it by maximum, in counted lock step. No protocol module, no latencies, no trace.
 */
import conductorUrl from './conductor.worker.ts?worker&url'
import nodeUrl from './node.worker.ts?worker&url'
import type { ToConductor } from './wire.ts'

export interface BareMesh {
  /** Answers when all rounds before `round` have ended. */
  advance(round: number): Promise<void>
  dispose(): void
}

/** Starts the workers at once. */
export function createBareMesh(nodes: number): BareMesh {
  const worker = new Worker(conductorUrl, { type: 'module' })
  const tell = (message: ToConductor): void => worker.postMessage(message)
  tell({ type: 'begin', nodes, nodeUrl: new URL(nodeUrl, location.href).href })
  return {
    advance: (round) =>
      new Promise((resolve) => {
        worker.onmessage = () => resolve()
        tell({ type: 'advance', round })
      }),
    dispose: () => worker.terminate(),
  }
}
