/** A trace in words: one line for what a node did, and under it what came of that. */
import { BELIEFS } from '../../src/core/belief.ts'
import { REASONS } from '../../src/core/event.ts'
import type { Scenario } from '../../src/core/scenario.ts'
import type { Chunk } from '../../src/fleet/conductor.ts'
import { findProtocol } from '../../src/fleet/local.ts'
import { LOCAL_REGISTRY } from '../../src/fleet/registry.ts'
import { digestOf, hear } from '../support/play.ts'

/** The text of a run. */
export function inWords(scenario: Scenario, chunks: readonly Chunk[]): string {
  const { messageKinds } = findProtocol(scenario, LOCAL_REGISTRY)
  const ticksPerRound = scenario.params.ticksPerRound as number
  const lines: string[] = []
  let last = -1
  const say = (tick: number, line: string): void => {
    if (tick !== last) lines.push('', `tick ${tick}, round ${Math.floor(tick / ticksPerRound)}`)
    last = tick
    lines.push(`  ${line}`)
  }
  hear(chunks, {
    down: (tick, node, reason) => say(tick, `n${node} is ${REASONS[reason]}`),
    up: (tick, node) => say(tick, `n${node} starts`),
    drop: (tick, from, seq, to, reason) =>
      say(tick, `n${to} misses message ${seq} of n${from}: ${REASONS[reason]}`),
    deliver: (tick, from, seq, to) => say(tick, `n${to} receives message ${seq} of n${from}`),
    send: (tick, from, seq, to, dueTick, kind, bytes) =>
      say(
        tick,
        `n${from} sends ${messageKinds[kind]?.name} ${seq} to n${to}, ${bytes} bytes, due at tick ${dueTick}`,
      ),
    learn: (tick, observer, subject, ms) => say(tick, `n${observer} learns n${subject} at ${ms} ms`),
    judge: (tick, observer, subject, from, to) =>
      say(tick, `n${observer} believes n${subject} ${BELIEFS[to]}, was ${BELIEFS[from]}`),
  })
  return [`digest ${digestOf(chunks)}`, ...lines, ''].join('\n')
}
