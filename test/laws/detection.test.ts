/** What timestamps promise beyond the rest: who notices a death, by when, and that an age says it all. */
import { describe, expect } from 'vitest'
import { ABSENT, LIVE, REMOVED, STALE } from '../../src/core/belief.ts'
import { clockAt, firstTickAfter } from '../../src/core/clock.ts'
import type { Scenario } from '../../src/core/scenario.ts'
import { emptyFrame } from '../../src/trace/frame.ts'
import { CASES } from '../support/cases.ts'
import { insist, law } from '../support/law.ts'
import { endTick, hear, play, traceOf } from '../support/play.ts'

const paceOf = ({ params }: Scenario) => params as unknown as { roundMs: number; ticksPerRound: number }

/** No other protocol can tell an age from a stamp. */
const own = { protocols: ['timestamps'] }

describe('in every run', () => {
  /**
   * The bound: a node that dies at tick k has not told anyone of a later time than its clock read at k, clocks are
   * perfect, and nobody holds live what is older than T_fail. So nobody holds it live once clocks read more than
   * clock(k) + T_fail, however slow the messages are.
   */
  law('nobody holds a dead node live for longer than T_fail', CASES.law, own, ({ scenario, rounds }) => {
    const pace = paceOf(scenario)
    const trace = traceOf(scenario, play(scenario, rounds))
    const frame = emptyFrame(scenario.nodes)
    for (let node = 0; node < scenario.nodes; node++) {
      const last = scenario.actions.findLast((action) => action.node === node)
      const fatal = scenario.actions.find(({ node: other, kind }) => other === node && kind !== 'restart')
      if (fatal === undefined || last?.kind === 'restart') continue
      const downTick = lastDownTick(scenario, node)
      const bound = firstTickAfter(clockAt(downTick, pace) + (scenario.params.tFailMs as number), pace) + 1
      if (bound > endTick(scenario, rounds)) continue
      for (const tick of [bound, endTick(scenario, rounds)]) {
        trace.seek(frame, tick)
        for (let observer = 0; observer < scenario.nodes; observer++)
          if (frame.up[observer] === 1) expect(frame.beliefs[observer * scenario.nodes + node]).not.toBe(LIVE)
      }
    }
  })

  law('at every tick, a belief is what the age of the timestamp says', CASES.costly, own, (one) => {
    const { scenario, rounds } = one
    const { nodes } = scenario
    const { tFailMs, tCleanupMs } = scenario.params as Record<string, number>
    const pace = paceOf(scenario)
    const trace = traceOf(scenario, play(scenario, rounds))
    const frame = emptyFrame(nodes)
    for (let tick = 0; tick < endTick(scenario, rounds); tick++) {
      trace.seek(frame, tick + 1)
      const clockMs = clockAt(tick, pace)
      for (let pair = 0; pair < nodes * nodes; pair++) {
        const stampMs = frame.stamps[pair] as number
        if (stampMs === ABSENT || Math.floor(pair / nodes) === pair % nodes) continue
        const ageMs = clockMs - stampMs
        insist(ageMs <= (tCleanupMs as number), () => `pair ${pair} is still listed at tick ${tick}`)
        const says = ageMs > (tFailMs as number) ? STALE : LIVE
        insist(frame.beliefs[pair] === says, () => `pair ${pair} is ${frame.beliefs[pair]} at tick ${tick}`)
      }
    }
  })

  law('a judgement is what the age says at that very moment', CASES.law, own, ({ scenario, rounds }) => {
    const { tFailMs, tCleanupMs } = scenario.params as Record<string, number>
    const pace = paceOf(scenario)
    const known = new Map<string, number>()
    hear(play(scenario, rounds), {
      learn: (_tick, observer, subject, stamp) => known.set(`${observer}/${subject}`, stamp),
      judge(tick, observer, subject, _from, to) {
        const ageMs = clockAt(tick, pace) - (known.get(`${observer}/${subject}`) as number)
        const says = ageMs > (tCleanupMs as number) ? REMOVED : ageMs > (tFailMs as number) ? STALE : LIVE
        insist(to === says, () => `${observer} believes ${subject} ${to} at ${tick}, ${ageMs} ms old`)
      },
    })
  })
})

/** When the life that no restart followed came to its end. */
function lastDownTick(scenario: Scenario, node: number): number {
  let tick = 0
  let up = true
  for (const action of scenario.actions) {
    if (action.node !== node) continue
    if (action.kind === 'restart') up = true
    else if (up) {
      up = false
      tick = action.at
    }
  }
  return tick
}
