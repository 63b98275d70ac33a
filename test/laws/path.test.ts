/** Laws of who told whom, for every registered protocol. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ABSENT } from '../../src/core/belief.ts'
import type { Scenario } from '../../src/core/scenario.ts'
import type { Chunk } from '../../src/fleet/conductor.ts'
import { type Infection, spreadOf } from '../../src/trace/infection.ts'
import { type Path, pathIn, pathTo } from '../../src/trace/path.ts'
import { CASES, PATIENCE_MS, share } from '../support/cases.ts'
import { drawScenario } from '../support/drawn.ts'
import { insist, law } from '../support/law.ts'
import { type LearnEntry, type Ledger, ledgerOf, messageName } from '../support/ledger.ts'
import { endTick, play, scenarioOf, traceOf } from '../support/play.ts'

/** Fifty where all is tried; from this one on some have long chains. */
const RUNS = share(50)
const FIRST = 70

/** Insists that a path leads from the member itself to the learning, by messages that were sent after they were known. */
function insistOnPath(path: Path | null, { learnsOf, sends, garbled }: Ledger, learned: LearnEntry): void {
  const says = (what: string) => () => `${JSON.stringify(path)} to ${JSON.stringify(learned)}: ${what}`
  insist(path !== null && path.end !== 'let-go', says('there is none'))
  const { stamp, hops, origin, originTick, end } = path as Path
  const [first] = hops
  const isGarbled = first !== undefined && garbled.has(messageName(first.from, first.seq))
  // Of a message with a bit turned over nobody can say where it has it from.
  insist(end === 'whole' || isGarbled, says('not whole'))
  const { subject } = learned
  insist(stamp === learned.stamp, says('another stamp'))
  let entry = learned
  for (const hop of hops.toReversed()) {
    if (end === 'unexplained' && hop === first) return
    insist(hop.to === entry.observer && hop.deliveredTick === entry.tick, says('not where it was learned'))
    insist(
      hop.from === entry.from && hop.seq === entry.seq,
      says('not the message that the learn event names'),
    )
    const sent = sends.get(messageName(hop.from, hop.seq))
    insist(sent?.to === hop.to && sent.tick === hop.sentTick, says('not sent so'))
    const { order, life } = sent as { order: number; life: number }
    insist(order < entry.order && hop.sentTick < hop.deliveredTick, says('read before it was sent'))
    const known = learnsOf
      .get(`${hop.from} ${subject} ${stamp} ${life}`)
      ?.findLast((other) => other.order < order)
    insist(known !== undefined, says('sent before it was known, or by another life'))
    entry = known as LearnEntry
  }
  insist(origin === entry.observer && originTick === entry.tick, says('begins otherwise'))
  insist(origin === subject || entry.from === -1, says('does not begin with the member'))
}

/** Asks for the path of every stamp right after it was learned; answers how many there were. */
function tryPaths(
  scenario: Scenario,
  chunks: readonly Chunk[],
  told: (path: Path) => void = () => {},
): number {
  const trace = traceOf(scenario, chunks)
  const frame = trace.firstFrame()
  const ledger = ledgerOf(chunks, scenario.nodes)
  const last = new Map<string, LearnEntry>()
  for (const entry of ledger.learns) last.set(`${entry.tick} ${entry.observer} ${entry.subject}`, entry)
  let tried = 0
  for (const entry of last.values()) {
    trace.seek(frame, entry.tick + 1)
    if (frame.stamps[entry.observer * scenario.nodes + entry.subject] === ABSENT) continue
    const path = pathIn(trace, frame, entry.observer, entry.subject)
    insistOnPath(path, ledger, entry)
    told(path as Path)
    tried++
  }
  return tried
}

describe('the chain of messages', () => {
  test(
    `of every stamp that was learned in ${RUNS} runs leads from the member itself to the observer`,
    () => {
      let tried = 0
      let longest = 0
      for (let number = FIRST; number < FIRST + RUNS; number++) {
        const { scenario, rounds } = drawScenario(number)
        tried += tryPaths(scenario, play(scenario, rounds), ({ hops, origin }) => {
          longest = Math.max(longest, hops.length)
          insist(hops.length === 0 || origin === hops[0]?.from, () => `run ${number} begins elsewhere`)
        })
      }
      expect(tried).toBeGreaterThan(400 * RUNS)
      // Few runs have no such long chains.
      expect(longest).toBeGreaterThan(RUNS < 50 ? 3 : 5)
    },
    PATIENCE_MS,
  )

  law('is there for every stamp of every protocol', CASES.costly, {}, ({ scenario, rounds }) => {
    tryPaths(scenario, play(scenario, rounds))
  })

  law(
    'is there at any position, between two messages too',
    CASES.costly,
    {},
    ({ scenario, rounds }, dice) => {
      const trace = traceOf(scenario, play(scenario, rounds))
      const frame = trace.firstFrame()
      const { nodes } = scenario
      for (let i = 0; i < 8; i++) {
        const tick = dice(fc.nat, 4 * endTick(scenario, rounds)) / 4
        const [observer, subject] = [dice(fc.nat, nodes - 1), dice(fc.nat, nodes - 1)]
        trace.seek(frame, tick)
        const path = pathTo(trace, observer, subject, tick)
        const stamp = frame.stamps[observer * nodes + subject]
        insist((path?.stamp ?? ABSENT) === stamp, () => `${JSON.stringify(path)}, yet the stamp is ${stamp}`)
        const deliveredTick = path?.hops.at(-1)?.deliveredTick ?? -1
        insist(deliveredTick <= tick, () => `${JSON.stringify(path)} is not yet`)
        expect(path).toEqual(pathIn(trace, frame, observer, subject))
      }
    },
  )
})

