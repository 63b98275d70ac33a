/** The parts of a member by themselves: suspicion, limits, the queue of what is to be passed on, and the choice of others. */
import { patienceAmong, pushPullScale, retransmitLimit } from '../../src/protocols/swim/limits.ts'
import { byTurn, emptyQueue, enqueue, take } from '../../src/protocols/swim/queue.ts'
import { ALIVE, BURIED, GONE, SUSPECTED } from '../../src/protocols/swim/state.ts'
import { confirm, suspicionOf, timeoutMs } from '../../src/protocols/swim/suspicion.ts'
import { pickHelpers } from '../../src/protocols/swim/targets.ts'
import { accusationOf } from '../../src/protocols/swim/update.ts'
import { ACK, ANYWHERE, type Body, GOSSIP, PING } from '../../src/protocols/swim/wire.ts'
import { knows, memberOf } from '../support/member.ts'
import { claim, dialectOf, milliseconds, paramsOf } from './swim-case.ts'
import { type Fields, type Reader, readFields, type Vector } from './vector.ts'

const EMPTY: Body = {
  ...{ address: ANYWHERE, ping: 0, incarnation: 0, sender: 0, target: 0, nack: false, updates: [] },
}

/** Lists of numbers, as some vectors have them where others have one. */
function numbers(fields: Reader, key: string): readonly number[] {
  const found = fields.take(key)
  const list = Array.isArray(found) ? found : [found]
  if (!list.every((one) => typeof one === 'number')) throw new Error(`${key} is no list of numbers`)
  return list as number[]
}

function close(found: number, wanted: number, tolerance: number, what: string): void {
  claim(Math.abs(found - wanted) <= tolerance + 1e-9, `${what} is ${found} and not ${wanted}`)
}

export function conformSuspicion({ dialect, initial, event, expected }: Vector): void {
  const fields = readFields(initial, 'initial')
  const asked = readFields(event, 'event')
  const wanted = readFields(expected, 'expected')
  const tolerance = wanted.number('tolerance', 0)
  const type = asked.string('type')
  if (type === 'probe-fails-then-confirmations') {
    const dead = deadAfterMs(dialect, fields, asked.number('confirmations'))
    close(dead / 1000, wanted.number('deadAfter'), tolerance, 'the time until it is dead')
  } else {
    const patience = {
      confirmations: fields.number('k'),
      leastMs: milliseconds(fields.number('min')),
      mostMs: milliseconds(fields.number('max')),
    }
    const elapsedMs = milliseconds(fields.number('elapsed', 0))
    if (type === 'remaining-time') {
      const left = (timeoutMs(patience, fields.number('confirmations', 0)) - elapsedMs) / 1000
      close(left, wanted.number('remaining'), tolerance, 'the remaining time')
    } else if (type === 'confirm-sequence') {
      const names = [fields.string('accuser'), ...asked.names('from')]
      const [accuser = 0, ...from] = names.map((name) => names.indexOf(name))
      const { env } = memberOf({ nodes: 1, params: { dialect: dialectOf(dialect) } })
      const suspicion = suspicionOf(0, accuser, patience, { ...env, tick: 0, clockMs: 0 })
      const now = { ...env, tick: elapsedMs, clockMs: elapsedMs }
      const news = from.map((one) => confirm(suspicion, one, now))
      compareList(wanted, 'newInformation', news)
      if (wanted.has('confirmations'))
        claim(wanted.number('confirmations') === suspicion.accusers.length - 1, 'it has other confirmations')
      const firesMs = Math.max(elapsedMs, suspicion.deadlineTick)
      if (wanted.has('firesAt')) close(firesMs / 1000, wanted.number('firesAt'), tolerance, 'the end')
    } else throw new Error(`no event is called ${type}`)
  }
  for (const one of [fields, asked, wanted]) one.end()
}

/** How long after a failed probe a member is dead, if so many confirm at once. */
function deadAfterMs(dialect: string, fields: Reader, confirmations: number): number {
  const nodes = fields.number('clusterSize')
  const { params, others } = paramsOf(fields.object('config'), 'initial.config')
  others.end()
  const spare = confirmations + 1
  const member = memberOf({ nodes: nodes + spare, params: { ...params, dialect: dialectOf(dialect) } })
  for (let other = 1; other < nodes; other++) knows(member, other, 1)
  member.state.order.splice(0, nodes, 1, 0, ...Array.from({ length: nodes - 2 }, (_, i) => i + 2))
  member.beginPeriod()
  member.state.roundTick = Number.MAX_SAFE_INTEGER
  member.advance(member.state.probe?.endTick ?? 0)
  claim(member.state.statuses[1] === SUSPECTED, 'a failed probe leaves no suspicion')
  const startTick = member.env.tick
  for (let i = 0; i < confirmations; i++) {
    const updates = [accusationOf('suspect', 1, 1, nodes + i)]
    member.hear(nodes + i, GOSSIP, { ...EMPTY, updates })
  }
  while (member.state.statuses[1] !== BURIED) member.advance(member.state.wakeTick)
  return member.env.tick - startTick
}

