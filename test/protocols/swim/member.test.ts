/** One member by itself: what it says, whom it lets in, and what its timers are worth. A tick is a millisecond. */
import { describe, expect, test } from 'vitest'
import { DEAD, LIVE, REMOVED, SUSPECT } from '../../../src/core/belief.ts'
import { clockAt } from '../../../src/core/clock.ts'
import type { Env, Outgoing } from '../../../src/core/protocol.ts'
import { strikeFrom } from '../../../src/protocols/swim/gossip.ts'
import { BURIED } from '../../../src/protocols/swim/state.ts'
import { tickIn } from '../../../src/protocols/swim/timer.ts'
import { accusationOf, aliveOf, type Update } from '../../../src/protocols/swim/update.ts'
import {
  ACK,
  ANYWHERE,
  type Body,
  GOSSIP,
  garble,
  PING,
  PUSH_PULL,
  PUSH_PULL_REPLY,
} from '../../../src/protocols/swim/wire.ts'
import { swim } from '../../../src/protocols/swim.ts'
import { knows, type Member, memberOf } from '../../support/member.ts'

const MEMBERLIST = { dialect: 'memberlist' }
const EMPTY: Body = {
  ...{ address: ANYWHERE, ping: 0, incarnation: 0, sender: 0, target: 0, nack: false, updates: [] },
}
const telling = (...updates: Update[]): Body => ({ ...EMPTY, updates })
const bodyOf = (outgoing: Outgoing | undefined): Body => outgoing?.body as Body
const beliefs = ({ state }: Member): number[] => [...state.beliefs]

function member(others: number, params: Readonly<Record<string, unknown>> = {}): Member {
  const one = memberOf({ nodes: others + 2, params })
  for (let other = 1; other <= others; other++) knows(one, other, 1)
  return one
}

describe('whoever pings', () => {
  const ping: Body = { ...EMPTY, ping: 3, incarnation: 4 }

  test('is answered, and let in by the paper, if it is not listed', () => {
    const one = member(1)
    const [ack] = one.hear(2, PING, ping)
    expect([ack?.to, ack?.kind, bodyOf(ack).ping]).toEqual([2, ACK, 3])
    expect(beliefs(one)).toEqual([LIVE, LIVE, LIVE])
    expect(one.state.incarnations[2]).toBe(4)
  })

  test('is answered by memberlist too, and nothing more', () => {
    const one = member(1, MEMBERLIST)
    expect(one.hear(2, PING, ping)).toHaveLength(1)
    expect(one.state.order).not.toContain(2)
  })

  test('hears of what is news along with the answer, and it is not told back what it told', () => {
    const one = member(2)
    one.hear(1, GOSSIP, telling(accusationOf('suspect', 2, 1, 1)))
    const [ack] = one.hear(1, PING, { ...ping, updates: [aliveOf(2, 2, 0, 0)] })
    expect(bodyOf(ack).updates.map(({ word }) => word)).toEqual(['suspect'])
  })
})

describe('a suspicion', () => {
  test('is over in time, by confirmations sooner', () => {
    const patience = (accusers: readonly number[]): number => {
      const one = member(8, MEMBERLIST)
      one.hear(1, GOSSIP, telling(...accusers.map((from) => accusationOf('suspect', 2, 1, from))))
      for (let tick = 0; tick <= 24_000; tick += 20) {
        one.advance(tick)
        if (one.state.statuses[2] === BURIED) return tick
      }
      return -1
    }
    expect([patience([1]), patience([1, 1]), patience([1, 3, 4])]).toEqual([24_000, 24_000, 4000])
    expect(patience([1, 3])).toBeGreaterThan(11_000)
    expect(patience([1, 3])).toBeLessThan(11_800)
  })

  test('is dropped when the member objects, and only in a newer incarnation', () => {
    const one = member(3)
    one.hear(1, GOSSIP, telling(accusationOf('suspect', 2, 1, 1)))
    expect(one.state.beliefs[2]).toBe(SUSPECT)
    one.hear(1, GOSSIP, telling(aliveOf(2, 1, 0, 0)))
    expect(one.state.beliefs[2]).toBe(SUSPECT)
    one.hear(1, GOSSIP, telling(aliveOf(2, 2, 0, 0)))
    one.advance(100_000)
    expect(one.state.beliefs[2]).toBe(LIVE)
  })

  test('shows how many have confirmed it, as long as it lasts', () => {
    const one = member(8, MEMBERLIST)
    for (const from of [1, 3, 3, 4, 5]) one.hear(1, GOSSIP, telling(accusationOf('suspect', 2, 1, from)))
    expect(one.state.notes[0][2]).toBe(2)
    one.hear(1, GOSSIP, telling(aliveOf(2, 2, 0, 0)))
    expect(one.state.notes[0][2]).toBe(0)
  })
})

