import { describe, expect, test } from 'vitest'
import { findProtocol } from '../../src/fleet/local.ts'
import { LOCAL_REGISTRY } from '../../src/fleet/registry.ts'
import type { Export } from '../../src/run/exports/export.ts'
import { jsonLines } from '../../src/run/exports/json-lines.ts'
import { memberLists } from '../../src/run/exports/member-lists.ts'
import { SHIVIZ_PARSER, shiviz } from '../../src/run/exports/shiviz.ts'
import { readEvents } from '../../src/trace/reader.ts'
import { endTick, play, scenarioOf, traceOf } from '../support/play.ts'

const ROUNDS = 40
const scenario = scenarioOf({
  nodes: 7,
  params: { exchange: 'push-pull', tFailMs: 1500 },
  actions: [
    { at: 100, kind: 'kill', node: 2 },
    { at: 250, kind: 'restart', node: 2 },
    { at: 300, kind: 'crash', node: 5 },
  ],
})

function written(to: Export, one = scenario): string {
  const chunks = play(one, ROUNDS)
  const trace = traceOf(one, chunks)
  const frame = trace.firstFrame()
  const scribe = to.open(one)
  const rounds = chunks.map(({ words, round }) => {
    trace.seek(frame, endTick(one, round + 1))
    return scribe.round(words, frame)
  })
  return scribe.head + rounds.join('')
}

interface ShivizEvent {
  readonly host: string
  readonly clock: Readonly<Record<string, number>>
  readonly text: string
}

function shivizEvents(log: string): ShivizEvent[] {
  return [...log.matchAll(new RegExp(SHIVIZ_PARSER, 'gm'))].map(({ groups }) => ({
    host: groups?.host ?? '',
    clock: JSON.parse(groups?.clock ?? '{}') as Record<string, number>,
    text: groups?.event ?? '',
  }))
}

describe('the ShiViz log', () => {
  const log = written(shiviz)
  const events = shivizEvents(log)

  test('is read whole by its parser expression', () => {
    expect(events.length).toBeGreaterThan(500)
    expect(events.length * 2).toBe(log.trimEnd().split('\n').length)
  })

  test('counts the events of each host one by one, beginning with 1', () => {
    const counts = new Map<string, number>()
    for (const { host, clock } of events) {
      expect(clock[host]).toBe((counts.get(host) ?? 0) + 1)
      counts.set(host, clock[host] as number)
    }
  })

  test('never takes a clock back, and never knows of an event that is not in the log', () => {
    const last = new Map<string, Readonly<Record<string, number>>>()
    const counts = new Map<string, number>()
    for (const { host, clock } of events) {
      counts.set(host, clock[host] as number)
      for (const [other, count] of Object.entries(last.get(host) ?? {}))
        expect(clock[other]).toBeGreaterThanOrEqual(count)
      for (const [other, count] of Object.entries(clock))
        expect(counts.get(other) ?? 0).toBeGreaterThanOrEqual(count)
      last.set(host, clock)
    }
  })

  test('lets a receiver know exactly what it knew before and what the message carried', () => {
    const sent = new Map<string, Readonly<Record<string, number>>>()
    const last = new Map<string, Readonly<Record<string, number>>>()
    let received = 0
    for (const { host, clock, text } of events) {
      const send = /sends message (\d+) to/.exec(text)
      const receive = /receives message (\d+) of (n\d+)/.exec(text)
      if (send) sent.set(`${host}/${send[1]}`, clock)
      const carried = receive ? sent.get(`${receive[2]}/${receive[1]}`) : {}
      expect(carried, text).toBeDefined()
      if (receive) received++
      const known = { ...last.get(host) }
      for (const [other, count] of Object.entries(carried ?? {}))
        known[other] = Math.max(known[other] ?? 0, count)
      known[host] = clock[host] as number
      expect(clock).toEqual(known)
      last.set(host, clock)
    }
    expect(received).toBeGreaterThan(200)
  })
})

