import { describe, expect, test } from 'vitest'
import { recallRounds } from '../../src/fleet/recall.ts'
import { LOCAL_REGISTRY } from '../../src/fleet/registry.ts'
import { emptyFrame } from '../../src/trace/frame.ts'
import { frameDigest } from '../support/frame-digest.ts'
import { play, scenarioOf, traceOf } from '../support/play.ts'

const ROUNDS = 400
const BUDGET_BYTES = 60_000
const scenario = scenarioOf({ nodes: 6, actions: [{ at: 100, kind: 'kill', node: 1 }] })
const chunks = play(scenario, ROUNDS)

describe('a trace with a small budget', () => {
  test('keeps to it, and keeps the newest rounds', () => {
    const trace = traceOf(scenario, chunks, BUDGET_BYTES)
    expect(trace.rounds).toBe(ROUNDS)
    expect(trace.bytes).toBeLessThanOrEqual(BUDGET_BYTES)
    expect(trace.missing({ from: ROUNDS - 3, to: ROUNDS })).toBeNull()
    expect(trace.missing({ from: 10, to: 11 })).not.toBeNull()
    expect(trace.heldTo(0)).toBe(0)
    expect(trace.heldTo(ROUNDS - 3)).toBe(ROUNDS)
  })

  test('shows an old round unchanged once it was computed again', () => {
    const whole = traceOf(scenario, chunks)
    const trace = traceOf(scenario, chunks, BUDGET_BYTES)
    const expected = emptyFrame(scenario.nodes)
    const frame = emptyFrame(scenario.nodes)
    for (const round of [10, 37, 100, 255]) {
      const missing = trace.missing({ from: round, to: round + 1 })
      if (missing)
        expect(
          trace.recall(recallRounds(scenario, LOCAL_REGISTRY, undefined, missing.from, missing.to)),
        ).toBe(true)
      whole.seek(expected, (round + 1) * 10)
      trace.seek(frame, (round + 1) * 10)
      expect(frameDigest(frame)).toBe(frameDigest(expected))
      expect(trace.digestAt((round + 1) * 10)).toEqual(whole.digestAt((round + 1) * 10))
    }
  })

  test('keeps to it when it goes on while old rounds were taken back', () => {
    const trace = traceOf(scenario, chunks.slice(0, 300), BUDGET_BYTES)
    const missing = trace.missing({ from: 60, to: 90 })
    expect(missing).not.toBeNull()
    const { from, to } = missing as { from: number; to: number }
    trace.recall(recallRounds(scenario, LOCAL_REGISTRY, undefined, from, to))
    expect(trace.missing({ from: 60, to: 90 })).toBeNull()
    for (const chunk of chunks.slice(300)) {
      trace.append(chunk)
      expect(trace.bytes).toBeLessThanOrEqual(BUDGET_BYTES)
    }
    expect(trace.missing({ from: ROUNDS - 3, to: ROUNDS })).toBeNull()
  })

  test('refuses to fold over a round that is not at hand', () => {
    const trace = traceOf(scenario, chunks, BUDGET_BYTES)
    expect(() => trace.seek(emptyFrame(scenario.nodes), 95)).toThrow('let go')
  })

  test('notices when what comes back is not what was let go', () => {
    const trace = traceOf(scenario, chunks, BUDGET_BYTES)
    const other = play(scenarioOf({ nodes: 6, seed: 8 }), 20)
    expect(trace.recall(other)).toBe(false)
  })

  test('can be cut where its rounds were let go, when those before are back', () => {
    const trace = traceOf(scenario, chunks, BUDGET_BYTES)
    const missing = trace.missing({ from: 40, to: 40 })
    if (missing) trace.recall(recallRounds(scenario, LOCAL_REGISTRY, undefined, missing.from, missing.to))
    trace.cut(40)
    for (const chunk of chunks.slice(40)) trace.append(chunk)
    const frame = emptyFrame(scenario.nodes)
    const expected = emptyFrame(scenario.nodes)
    trace.seek(frame, ROUNDS * 10)
    traceOf(scenario, chunks).seek(expected, ROUNDS * 10)
    expect(frameDigest(frame)).toBe(frameDigest(expected))
  })
})
