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
  const calls = new Map<number, (answer: FromConductor) => void>()
  let nextCall = 0

  const tell = (message: ToConductor): void => worker.postMessage(message)
  const ask = <T>(make: (call: number) => ToConductor, read: (answer: FromConductor) => T): Promise<T> =>
    new Promise((resolve) => {
      const call = nextCall++
      calls.set(call, (answer) => resolve(read(answer)))
      tell(make(call))
    })

  worker.onmessage = ({ data }: MessageEvent<FromConductor>) => {
    if (data.type === 'crashed') listener.crashed(data.crash)
    else if (data.type === 'failed') listener.failed(data.message)
    else {
      calls.get(data.call)?.(data)
      calls.delete(data.call)
    }
  }
  worker.onerror = (event) => listener.failed(event.message)
  tell({ type: 'begin', scenario, nodeUrl: new URL(nodeUrl, location.href).href })

  return {
    advance: (round, calmly = false) => ask((call) => ({ type: 'advance', call, round, calmly }), chunksOf),
    recall: (from, to) => ask((call) => ({ type: 'recall', call, from, to }), chunksOf),
    fork: (next, tick) =>
      ask(
        (call) => ({ type: 'fork', call, scenario: next, tick }),
        (answer) => (answer as { round: number }).round,
      ),
    dispose: () => worker.terminate(),
  }
}

function chunksOf(answer: FromConductor): readonly Chunk[] {
  return (answer as { chunks: readonly Chunk[] }).chunks
}
