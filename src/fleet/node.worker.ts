/** One node in one worker: the host, and the ports through which it talks straight to its peers. */
import { FAULTS } from '../faults/registry.ts'
import { PROTOCOLS } from '../protocols/registry.ts'
import { createGate } from './gate.ts'
import { createHost, type Host } from './host.ts'
import { findProtocol } from './local.ts'
import { packReport } from './parcel.ts'
import { type Opening, postedIn, type Window } from './window.ts'
import type { FromNode, Letter, ToNode } from './wire.ts'

declare const self: DedicatedWorkerGlobalScope

let host: Host
let epoch = 0
const ports = new Map<number, MessagePort>()
const gate = createGate()

self.onmessage = ({ data, ports: [port] }: MessageEvent<ToNode>) => {
  switch (data.type) {
    case 'begin':
      host = createHost({
        ...data,
        faults: FAULTS,
        protocol: findProtocol(data.scenario, { protocols: PROTOCOLS }),
        records: true,
      })
      epoch = data.epoch
      break
    case 'start':
      host.start(data.start, data.memory)
      break
    case 'open':
      gate.whenHolding(data.opening.expect, data.from, () => open(data, data.opening))
      break
    case 'dialled':
      // When both called each other at once, each speaks through its own channel and hears both.
      listen(port as MessagePort)
      if (!ports.has(data.peer)) ports.set(data.peer, port as MessagePort)
      break
    case 'hangup':
      // Nothing more is sent there. The port is not closed: letters of the ended process may still be in it.
      ports.delete(data.peer)
      break
    case 'snapshot':
      gate.whenHolding(data.expect, data.now, () => tell({ type: 'snapshot', snapshot: host.snapshot() }))
      break
    case 'remember':
      tell({ type: 'memory', state: host.memory() })
      break
    case 'follow':
      host.follow(data.scenario)
      break
    case 'restore':
      epoch = data.epoch
      host.restore(data.snapshot)
      gate.reset(host.received)
      tell({ type: 'restored' })
      break
    case 'crash':
      throw new Error(`node ${host.node} was made to crash`)
  }
}

// A rejection in a worker raises no event outside of it, so the node reports its own.
self.addEventListener('unhandledrejection', (event) =>
  tell({ type: 'rejected', message: String(event.reason) }),
)

function open(window: Pick<Window, 'from' | 'until'>, opening: Opening): void {
  const report = host.open(window, opening)
  const dials: number[] = []
  const ends: MessagePort[] = []
  for (const message of report.messages) {
    if (!ports.has(message.to)) {
      dials.push(message.to)
      ends.push(dial(message.to))
    }
    const letter: Letter = { epoch, windowTick: postedIn(window, opening), message }
    ports.get(message.to)?.postMessage(letter)
  }
  tell(packReport(report, dials), ends)
}

/** Makes a channel to a peer: one end is kept, the other is for the peer. */
function dial(peer: number): MessagePort {
  const { port1, port2 } = new MessageChannel()
  listen(port1)
  ports.set(peer, port1)
  return port2
}

function listen(port: MessagePort): void {
  port.onmessage = ({ data }: MessageEvent<Letter>) => {
    if (data.epoch !== epoch) return
    host.receive(data.message)
    gate.arrive(data.windowTick)
  }
}

function tell(message: FromNode, transfer: Transferable[] = []): void {
  self.postMessage(message, transfer)
}
