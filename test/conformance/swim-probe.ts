/** Probes and local health: a real member pings, waits, asks others and judges. */

import { NEVER } from '../../src/core/clock.ts'
import type { Outgoing } from '../../src/core/protocol.ts'
import { scaled, scoreAfter } from '../../src/protocols/swim/awareness.ts'
import { BURIED, SUSPECTED } from '../../src/protocols/swim/state.ts'
import { ACK, ANYWHERE, type Body, NACK, PING, PING_REQ } from '../../src/protocols/swim/wire.ts'
import { knows, type Member, memberOf } from '../support/member.ts'
import { indexOf } from './names.ts'
import {
  beginCase,
  claim,
  compareCase,
  dialectOf,
  happening,
  milliseconds,
  paramsOf,
  type SwimCase,
} from './swim-case.ts'
import { swimNames } from './swim-names.ts'
import { type Fields, type Reader, readFields, type Vector } from './vector.ts'

/** A probe by one member, or among several real ones. */
export function conformProbe(vector: Vector): void {
  if (vector.initial.nodes === undefined) conformProbeByOne(vector)
  else conformProbeAmong(vector)
}

/** The others are only what they answer. */
function conformProbeByOne({ dialect, initial, event, expected }: Vector): void {
  const names = swimNames(initial, event, expected)
  const fields = readFields(initial, 'initial')
  const one = beginCase(fields, dialect, names)
  fields.end()
  const asked = readFields(event, 'event')
  if (asked.string('type') !== 'probe') throw new Error(`no event is called ${event.type}`)
  const target = indexOf(names, asked.string('target'))
  const answers = answersOf(asked, 'nacks')
  asked.end()
  let sent: Outgoing[] = []
  happening(one, () => {
    sent = probe(one.member, target, answers).sent
  })
  const wanted = readFields(expected, 'expected')
  compareSent(wanted, sent, names)
  compareCase(one, wanted)
  wanted.end()
}

interface Answers {
  readonly direct: boolean
  readonly indirect: number
  readonly nacks: number
}

function answersOf(fields: Reader, nacks: string): Answers {
  return {
    direct: fields.take('directAck') === true,
    indirect: fields.number('indirectAcks', 0),
    nacks: fields.number(nacks, 0),
  }
}

/** Probes one member, and lets so many answer. */
function probe(member: Member, target: number, { direct, indirect, nacks }: Answers) {
  const { state, env } = member
  const startTick = env.tick
  aim(member, target)
  const sent = member.beginPeriod()
  state.roundTick = NEVER
  const begun = state.probe
  if (begun === null) return { sent, ticks: 0 }
  const { ping, timeoutTick, endTick } = begun
  if (direct) member.hear(target, ACK, letter({ ping }))
  else {
    sent.push(...member.advance(timeoutTick))
    const helpers = sent.filter(({ kind }) => kind === PING_REQ).map(({ to }) => to)
    claim(indirect + nacks <= helpers.length, `only ${helpers.length} help`)
    // Who helps and gets an answer passes it on; whoever gets none says so at the very last moment.
    for (const helper of helpers.slice(0, indirect)) member.hear(helper, ACK, letter({ ping }))
    for (const helper of helpers.slice(indirect, indirect + nacks))
      member.hear(helper, NACK, letter({ ping }))
    sent.push(...member.advance(endTick))
  }
  return { sent, ticks: member.env.tick - startTick }
}

/** Makes a member the next that is probed. */
function aim({ state }: Member, target: number): void {
  const rest = state.order.filter((member) => member !== target)
  state.order.splice(0, state.order.length, target, ...rest)
  state.next = 0
}

/** Several real members; what the prober sends to the target reaches it, and what that answers comes back. */
function conformProbeAmong({ dialect, initial, event, expected }: Vector): void {
  const names = swimNames(initial, event, expected)
  const top = readFields(initial, 'initial')
  const cases = new Map<string, SwimCase>()
  for (const [name, said] of Object.entries(top.object('nodes'))) {
    const fields = readFields(said, `initial.nodes.${name}`)
    cases.set(name, beginCase(fields, dialect, names))
    fields.end()
  }
  top.end()
  const asked = readFields(event, 'event')
  if (asked.string('type') !== 'probe') throw new Error(`no event is called ${event.type}`)
  const prober = caseOf(cases, asked.string('prober'))
  const targetName = asked.string('target')
  const { direct } = answersOf(asked, 'nacks')
  asked.end()
  const target = indexOf(names, targetName)
  aim(prober.member, target)
  const sent = prober.member.beginPeriod()
  const other = caseOf(cases, targetName)
  for (const { kind, body } of direct ? sent.filter(({ to }) => to === target) : []) {
    const replies: Outgoing[] = []
    happening(other, () => replies.push(...other.member.hear(prober.member.env.self, kind, body)))
    happening(prober, () => {
      for (const reply of replies) prober.member.hear(target, reply.kind, reply.body)
    })
  }
  const wanted = readFields(expected, 'expected')
  compareSent(wanted, sent, names)
  for (const [name, said] of Object.entries(wanted.object('at'))) {
    const fields = readFields(said, `expected.at.${name}`)
    compareCase(caseOf(cases, name), fields)
    fields.end()
  }
  wanted.end()
}