describe('whole lists', () => {
  test('are answered as they were before the other was heard', () => {
    const one = member(2, MEMBERLIST)
    const [reply] = one.hear(2, PUSH_PULL, telling(aliveOf(3, 1, 0, 0)))
    expect([reply?.to, reply?.kind]).toEqual([2, PUSH_PULL_REPLY])
    expect(
      bodyOf(reply)
        .updates.map(({ member: about }) => about)
        .sort(),
    ).toEqual([0, 1, 2])
    expect(one.state.beliefs[3]).toBe(LIVE)
  })

  test('only raise a suspicion of whom the other holds dead, and are believed of whom has left', () => {
    const one = member(3, MEMBERLIST)
    one.hear(1, PUSH_PULL_REPLY, telling(accusationOf('dead', 2, 1, 1), accusationOf('dead', 3, 1, 3)))
    expect(beliefs(one)).toEqual([LIVE, LIVE, SUSPECT, REMOVED, 0])
  })
})

describe('who leaves', () => {
  test('says so to as many as news is passed on to, and is removed, not dead', () => {
    const one = member(8)
    const farewells = swim.onLeave?.(one.state, one.env) ?? []
    expect(farewells).toHaveLength(8)
    const other = member(8)
    for (const { kind, body } of farewells.slice(0, 1)) {
      // To another it is member 1 who leaves.
      const updates = (body as Body).updates.map((update) => ({
        ...update,
        member: 1,
        from: 1,
        incarnation: 1,
      }))
      other.hear(1, kind, { ...(body as Body), updates })
    }
    expect(other.state.beliefs[1]).toBe(REMOVED)
    expect(one.state.beliefs[0]).toBe(LIVE)
  })
})

describe('a process at another address', () => {
  const params = { ...MEMBERLIST, deadReclaimMs: 5000 }

  test('gets the name of a dead one only when it has been dead for long enough', () => {
    const one = member(2, params)
    one.hear(1, GOSSIP, telling(accusationOf('dead', 2, 1, 1)))
    one.advance(4000)
    one.hear(1, GOSSIP, telling(aliveOf(2, 1, 99, 0)))
    expect(one.state.beliefs[2]).toBe(DEAD)
    one.advance(6000)
    one.hear(1, GOSSIP, telling(aliveOf(2, 1, 99, 0)))
    expect([one.state.beliefs[2], one.state.addresses[2]]).toEqual([LIVE, 99])
  })

  test('never gets what is sent to the old one', () => {
    const one = member(2, { ...params, freshAddress: true })
    const own = one.state.addresses[0] as number
    expect(own).toBeGreaterThan(0)
    const ping = (address: number): Body => ({ ...EMPTY, address, ping: 1 })
    expect(one.hear(1, PING, ping(own + 1))).toEqual([])
    expect(one.hear(1, PING, ping(own))).toHaveLength(1)
    expect(one.hear(1, PING, ping(ANYWHERE))).toHaveLength(1)
  })
})

describe('a timer', () => {
  const env = { ...memberOf({ nodes: 1 }).env, tick: 5000, clockMs: 5000 }
  const at = (factor: number): Env => ({
    ...env,
    // A clock that has been running so much too fast or too slowly for ever.
    clockMs: env.tick * factor,
    tickAfterClock: (ms) => (factor === 0 ? Number.MAX_SAFE_INTEGER : Math.ceil((ms + 1) / factor)),
  })

  test('runs by the own clock, and does not stand still with it', () => {
    expect(tickIn(1000, at(1))).toBe(6000)
    expect(tickIn(1000, at(2))).toBe(5500)
    expect(tickIn(1000, at(0.5))).toBe(7000)
    expect(tickIn(1000, at(0))).toBe(5000 + 16_000)
    expect(tickIn(0, at(1))).toBe(5000)
  })

  test('does not care what time it is', () => {
    expect(clockAt(5000, { roundMs: 1000, ticksPerRound: 1000 })).toBe(5000)
    const set = { ...env, clockMs: 905_000, tickAfterClock: (ms: number) => ms - 900_000 + 1 }
    expect(tickIn(1000, set)).toBe(6000)
  })

  test('that was not looked at for a while strikes on its old beat', () => {
    expect([5, 6, 9, 10, 11].map((first) => strikeFrom(5, 5, first))).toEqual([5, 10, 10, 10, 15])
    expect(strikeFrom(50, 5, 3)).toBe(50)
  })
})

describe('a bit turned over on the way', () => {
  test('changes the incarnation of one member in a copy, or nothing', () => {
    const body = telling(aliveOf(1, 4, 0, 0), accusationOf('suspect', 2, 6, 1))
    expect(garble(body, 2, 0).updates.map(({ incarnation }) => incarnation)).toEqual([4, 7])
    expect(garble(body, 1, 2).updates.map(({ incarnation }) => incarnation)).toEqual([0, 6])
    expect(body.updates.map(({ incarnation }) => incarnation)).toEqual([4, 6])
    expect(garble(body, 3, 0)).toBe(body)
  })
})
