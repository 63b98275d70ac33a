import { expect, test } from 'vitest'
import { outlookOf } from '../../src/run/outlook.ts'
import { originalSeq } from '../../src/trace/steps.ts'
import { contentOf } from '../../src/views/space-time/content.ts'
import { hear, play, scenarioOf, traceOf } from '../support/play.ts'

const FROM = 100
const TO = 160

test('a part of a run shows every message that was under way in it, however long a fault lets it take', () => {
  const slow = { at: 0, kind: 'latency', from: '', to: '', minTicks: 5, maxTicks: 45 }
  const scenario = scenarioOf({ nodes: 6, actions: [slow] })
  const chunks = play(scenario, 30)
  const sent = new Map<string, number>()
  const expected: string[] = []
  hear(chunks, {
    send: (tick, from, seq) => sent.set(`${from} ${seq}`, tick),
    deliver(tick, from, seq) {
      const sentTick = sent.get(`${from} ${seq}`) as number
      if (tick >= FROM && sentTick <= TO) expected.push(`${from} ${seq}: ${sentTick} to ${tick}`)
    },
  })
  const { flightRounds } = outlookOf(scenario)
  const span = { fromTick: FROM, toTick: TO, flightRounds }
  const { arrows } = contentOf({ trace: traceOf(scenario, chunks), news: [], ...span })
  const shown = arrows.map(({ from, seq, sentTick, endTick }) => `${from} ${seq}: ${sentTick} to ${endTick}`)
  expect(shown.sort()).toEqual(expected.sort())
  expect(arrows.filter(({ end }) => end === 'under-way')).toEqual([])
})

test('a message that was delayed on its way, and a copy that was made of it, are drawn to where they go now', () => {
  const plain = scenarioOf({ nodes: 6 })
  const sent: { from: number; seq: number; dueTick: number; at: number }[] = []
  hear(play(plain, 3), {
    send: (tick, from, seq, _to, dueTick) => sent.push({ from, seq, dueTick, at: tick + 1 }),
  })
  const { from, seq, dueTick, at } = sent.find((one) => one.dueTick > one.at) as (typeof sent)[number]
  const arrowsAfter = (kind: string) => {
    const scenario = scenarioOf({
      nodes: 6,
      actions: [
        { at, kind: 'delay', from, seq, ticks: 100 },
        ...(kind === '' ? [] : [{ at, kind, from, seq }]),
      ],
    })
    const trace = traceOf(scenario, play(scenario, 3))
    const { arrows } = contentOf({ trace, news: [], fromTick: 0, toTick: 30, flightRounds: 20 })
    return arrows.filter((one) => one.from === from && originalSeq(one.seq) === seq)
  }
  const delayed = { end: 'under-way', endTick: dueTick + 100 }
  expect(arrowsAfter('')).toMatchObject([delayed])
  expect(arrowsAfter('duplicate')).toHaveLength(2)
  expect(arrowsAfter('duplicate')).toMatchObject([delayed, { sentTick: at - 1 }])
})
