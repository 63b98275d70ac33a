/** What a node may believe, whatever happens. */
import { describe } from 'vitest'
import { LIVE, REMOVED } from '../../src/core/belief.ts'
import { findProtocol } from '../../src/fleet/local.ts'
import { LOCAL_REGISTRY } from '../../src/fleet/registry.ts'
import { CASES } from '../support/cases.ts'
import { insist, law } from '../support/law.ts'
import { hear, play } from '../support/play.ts'

describe('in every run', () => {
  law('a node never believes itself anything but live', CASES.law, {}, ({ scenario, rounds }) =>
    hear(play(scenario, rounds), {
      judge(tick, observer, subject, _from, to) {
        insist(observer !== subject || to === LIVE, () => `${observer} believes itself ${to} at ${tick}`)
      },
    }),
  )

  law('a stamp never goes back within one life', CASES.law, {}, ({ scenario, rounds }) => {
    const known = new Map<string, number>()
    const { stamp: counts } = findProtocol(scenario, LOCAL_REGISTRY)
    hear(play(scenario, rounds), {
      up(_tick, node) {
        for (let subject = 0; subject < scenario.nodes; subject++) known.delete(`${node}/${subject}`)
      },
      learn(_tick, observer, subject, stamp) {
        const key = `${observer}/${subject}`
        const before = known.get(key) ?? Number.NEGATIVE_INFINITY
        insist(stamp > before, () => `${key} goes from ${before} to ${stamp}`)
        known.set(key, stamp)
      },
      judge(_tick, observer, subject, _from, to) {
        // Who was forgotten is a stranger, unless its stamp tells its age by itself.
        if (to === REMOVED && counts !== 'timestamp') known.delete(`${observer}/${subject}`)
      },
    })
  })

  law('no member is invented: it said itself what others know of it, before', CASES.law, {}, (one) => {
    const said = new Set<string>()
    hear(play(one.scenario, one.rounds), {
      learn(_tick, observer, subject, stamp, from) {
        const key = `${subject}/${stamp}`
        if (observer === subject) said.add(key)
        else insist(said.has(key) && from >= 0, () => `${observer} has ${key} from ${from}`)
      },
    })
  })

  law('a judgement begins where the last one ended', CASES.law, {}, ({ scenario, rounds }) => {
    const beliefs = new Map<string, number>()
    hear(play(scenario, rounds), {
      down(_tick, node) {
        for (let subject = 0; subject < scenario.nodes; subject++) beliefs.delete(`${node}/${subject}`)
      },
      judge(_tick, observer, subject, from, to) {
        const key = `${observer}/${subject}`
        const before = beliefs.get(key) ?? 0
        insist(from === before && to !== from, () => `${key} goes from ${from}, was ${before}, to ${to}`)
        beliefs.set(key, to)
      },
    })
  })
})