export function conformFormula({ dialect, initial, event, expected }: Vector): void {
  const fields = readFields(initial, 'initial')
  const asked = readFields(event, 'event')
  const wanted = readFields(expected, 'expected')
  const nodes = numbers(fields, 'n')
  const { params, others } = paramsOf(fields.object('config'), 'initial.config')
  others.end()
  for (const key of ['suspicionMult', 'retransmitMult', 'suspicionMaxTimeoutMult'])
    if (fields.has(key))
      params[key === 'suspicionMaxTimeoutMult' ? 'suspicionMaxMult' : key] = fields.number(key)
  if (fields.has('probeInterval')) params.roundMs = milliseconds(fields.number('probeInterval'))
  const { settings } = memberOf({ nodes: 1, params: { ...params, dialect: dialectOf(dialect) } })
  switch (asked.string('type')) {
    case 'suspicion-timeout': {
      const patience = nodes.map((n) => patienceAmong(n, settings))
      const least = patience.map(({ leastMs }) => leastMs / 1000)
      compareNumbers(wanted, 'timeout', least)
      compareNumbers(wanted, 'min', least)
      compareNumbers(
        wanted,
        'max',
        patience.map(({ mostMs }) => mostMs / 1000),
      )
      compareNumbers(
        wanted,
        'k',
        patience.map(({ confirmations }) => confirmations),
      )
      compareNumbers(
        wanted,
        'timeoutDividedByMult',
        least.map((one) => one / settings.suspicionMult),
      )
      break
    }
    case 'retransmit-limit':
      compareNumbers(
        wanted,
        'limit',
        nodes.map((n) => retransmitLimit(settings.retransmitMult, n, settings)),
      )
      break
    case 'push-pull-scale':
    case 'pushpull-scale': {
      const interval = fields.number('interval', 1)
      const scales = nodes.map(pushPullScale)
      compareNumbers(wanted, 'scale', scales)
      compareNumbers(
        wanted,
        'interval',
        scales.map((scale) => scale * interval),
      )
      break
    }
    default:
      throw new Error(`no event is called ${event.type}`)
  }
  for (const one of [fields, asked, wanted]) one.end()
}

function compareNumbers(fields: Reader, key: string, found: readonly number[]): void {
  if (!fields.has(key)) return
  const wanted = numbers(fields, key)
  claim(wanted.length === found.length, `${key} has ${found.length} values`)
  for (const [i, one] of wanted.entries()) close(found[i] as number, one, 0, `${key}[${i}]`)
}

function compareList(fields: Reader, key: string, found: readonly unknown[]): void {
  if (fields.has(key))
    claim(JSON.stringify(fields.take(key)) === JSON.stringify(found), `${key} are ${JSON.stringify(found)}`)
}

