/** One member by itself: whom it pings, whom it asks, what it makes of silence. A tick is a millisecond. */
import { describe, expect, test } from 'vitest'
import type { Outgoing } from '../../../src/core/protocol.ts'
import { BURIED, SUSPECTED } from '../../../src/protocols/swim/state.ts'
import { accusationOf } from '../../../src/protocols/swim/update.ts'
import { ACK, ANYWHERE, type Body, GOSSIP, NACK, PING, PING_REQ } from '../../../src/protocols/swim/wire.ts'
import { knows, type Member, memberOf } from '../../support/member.ts'

const MEMBERLIST = { dialect: 'memberlist' }
const EMPTY: Body = {
  ...{ address: ANYWHERE, ping: 0, incarnation: 0, sender: 0, target: 0, nack: false, updates: [] },
}

/** A member that knows others, of whom it pings member 1 next. */
function member(others: number, params: Readonly<Record<string, unknown>> = {}): Member {
  const one = memberOf({ nodes: others + 1, params: { targets: 'round-robin', ...params } })
  for (let other = 1; other <= others; other++) knows(one, other, 1)
  one.state.order.splice(0, others + 1, 1, 0, ...Array.from({ length: others - 1 }, (_, i) => i + 2))
  return one
}
const bodyOf = ({ body }: Outgoing): Body => body as Body
const kinds = (outgoing: readonly Outgoing[]): number[] => outgoing.map(({ kind }) => kind)

describe('a probe', () => {
  test('is a ping, then a request to k others at the timeout, and a suspicion at the end of the period', () => {
    const one = member(5, { indirectChecks: 3 })
    const [ping, ...more] = one.beginPeriod()
    expect([ping?.to, ping?.kind, more]).toEqual([1, PING, []])
    expect(one.advance(499)).toEqual([])
    const asked = one.advance(500)
    expect(kinds(asked)).toEqual([PING_REQ, PING_REQ, PING_REQ])
    expect(new Set(asked.map(({ to }) => to)).size).toBe(3)
    for (const request of asked) {
      expect(bodyOf(request)).toMatchObject({ target: 1, ping: bodyOf(ping as Outgoing).ping })
      expect([0, 1]).not.toContain(request.to)
    }
    one.advance(999)
    expect(one.state.statuses[1]).not.toBe(SUSPECTED)
    one.advance(1000)
    expect(one.state.statuses[1]).toBe(SUSPECTED)
  })

  test('is over with the first answer, whoever brings it', () => {
    for (const from of [1, 3]) {
      const one = member(5)
      const ping = bodyOf(one.beginPeriod()[0] as Outgoing).ping
      one.advance(700)
      one.hear(from, ACK, { ...EMPTY, ping })
      one.advance(3000)
      expect(one.state.statuses[1]).not.toBe(SUSPECTED)
    }
  })

  test('does not mind an answer to another ping', () => {
    const one = member(5)
    const ping = bodyOf(one.beginPeriod()[0] as Outgoing).ping
    one.hear(1, ACK, { ...EMPTY, ping: ping + 1 })
    one.advance(1000)
    expect(one.state.statuses[1]).toBe(SUSPECTED)
  })

  test('ends in death at once where there is no suspicion', () => {
    const one = member(5, { suspicion: false })
    one.beginPeriod()
    one.advance(1000)
    expect(one.state.statuses[1]).toBe(BURIED)
    expect(one.state.queue.items.map(({ news }) => news.word)).toEqual(['dead'])
  })

  test('goes on with the suspected, and tells them so where there is the buddy system', () => {
    for (const dialect of ['paper', 'memberlist']) {
      const said = (buddy: boolean): string[] => {
        const one = member(3, { dialect, buddy })
        knows(one, 1, 4, SUSPECTED)
        return bodyOf(one.beginPeriod()[0] as Outgoing).updates.map(
          ({ word, incarnation }) => `${word}@${incarnation}`,
        )
      }
      expect(said(true)).toEqual(['suspect@4'])
      expect(said(false)).toEqual([])
    }
  })
})

