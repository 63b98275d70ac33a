/**
 * The bare mesh's conductor: spawns the nodes, opens each round for all of them, counts who was sent how much, and
 * hands on the ports of new channels. A node opens a round only when it has merged all that was sent to it in the one
 * before, so one trip there and back a round is enough; the last round is closed by a trip on which nobody sends.
 */
import { type FromNode, NOBODY, type ToConductor, type ToNode } from './wire.ts'

let workers: Worker[] = []
/** By node: lists sent to it on this trip. */
let addressed: Int32Array
let open = 0
let done: () => void
let settled = 0

self.onmessage = async ({ data }: MessageEvent<ToConductor>) => {
  if (data.type === 'begin') return begin(data.nodes, data.nodeUrl)
  for (; settled < data.round; settled++) await trip(true)
  await trip(false)
  self.postMessage(settled)
}

function begin(nodes: number, nodeUrl: string): void {
  addressed = new Int32Array(nodes)
  workers = Array.from({ length: nodes }, (_, self) => {
    const worker = new Worker(nodeUrl, { type: 'module' })
    worker.onmessage = ({ data, ports }: MessageEvent<FromNode>) => hear(self, data, ports)
    tell(worker, { type: 'begin', self, nodes })
    return worker
  })
}

function trip(sends: boolean): Promise<void> {
  return new Promise((resolve) => {
    done = resolve
    open = workers.length
    for (const [node, worker] of workers.entries())
      tell(worker, { type: 'open', expect: addressed[node] as number, sends })
    addressed.fill(0)
  })
}

function hear(from: number, { to, calls }: FromNode, [port]: readonly MessagePort[]): void {
  if (to !== NOBODY) addressed[to] = (addressed[to] as number) + 1
  if (calls) tell(workers[to] as Worker, { type: 'called', peer: from }, [port as MessagePort])
  if (--open === 0) done()
}

function tell(worker: Worker, message: ToNode, transfer: Transferable[] = []): void {
  worker.postMessage(message, transfer)
}
