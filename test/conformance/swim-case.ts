/** What a vector says of one member, as a real member: seconds become milliseconds, names indexes. */

import { patienceAmong } from '../../src/protocols/swim/limits.ts'
import { note } from '../../src/protocols/swim/roll.ts'
import { ALIVE, BURIED, GONE, NOT_LISTED, SUSPECTED, type SwimState } from '../../src/protocols/swim/state.ts'
import { confirm, suspicionOf } from '../../src/protocols/swim/suspicion.ts'
import { type Member, memberOf } from '../support/member.ts'
import { indexOf } from './names.ts'
import { type Fields, type Reader, readFields } from './vector.ts'

/** What the states of the vectors are called here. */
const STATUSES: Readonly<Record<string, number>> = {
  alive: ALIVE,
  suspect: SUSPECTED,
  dead: BURIED,
  left: GONE,
}

export interface SwimCase {
  readonly names: readonly string[]
  readonly dialect: string
  readonly member: Member
  /** What addresses and what members say of themselves are called: a text's place is its number. */
  readonly texts: string[]
  /** Who joined, left, or said something new of itself, since somebody last asked. */
  notified: string[]
}

/** A member as it stands when the case begins; what is left of the fields is the caller's. */
export function beginCase(fields: Reader, dialect: string, names: readonly string[]): SwimCase {
  const self = indexOf(names, fields.string('self', 'A'))
  const members = fields.object('members')
  const nowMs = milliseconds(fields.number('now', 0))
  const { params, others } = paramsOf(fields.object('config'), 'initial.config')
  others.end()
  const member = memberOf({
    ...{ nodes: names.length, self, tick: nowMs },
    params: { ...params, dialect: dialectOf(dialect) },
  })
  const one: SwimCase = { names, dialect, member, texts: [''], notified: [] }
  for (const [name, said] of Object.entries(members)) place(one, indexOf(names, name), said, nowMs)
  member.state.score = fields.number('lhm', 0)
  member.state.isLeaving = fields.take('leaving') === true
  return one
}

/** The parameters that a configuration names; what is left of it is the caller's. */
export function paramsOf(config: Fields, what: string): { params: Record<string, unknown>; others: Reader } {
  const fields = readFields(config, what)
  const params: Record<string, unknown> = {}
  for (const [key, name] of Object.entries(TIMES))
    if (fields.has(key)) params[name] = milliseconds(fields.number(key))
  for (const [key, name] of Object.entries(COUNTS)) if (fields.has(key)) params[name] = fields.number(key)
  return { params, others: fields }
}

const TIMES: Readonly<Record<string, string>> = {
  probeInterval: 'roundMs',
  probeTimeout: 'probeTimeoutMs',
  deadNodeReclaimTime: 'deadReclaimMs',
  gossipToTheDeadTime: 'gossipToDeadMs',
}
const COUNTS: Readonly<Record<string, string>> = {
  suspicionMult: 'suspicionMult',
  suspicionMaxTimeoutMult: 'suspicionMaxMult',
  retransmitMult: 'retransmitMult',
  awarenessMax: 'awarenessMax',
  indirectChecks: 'indirectChecks',
}

/** The parameter for a dialect of the vectors. */
export function dialectOf(dialect: string): 'paper' | 'memberlist' {
  return dialect === 'memberlist' ? 'memberlist' : 'paper'
}

function place(one: SwimCase, index: number, said: unknown, nowMs: number): void {
  const { member, names } = one
  const { state, settings, env } = member
  const fields = readFields(said, `the member ${names[index]}`)
  const status = STATUSES[fields.string('state')]
  if (status === undefined) throw new Error(`no member can be ${fields.string('state')}`)
  if (!state.order.includes(index)) state.order.push(index)
  note(state, index, status, fields.number('inc', 0), env)
  state.addresses[index] = numberOf(one, fields.take('addr'))
  state.metas[index] = numberOf(one, fields.take('meta'))
  const changedMs = fields.has('stateChangedAt') ? milliseconds(fields.number('stateChangedAt')) : nowMs
  state.changedTicks[index] = changedMs
  const accusers = fields.has('suspectedBy') ? fields.names('suspectedBy') : []
  const [first, ...rest] = accusers.map((name) => indexOf(names, name))
  fields.end()
  if (first === undefined) return
  const patience = patienceAmong(state.order.length, settings)
  // Whom a vector calls a suspect is one still: where our patience would be at its end by now, it begins now.
  const then = { ...env, tick: changedMs, clockMs: changedMs }
  const isOver = suspicionOf(index, first, patience, then).deadlineTick <= nowMs
  const suspicion = suspicionOf(index, first, patience, isOver ? env : then)
  for (const accuser of rest) confirm(suspicion, accuser, env)
  state.suspicions.push(suspicion)
}