/** Insists that an infection is the first learning of its spell, and that its cause was known to the one who told. */
function insistOnInfection(infection: Infection, ledger: Ledger, member: number, stamp: number): void {
  const says = (what: string) => () =>
    `${JSON.stringify({ ...infection, parent: infection.parent?.node })}: ${what}`
  const { learns, sends, garbled } = ledger
  const { node, tick, from, seq, hops, parent } = infection
  const learned = learns.find(
    (entry) =>
      entry.observer === node &&
      entry.subject === member &&
      entry.tick === tick &&
      entry.stamp >= stamp &&
      entry.stamp === infection.stamp,
  )
  insist(learned !== undefined, says('nothing was learned then'))
  if (node === member) {
    insist(hops === 0 && parent === null, says('the member needs no message'))
    return
  }
  insist(learned?.from === from && learned.seq === seq, says('not by this message'))
  if (from < 0) {
    insist(hops === null && parent === null, says('nobody told it'))
    return
  }
  const sent = sends.get(messageName(from, seq))
  insist(sent?.tick === infection.sentTick, says('not sent then'))
  if (parent === null && garbled.has(messageName(from, seq))) return
  insist(parent?.node === from, says('not told by the one who sent it'))
  const { hops: before, place } = parent as Infection
  insist(hops === (before === null ? null : before + 1), says('counts otherwise'))
  insist(
    isBefore(place, infection.place) && (parent as Infection).tick <= (sent?.tick ?? -1),
    says('is not causal'),
  )
  insistOnInfection(parent as Infection, ledger, member, stamp)
}

function isBefore(a: Infection['place'], b: Infection['place']): boolean {
  return a.round < b.round || (a.round === b.round && a.at < b.at)
}

describe('the spread of a stamp', () => {
  law(
    'is known of exactly those who have it, at any position',
    CASES.law,
    {},
    ({ scenario, rounds }, dice) => {
      const chunks = play(scenario, rounds)
      const trace = traceOf(scenario, chunks)
      const ledger = ledgerOf(chunks, scenario.nodes)
      if (ledger.learns.length === 0) return
      const { nodes } = scenario
      const frame = trace.firstFrame()
      const { subject: member, stamp } = ledger.learns[dice(fc.nat, ledger.learns.length - 1)] as LearnEntry
      for (let i = 0; i < 8; i++) {
        const tick = dice(fc.nat, 4 * endTick(scenario, rounds)) / 4
        trace.seek(frame, tick)
        const spread = spreadOf(trace, member, stamp, tick)
        insist(spread.whole, () => 'all rounds are at hand')
        spread.infections.forEach((infection, node) => {
          const has = (frame.stamps[node * nodes + member] as number) >= stamp
          insist(has === (infection !== null), () => `n${node} has n${member}'s ${stamp} at ${tick}: ${has}`)
          if (infection) insistOnInfection(infection, ledger, member, stamp)
        })
        expect(spreadOf(traceOf(scenario, chunks), member, stamp, tick), 'whatever was asked before').toEqual(
          spread,
        )
      }
    },
  )

  test('goes on under another past when the trace is cut', () => {
    const before = scenarioOf({ nodes: 9, seed: 3 })
    const after = scenarioOf({ nodes: 9, seed: 3, actions: [{ at: 42, kind: 'kill', node: 2 }] })
    const trace = traceOf(before, play(before, 30))
    const stamp = 750
    expect(spreadOf(trace, 2, stamp, 300).infections.filter(Boolean)).toHaveLength(9)
    trace.cut(4)
    for (const chunk of play(after, 30).slice(4)) trace.append(chunk)
    const fresh = traceOf(after, play(after, 30))
    for (const tick of [41, 300, 60]) {
      expect(spreadOf(trace, 2, stamp, tick)).toEqual(spreadOf(fresh, 2, stamp, tick))
      expect(pathTo(trace, 5, 2, tick)).toEqual(pathTo(fresh, 5, 2, tick))
    }
    expect(spreadOf(trace, 2, stamp, 300).infections[2], 'it was killed').toBeNull()
  })

  test('says so when the rounds that it began in were let go', () => {
    const scenario = scenarioOf({
      nodes: 9,
      seed: 3,
      params: { tFailMs: 60_000 },
      actions: [{ at: 42, kind: 'kill', node: 2 }],
    })
    const chunks = play(scenario, 200)
    const trace = traceOf(scenario, chunks, 100_000)
    expect(trace.heldFrom(199)).toBeGreaterThan(50)
    const spread = spreadOf(trace, 2, 750, 1995)
    expect(spread).toMatchObject({ whole: false, first: null })
    expect(
      spread.infections.filter((infection) => infection?.tick === -1 && infection.hops === null),
    ).toHaveLength(8)
    expect(pathTo(trace, 5, 2, 1995)).toMatchObject({ stamp: 1000, end: 'let-go' })
    expect(pathTo(trace, 5, 2, 60), 'nothing of this is at hand').toBeNull()
    expect(spreadOf(trace, 2, 750, 60)).toMatchObject({ whole: false, infections: Array(9).fill(null) })
  })
})