describe('a member that takes itself for slow', () => {
  test('gives a probe more time, and begins the next one when it is over', () => {
    const one = member(2, { ...MEMBERLIST, indirectChecks: 0 })
    one.state.score = 2
    one.beginPeriod()
    // The period that should have begun meanwhile waits for the probe.
    one.advance(1500)
    one.state.roundTick = 1500
    one.advance(2999)
    expect(one.state.probe?.target).toBe(1)
    const pings = one.advance(3000)
    expect(one.state.statuses[1]).toBe(SUSPECTED)
    expect(pings.map(({ to, kind }) => [to, kind])).toEqual([[2, PING]])
  })

  test('waits longer for an answer in the paper, and not in memberlist', () => {
    for (const [dialect, timeout] of [
      ['paper', 1500],
      ['memberlist', 500],
    ] as const) {
      const one = member(4, { dialect, awareness: true })
      one.state.score = 2
      one.beginPeriod()
      expect(kinds(one.advance(timeout - 1))).toEqual([])
      expect(kinds(one.advance(timeout))).toContain(PING_REQ)
    }
  })

  test('recovers with each answer, and pays for each nack that did not come', () => {
    const one = member(4, MEMBERLIST)
    one.state.score = 3
    const ping = bodyOf(one.beginPeriod()[0] as Outgoing).ping
    one.hear(1, ACK, { ...EMPTY, ping })
    expect(one.state.score).toBe(2)
    const other = member(4, MEMBERLIST)
    const [begun] = other.beginPeriod()
    const helpers = other.advance(500).map(({ to }) => to)
    other.hear(helpers[0] as number, NACK, { ...EMPTY, ping: bodyOf(begun as Outgoing).ping })
    other.advance(1000)
    expect(other.state.score).toBe(helpers.length - 1)
  })

  test('is slower because it had to defend itself', () => {
    const one = member(2, MEMBERLIST)
    one.hear(1, GOSSIP, { ...EMPTY, updates: [accusationOf('suspect', 0, 7, 2)] })
    expect(one.state.score).toBe(1)
    expect(one.state.incarnations[0]).toBe(8)
    expect([...one.state.notes[1]]).toEqual([1, 0, 0])
  })
})

describe('a helper', () => {
  const asked = (target: number): Body => ({ ...EMPTY, ping: 77, target, nack: true })

  test('pings for another, and passes the answer on under its number', () => {
    const one = member(3)
    const [ping] = one.hear(2, PING_REQ, asked(3))
    expect([ping?.to, ping?.kind]).toEqual([3, PING])
    const [ack] = one.hear(3, ACK, { ...EMPTY, ping: bodyOf(ping as Outgoing).ping })
    expect([ack?.to, ack?.kind, bodyOf(ack as Outgoing).ping]).toEqual([2, ACK, 77])
    // It is passed on once.
    expect(one.hear(3, ACK, { ...EMPTY, ping: bodyOf(ping as Outgoing).ping })).toEqual([])
  })

  test('says when no answer came: in the paper after 80 hundredths of the time, in memberlist after all of it', () => {
    for (const [dialect, wait] of [
      ['paper', 400],
      ['memberlist', 500],
    ] as const) {
      const one = member(3, { dialect, awareness: true })
      one.hear(2, PING_REQ, asked(3))
      expect(one.advance(wait - 1)).toEqual([])
      const [nack, ...more] = one.advance(wait)
      expect([nack?.to, nack?.kind, more]).toEqual([2, NACK, []])
    }
  })

  test('still passes a late answer on in the paper, and no longer in memberlist', () => {
    for (const [dialect, passed] of [
      ['paper', 1],
      ['memberlist', 0],
    ] as const) {
      const one = member(3, { dialect })
      const [ping] = one.hear(2, PING_REQ, asked(3))
      one.advance(700)
      expect(one.hear(3, ACK, { ...EMPTY, ping: bodyOf(ping as Outgoing).ping })).toHaveLength(passed)
    }
  })
})