export function conformQueue({ dialect, initial, event, expected }: Vector): void {
  const fields = readFields(initial, 'initial')
  const asked = readFields(event, 'event')
  const wanted = readFields(expected, 'expected')
  const nodes = fields.number('n', 1)
  const mult = fields.number('retransmitMult', 1)
  const queue = emptyQueue<string>()
  const limit = retransmitLimit(mult, nodes, { dialect: dialectOf(dialect) })
  const given = fields.has('queue') ? fields.names('queue') : []
  for (const name of given) enqueue(queue, subjectOf(name), name, 0)
  const lengths = fields.has('messages') ? numbers(fields, 'messages') : []
  for (const [i, bytes] of lengths.entries()) enqueue(queue, i, `message ${i}`, bytes)
  for (const [name, transmits] of Object.entries(fields.object('transmits'))) {
    enqueue(queue, subjectOf(name), name, 0)
    const item = queue.items.find(({ news }) => news === name)
    if (item) item.transmits = transmits as number
  }
  const drain = (said: Reader): number => {
    const allowance = { overhead: said.number('overhead'), bytes: said.number('limit') }
    return take(queue, { ...allowance, transmits: limit, count: Number.POSITIVE_INFINITY }).length
  }
  const inOrder = (): string[] => [...queue.items].sort(byTurn).map(({ news }) => news)
  switch (asked.string('type')) {
    case 'enqueue-names':
      for (const name of asked.names('names')) enqueue(queue, subjectOf(name), name, 0)
      // The vectors list what goes last first.
      compareList(wanted, 'order', inOrder().reverse())
      break
    case 'drain': {
      const times = asked.number('times', 1)
      const allowance = { overhead: asked.number('overhead'), limit: asked.number('limit') }
      const counts = Array.from({ length: times }, () => drain(readFields(allowance, 'event')))
      compareList(wanted, 'counts', counts)
      break
    }
    case 'drain-each': {
      const calls = asked.take('calls')
      if (!Array.isArray(calls)) throw new Error('calls is no list')
      const counts = calls.map((call: unknown) => {
        const said = readFields(call, 'a call')
        const count = drain(said)
        said.end()
        return count
      })
      compareList(wanted, 'counts', counts)
      break
    }
    case 'order':
      compareList(wanted, 'sendOrder', inOrder())
      break
    default:
      throw new Error(`no event is called ${event.type}`)
  }
  if (wanted.has('transmitLimit')) claim(wanted.number('transmitLimit') === limit, `the limit is ${limit}`)
  if (wanted.has('left'))
    claim(wanted.number('left') === queue.items.length, `${queue.items.length} are left`)
  for (const one of [fields, asked, wanted]) one.end()
}

const subjects: string[] = []

/** Messages about one name are about one subject. */
function subjectOf(name: string): number {
  if (!subjects.includes(name)) subjects.push(name)
  return 1000 + subjects.indexOf(name)
}

export function conformTargets({ dialect, initial, event, expected }: Vector): void {
  const fields = readFields(initial, 'initial')
  const asked = readFields(event, 'event')
  const wanted = readFields(expected, 'expected')
  const type = asked.string('type')
  if (type === 'k-random') compareHelpers(dialect, fields, asked.number('k'), wanted)
  else if (type === 'run-round-robin') compareGaps(dialect, fields, asked.number('rounds'), wanted)
  else throw new Error(`no event is called ${type}`)
  for (const one of [fields, asked, wanted]) one.end()
}

const STATUSES: Readonly<Record<string, number>> = {
  alive: ALIVE,
  suspect: SUSPECTED,
  dead: BURIED,
  left: GONE,
}

function compareHelpers(dialect: string, fields: Reader, count: number, wanted: Reader): void {
  const states = fields.object('nodes') as Fields
  const names = Object.keys(states)
  const [first = names[0] as string, second] = fields.has('exclude') ? fields.names('exclude') : []
  const onlyState = fields.string('onlyState', 'alive')
  claim(onlyState === 'alive', `nobody picks members that are ${onlyState}`)
  const self = names.indexOf(first)
  const member = memberOf({ nodes: names.length, self, params: { dialect: dialectOf(dialect) } })
  for (const [i, name] of names.entries())
    if (i !== self) knows(member, i, 1, STATUSES[states[name] as string])
  const except = second === undefined ? -1 : names.indexOf(second)
  const { state, settings, env } = member
  const picked = pickHelpers(state, count, except, settings, env).map((i) => names[i] as string)
  const targets = wanted.names('targets')
  for (const name of picked) claim(targets.includes(name), `${name} was picked`)
  claim(new Set(picked).size === picked.length, 'somebody was picked twice')
  const size = wanted.number('count', Math.min(count, targets.length))
  claim(picked.length === size, `${picked.join(', ')} were picked`)
}

/** Whom a real member pings, period after period, when everyone answers at once. */
function compareGaps(dialect: string, fields: Reader, rounds: number, wanted: Reader): void {
  const others = fields.number('members')
  const params = { dialect: dialectOf(dialect), targets: 'round-robin' }
  const member = memberOf({ nodes: others + 1, params })
  for (let other = 1; other <= others; other++) knows(member, other, 1)
  const last = new Map<number, number>()
  let most = 0
  for (let round = 0; round < rounds; round++) {
    member.advance(round * member.settings.roundMs)
    for (const { to, body } of member.beginPeriod().filter(({ kind }) => kind === PING)) {
      most = Math.max(most, round - (last.get(to) ?? round))
      last.set(to, round)
      member.hear(to, ACK, { ...EMPTY, ping: (body as Body).ping })
    }
  }
  claim(last.size === others, `only ${last.size} were pinged`)
  const bound = wanted.number('maxGapBetweenSelectionsOfSameTarget')
  claim(most <= bound, `one was pinged again after ${most} periods only`)
}
