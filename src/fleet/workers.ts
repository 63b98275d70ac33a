/** The fleet in workers, as the page sees it. The page's thread only passes calls on; the conductor does the work. */
import type { Scenario } from '../core/scenario.ts'
import conductorUrl from './conductor.worker.ts?worker&url'
import type { Fleet, FleetListener } from './fleet.ts'
import type { Chunk } from './ledger.ts'
import nodeUrl from './node.worker.ts?worker&url'
import { workerScriptUrl } from './script-url.ts'
import type { FromConductor, ToConductor } from './wire.ts'

/** Starts a conductor for a scenario that was checked; the nodes' workers start with the first round. */
export function createWorkerFleet(scenario: Scenario, listener: FleetListener): Fleet {
  const worker = new Worker(workerScriptUrl(conductorUrl) as string, { type: 'module', name: 'conductor' })
  /** Those that are not answered yet; null answers that the fleet is lost. */
  const calls = new Map<number, (answer: FromConductor | null) => void>()
  let nextCall = 0
  let lost = false

  const tell = (message: ToConductor): void => worker.postMessage(message)
  const ask = <T>(
    make: (call: number) => ToConductor,
    read: (answer: FromConductor) => T,
    nothing: T,
  ): Promise<T> =>
    new Promise((resolve) => {
      if (lost) {
        resolve(nothing)
        return
      }
      const call = nextCall++
      calls.set(call, (answer) => resolve(answer === null ? nothing : read(answer)))
      tell(make(call))
    })
  const fail = (message: string): void => {
    lost = true
    listener.failed(message)
    for (const answer of calls.values()) answer(null)
    calls.clear()
  }

  worker.onmessage = ({ data }: MessageEvent<FromConductor>) => {
    if (data.type === 'crashed') listener.crashed(data.crash)
    else if (data.type === 'failed') fail(data.message)
    else {
      calls.get(data.call)?.(data)
      calls.delete(data.call)
    }
  }
  worker.onerror = (event) => fail(event.message)
  tell({ type: 'begin', scenario, nodeUrl: new URL(nodeUrl, location.href).href })

  return {
    advance: (round, calmly = false) =>
      ask((call) => ({ type: 'advance', call, round, calmly }), chunksOf, []),
    recall: (from, to) => ask((call) => ({ type: 'recall', call, from, to }), chunksOf, []),
    fork: (next, tick) =>
      ask(
        (call) => ({ type: 'fork', call, scenario: next, tick }),
        (answer) => (answer as { round: number }).round,
        0,
      ),
    dispose: () => worker.terminate(),
  }
}

function chunksOf(answer: FromConductor): readonly Chunk[] {
  return (answer as { chunks: readonly Chunk[] }).chunks
}
