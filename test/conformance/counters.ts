/**
 * The adapter from the heartbeat vectors with counters to the heartbeats protocol. Seconds become milliseconds, and
 * names indexes. A counter stands by itself or as `hb`, beside when it was last seen to grow and whether that was too
 * long ago. A cluster of which nobody else is named has one more member, so that there is somebody to gossip to.
 */
import { ABSENT, LIVE, REMOVED, STALE } from '../../src/core/belief.ts'
import type { Beating } from '../../src/core/counters.ts'
import { heartbeats } from '../../src/protocols/heartbeats.ts'
import { type Alone, alone } from '../support/alone.ts'
import { claim, compareCalled, compareNames, milliseconds, stepsOf } from './compare.ts'
import { indexOf, namesIn } from './names.ts'
import { type Fields, readFields, type Vector } from './vector.ts'

/** The dialects that the heartbeats protocol speaks. */
export const COUNTER_DIALECTS = ['van-renesse']

const NAMELESS = '?'

interface Case {
  readonly names: readonly string[]
  readonly node: Alone<Beating>
  /** Whom it has called since the case began. */
  readonly called: number[]
}

/** Carries a vector out; throws when the outcome is another, or when the vector says what is not understood. */
export function conformCounters({ initial, event, expected }: Vector): void {
  const one = begin(initial, namesIn(initial, event, expected))
  happen(one, event, 'event')
  compare(one, expected, 'expected')
}

function begin(initial: Fields, named: readonly string[]): Case {
  const fields = readFields(initial, 'initial')
  const names = named.length > 1 ? named : [...named, NAMELESS]
  const self = indexOf(names, fields.string('self', 'A'))
  const clockMs = milliseconds(fields.has('clock') ? fields.number('clock') : fields.number('now', 100))
  const given = fields.has('seeds') ? fields.names('seeds') : names.filter((name) => name === NAMELESS)
  const seeds = given.map((name) => indexOf(names, name))
  const params = paramsOf(fields.object('config'))
  const node = alone(heartbeats, { nodes: names.length, self, clockMs, seeds, params })
  node.at(clockMs)
  for (const [name, entry] of Object.entries(fields.object('table')))
    install(node, indexOf(names, name), entry, `initial.table.${name}`)
  fields.end()
  return { names, node, called: [] }
}

function paramsOf(config: Fields): Record<string, number | boolean> {
  const fields = readFields(config, 'initial.config')
  const tFailMs = milliseconds(fields.number('tFail', 5))
  const params = {
    tFailMs,
    tCleanupMs: fields.has('tCleanup') ? milliseconds(fields.number('tCleanup')) : 2 * tFailMs,
    fanout: fields.number('fanout', 1),
  }
  fields.end()
  return params
}

function install({ state, env }: Alone<Beating>, member: number, entry: unknown, what: string): void {
  const { hb, seenMs, failed } = readEntry(entry, what)
  if (hb === undefined) throw new Error(`${what} has no counter`)
  const { tFailMs } = env.params as { tFailMs: number }
  const heardMs = seenMs ?? env.clockMs
  state.stamps[member] = hb
  state.heardMs[member] = heardMs
  state.beliefs[member] = (failed ?? env.clockMs - heardMs > tFailMs) ? STALE : LIVE
  if (member !== env.self) state.deadlineMs = Math.min(state.deadlineMs, heardMs + tFailMs)
}

function readEntry(entry: unknown, what: string): { hb?: number; seenMs?: number; failed?: boolean } {
  if (typeof entry === 'number') return { hb: entry }
  const fields = readFields(entry, what)
  const failed = fields.take('failed')
  if (failed !== undefined && typeof failed !== 'boolean') throw new Error(`${what}.failed is no yes or no`)
  const read = {
    ...(fields.has('hb') && { hb: fields.number('hb') }),
    ...(fields.has('seen') && { seenMs: milliseconds(fields.number('seen')) }),
    ...(failed !== undefined && { failed }),
  }
  fields.end()
  return read
}

function happen(one: Case, event: unknown, what: string): void {
  const fields = readFields(event, what)
  const { node, names } = one
  for (const key of ['at', 'clock', 'now']) if (fields.has(key)) node.at(milliseconds(fields.number(key)))
  const { state, env } = node
  const type = fields.string('type')
  switch (type) {
    case 'sequence':
      for (const [i, step] of stepsOf(fields, what).entries()) happen(one, step, `${what}.steps[${i}]`)
      break
    case 'gossip': {
      const others = names.map((_, i) => i).filter((i) => i !== env.self)
      const from = fields.has('from') ? indexOf(names, fields.string('from')) : (others[0] ?? 0)
      const list = new Float64Array(names.length).fill(ABSENT)
      for (const [name, entry] of Object.entries(fields.object('table'))) {
        const { hb } = readEntry(entry, `${what}.table.${name}`)
        if (hb === undefined) throw new Error(`${what}.table.${name} has no counter`)
        list[indexOf(names, name)] = hb
      }
      node.hear(from, 0, list)
      break
    }
    case 'sweep':
    case 'tick':
      // A node sweeps whenever it wakes; a tick of the vectors is a whole round.
      state.roundTick = type === 'tick' ? env.tick : env.tick + 1
      for (const { to } of node.tick()) one.called.push(to)
      break
    default:
      throw new Error(`no event is called ${type}`)
  }
  if (fields.has('expected')) compare(one, fields.object('expected'), `${what}.expected`)
  fields.end()
}

function compare({ names, node, called }: Case, expected: Fields, what: string): void {
  const fields = readFields(expected, what)
  const { state, env } = node
  const { stamps, beliefs } = heartbeats.members(state, env)
  const holding = (wanted: number): string[] =>
    names.filter((_, i) => i !== env.self && beliefs[i] === wanted)
  for (const [name, entry] of Object.entries(fields.object('table'))) {
    const member = indexOf(names, name)
    const { hb, seenMs, failed } = readEntry(entry, `${what}.table.${name}`)
    const [count, heardMs, stale] = [stamps[member], state.heardMs[member], beliefs[member] === STALE]
    claim(hb === undefined || hb === count, `${name} counts ${count} and not ${hb}`)
    claim(seenMs === undefined || seenMs === heardMs, `${name} was heard at ${heardMs} ms, not ${seenMs}`)
    claim(failed === undefined || failed === stale, `${name} ${stale ? 'has' : 'has not'} failed`)
  }
  for (const [key, listed] of [['present', true] as const, ['absent', false] as const])
    for (const name of fields.has(key) ? fields.names(key) : [])
      claim((stamps[indexOf(names, name)] !== ABSENT) === listed, `${name} is not ${key}`)
  compareNames(fields, 'live', holding(LIVE), names[env.self])
  for (const key of ['failed', 'stale']) compareNames(fields, key, holding(STALE), undefined)
  compareNames(fields, 'removed', holding(REMOVED), undefined)
  for (const key of ['messages', 'sentTo']) compareCalled(fields, key, called, names)
  fields.end()
}
