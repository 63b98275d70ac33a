/** What timestamps promise beyond the rest: an age says it all, by the clock of whoever looks. */
import { ABSENT, LIVE, REMOVED, STALE } from '../../core/belief.ts'
import { LINK_COPY } from '../../core/event.ts'
import { createNodeClock, type NodeClock } from '../../core/node-clock.ts'
import { createStride, type Stride } from '../../core/stride.ts'
import { type Frame, foldFrame, isRunning } from '../../trace/frame.ts'
import { endOf, firstFrameOf, hearAll, insist, type Law, type Played, spansIn } from './law.ts'

const PROTOCOLS = ['timestamps']

const aged: Law = {
  name: 'aged',
  sentence: 'at every tick, a belief is what the age of the timestamp says',
  protocols: PROTOCOLS,
  check(played) {
    const { nodes, params } = played.scenario
    const { tFailMs, tCleanupMs } = params as { tFailMs: number; tCleanupMs: number }
    const { clocks, strides } = coursesOf(played)
    eachTick(played, (frame, tick) => {
      for (let observer = 0; observer < nodes; observer++) {
        // Who is slow knows nothing of the ticks that it does not use.
        if (!isRunning(frame, observer) || (strides[observer]?.(tick) ?? tick) !== tick) continue
        const clockMs = clocks[observer]?.at(tick) as number
        for (let subject = 0; subject < nodes; subject++) {
          const pair = observer * nodes + subject
          const stampMs = frame.stamps[pair] as number
          if (stampMs === ABSENT || observer === subject) continue
          const ageMs = clockMs - stampMs
          insist(ageMs <= tCleanupMs, tick, () => `${observer} still lists ${subject}`)
          const says = ageMs > tFailMs ? STALE : LIVE
          const belief = frame.beliefs[pair]
          insist(belief === says, tick, () => `${observer} believes ${subject} ${belief}, ${ageMs} ms old`)
        }
      }
    })
  },
}

const judged: Law = {
  name: 'judged',
  sentence: 'a judgement is what the age says at that very moment, unless it is remembered from another life',
  protocols: PROTOCOLS,
  check(played) {
    const { tFailMs, tCleanupMs } = played.scenario.params as { tFailMs: number; tCleanupMs: number }
    const { clocks } = coursesOf(played)
    const known = new Map<string, number>()
    /** Who has come up and not yet done anything. */
    let rising = -1
    hearAll(played, {
      up(_tick, node) {
        rising = node
      },
      wake() {
        rising = -1
      },
      deliver() {
        rising = -1
      },
      learn: (_tick, observer, subject, stamp) => known.set(`${observer}/${subject}`, stamp),
      judge(tick, observer, subject, _from, to) {
        if (observer === rising && observer !== subject) return
        const clockMs = clocks[observer]?.at(tick) as number
        const ageMs = clockMs - (known.get(`${observer}/${subject}`) as number)
        const says = ageMs > tCleanupMs ? REMOVED : ageMs > tFailMs ? STALE : LIVE
        insist(
          to === says || observer === subject,
          tick,
          () => `${observer} believes ${subject} ${to}, ${ageMs} ms old`,
        )
      },
    })
  },
}

/**
 * The bound: a node that dies at tick k has told nobody of a later time than its clock had read by then, and nobody
 * holds live what is older than T_fail. So nobody holds it live once his own clock reads more than that and T_fail,
 * however slow the messages are. A bit that is turned over can promise more than any clock did.
 */
const mortal: Law = {
  name: 'mortal',
  sentence: 'nobody holds a dead node live for longer than T_fail',
  protocols: PROTOCOLS,
  check(played) {
    const { nodes, params } = played.scenario
    const tFailMs = params.tFailMs as number
    const { clocks, strides } = coursesOf(played)
    const deaths = new Map<number, number>()
    let garbled = false
    hearAll(played, {
      down: (tick, node) => deaths.set(node, tick),
      up: (_tick, node) => deaths.delete(node),
      garbled() {
        garbled = true
      },
    })
    if (garbled || deaths.size === 0) return
    const latestMs = new Map(
      [...deaths].map(([node, tick]) => [node, latestReading(clocks[node] as NodeClock, tick)]),
    )
    eachTick(played, (frame, tick) => {
      for (const [node, promisedMs] of latestMs)
        for (let observer = 0; observer < nodes; observer++) {
          if (!isRunning(frame, observer) || (strides[observer]?.(tick) ?? tick) !== tick) continue
          if (tick < (deaths.get(node) as number) || frame.beliefs[observer * nodes + node] !== LIVE) continue
          const clockMs = clocks[observer]?.at(tick) as number
          insist(clockMs <= promisedMs + tFailMs, tick, () => `${observer} still holds ${node} live`)
        }
    })
  },
}

