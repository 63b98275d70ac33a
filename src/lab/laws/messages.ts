/** What becomes of messages, whatever happens. */
import { GONE, HAND_COPY, LINK_COPY, reasonName, reasonOf } from '../../core/event.ts'
import type { Span } from '../../core/span.ts'
import { createStride } from '../../core/stride.ts'
import { diceOf, latencyBounds } from '../../fleet/network.ts'
import { endOf, hearAll, insist, type Law, spansIn } from './law.ts'

interface Flying {
  readonly to: number
  readonly sentTick: number
  readonly life: number
  dueTick: number
}

/** What a run said of its nodes up to now. */
interface Truth {
  readonly up: boolean[]
  readonly lives: number[]
  readonly frozeTicks: number[]
  readonly thawTicks: number[]
}

const accounted: Law = {
  name: 'accounted',
  sentence:
    'what was sent or copied was delivered, dropped or is in flight, once, where and when it should be',
  check(played) {
    const { scenario, faults } = played
    const spans = spansIn(played)
    const strides = Array.from({ length: scenario.nodes }, (_, node) => createStride(spans, node))
    const flying = new Map<string, Flying>()
    const truth = truthOf(scenario.nodes)
    const ends = new Set<string>()
    /** Messages that waited to be read when their receiver ended. */
    const bereft: { readonly tick: number; readonly to: number; readonly name: string }[] = []
    const end = (tick: number, from: number, seq: number, to: number): Flying => {
      const name = `${from}/${seq}`
      const flight = flying.get(name)
      insist(flight?.to === to, tick, () => `${name} lands at ${to}, and was not on its way there`)
      flying.delete(name)
      return flight as Flying
    }
    hearAll(played, {
      ...listenTo(truth),
      down(tick, node) {
        truth.up[node] = false
        ends.add(`${tick}/${node}`)
      },
      send(tick, from, seq, to, dueTick) {
        const life = truth.up[to] ? (truth.lives[to] as number) : -1
        insist(!flying.has(`${from}/${seq}`), tick, () => `${from}/${seq} is sent twice`)
        flying.set(`${from}/${seq}`, { to, sentTick: tick, life, dueTick })
      },
      moved(tick, from, seq, to, dueTick) {
        const flight = flying.get(`${from}/${seq}`)
        insist(
          flight?.to === to && flight.dueTick >= tick,
          tick,
          () => `${from}/${seq} is moved after it landed`,
        )
        insist(dueTick >= tick, tick, () => `${from}/${seq} is moved into the past`)
        ;(flight as Flying).dueTick = dueTick
      },
      copied(tick, from, seq, to, dueTick) {
        const flight = flying.get(`${from}/${seq - HAND_COPY}`)
        insist(flight?.to === to && flight.dueTick >= tick, tick, () => `${from}/${seq} is a copy of nothing`)
        flying.set(`${from}/${seq}`, { ...(flight as Flying), dueTick })
      },
      deliver(tick, from, seq, to) {
        const { dueTick } = end(tick, from, seq, to)
        const usedTick = strides[to]?.(dueTick) ?? dueTick
        const thawed = truth.thawTicks[to] === tick && (truth.frozeTicks[to] as number) <= usedTick
        insist(
          tick === usedTick || (thawed && dueTick <= tick),
          tick,
          () => `${from}/${seq} was due at ${to} at tick ${dueTick} and lands`,
        )
      },
      drop(tick, from, seq, to, reason) {
        const { dueTick, sentTick, life } = end(tick, from, seq, to)
        const name = `${from}/${seq}`
        if (reason !== GONE) {
          const ok = isJustified(spans, reason, { tick, dueTick, sentTick, from, seq })
          insist(ok, tick, () => `${name} is dropped by ${reasonName(reason, faults)}`)
        } else if (dueTick < tick) bereft.push({ tick, to, name })
        else {
          const isThere = truth.up[to] === true && truth.lives[to] === life
          insist(dueTick === tick && !isThere, tick, () => `${name} is dropped though ${to} is there`)
        }
      },
    })
    for (const { tick, to, name } of bereft)
      insist(ends.has(`${tick}/${to}`), tick, () => `${name} waits at ${to} and is dropped`)
    for (const [name, { dueTick, to }] of flying) {
      const usedTick = strides[to]?.(dueTick) ?? dueTick
      const waits = truth.frozeTicks[to] as number
      const frozen = truth.up[to] && waits <= usedTick && (truth.thawTicks[to] as number) < waits
      insist(usedTick >= endOf(played) || frozen === true, dueTick, () => `${name} has not landed`)
    }
  },
}

/** Whether a fault that is said to have dropped a message was there to drop it. */
function isJustified(
  spans: readonly Span[],
  reason: number,
  flight: { tick: number; dueTick: number; sentTick: number; from: number; seq: number },
): boolean {
  const { tick, dueTick, sentTick, from, seq } = flight
  return spans.some(({ action, fault, from: began, until }) => {
    if (reasonOf(fault.kind) !== reason) return false
    if (fault.question === 'passage') return dueTick === tick && sentTick >= began && sentTick < until
    return fault.question === 'flight' && action.at === tick && action.from === from && action.seq === seq
  })
}

