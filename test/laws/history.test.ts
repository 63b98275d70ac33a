import { expect, test } from 'vitest'
import { isDoubt, LIVE } from '../../src/core/belief.ts'
import { countUp } from '../../src/trace/frame.ts'
import { historyOf } from '../../src/trace/history.ts'
import { CASES } from '../support/cases.ts'
import { insist, law } from '../support/law.ts'
import { endTick, hear, play, scenarioOf, traceOf } from '../support/play.ts'

law('the figures of a round are those of the frame at its end', CASES.costly, {}, ({ scenario, rounds }) => {
  const chunks = play(scenario, rounds)
  const trace = traceOf(scenario, chunks)
  const { nodes } = scenario
  const frame = trace.firstFrame()
  const { rounds: figures } = historyOf(trace, rounds)
  expect(figures).toHaveLength(rounds)
  for (const { round, up, believed, least, most, messages, bytes } of figures) {
    trace.seek(frame, endTick(scenario, round + 1))
    const counts = Array.from(
      { length: nodes },
      (_, observer) =>
        frame.beliefs.slice(observer * nodes, (observer + 1) * nodes).filter((belief) => belief === LIVE)
          .length,
    ).filter((_, observer) => frame.up[observer] === 1)
    expect(up).toBe(countUp(frame))
    expect(least).toBe(counts.length === 0 ? 0 : Math.min(...counts))
    expect(most).toBe(Math.max(0, ...counts))
    expect(believed).toBeCloseTo(
      counts.reduce((sum, count) => sum + count, 0) / Math.max(1, counts.length),
      9,
    )
    let [sent, weight] = [0, 0]
    hear([chunks[round] as (typeof chunks)[number]], {
      send: (_tick, _from, _seq, _to, _due, _kind, size) => {
        sent++
        weight += size
      },
    })
    expect([messages, bytes]).toEqual([sent, weight])
  }
})

law('a death is noticed when an observer first doubts the dead', CASES.costly, {}, ({ scenario, rounds }) => {
  const chunks = play(scenario, rounds)
  const doubts = new Set<string>()
  hear(chunks, {
    judge: (tick, observer, subject, _from, to) =>
      isDoubt(to) && doubts.add(`${observer} ${subject} ${tick}`),
  })
  for (const { node, tick, backTick, noticed, witnesses } of historyOf(traceOf(scenario, chunks), rounds)
    .deaths) {
    insist(
      noticed.size <= scenario.nodes && witnesses < scenario.nodes,
      () => `n${node} has too many witnesses`,
    )
    for (const [observer, at] of noticed) {
      const says = (): string => `n${observer} noticed n${node}, dead since ${tick}, at ${at}`
      insist(at >= tick && at <= (backTick ?? Number.POSITIVE_INFINITY), says)
      insist(at === tick || doubts.has(`${observer} ${node} ${at}`), says)
      for (let earlier = tick + 1; earlier < at; earlier++)
        insist(!doubts.has(`${observer} ${node} ${earlier}`), says)
    }
  }
})

test('figures go on from where they were, and begin anew after a cut', () => {
  const scenario = scenarioOf({ nodes: 7, actions: [{ at: 33, kind: 'kill', node: 2 }] })
  const other = scenarioOf({ nodes: 7, actions: [{ at: 91, kind: 'kill', node: 5 }] })
  const trace = traceOf(scenario, play(scenario, 40))
  for (const round of [5, 12, 40, 3]) historyOf(trace, round)
  expect(historyOf(trace, 40)).toEqual(historyOf(traceOf(scenario, play(scenario, 40)), 40))
  expect(historyOf(trace, 40).deaths[0]).toMatchObject({ node: 2, tick: 33, witnesses: 3, backTick: null })
  trace.cut(0)
  for (const chunk of play(other, 40)) trace.append(chunk)
  expect(historyOf(trace, 40)).toEqual(historyOf(traceOf(other, play(other, 40)), 40))
})