const roused: Law = {
  name: 'roused',
  sentence: 'who goes on after a pause looks at its list before it reads what has waited',
  protocols: PROTOCOLS,
  check(played) {
    const { nodes, params } = played.scenario
    const tFailMs = params.tFailMs as number
    const { clocks } = coursesOf(played)
    const live = Array.from({ length: nodes }, () => new Map<number, number>())
    /** Who goes on and has not yet looked at what is overdue in its list. */
    const overdue = new Set<number>()
    hearAll(played, {
      down(_tick, node) {
        live[node]?.clear()
        overdue.delete(node)
      },
      froze: (_tick, node) => overdue.delete(node),
      goesOn(tick, node) {
        const oldestMs = (clocks[node]?.at(tick) as number) - tFailMs
        if ([...(live[node]?.values() ?? [])].some((stampMs) => stampMs < oldestMs)) overdue.add(node)
      },
      wake: (_tick, node) => overdue.delete(node),
      deliver: (tick, from, seq, to) =>
        insist(!overdue.has(to), tick, () => `${to} reads ${from}/${seq} before it looks at its list`),
      learn: (_tick, observer, subject, stamp) => {
        if (observer !== subject) live[observer]?.set(subject, stamp)
      },
      judge(_tick, observer, subject, _from, to) {
        if (to !== LIVE) live[observer]?.delete(subject)
      },
    })
  },
}

const called: Law = {
  name: 'called',
  sentence: 'who begins a round calls as many as the fanout says, or all that it believes live',
  protocols: PROTOCOLS,
  check(played) {
    const { nodes, params } = played.scenario
    const { fanout, spread } = params as unknown as { fanout: number; spread: string }
    const { messageKinds } = played.protocol
    const live = Array.from({ length: nodes }, () => new Set<number>())
    let caller = -1
    let calls: number[] = []
    let tick = 0
    const end = (): void => {
      const known = caller < 0 ? 0 : (live[caller]?.size as number)
      if (calls.length > 0) {
        const least = spread === 'broadcast' ? known : Math.min(fanout, known)
        insist(calls.length >= least, tick, () => `${caller} calls ${calls.join()} of ${known}`)
        if (spread !== 'broadcast')
          insist(calls.length <= fanout, tick, () => `${caller} calls ${calls.join()} at once`)
        insist(new Set(calls).size === calls.length, tick, () => `${caller} calls ${calls.join()}`)
      }
      caller = -1
      calls = []
    }
    hearAll(played, {
      wake(at, node) {
        end()
        caller = node
        tick = at
      },
      up: end,
      deliver: end,
      down(_tick, node) {
        end()
        live[node]?.clear()
      },
      send(_tick, from, seq, to, _due, kind) {
        if (from === caller && seq < LINK_COPY && messageKinds[kind]?.shape !== 'answer') calls.push(to)
      },
      judge(_tick, observer, subject, _from, to) {
        if (observer === subject) return
        if (to === LIVE) live[observer]?.add(subject)
        else live[observer]?.delete(subject)
      },
    })
    end()
  },
}

/** The latest time that a clock has read by a tick; it may have been set back since. */
function latestReading(clock: NodeClock, tick: number): number {
  let latest = Number.NEGATIVE_INFINITY
  for (let at = 0; at <= tick; at++) latest = Math.max(latest, clock.at(at))
  return latest
}

function coursesOf(played: Played): { clocks: readonly NodeClock[]; strides: readonly (Stride | null)[] } {
  const { nodes, params } = played.scenario
  const pace = { roundMs: params.roundMs as number, ticksPerRound: params.ticksPerRound as number }
  const spans = spansIn(played)
  const all = Array.from({ length: nodes }, (_, node) => node)
  return {
    clocks: all.map((node) => createNodeClock(spans, node, pace)),
    strides: all.map((node) => createStride(spans, node)),
  }
}

/** Shows the frame at the end of each tick. */
function eachTick(played: Played, see: (frame: Frame, tick: number) => void): void {
  const { scenario, chunks } = played
  const ticksPerRound = scenario.params.ticksPerRound as number
  const frame = firstFrameOf(played)
  for (let tick = 0; tick < endOf(played); tick++) {
    const chunk = chunks[Math.floor(tick / ticksPerRound)]
    if (chunk) foldFrame(frame, chunk.words, tick + 1)
    see(frame, tick)
  }
}

export const AGE_LAWS: readonly Law[] = [aged, judged, mortal, roused, called]