test('the JSON lines are the scenario and an event each, with as many sent as delivered, lost and under way', () => {
  const lines = written(jsonLines)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines[0].scenario).toEqual(scenario)
  const count = (event: string): number => lines.filter((line) => line.event === event).length
  const due = lines.filter(
    (line) => line.event === 'send' && line.dueTick >= endTick(scenario, ROUNDS),
  ).length
  expect(count('send')).toBe(count('deliver') + count('drop') + due)
  expect(count('down')).toBe(2)
})

test.each(['timestamps', 'phi', 'rumour'])(
  'the JSON lines leave out no event of %s, and the header names the fields of each',
  (protocol) => {
    const one = scenarioOf({ protocol, nodes: 5, actions: [{ at: 100, kind: 'kill', node: 2 }] })
    const [head, ...lines] = written(jsonLines, one)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    let events = 0
    const count = (): void => {
      events++
    }
    const listener = {
      ...{ down: count, up: count, wake: count, drop: count, deliver: count, send: count, learn: count },
      ...{
        judge: count,
        note: count,
        froze: count,
        goesOn: count,
        moved: count,
        copied: count,
        garbled: count,
      },
    }
    for (const { words } of play(one, ROUNDS)) readEvents(words, listener)
    expect(lines).toHaveLength(events)
    for (const line of lines) expect(Object.keys(line)).toEqual(['tick', 'event', ...head.events[line.event]])
    const { notes = [] } = findProtocol(one, LOCAL_REGISTRY)
    const noted = new Set(lines.filter(({ event }) => event === 'note').map(({ note }) => note))
    expect(noted.size > 0).toBe(notes.length > 0)
    for (const note of noted) expect(notes).toContain(note)
  },
)

test('the member lists have a line for each entry, with its age by the observer', () => {
  const lines = written(memberLists).trimEnd().split('\n')
  expect(lines[0]).toBe('round,time_ms,observer,member,belief,timestamp_ms,age_ms')
  for (const line of lines.slice(1)) {
    const [, time, , , belief, stamp, age] = line.split(',')
    if (stamp === '') expect(belief).toBe('removed')
    else {
      expect(Number(time) - Number(stamp)).toBe(Number(age))
      if (belief === 'live') expect(Number(age)).toBeLessThanOrEqual(1500 + 25)
    }
  }
})

describe('what the member lists call a stamp', () => {
  const entries = (lines: readonly string[]): readonly string[][] => lines.map((line) => line.split(','))

  test.each([
    ['heartbeats', 'heartbeat'],
    ['swim', 'incarnation'],
    ['rumour', 'rumour'],
  ])('is what %s counts, and its age is since when it is known', (protocol, counts) => {
    const lines = written(memberLists, scenarioOf({ protocol, nodes: 5 }))
      .trimEnd()
      .split('\n')
    expect(lines[0]).toBe(`round,time_ms,observer,member,belief,${counts},age_ms`)
    const known = new Map<string, { readonly stamp: string; readonly sinceMs: number }>()
    let compared = 0
    for (const [, time, observer, member, , stamp, age] of entries(lines.slice(1))) {
      if (stamp === '' || stamp === undefined) continue
      const sinceMs = Number(time) - Number(age)
      const before = known.get(`${observer} ${member}`)
      expect(sinceMs).toBeGreaterThanOrEqual(0)
      if (before?.stamp === stamp) {
        expect(sinceMs).toBe(before.sinceMs)
        compared++
      }
      known.set(`${observer} ${member}`, { stamp, sinceMs })
    }
    expect(compared).toBeGreaterThan(0)
  })

  test('is as old as the clock of the observer says, right or wrong', () => {
    const wrong = scenarioOf({ nodes: 3, actions: [{ at: 0, kind: 'offset', node: 1, aheadMs: 700 }] })
    const lines = written(memberLists, wrong).trimEnd().split('\n').slice(1)
    const ages = entries(lines).filter(([, , observer, , , stamp]) => observer === 'n1' && stamp !== '')
    expect(ages.length).toBeGreaterThan(0)
    for (const [, time, , , , stamp, age] of ages)
      expect(Number(age)).toBe(Number(time) + 700 - Number(stamp))
  })
})