function caseOf(cases: ReadonlyMap<string, SwimCase>, name: string): SwimCase {
  const found = cases.get(name)
  if (found === undefined) throw new Error(`nothing is said of ${name}`)
  return found
}

/** What was sent, as the vectors write it: ping:B, suspect:B@1, ping-req:C. */
function compareSent(fields: Reader, sent: readonly Outgoing[], names: readonly string[]): void {
  const found = sent.flatMap(({ to, kind, body }) => {
    const name = kind === PING ? 'ping' : kind === PING_REQ ? 'ping-req' : 'other'
    const updates = (body as Body).updates.map(
      ({ word, member, incarnation }) => `${word}:${names[member]}@${incarnation}`,
    )
    return [`${name}:${names[to]}`, ...updates]
  })
  if (fields.has('sent')) {
    const wanted = fields.names('sent')
    claim([...wanted].sort().join() === [...found].sort().join(), `sent were ${found.join(', ')}`)
  }
  for (const wanted of fields.has('sentIncludes') ? fields.names('sentIncludes') : [])
    claim(
      found.some((one) => one === wanted || one.startsWith(`${wanted}:`)),
      `${wanted} is not among ${found.join(', ')}`,
    )
}

function letter(fields: Partial<Body>): Body {
  const empty = { ping: 0, incarnation: 0, sender: 0, target: 0, nack: false, updates: [] }
  return { address: ANYWHERE, ...empty, ...fields }
}

/** The score of a member's own health, by probes or by itself. */
export function conformLocalHealth({ dialect, initial, event, expected }: Vector): void {
  const fields = readFields(initial, 'initial')
  const { params, others } = paramsOf(fields.object('config'), 'initial.config')
  const baseTimeout = others.number('baseTimeout', 1)
  others.end()
  const score = fields.number('lhm', 0)
  fields.end()
  const asked = readFields(event, 'event')
  const wanted = readFields(expected, 'expected')
  const all = { ...params, dialect: dialectOf(dialect), awareness: true }
  switch (asked.string('type')) {
    case 'deltas':
      compareDeltas(asked.take('deltas'), score, baseTimeout, all, wanted)
      break
    case 'probe':
      compareHealth(asked, score, all, wanted)
      break
    default:
      throw new Error(`no event is called ${event.type}`)
  }
  asked.end()
  wanted.end()
}

function compareDeltas(
  deltas: unknown,
  first: number,
  baseTimeout: number,
  params: Fields,
  wanted: Reader,
): void {
  if (!Array.isArray(deltas)) throw new Error('deltas is no list')
  const { settings } = memberOf({ nodes: 1, params })
  let score = first
  const scores = deltas.map((delta: number) => {
    score = scoreAfter(score, delta, settings)
    return score
  })
  const timeouts = scores.map((one) => scaled(baseTimeout, one))
  if (wanted.has('lhm')) claim(wanted.number('lhm') === score, `the score is ${score}`)
  for (const [key, found] of [['lhmTrace', scores] as const, ['timeoutTrace', timeouts] as const])
    if (wanted.has(key))
      claim(JSON.stringify(wanted.take(key)) === JSON.stringify(found), `${key} is ${found.join()}`)
}

/** The target is member 1, and as many others are there as are expected to send a nack. */
function compareHealth(asked: Reader, score: number, params: Fields, wanted: Reader): void {
  const helpers = asked.number('nacksExpected', 0)
  const answers = answersOf(asked, 'nacksReceived')
  const indirectChecks = Math.max(helpers, answers.indirect)
  const member = memberOf({ nodes: 2 + indirectChecks, params: { ...params, indirectChecks } })
  for (let other = 1; other < 2 + indirectChecks; other++) knows(member, other, 1)
  member.state.score = score
  const { ticks } = probe(member, 1, answers)
  if (wanted.has('lhm'))
    claim(wanted.number('lhm') === member.state.score, `the score is ${member.state.score}`)
  if (wanted.has('probeDurationAtLeast'))
    claim(ticks >= milliseconds(wanted.number('probeDurationAtLeast')), `the probe took ${ticks} ms`)
  if (wanted.has('probeDurationAtMost'))
    claim(ticks <= milliseconds(wanted.number('probeDurationAtMost')), `the probe took ${ticks} ms`)
  if (!wanted.has('targetState')) return
  const status = member.state.statuses[1]
  const word = status === SUSPECTED ? 'suspect' : status === BURIED ? 'dead' : 'alive'
  claim(word === wanted.string('targetState'), `the target is ${word}`)
}
