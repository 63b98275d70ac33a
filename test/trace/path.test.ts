/** Traces written by hand, for what the fleets of today do not do. */
import { describe, expect, test } from 'vitest'
import { EMPTY_DIGEST } from '../../src/core/digest.ts'
import {
  createEventWriter,
  DELIVER,
  DOWN,
  type EventWriter,
  headWord,
  highWord,
  LEARN,
  lowWord,
  SEND,
  TICK,
  UP,
  WAKE,
} from '../../src/core/event.ts'
import { spreadOf } from '../../src/trace/infection.ts'
import { pathTo } from '../../src/trace/path.ts'
import { createTrace, type Trace } from '../../src/trace/trace.ts'

interface Pen {
  tick(tick: number): Pen
  up(node: number): Pen
  down(node: number): Pen
  wake(node: number): Pen
  deliver(from: number, seq: number, to: number): Pen
  learn(subject: number, stamp: number): Pen
  send(to: number, seq: number, dueTick: number): Pen
}

function penFor(writer: EventWriter): Pen {
  const pen: Pen = {
    tick: (tick) => note(() => writer.write2(headWord(TICK, 0, 0), tick)),
    up: (node) => note(() => writer.write1(headWord(UP, node, 0))),
    down: (node) => note(() => writer.write1(headWord(DOWN, node, 0))),
    wake: (node) => note(() => writer.write1(headWord(WAKE, node, 0))),
    deliver: (from, seq, to) => note(() => writer.write3(headWord(DELIVER, to, 0), from, seq)),
    learn: (subject, stamp) =>
      note(() => writer.write3(headWord(LEARN, subject, 0), lowWord(stamp), highWord(stamp))),
    send: (to, seq, dueTick) => note(() => writer.write4(headWord(SEND, to, 0), seq, dueTick, 8)),
  }
  const note = (write: () => void): Pen => {
    write()
    return pen
  }
  return pen
}

/** A trace of three nodes and ten ticks to a round; each function writes one. */
function traceBy(...rounds: readonly ((pen: Pen) => void)[]): Trace {
  const trace = createTrace({ nodes: 3, ticksPerRound: 10 })
  rounds.forEach((write, round) => {
    const writer = createEventWriter()
    write(penFor(writer))
    trace.append({ round, words: writer.take(), digest: EMPTY_DIGEST })
  })
  return trace
}

const begin = (pen: Pen): unknown => pen.tick(0).up(0).learn(0, 5).send(1, 0, 3).up(1).up(2)

describe('the chain of messages', () => {
  test('ends unexplained where a message says what this life of its sender never knew', () => {
    const trace = traceBy((pen) => {
      begin(pen)
      pen.tick(3).deliver(0, 0, 1).learn(0, 5)
      pen.tick(4).down(1).up(1).send(2, 0, 6)
      pen.tick(6).deliver(1, 0, 2).learn(0, 5)
    })
    expect(pathTo(trace, 2, 0, 10)).toMatchObject({ end: 'unexplained', origin: 1, originTick: -1 })
    expect(pathTo(trace, 2, 0, 10)?.hops).toHaveLength(1)
  })

  test('names the delivery that taught something, when a message comes twice', () => {
    const trace = traceBy((pen) => {
      begin(pen)
      pen.tick(3).deliver(0, 0, 1).learn(0, 5)
      pen.tick(7).deliver(0, 0, 1)
    })
    expect(pathTo(trace, 1, 0, 10)?.hops).toEqual([
      { from: 0, to: 1, seq: 0, kind: 0, sentTick: 0, deliveredTick: 3 },
    ])
  })

  test('says when a message was read, however long its receiver was frozen', () => {
    const late = traceBy(
      begin,
      () => {},
      () => {},
      (pen) => pen.tick(37).deliver(0, 0, 1).learn(0, 5),
    )
    expect(pathTo(late, 1, 0, 40)?.hops).toMatchObject([{ sentTick: 0, deliveredTick: 37 }])
    expect(spreadOf(late, 0, 5, 40).infections[1]).toMatchObject({ hops: 1, sentTick: 0, tick: 37 })
    expect(spreadOf(late, 0, 5, 37).infections[1], 'not before it was read').toBeNull()
  })

  test('begins where a node knew the member by itself', () => {
    const given = traceBy((pen) =>
      pen.tick(0).up(0).up(1).learn(0, 5).send(2, 0, 3).tick(3).deliver(1, 0, 2).learn(0, 5),
    )
    expect(pathTo(given, 2, 0, 10)).toMatchObject({ end: 'whole', origin: 1, originTick: 0 })
    expect(spreadOf(given, 0, 5, 10).infections[2]).toMatchObject({ hops: null, from: 1 })
  })
})

describe('the spread of a stamp', () => {
  test('counts a node that was told a newer one, and from whom', () => {
    const trace = traceBy((pen) => {
      begin(pen)
      pen.tick(2).wake(0).learn(0, 9).send(2, 1, 4)
      pen.tick(4).deliver(0, 1, 2).learn(0, 9)
    })
    const { infections, first } = spreadOf(trace, 0, 5, 10)
    expect(first).toMatchObject({ node: 0, tick: 0, stamp: 5 })
    expect(infections[2]).toMatchObject({ stamp: 9, hops: 1 })
    expect(infections[1], 'its message is lost').toBeNull()
  })

  test('is told of the next stamp before it is made', () => {
    const trace = traceBy(begin, (pen) => pen.tick(10).wake(0).learn(0, 15))
    expect(spreadOf(trace, 0, 6, 10).first).toBeNull()
    expect(spreadOf(trace, 0, 6, 11).first).toMatchObject({ node: 0, tick: 10, stamp: 15 })
  })
})