const obeyed: Law = {
  name: 'obeyed',
  sentence:
    'what a link drops is dropped for the reason of the first fault that did not let it pass, and nothing else',
  check(played) {
    const { seed } = played.scenario
    const passages = spansIn(played).filter(({ fault }) => fault.question === 'passage')
    const expected = new Map<string, number>()
    const land = (tick: number, from: number, seq: number, reason: number): void => {
      const should = expected.get(`${from}/${seq}`) ?? -1
      insist(reason === should, tick, () => `${from}/${seq} ends for reason ${reason} and not ${should}`)
      expected.delete(`${from}/${seq}`)
    }
    const linkReasons = new Set(passages.map(({ fault }) => reasonOf(fault.kind)))
    hearAll(played, {
      send(tick, from, seq, to, dueTick, kind) {
        // A copy is made of what got through.
        if (seq >= LINK_COPY) return
        const flight = { from, to, seq, kind, sentTick: tick, ticks: dueTick - tick, seed }
        const first = passages.find(
          (span) =>
            tick >= span.from &&
            tick < span.until &&
            span.fault.question === 'passage' &&
            !span.fault.passes(span, flight, diceOf(span, flight)),
        )
        if (first) expected.set(`${from}/${seq}`, reasonOf(first.fault.kind))
      },
      copied(_tick, from, seq) {
        // What will not get through does not by being doubled.
        const reason = expected.get(`${from}/${seq - HAND_COPY}`)
        if (reason !== undefined) expected.set(`${from}/${seq}`, reason)
      },
      deliver: (tick, from, seq) => land(tick, from, seq, -1),
      drop(tick, from, seq, _to, reason) {
        if (linkReasons.has(reason)) land(tick, from, seq, reason)
        else if (reason === GONE)
          insist(!expected.has(`${from}/${seq}`), tick, () => `${from}/${seq} got through`)
      },
    })
  },
}

const timely: Law = {
  name: 'timely',
  sentence: 'a message goes to another, and takes as long as the scenario and the faults in force allow',
  check(played) {
    const { scenario } = played
    const delays = spansIn(played).filter(({ fault }) => fault.question === 'delay')
    hearAll(played, {
      send(tick, from, _seq, to, dueTick, _kind, bytes) {
        const ticks = dueTick - tick
        const inForce = delays.filter(({ from: began, until }) => tick >= began && tick < until)
        const { least, most } = latencyBounds(scenario, inForce)
        insist(to !== from && bytes > 0, tick, () => `${from} sends ${bytes} bytes to ${to}`)
        insist(ticks >= least && ticks <= most, tick, () => `${from} to ${to} takes ${ticks}`)
      },
    })
  },
}

const numbered: Law = {
  name: 'numbered',
  sentence: 'a sender counts its messages over all its lives, and a copy uses up no number',
  check(played) {
    const next = new Map<number, number>()
    hearAll(played, {
      send(tick, from, seq) {
        const count = next.get(from) ?? 0
        const isCopy = seq >= LINK_COPY
        const expected = isCopy ? count - 1 + LINK_COPY : count
        insist(seq === expected, tick, () => `${from} counts ${seq} after ${count - 1}`)
        if (!isCopy) next.set(from, count + 1)
      },
    })
  },
}

const silent: Law = {
  name: 'silent',
  sentence: 'who is down or frozen does nothing, and who is slow only at the ticks that it uses',
  check(played) {
    const { scenario } = played
    const spans = spansIn(played)
    const strides = Array.from({ length: scenario.nodes }, (_, node) => createStride(spans, node))
    const truth = truthOf(scenario.nodes)
    const startedTicks = strides.map(() => -1)
    const frozen = strides.map(() => false)
    const leaving = new Set(
      spans.flatMap(({ action, fault }) =>
        fault.question === 'life' && fault.change(action).does === 'leave'
          ? [`${action.at}/${action.node}`]
          : [],
      ),
    )
    const acts = (tick: number, node: number): void => {
      insist(truth.up[node] === true, tick, () => `${node} is down and acts`)
      // A process that starts looks around once, be it frozen or slow from then on.
      if (startedTicks[node] === tick) return
      insist(frozen[node] === false, tick, () => `${node} is frozen and acts`)
      const uses = (strides[node]?.(tick) ?? tick) === tick
      const mayAct = uses || truth.thawTicks[node] === tick || leaving.has(`${tick}/${node}`)
      insist(mayAct, tick, () => `${node} is slow and acts`)
    }
    const listener = listenTo(truth)
    hearAll(played, {
      ...listener,
      up(tick, node) {
        listener.up(tick, node)
        startedTicks[node] = tick
      },
      down(_tick, node) {
        truth.up[node] = false
        frozen[node] = false
      },
      froze(tick, node) {
        listener.froze(tick, node)
        frozen[node] = true
      },
      goesOn(tick, node) {
        listener.goesOn(tick, node)
        frozen[node] = false
      },
      deliver: (tick, _from, _seq, to) => acts(tick, to),
      send: acts,
      learn: acts,
      judge: acts,
    })
  },
}

function truthOf(nodes: number): Truth {
  const all = <T>(value: T): T[] => Array.from({ length: nodes }, () => value)
  return { up: all(false), lives: all(0), frozeTicks: all(Number.POSITIVE_INFINITY), thawTicks: all(-1) }
}

function listenTo({ up, lives, frozeTicks, thawTicks }: Truth) {
  return {
    up(_tick: number, node: number) {
      up[node] = true
      lives[node] = (lives[node] as number) + 1
    },
    froze(tick: number, node: number) {
      // Who is frozen anew in the tick in which it should have gone on has not moved in between.
      if (thawTicks[node] === tick) thawTicks[node] = -1
      else frozeTicks[node] = tick
    },
    goesOn(tick: number, node: number) {
      thawTicks[node] = tick
    },
  }
}

export const MESSAGE_LAWS: readonly Law[] = [accounted, obeyed, timely, numbered, silent]