/** The number that stands for a text; nothing is zero. */
export function numberOf({ texts }: SwimCase, text: unknown): number {
  if (text === undefined || text === null) return 0
  if (typeof text !== 'string') throw new Error(`${JSON.stringify(text)} is no text`)
  if (!texts.includes(text)) texts.push(text)
  return texts.indexOf(text)
}

/** Does something to the member, and notes who joined and who left by it. */
export function happening(one: SwimCase, act: () => void): void {
  const { statuses, metas } = one.member.state
  const before = { statuses: statuses.slice(), metas: metas.slice() }
  act()
  for (const [index, name] of one.names.entries()) {
    const was = isListed(before.statuses[index])
    const is = isListed(statuses[index])
    if (was !== is) one.notified.push(`${is ? 'join' : 'leave'}:${name}`)
    else if (is && before.metas[index] !== metas[index]) one.notified.push(`update:${name}`)
  }
}

function isListed(status: number | undefined): boolean {
  return status === ALIVE || status === SUSPECTED
}

/** Compares what is so with what is expected; takes only what it understands. */
export function compareCase(one: SwimCase, fields: Reader): void {
  const { names, member, dialect } = one
  const { state } = member
  for (const [name, said] of Object.entries(fields.object('members')))
    compareMember(one, indexOf(names, name), said)
  for (const name of fields.has('absent') ? fields.names('absent') : []) {
    const index = indexOf(names, name)
    const isAbsent =
      state.statuses[index] === NOT_LISTED || (dialectOf(dialect) === 'paper' && !state.order.includes(index))
    claim(isAbsent, `${name} is listed as ${wordOf(state, index)}`)
  }
  if (fields.has('lhm')) claim(fields.number('lhm') === state.score, `the score is ${state.score}`)
  if (fields.has('queued')) compareQueue(one, fields.take('queued'))
  if (fields.has('notify')) compareNotified(one, fields.names('notify'))
  one.notified = []
}

function compareMember(one: SwimCase, index: number, said: unknown): void {
  const { names, member, texts } = one
  const { state } = member
  const name = names[index]
  const fields = readFields(said, `the expected member ${name}`)
  const status = fields.string('state')
  claim(wordOf(state, index) === status, `${name} is ${wordOf(state, index)} and not ${status}`)
  if (fields.has('inc')) {
    const incarnation = state.incarnations[index]
    claim(incarnation === fields.number('inc'), `${name} is in incarnation ${incarnation}`)
  }
  if (fields.has('stateChangedAt')) {
    const changedMs = state.changedTicks[index]
    claim(changedMs === milliseconds(fields.number('stateChangedAt')), `${name} changed at ${changedMs} ms`)
  }
  for (const [key, numbers] of [['addr', state.addresses] as const, ['meta', state.metas] as const])
    if (fields.has(key)) {
      const found = texts[numbers[index] as number] ?? ''
      claim(found === (fields.take(key) ?? ''), `${name} has ${key} "${found}"`)
    }
  fields.end()
}

function wordOf({ statuses }: SwimState, index: number): string {
  const entry = Object.entries(STATUSES).find(([, status]) => status === statuses[index])
  return entry?.[0] ?? 'unknown'
}

/** The queue holds exactly these, in whatever order. */
function compareQueue({ names, member }: SwimCase, wanted: unknown): void {
  if (!Array.isArray(wanted)) throw new Error('queued is no list')
  const left = member.state.queue.items.map(({ news }) => news)
  for (const item of wanted) {
    const fields = readFields(item, 'a queued message')
    const type = fields.string('type')
    const word = type === 'confirm' ? 'dead' : type
    const node = indexOf(names, fields.string('node'))
    const incarnation = fields.has('inc') ? fields.number('inc') : null
    const from = fields.has('from') ? indexOf(names, fields.string('from')) : null
    fields.end()
    const at = left.findIndex(
      (update) =>
        update.word === word &&
        update.member === node &&
        (incarnation === null || update.incarnation === incarnation) &&
        (from === null || update.from === from),
    )
    claim(at >= 0, `${JSON.stringify(item)} is not queued, but ${JSON.stringify(left)}`)
    left.splice(at, 1)
  }
  claim(left.length === 0, `${JSON.stringify(left)} is queued too`)
}

/** What is told of one member comes in this order; several may change at once. */
function compareNotified({ notified }: SwimCase, wanted: readonly string[]): void {
  const byName = (told: readonly string[]): string =>
    JSON.stringify([...told].sort((a, b) => nameIn(a).localeCompare(nameIn(b))))
  claim(byName(notified) === byName(wanted), `told were ${notified.join(', ') || 'none'}`)
}

function nameIn(told: string): string {
  return told.slice(told.indexOf(':') + 1)
}

/** Seconds may have a fraction that no binary number has; a clock reads whole milliseconds. */
export function milliseconds(seconds: number): number {
  return Math.round(seconds * 1000)
}

export function claim(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise)
}
