/** What a member makes of what it hears: the tables of both dialects, driven by real messages. */

import { accusationOf, aliveOf, type Update } from '../../src/protocols/swim/update.ts'
import { ANYWHERE, GOSSIP, PUSH_PULL_REPLY } from '../../src/protocols/swim/wire.ts'
import { swim } from '../../src/protocols/swim.ts'
import { indexOf } from './names.ts'
import { beginCase, compareCase, happening, milliseconds, numberOf, type SwimCase } from './swim-case.ts'
import { SOMEBODY, swimNames } from './swim-names.ts'
import { type Reader, readFields, type Vector } from './vector.ts'

/** Carries a vector out; throws when the outcome is another, or when the vector says what is not understood. */
export function conformMembership({ dialect, initial, event, expected }: Vector): void {
  const names = swimNames(initial, event, expected)
  const fields = readFields(initial, 'initial')
  const one = beginCase(fields, dialect, names)
  fields.end()
  happen(one, event, 'event')
  const wanted = readFields(expected, 'expected')
  compareCase(one, wanted)
  wanted.end()
}

function happen(one: SwimCase, event: unknown, what: string): void {
  const fields = readFields(event, what)
  const { member } = one
  const { env } = member
  if (fields.has('now')) happening(one, () => member.advance(milliseconds(fields.number('now'))))
  const type = fields.string('type')
  switch (type) {
    case 'sequence': {
      const steps = fields.take('steps')
      if (!Array.isArray(steps)) throw new Error(`${what}.steps is no list`)
      for (const [i, step] of steps.entries()) happen(one, step, `${what}.steps[${i}]`)
      break
    }
    case 'advance': {
      const until = member.env.tick + milliseconds(fields.number('seconds'))
      happening(one, () => member.advance(until))
      break
    }
    case 'check':
      break
    case 'leave':
      happening(one, () => swim.onLeave?.(member.state, env))
      break
    case 'pushpull-merge': {
      const list = Object.entries(fields.object('remote')).map(([name, said]) => entryOf(one, name, said))
      happening(one, () => tell(one, PUSH_PULL_REPLY, list))
      break
    }
    default: {
      const update = updateOf(one, type, fields)
      happening(one, () => tell(one, GOSSIP, [update]))
    }
  }
  if (fields.has('expected')) {
    const wanted = readFields(fields.take('expected'), `${what}.expected`)
    compareCase(one, wanted)
    wanted.end()
  }
  fields.end()
}

function tell({ names, member }: SwimCase, kind: number, updates: readonly Update[]): void {
  const body = { address: ANYWHERE, ping: 0, incarnation: 0, sender: 0, target: 0, nack: false, updates }
  member.hear(indexOf(names, SOMEBODY), kind, body)
}

/** An update that the member hears. Where nothing is said of an address, it is the one that is known. */
function updateOf(one: SwimCase, type: string, fields: Reader): Update {
  const { names, member } = one
  const node = indexOf(names, fields.string('node'))
  const incarnation = fields.number('inc')
  const from = fields.string('from', SOMEBODY)
  switch (type) {
    case 'alive': {
      const { addresses, metas } = member.state
      const address = fields.has('addr') ? numberOf(one, fields.take('addr')) : (addresses[node] as number)
      const meta = fields.has('meta') ? numberOf(one, fields.take('meta')) : (metas[node] as number)
      return aliveOf(node, incarnation, address, meta)
    }
    case 'suspect':
      return accusationOf('suspect', node, incarnation, indexOf(names, from))
    case 'dead':
    case 'confirm':
      return accusationOf('dead', node, incarnation, indexOf(names, from))
    default:
      throw new Error(`no event is called ${type}`)
  }
}

/** An entry of another's list. Only who left says itself that it is dead. */
function entryOf(one: SwimCase, name: string, said: unknown): Update {
  const { names, member } = one
  const fields = readFields(said, `the remote ${name}`)
  const state = fields.string('state')
  const incarnation = fields.number('inc')
  const node = indexOf(names, name)
  const address = fields.has('addr')
    ? numberOf(one, fields.take('addr'))
    : (member.state.addresses[node] as number)
  const meta = fields.has('meta') ? numberOf(one, fields.take('meta')) : (member.state.metas[node] as number)
  fields.end()
  const other = indexOf(names, SOMEBODY)
  switch (state) {
    case 'alive':
      return aliveOf(node, incarnation, address, meta)
    case 'suspect':
    case 'dead':
      return accusationOf(state, node, incarnation, other)
    case 'left':
      return accusationOf('dead', node, incarnation, node)
    default:
      throw new Error(`no member can be ${state}`)
  }
}
