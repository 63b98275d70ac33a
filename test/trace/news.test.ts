import { describe, expect, test } from 'vitest'
import { BELIEFS, DEAD, LIVE, SUSPECT, UNKNOWN } from '../../src/core/belief.ts'
import { EMPTY_DIGEST } from '../../src/core/digest.ts'
import { createEventWriter, DOWN, headWord, JUDGE, TICK, WAKE } from '../../src/core/event.ts'
import { createDeathWatch } from '../../src/lab/deaths.ts'
import { emptyFrame, isAgreed } from '../../src/trace/frame.ts'
import { createNewsReader, type News } from '../../src/trace/news.ts'
import { createTrace, type Trace } from '../../src/trace/trace.ts'
import { play, scenarioOf, traceOf } from '../support/play.ts'

const scenario = scenarioOf({
  nodes: 8,
  params: { tFailMs: 4000 },
  actions: [
    { at: 100, kind: 'kill', node: 3 },
    { at: 500, kind: 'restart', node: 3 },
  ],
})
const chunks = play(scenario, 80)

function newsOf(raw: object, rounds: number): readonly News[] {
  const one = scenarioOf(raw)
  const reader = createNewsReader(emptyFrame(one.nodes))
  reader.catchUp(traceOf(one, play(one, rounds)))
  return reader.news
}

describe('the news', () => {
  test('of a death are: it happened, the first noticed, all noticed, it came back', () => {
    const reader = createNewsReader(emptyFrame(8))
    reader.catchUp(traceOf(scenario, chunks))
    const lines = reader.news.flatMap((item) => (item.kind === 'agreed' ? [] : [`${item.kind} ${item.node}`]))
    expect(lines).toEqual([
      ...['down 3', 'first-noticed 3', 'all-noticed 3', 'up 3'],
      ...Array.from({ length: 7 }, () => 'recovered 3'),
    ])
    const [down, first, all, up] = reader.news.filter(({ kind }) => kind !== 'agreed')
    expect([down?.tick, up?.tick]).toEqual([100, 500])
    expect(first?.tick).toBeGreaterThan(100)
    expect(all?.tick).toBeGreaterThanOrEqual(first?.tick as number)
    // Its last timestamp is that of tick 90, and 4 s are 160 ticks.
    expect(all?.tick).toBeLessThanOrEqual(251)
  })

  test('tell a false alarm, and that it is over', () => {
    const news = newsOf({ nodes: 12, params: { tFailMs: 1500 } }, 60)
    const alarms = news.filter(({ kind }) => kind === 'false-alarm')
    expect(alarms.length).toBeGreaterThan(10)
    expect(news.some(({ kind }) => kind === 'recovered')).toBe(true)
  })

  test('of a quiet cluster are only that all have found each other, and from when on', () => {
    const news = newsOf({ nodes: 8 }, 60)
    expect(news.map(({ kind }) => kind)).toEqual(['agreed'])
    const quiet = scenarioOf({ nodes: 8 })
    const trace = traceOf(quiet, play(quiet, 60))
    const frame = emptyFrame(8)
    const agreedBefore = (tick: number): boolean => {
      trace.seek(frame, tick)
      return isAgreed(frame)
    }
    const tick = news[0]?.tick as number
    expect([agreedBefore(tick), agreedBefore(tick + 1)]).toEqual([false, true])
  })

  test('tell when all agree again after a death, and after a return', () => {
    const reader = createNewsReader(emptyFrame(8))
    reader.catchUp(traceOf(scenario, chunks))
    const kinds = reader.news.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'agreed')).toHaveLength(3)
    expect(kinds[kinds.indexOf('all-noticed') + 1]).toBe('agreed')
    expect(kinds.at(-1)).toBe('agreed')
  })

  test('agree with the lab’s own count', () => {
    const raw = { nodes: 10, params: { tFailMs: 2500 }, actions: [{ at: 100, kind: 'kill', node: 3 }] }
    const one = scenarioOf(raw)
    const watch = createDeathWatch(one.nodes)
    for (const { words } of play(one, 60)) watch.read(words)
    const news = newsOf(raw, 60)
    expect(watch.falseAlarms).toBe(news.filter(({ kind }) => kind === 'false-alarm').length)
    expect(watch.deaths[0]?.firstStaleTick).toBe(news.find(({ kind }) => kind === 'first-noticed')?.tick)
    expect(watch.deaths[0]?.lastStaleTick).toBe(news.find(({ kind }) => kind === 'all-noticed')?.tick)
  })

  test('come in pieces or at once, and are the same after a cut', () => {
    const whole = createNewsReader(emptyFrame(8))
    whole.catchUp(traceOf(scenario, chunks))
    const trace = traceOf(scenario, [])
    const reader = createNewsReader(emptyFrame(8))
    for (const chunk of chunks) {
      trace.append(chunk)
      reader.catchUp(trace)
    }
    expect(reader.news).toEqual(whole.news)
    for (const round of [0, 9, 10, 11, 24, 25, 26, 51]) {
      trace.cut(round)
      reader.cut(trace, round)
      expect(reader.news).toEqual(whole.news.filter(({ tick }) => tick < round * 10))
      for (const chunk of chunks.slice(round)) trace.append(chunk)
      reader.catchUp(trace)
      expect(reader.news).toEqual(whole.news)
    }
  })
})

