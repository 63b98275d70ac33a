import { describe, expect, test } from 'vitest'
import { emptyFrame } from '../../src/trace/frame.ts'
import { messagePositions, wordsBefore, wordsBetween } from '../../src/trace/position.ts'
import { readEvents } from '../../src/trace/reader.ts'
import { hear, play, scenarioOf, traceOf } from '../support/play.ts'

const scenario = scenarioOf({
  nodes: 6,
  params: { exchange: 'push-pull', latencyMinTicks: 2, latencyMaxTicks: 3 },
  actions: [{ at: 23, kind: 'kill', node: 2 }],
})
const chunks = play(scenario, 6)

describe('positions', () => {
  test('give every message that ended one of its own, in the trace’s order', () => {
    for (const { words } of chunks) {
      const ended: string[] = []
      readEvents(words, {
        deliver: (_tick, from, seq) => ended.push(`${from}/${seq}`),
        drop: (_tick, from, seq) => ended.push(`${from}/${seq}`),
      })
      const positions = messagePositions(words)
      expect(positions).toHaveLength(ended.length)
      expect([...positions].sort((a, b) => a - b)).toEqual(positions)
      const found = positions.map((position) => {
        let last = ''
        const span = wordsBetween(words, 0, position)
        readEvents(
          words,
          {
            deliver: (_t, from, seq) => (last = `${from}/${seq}`),
            drop: (_t, from, seq) => (last = `${from}/${seq}`),
          },
          span,
        )
        return last
      })
      expect(found).toEqual(ended)
    }
  })

  test('cut the words of a round without losing or doubling one', () => {
    for (const { words, round } of chunks) {
      const cuts = [round * 10, ...messagePositions(words), (round + 1) * 10]
      let end = 0
      for (let i = 1; i < cuts.length; i++) {
        const span = wordsBetween(words, cuts[i - 1] as number, cuts[i] as number)
        expect(span.start).toBe(end)
        end = span.end
      }
      expect(end).toBe(words.length)
      expect(wordsBefore(words, round * 10)).toBe(0)
    }
  })

  test('lead a frame through a tick message by message to the same end', () => {
    const trace = traceOf(scenario, chunks)
    const walker = emptyFrame(6)
    const jumper = emptyFrame(6)
    for (const { words } of chunks)
      for (const position of messagePositions(words)) {
        trace.seek(walker, position)
        trace.seek(jumper, 0)
        trace.seek(jumper, position)
        expect(walker).toEqual(jumper)
      }
    trace.seek(walker, 60)
    trace.seek(jumper, 60)
    expect(walker).toEqual(jumper)
  })

  test('keep the tick and the actor of every event they begin with', () => {
    const learned: string[] = []
    const note = (tick: number, observer: number, subject: number, ms: number, from: number, seq: number) =>
      learned.push([tick, observer, subject, ms, from, seq].join())
    hear(chunks, { learn: note })
    const whole = learned.splice(0)
    for (const { words, round } of chunks) {
      const cuts = [round * 10, ...messagePositions(words), (round + 1) * 10]
      for (let i = 1; i < cuts.length; i++)
        readEvents(words, { learn: note }, wordsBetween(words, cuts[i - 1] as number, cuts[i] as number))
    }
    expect(learned).toEqual(whole)
  })
})
