import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { digestHex } from '../../src/core/digest.ts'
import { cloneFrame, emptyFrame, type Frame, foldFrame } from '../../src/trace/frame.ts'
import type { Trace } from '../../src/trace/trace.ts'
import { CASES } from '../support/cases.ts'
import { law } from '../support/law.ts'
import { digestOf, endTick, play, scenarioOf, traceOf } from '../support/play.ts'

const killed = scenarioOf({
  nodes: 6,
  params: { tFailMs: 2000 },
  actions: [
    { at: 95, kind: 'kill', node: 2 },
    { at: 333, kind: 'restart', node: 2 },
  ],
})

/** The frame at a tick by the longest way: every event from the start. */
function straight(
  chunks: readonly { readonly words: Uint32Array }[],
  { firstFrame, ticksPerRound }: Trace,
  tick: number,
): Frame {
  const frame = firstFrame()
  chunks.forEach(({ words }, round) => {
    if (round * ticksPerRound < tick) foldFrame(frame, words, Math.min(tick, (round + 1) * ticksPerRound))
  })
  return frame
}

describe('seeking', () => {
  law('gives the same frame by whatever way', CASES.costly, { rounds: { min: 1, max: 40 } }, (one, dice) => {
    const { scenario, rounds } = one
    const chunks = play(scenario, rounds)
    const trace = traceOf(scenario, chunks)
    const frame = trace.firstFrame()
    for (let i = 0; i < 8; i++) {
      const tick = dice(fc.nat, endTick(scenario, rounds))
      trace.seek(frame, tick)
      expect(frame).toEqual(straight(chunks, trace, tick))
    }
  })

  test('ends where the trace ends', () => {
    const trace = traceOf(killed, play(killed, 3))
    const frame = emptyFrame(6)
    trace.seek(frame, 1000)
    expect(frame.tick).toBe(30)
  })
})

describe('the digest', () => {
  test('is known at every tick, and at a round’s end it is that of the fleet', () => {
    const chunks = play(killed, 40)
    const trace = traceOf(killed, chunks)
    expect(digestHex(trace.digestAt(400))).toBe(digestOf(chunks))
    const other = traceOf(
      scenarioOf({ ...killed, actions: [] }),
      play(scenarioOf({ ...killed, actions: [] }), 40),
    )
    expect(trace.digestAt(95)).toEqual(other.digestAt(95))
    expect(trace.digestAt(96)).not.toEqual(other.digestAt(96))
  })
})

describe('a trace that is cut', () => {
  test('goes on as if it had never been longer', () => {
    const chunks = play(killed, 60)
    for (const round of [0, 1, 15, 16, 17, 32, 59]) {
      const trace = traceOf(killed, chunks)
      trace.cut(round)
      expect(trace.rounds).toBe(round)
      for (const chunk of chunks.slice(round)) trace.append(chunk)
      const frame = emptyFrame(6)
      for (const tick of [599, 301, 160, 5]) {
        trace.seek(frame, tick)
        expect(frame).toEqual(straight(chunks, trace, tick))
      }
    }
  })

  test('takes no round but the next', () => {
    const chunks = play(killed, 3)
    const trace = traceOf(killed, chunks)
    expect(() => trace.append(chunks[1] as (typeof chunks)[1])).toThrow()
  })
})

describe('a frame', () => {
  test('knows who is up, since when and why not', () => {
    const trace = traceOf(killed, play(killed, 40))
    const frame = emptyFrame(6)
    trace.seek(frame, 95)
    expect([frame.up[2], frame.sinceTick[2]]).toEqual([1, 0])
    trace.seek(frame, 96)
    expect([frame.up[2], frame.sinceTick[2], frame.reason[2]]).toEqual([0, 95, 0])
    expect([...frame.beliefs.slice(12, 18)]).toEqual([0, 0, 0, 0, 0, 0])
    trace.seek(frame, 334)
    expect([frame.up[2], frame.sinceTick[2]]).toEqual([1, 333])
  })

  test('is cloned whole', () => {
    const trace = traceOf(killed, play(killed, 4))
    const frame = emptyFrame(6)
    trace.seek(frame, 33)
    const clone = cloneFrame(frame)
    expect(clone).toEqual(frame)
    trace.seek(frame, 40)
    expect(clone.tick).toBe(33)
    expect(clone).not.toEqual(frame)
  })
})
