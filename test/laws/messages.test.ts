/** What becomes of messages, whatever happens. */
import { describe, expect } from 'vitest'
import { CASES } from '../support/cases.ts'
import { insist, law } from '../support/law.ts'
import { endTick, hear, play } from '../support/play.ts'

describe('in every run', () => {
  law('what was sent was delivered, dropped or is in flight, once', CASES.law, {}, (one) => {
    const { scenario, rounds } = one
    const flying = new Map<string, { readonly to: number; readonly dueTick: number }>()
    const land = (tick: number, from: number, seq: number, to: number): void => {
      const key = `${from}/${seq}`
      const flight = flying.get(key)
      insist(flight?.to === to && flight.dueTick === tick, () => `${key} lands at ${to} at tick ${tick}`)
      flying.delete(key)
    }
    hear(play(scenario, rounds), {
      send: (_tick, from, seq, to, dueTick) => flying.set(`${from}/${seq}`, { to, dueTick }),
      deliver: land,
      drop: land,
    })
    for (const { dueTick } of flying.values())
      expect(dueTick).toBeGreaterThanOrEqual(endTick(scenario, rounds))
  })

  law('a message goes to another, and takes as long as the scenario allows', CASES.law, {}, (one) => {
    const { scenario, rounds } = one
    const { latencyMinTicks, latencyMaxTicks } = scenario.params as Record<string, number>
    hear(play(scenario, rounds), {
      send(tick, from, _seq, to, dueTick, _kind, bytes) {
        const ticks = dueTick - tick
        insist(to !== from && bytes > 0, () => `${from} sends ${bytes} bytes to ${to}`)
        insist(ticks >= (latencyMinTicks as number), () => `${from} to ${to} takes only ${ticks}`)
        insist(ticks <= (latencyMaxTicks as number), () => `${from} to ${to} takes ${ticks}`)
      },
    })
  })

  law('a sender counts its messages over all its lives', CASES.law, {}, ({ scenario, rounds }) => {
    const next = new Map<number, number>()
    hear(play(scenario, rounds), {
      send(_tick, from, seq) {
        insist(seq === (next.get(from) ?? 0), () => `${from} counts ${seq} after ${next.get(from)}`)
        next.set(from, seq + 1)
      },
    })
  })

  law('who is down does nothing, and what reaches it is dropped', CASES.law, {}, ({ scenario, rounds }) => {
    const up = new Set<number>()
    const acts = (tick: number, node: number): void =>
      insist(up.has(node), () => `${node} is down and acts at tick ${tick}`)
    hear(play(scenario, rounds), {
      up: (_tick, node) => up.add(node),
      down: (_tick, node) => up.delete(node),
      deliver: (tick, _from, _seq, to) => acts(tick, to),
      send: acts,
      learn: acts,
      judge: acts,
    })
  })
})