/** A trace in which nodes say what is listed, one judgement a tick. */
function traceSaying(
  nodes: number,
  said: readonly (readonly [observer: number, node: number, from: number, to: number] | 'kill 2')[],
): Trace {
  const writer = createEventWriter()
  said.forEach((one, tick) => {
    writer.write2(headWord(TICK, 0, 0), tick)
    if (one === 'kill 2') writer.write1(headWord(DOWN, 2, 0))
    else {
      const [observer, node, from, to] = one
      writer.write1(headWord(WAKE, observer, 0))
      writer.write1(headWord(JUDGE, node, from + 16 * to))
    }
  })
  const trace = createTrace({ nodes, ticksPerRound: said.length })
  trace.append({ round: 0, words: writer.take(), digest: EMPTY_DIGEST })
  return trace
}

describe('the news of a protocol that suspects and declares', () => {
  const told = (said: Parameters<typeof traceSaying>[1]) => {
    const reader = createNewsReader(emptyFrame(3))
    reader.catchUp(traceSaying(3, said))
    return reader.news.map((item) => ('to' in item ? `${item.kind} ${BELIEFS[item.to]}` : item.kind))
  }

  test('say who suspects a dead node first, who first declares it dead, and when all have noticed', () => {
    expect(
      told([
        [0, 2, UNKNOWN, LIVE],
        [1, 2, UNKNOWN, LIVE],
        'kill 2',
        [0, 2, LIVE, SUSPECT],
        [0, 2, SUSPECT, DEAD],
        [1, 2, LIVE, DEAD],
      ]),
    ).toEqual(['down', 'first-noticed suspect', 'declared dead', 'all-noticed dead'])
  })

  test('do not say twice what was said at once', () => {
    expect(
      told([[0, 2, UNKNOWN, LIVE], [1, 2, UNKNOWN, LIVE], 'kill 2', [0, 2, LIVE, DEAD], [1, 2, LIVE, DEAD]]),
    ).toEqual(['down', 'first-noticed dead', 'all-noticed dead'])
  })

  test('say that a node which is up was declared dead, and once more after it was believed again', () => {
    const wolf = [
      [0, 2, LIVE, SUSPECT],
      [0, 2, SUSPECT, DEAD],
      [1, 2, SUSPECT, DEAD],
    ] as const
    const expected = ['false-alarm suspect', 'declared dead']
    expect(told([...wolf, [0, 2, DEAD, LIVE], ...wolf])).toEqual([...expected, 'recovered live', ...expected])
  })
})
