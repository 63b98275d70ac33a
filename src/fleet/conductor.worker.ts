/** The conductor in a worker of its own, so that the page's thread only draws. */

import { type Scenario, withAction } from '../core/scenario.ts'
import { CHECKPOINT_ROUNDS, type Checkpoint, type Checkpoints, createCheckpoints } from './checkpoint.ts'
import { type Conductor, type ConductorSnapshot, createConductor } from './conductor.ts'
import type { Chunk } from './ledger.ts'
import { findProtocol } from './local.ts'
import { createMesh, type Loss, type Mesh } from './mesh.ts'
import { recallCheckpoint, recallMemory, recallRounds } from './recall.ts'
import { WORKER_REGISTRY } from './registry.ts'
import type { FromConductor, ToConductor } from './wire.ts'

declare const self: DedicatedWorkerGlobalScope

let mesh: Mesh
let conductor: Conductor
let checkpoints: Checkpoints
let scenario: Scenario
/** Calls are carried out one after the other, in the order in which they came. */
let last: Promise<unknown> = Promise.resolve()

self.onmessage = ({ data }: MessageEvent<ToConductor>) => {
  last = last
    .then(() => obey(data))
    .catch((error: unknown) => tell({ type: 'failed', message: String(error) }))
}

async function obey(command: ToConductor): Promise<void> {
  switch (command.type) {
    case 'begin':
      mesh = createMesh(command.scenario, command.nodeUrl, noteCrashes)
      checkpoints = createCheckpoints(command.scenario.nodes)
      conduct(command.scenario)
      break
    case 'advance':
      handOver(command.call, await advance(command.round, command.calmly))
      break
    case 'recall': {
      const near = checkpoints.nearest(command.from * (scenario.params.ticksPerRound as number))
      handOver(command.call, recallRounds(scenario, WORKER_REGISTRY, near, command.from, command.to))
      break
    }
    case 'fork':
      tell({ type: 'forked', call: command.call, round: await fork(command.scenario, command.tick) })
  }
}

/** What nobody had planned has happened all the same: from now on it belongs to the scenario. */
function noteCrashes(lost: readonly Loss[]): void {
  const tick = conductor.now
  // All of it, before anything is computed again: whoever threw an exception would throw it once more.
  for (const { node } of lost) scenario = withAction(scenario, { at: tick, kind: 'crash', node })
  for (const { node, message } of lost) {
    mesh.remember(node, recallMemory(scenario, WORKER_REGISTRY, checkpoints.nearest(tick), tick, node))
    tell({ type: 'crashed', crash: { node, tick, message } })
  }
}

function conduct(next: Scenario, from?: ConductorSnapshot): void {
  scenario = next
  const answers = findProtocol(next, WORKER_REGISTRY).answers(next.params)
  conductor = createConductor({ scenario: next, faults: WORKER_REGISTRY.faults, answers, from })
}

async function advance(round: number, calmly: boolean): Promise<Chunk[]> {
  const ticksPerRound = scenario.params.ticksPerRound as number
  const chunks: Chunk[] = []
  while (conductor.now < round * ticksPerRound) {
    const settled = conductor.now / ticksPerRound
    if (settled > 0 && settled % CHECKPOINT_ROUNDS === 0) checkpoints.add(await checkpoint())
    const target =
      Math.min(round, (Math.floor(settled / CHECKPOINT_ROUNDS) + 1) * CHECKPOINT_ROUNDS) * ticksPerRound
    for (let window = conductor.plan(target); window !== null; window = conductor.plan(target))
      conductor.settle(window, await mesh.settle(window, calmly))
    chunks.push(...conductor.takeChunks())
  }
  return chunks
}

async function checkpoint(): Promise<Checkpoint> {
  const snapshot = conductor.snapshot()
  const up = snapshot.nodes.flatMap(({ up, addressed }, node) => (up ? [{ node, expect: addressed }] : []))
  const states = await mesh.snapshots(snapshot.now, up)
  const hosts = snapshot.nodes.map((_, node) => states.get(node) ?? null)
  return { conductor: snapshot, hosts, memories: [...mesh.memories] }
}

async function fork(next: Scenario, tick: number): Promise<number> {
  const ticksPerRound = next.params.ticksPerRound as number
  if (tick >= conductor.now) {
    mesh.follow(next)
    conduct(next, conductor.now > 0 ? conductor.snapshot() : undefined)
    return conductor.now / ticksPerRound
  }
  const round = Math.floor(tick / ticksPerRound)
  const began = round * ticksPerRound
  const found = recallCheckpoint(scenario, WORKER_REGISTRY, checkpoints.nearest(began), round)
  checkpoints.cut(began - 1)
  await mesh.restore(found)
  mesh.follow(next)
  conduct(next, found.conductor)
  return round
}

function handOver(call: number, chunks: readonly Chunk[]): void {
  const buffers = chunks.map((chunk) => chunk.words.buffer)
  tell({ type: 'settled', call, chunks }, buffers)
}

function tell(message: FromConductor, transfer: Transferable[] = []): void {
  self.postMessage(message, transfer)
}
