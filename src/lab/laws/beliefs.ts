/** What a node may believe, whatever happens. */
import { DEAD, LIVE, REMOVED } from '../../core/belief.ts'
import { hearAll, insist, type Law, type Played, spansIn } from './law.ts'

const selfish: Law = {
  name: 'selfish',
  sentence: 'a node never believes itself anything but live',
  check: (played) =>
    hearAll(played, {
      judge: (tick, observer, subject, _from, to) =>
        insist(observer !== subject || to === LIVE, tick, () => `${observer} believes itself ${to}`),
    }),
}

const forward: Law = {
  name: 'forward',
  sentence:
    'a stamp never goes back within one life, unless its member was forgotten or buried, or the clock went back',
  check(played) {
    const { nodes } = played.scenario
    const wrongClocks = nodesWithWrongClocks(played)
    const known = new Map<string, number>()
    hearAll(played, {
      up(_tick, node) {
        for (let subject = 0; subject < nodes; subject++) known.delete(`${node}/${subject}`)
      },
      learn(tick, observer, subject, stamp) {
        const key = `${observer}/${subject}`
        const before = known.get(key) ?? Number.NEGATIVE_INFINITY
        insist(stamp > before, tick, () => `${key} goes from ${before} to ${stamp}`)
        known.set(key, stamp)
      },
      judge(_tick, observer, subject, _from, to) {
        // Who was forgotten or buried is a stranger, unless its stamp tells its age by itself and the clock is right.
        const isStranger = played.protocol.stamp !== 'timestamp' || wrongClocks.has(observer)
        if ((to === REMOVED || to === DEAD) && isStranger) known.delete(`${observer}/${subject}`)
      },
    })
  },
}

const invented: Law = {
  name: 'invented',
  sentence:
    'no stamp is invented: its member said it before, or a bit was turned over in the message that brought it',
  check(played) {
    const { nodes } = played.scenario
    const said = new Set<string>()
    /** By member: the stamps that were said of it. */
    const stamps = Array.from({ length: nodes }, () => new Set<number>())
    // Who passes an accusation on in an incarnation of which it makes nothing itself may pass on a turned bit too.
    const isHalfTurned = (subject: number, stamp: number): boolean =>
      played.protocol.stamp === 'incarnation' &&
      garbled.size > 0 &&
      [...(stamps[subject] ?? [])].some((other) => isOneBit(Math.abs(stamp - other)))
    /** What each node has known in this life; and in any, for those that come back with their memory. */
    const known = Array.from({ length: nodes }, () => new Set<string>())
    const ever = Array.from({ length: nodes }, () => new Set<string>())
    const garbled = new Set<string>()
    const reborn = rebornIn(played)
    hearAll(played, {
      up(tick, node) {
        known[node] = reborn.has(`${tick}/${node}`) ? new Set(ever[node]) : new Set()
      },
      garbled: (_tick, from, seq) => garbled.add(`${from}/${seq}`),
      learn(tick, observer, subject, stamp, from, seq) {
        const key = `${subject}/${stamp}`
        if (observer === subject || garbled.has(`${from}/${seq}`) || isHalfTurned(subject, stamp)) {
          said.add(key)
          stamps[subject]?.add(stamp)
        }
        // Nobody comes by another's stamp by himself, unless he had it once.
        const isTold = said.has(key) && (from >= 0 || observer === subject)
        insist(
          isTold || (from < 0 && known[observer]?.has(key) === true),
          tick,
          () => `${observer} has ${key} from ${from}`,
        )
        known[observer]?.add(key)
        ever[observer]?.add(key)
      },
    })
  },
}

const continuous: Law = {
  name: 'continuous',
  sentence: 'a judgement begins where the last one ended',
  check(played) {
    const { nodes } = played.scenario
    const beliefs = new Map<string, number>()
    hearAll(played, {
      down(_tick, node) {
        for (let subject = 0; subject < nodes; subject++) beliefs.delete(`${node}/${subject}`)
      },
      judge(tick, observer, subject, from, to) {
        const key = `${observer}/${subject}`
        const before = beliefs.get(key) ?? 0
        insist(
          from === before && to !== from,
          tick,
          () => `${key} goes from ${from}, was ${before}, to ${to}`,
        )
        beliefs.set(key, to)
      },
    })
  },
}

/** Whether a whole number is a power of two. */
function isOneBit(value: number): boolean {
  let rest = value
  while (rest > 1) rest /= 2
  return rest === 1
}

function nodesWithWrongClocks(played: Played): ReadonlySet<number> {
  return new Set(
    spansIn(played).flatMap(({ action, fault }) => (fault.question === 'clock' ? [fault.node(action)] : [])),
  )
}

/** When and who comes back with its memory. */
function rebornIn(played: Played): ReadonlySet<string> {
  return new Set(
    spansIn(played).flatMap(({ action, fault }) => {
      const change = fault.question === 'life' ? fault.change(action) : null
      return change?.does === 'restart' && change.memory ? [`${action.at}/${change.node}`] : []
    }),
  )
}

export const BELIEF_LAWS: readonly Law[] = [selfish, forward, invented, continuous]
