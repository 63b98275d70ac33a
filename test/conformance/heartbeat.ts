/**
 * The adapter from the heartbeat vectors to the timestamps protocol. Seconds become milliseconds, and names indexes.
 * The original knew one bound, T_fail, and deleted at once what was older; so T_cleanup is T_fail here unless the
 * vector says otherwise.
 */
import { ABSENT, LIVE, REMOVED, STALE } from '../../src/core/belief.ts'
import { timestamps } from '../../src/protocols/timestamps.ts'
import { letter, type Observer, observer } from '../support/observer.ts'
import { claim, compareCalled, compareNames, milliseconds, stepsOf } from './compare.ts'
import { indexOf, namesIn } from './names.ts'
import { type Fields, readFields, type Vector } from './vector.ts'

/** The dialects that the timestamps protocol speaks. */
export const HEARTBEAT_DIALECTS = ['seed', 'seed-hardened']

interface Case {
  readonly names: readonly string[]
  readonly node: Observer
  /** Whom it has called since the case began. */
  readonly called: number[]
}

/** Carries a vector out; throws when the outcome is another, or when the vector says what is not understood. */
export function conformHeartbeat({ initial, event, expected }: Vector): void {
  const one = begin(initial, namesIn(initial, event, expected))
  happen(one, event, 'event')
  compare(one, expected, 'expected')
}

function begin(initial: Fields, names: readonly string[]): Case {
  const fields = readFields(initial, 'initial')
  const self = indexOf(names, fields.string('self', 'A'))
  const clockMs = milliseconds(fields.has('clock') ? fields.number('clock') : fields.number('now', 100))
  const spread = spreadOf(fields.string('mode', 'gossip'))
  const seeds = fields.has('seeds') ? fields.names('seeds').map((name) => indexOf(names, name)) : []
  const params = { ...paramsOf(fields.object('config')), spread }
  const everybody = fields.has('nodes') && !fields.has('table')
  fields.take('nodes')
  const table = everybody
    ? Object.fromEntries(names.map((name) => [name, clockMs / 1000]))
    : fields.object('table')
  fields.end()
  const knows: Record<number, number> = {}
  for (const [name, seconds] of Object.entries(table)) knows[indexOf(names, name)] = stampMs(seconds, name)
  return { names, node: observer({ nodes: names.length, self, clockMs, seeds, params, knows }), called: [] }
}

function paramsOf(config: Fields): Record<string, number> {
  const fields = readFields(config, 'initial.config')
  const tFailMs = milliseconds(fields.number('tFail', 5))
  const params = {
    tFailMs,
    tCleanupMs: fields.has('tCleanup') ? milliseconds(fields.number('tCleanup')) : tFailMs,
    maxFutureMs: milliseconds(fields.number('maxFutureSkew', 0)),
    fanout: fields.number('fanout', 1),
  }
  fields.end()
  return params
}

function spreadOf(mode: string): string {
  if (mode !== 'gossip' && mode !== 'broadcast') throw new Error(`no mode is called ${mode}`)
  return mode
}

function happen(one: Case, event: unknown, what: string): void {
  const fields = readFields(event, what)
  const { node, names } = one
  for (const key of ['at', 'clock', 'now']) if (fields.has(key)) node.at(milliseconds(fields.number(key)))
  const type = fields.string('type')
  switch (type) {
    case 'sequence': {
      for (const [i, step] of stepsOf(fields, what).entries()) happen(one, step, `${what}.steps[${i}]`)
      break
    }
    case 'gossip': {
      const others = names.map((_, i) => i).filter((i) => i !== node.env.self)
      const from = fields.has('from') ? indexOf(names, fields.string('from')) : (others[0] ?? 0)
      const list = new Float64Array(names.length).fill(ABSENT)
      for (const [name, seconds] of Object.entries(fields.object('table')))
        list[indexOf(names, name)] = stampMs(seconds, name)
      timestamps.onMessage(node.state, letter(from, node.env.self, 0, list), node.env)
      break
    }
    case 'sweep':
    case 'tick':
      // A node sweeps whenever it wakes; a tick of the vectors is a whole round.
      node.state.roundTick = type === 'tick' ? node.env.tick : node.env.tick + 1
      for (const { to } of timestamps.onTick(node.state, node.env)) one.called.push(to)
      break
    default:
      throw new Error(`no event is called ${type}`)
  }
  if (fields.has('expected')) compare(one, fields.object('expected'), `${what}.expected`)
  fields.end()
}

function compare(one: Case, expected: Fields, what: string): void {
  const fields = readFields(expected, what)
  const { names, node, called } = one
  const { stamps, beliefs } = timestamps.members(node.state, node.env)
  const holding = (...wanted: number[]): string[] =>
    names.filter((_, i) => i !== node.env.self && wanted.includes(beliefs[i] as number))
  for (const [name, seconds] of Object.entries(fields.object('table'))) {
    const found = stamps[indexOf(names, name)]
    claim(found === stampMs(seconds, name), `${name} is at ${found} ms and not at ${seconds} s`)
  }
  for (const [key, listed] of [['present', true] as const, ['absent', false] as const])
    for (const name of fields.has(key) ? fields.names(key) : [])
      claim((stamps[indexOf(names, name)] !== ABSENT) === listed, `${name} is not ${key}`)
  compareNames(fields, 'live', holding(LIVE), names[node.env.self])
  for (const key of ['failed', 'stale']) compareNames(fields, key, holding(STALE), undefined)
  compareNames(fields, 'removed', holding(REMOVED), undefined)
  for (const key of ['messages', 'sentTo']) compareCalled(fields, key, called, names)
  fields.end()
}

function stampMs(seconds: unknown, name: string): number {
  if (typeof seconds !== 'number') throw new Error(`${name} has no timestamp: ${JSON.stringify(seconds)}`)
  return milliseconds(seconds)
}
