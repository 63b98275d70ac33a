/** One node of the bare mesh: a list, its ports, and what the conductor told it last. */
import { type FromNode, NOBODY, type ToNode } from './wire.ts'

let me = 0
let nodes = 0
/** The members' counters; the last slot says in which round the list was sent. */
let list = new Float64Array(0)
let round = 0
/** Lists that came, by even and odd rounds: a quick peer may be one round ahead, and never two. */
const received: [number, number] = [0, 0]
let waiting: { readonly expect: number; readonly sends: boolean } | null = null
const peers = new Map<number, MessagePort>()

self.onmessage = ({ data, ports: [port] }: MessageEvent<ToNode>) => {
  switch (data.type) {
    case 'begin':
      me = data.self
      nodes = data.nodes
      list = new Float64Array(nodes + 1)
      break
    case 'called':
      hear(port as MessagePort)
      if (!peers.has(data.peer)) peers.set(data.peer, port as MessagePort)
      break
    case 'open':
      waiting = data
      openWhenHolding()
  }
}

function hear(port: MessagePort): void {
  port.onmessage = ({ data }: MessageEvent<Float64Array>) => {
    for (let i = 0; i < nodes; i++) if ((data[i] as number) > (list[i] as number)) list[i] = data[i] as number
    received[parity(data[nodes] as number)]++
    openWhenHolding()
  }
}

function openWhenHolding(): void {
  const before = parity(round)
  if (waiting === null || received[before] < waiting.expect) return
  const { sends } = waiting
  waiting = null
  received[before] = 0
  round++
  if (sends) gossip()
  else tell({ to: NOBODY, calls: false })
}

function gossip(): void {
  list[me] = round
  list[nodes] = round
  let to = Math.floor(Math.random() * (nodes - 1))
  if (to >= me) to++
  const known = peers.get(to)
  if (known) {
    known.postMessage(list)
    tell({ to, calls: false })
  } else {
    const { port1, port2 } = new MessageChannel()
    hear(port1)
    peers.set(to, port1)
    port1.postMessage(list)
    tell({ to, calls: true }, [port2])
  }
}

function parity(count: number): 0 | 1 {
  return (count & 1) as 0 | 1
}

function tell(message: FromNode, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer })
}
