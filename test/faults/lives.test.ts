/** What befalls processes: pauses, slowness, leaving, joining, and coming back with or without memory. */
import { describe, expect, test } from 'vitest'
import { LIVE, UNKNOWN } from '../../src/core/belief.ts'
import { CRASHED, LEFT, NOT_YET } from '../../src/core/event.ts'
import type { Scenario } from '../../src/core/scenario.ts'
import { createLocalFleet, createLocalRun } from '../../src/fleet/local.ts'
import { LOCAL_REGISTRY } from '../../src/fleet/registry.ts'
import { createNewsReader } from '../../src/trace/news.ts'
import { digestOf, endTick, hear, play, scenarioOf, traceOf } from '../support/play.ts'
import { watch } from '../support/watch.ts'

const NODES = 8
const AT = 200

const cluster = (actions: readonly object[], params: object = {}) =>
  scenarioOf({ nodes: NODES, seed: 4, params: { fanout: 2, ...params }, actions })

/** What a node did, tick by tick: w wakes, d reads, s sends, u comes up, x ends. */
function doingsOf(scenario: Scenario, rounds: number, node: number): Map<number, string> {
  const doings = new Map<number, string>()
  const did = (what: string, wanted: (given: readonly number[]) => number | undefined) => {
    return (...given: number[]): void => {
      const [tick] = given
      if (wanted(given) === node) doings.set(tick as number, (doings.get(tick as number) ?? '') + what)
    }
  }
  hear(play(scenario, rounds), {
    wake: did('w', ([, who]) => who),
    up: did('u', ([, who]) => who),
    down: did('x', ([, who]) => who),
    deliver: did('d', ([, , , to]) => to),
    send: did('s', ([, from]) => from),
  })
  return doings
}

describe('a node that is frozen for 30 rounds', () => {
  const scenario = cluster([{ at: AT, kind: 'freeze', node: 3, forTicks: 300 }])
  const doings = doingsOf(scenario, 80, 3)
  const run = watch(scenario, 80)

  test('does nothing in between, while messages wait', () => {
    for (const tick of doings.keys()) expect(tick < AT || tick >= AT + 300).toBe(true)
    expect(run.at(40)).toMatchObject({ up: expect.anything() })
    expect([run.at(40).up[3], run.at(40).frozen[3], run.at(40).frozenTick[3]]).toEqual([1, 1, AT])
    expect([run.at(60).up[3], run.at(60).frozen[3]]).toEqual([1, 0])
  })

  test('then looks at its list, reads all that has waited, and sends no more than in any other round', () => {
    const first = doings.get(AT + 300) as string
    // It wakes, sees nobody alive and calls a seed, for a round of its own is overdue; then it reads.
    expect(first).toMatch(/^wsd{10,}$/)
    const sent = [...doings].filter(([tick]) => tick > AT + 300 && tick < AT + 400).map(([, did]) => did)
    expect(sent.join('').replaceAll(/[^s]/g, '').length).toBe(2 * 9)
  })

  test('gives the others up before it reads, and believes them live right after', () => {
    const judged: number[] = []
    hear(play(scenario, 60), {
      judge: (tick, observer, subject, _from, to) => {
        if (tick === AT + 300 && observer === 3 && subject === 5) judged.push(to)
      },
    })
    expect(judged[0]).not.toBe(LIVE)
    expect(judged.at(-1)).toBe(LIVE)
  })

  test('is doubted by all meanwhile, and that is no false alarm', () => {
    for (const belief of run.beliefsOf(3, 49)) if (belief !== null) expect(belief).not.toBe(LIVE)
    expect(run.isLive(3, 79)).toBe(true)
    const trace = traceOf(scenario, play(scenario, 80))
    const reader = createNewsReader(trace.firstFrame())
    reader.catchUp(trace)
    const ofIt = reader.news.filter((item) => 'node' in item && item.node === 3)
    expect(ofIt.some(({ kind, tick }) => kind === 'false-alarm' && tick < AT + 300)).toBe(false)
    expect(ofIt.filter(({ kind }) => kind === 'froze' || kind === 'goes-on').map(({ tick }) => tick)).toEqual(
      [AT, AT + 300],
    )
  })

  test('is thawed by an action as well, and not twice', () => {
    const by = (actions: readonly object[]) => digestOf(play(cluster(actions), 80))
    const frozen = { at: AT, kind: 'freeze', node: 3 }
    expect(by([frozen, { at: AT + 300, kind: 'thaw', node: 3 }])).toBe(digestOf(play(scenario, 80)))
    expect(
      by([
        { ...frozen, forTicks: 300 },
        { at: AT + 400, kind: 'thaw', node: 3 },
      ]),
    ).toBe(digestOf(play(scenario, 80)))
  })
})

describe('a frozen node that is killed', () => {
  test('loses what has waited, at that very tick', () => {
    const scenario = cluster([
      { at: AT, kind: 'freeze', node: 3 },
      { at: AT + 55, kind: 'kill', node: 3 },
    ])
    const lost: number[] = []
    hear(play(scenario, 30), { drop: (tick, _from, _seq, to) => to === 3 && lost.push(tick) })
    expect(lost.filter((tick) => tick === AT + 55).length).toBeGreaterThan(5)
    expect(lost.every((tick) => tick >= AT + 55)).toBe(true)
  })
})

describe('a pause', () => {
  test('survives being computed again, and being cut short by another future', async () => {
    const long = cluster([{ at: AT, kind: 'freeze', node: 3, forTicks: 300 }])
    const short = cluster([{ at: AT, kind: 'freeze', node: 3, forTicks: 137 }])
    const run = createLocalRun(long, LOCAL_REGISTRY)
    const before = await run.advance(80)
    expect(await run.recall(30, 60)).toEqual(before.slice(30, 60))
    await run.fork(short, AT + 137)
    expect(digestOf(await run.advance(80))).toBe(digestOf(play(short, 80)))
  })
})

describe('a slow node', () => {
  test('that goes on after a pause reads what arrives at that tick, which is then not lost with it', () => {
    const scenario = scenarioOf({
      ...{ protocol: 'ring', nodes: 2, seed: 1284481600, params: { ticksPerRound: 9, latencyMaxTicks: 12 } },
      actions: [
        { at: 54, kind: 'slow', node: 0, every: 21, forTicks: 79 },
        { at: 70, kind: 'freeze', node: 0, forTicks: 19 },
        { at: 96, kind: 'restart', node: 0, memory: true },
      ],
    })
    const ends: string[] = []
    hear(play(scenario, 14), {
      deliver: (tick, from, seq) => from === 1 && seq === 9 && ends.push(`read ${tick}`),
      drop: (tick, from, seq) => from === 1 && seq === 9 && ends.push(`lost ${tick}`),
    })
    expect(ends).toEqual(['read 89'])
  })

  test('uses only every so many ticks, and catches up when it is over', () => {
    const doings = doingsOf(cluster([{ at: AT, kind: 'slow', node: 3, every: 25, forTicks: 200 }]), 60, 3)
    for (const tick of doings.keys()) if (tick >= AT && tick < AT + 200) expect(tick % 25).toBe(0)
    expect([...doings.keys()].filter((tick) => tick >= AT + 200 && tick < AT + 300).length).toBeGreaterThan(
      10,
    )
  })

  test('runs freely again after another of these', () => {
    const actions = [
      { at: AT, kind: 'slow', node: 3, every: 25 },
      { at: AT + 200, kind: 'slow', node: 3, every: 1 },
    ]
    expect(digestOf(play(cluster(actions), 60))).toBe(
      digestOf(play(cluster([{ at: AT, kind: 'slow', node: 3, every: 25, forTicks: 200 }]), 60)),
    )
  })
})

describe('a process that is restarted', () => {
  const killed = { at: AT, kind: 'kill', node: 3 }
  const known = (memory: boolean, at = AT + 50) => {
    const scenario = cluster([killed, { at, kind: 'restart', node: 3, memory }])
    const frame = watch(scenario, 30).at(0)
    const trace = traceOf(scenario, play(scenario, 60))
    trace.seek(frame, at + 1)
    return Array.from(frame.beliefs.slice(3 * NODES, 4 * NODES))
  }

  test('knows nobody without memory, and with it whom it had known', () => {
    expect(known(false).filter((belief) => belief !== UNKNOWN)).toEqual([LIVE])
    expect(known(true)).toEqual(Array(NODES).fill(LIVE))
  })

  test('with an old memory holds the others stale at once, until it hears of them', () => {
    expect(known(true, AT + 250).filter((belief) => belief === LIVE)).toEqual([LIVE])
  })

  test('remembers across a checkpoint', () => {
    const scenario = cluster([killed, { at: AT + 150, kind: 'restart', node: 3, memory: true }])
    const fleet = createLocalFleet({ scenario, registry: LOCAL_REGISTRY })
    fleet.run(endTick(scenario, 30))
    const later = createLocalFleet({ scenario, registry: LOCAL_REGISTRY, from: fleet.checkpoint() })
    expect(digestOf(later.run(endTick(scenario, 60)))).toBe(digestOf(play(scenario, 60)))
  })
})

describe('a process that leaves', () => {
  test('is down, and not killed', () => {
    const run = watch(cluster([{ at: AT, kind: 'leave', node: 3 }]), 60)
    expect([run.at(21).up[3], run.at(21).reason[3]]).toEqual([0, LEFT])
    for (const belief of run.beliefsOf(3, 59)) if (belief !== null) expect(belief).not.toBe(LIVE)
  })

  test('says what its protocol says on leaving, and then nothing more', () => {
    const farewell = { ...LOCAL_REGISTRY, protocols: LOCAL_REGISTRY.protocols.map(withFarewell) }
    const scenario = cluster([
      { at: AT, kind: 'leave', node: 3 },
      { at: AT, kind: 'restart', node: 5 },
    ])
    const chunks = createLocalFleet({ scenario, registry: farewell }).run(endTick(scenario, 30))
    const said: number[][] = []
    const ends: number[] = []
    hear(chunks, {
      send: (tick, from, _seq, to) => from === 3 && tick >= AT && said.push([tick, to]),
      down: (tick, node) => node === 3 && ends.push(tick),
    })
    expect(said).toEqual([[AT, 0]])
    expect(ends).toEqual([AT])
  })

  test('cannot while it is frozen', () => {
    const frozen = { at: AT, kind: 'freeze', node: 3 }
    const both = cluster([frozen, { at: AT + 5, kind: 'leave', node: 3 }])
    expect(digestOf(play(both, 40))).toBe(digestOf(play(cluster([frozen]), 40)))
  })
})

describe('a node that joins', () => {
  const scenario = scenarioOf({
    ...{ nodes: NODES, seed: 4, params: { fanout: 2 } },
    actions: [{ at: AT, kind: 'join', node: 7, through: 2 }],
  })
  const run = watch(scenario, 60)

  test('is not there before, and nobody has heard of it', () => {
    for (const round of [0, 5, 20]) {
      const { up, reason } = run.at(round)
      expect([up[7], reason[7]]).toEqual([0, NOT_YET])
      for (const belief of run.beliefsOf(7, round)) if (belief !== null) expect(belief).toBe(UNKNOWN)
    }
  })

  test('calls the member that it joins through, and spreads from there', () => {
    const firsts: number[] = []
    hear(play(scenario, 24), { send: (_tick, from, _seq, to) => from === 7 && firsts.push(to) })
    expect(firsts[0]).toBe(2)
    expect(run.isLive(7, 40)).toBe(true)
  })

  test('changes nothing of what was before it', () => {
    const without = play(scenarioOf({ nodes: NODES - 1, seed: 4, params: { fanout: 2 } }), 20)
    expect(digestOf(play(scenario, 20))).toBe(digestOf(without))
  })
})

describe('a process that ends in the tick in which it would begin', () => {
  const stillborn = [
    { at: AT, kind: 'join', node: 7, through: 2 },
    { at: AT, kind: 'freeze', node: 7, forTicks: 30 },
    { at: AT, kind: 'crash', node: 7 },
  ]

  test('has a life of no length, in which it does nothing', () => {
    expect([...doingsOf(cluster(stillborn), 30, 7)]).toEqual([[AT, 'ux']])
  })

  test('leaves no pause behind', () => {
    const frame = watch(cluster(stillborn), 30).at(25)
    expect([frame.up[7], frame.frozen[7], frame.reason[7]]).toEqual([0, 0, CRASHED])
  })
})

/** A protocol whose nodes tell the first member that they leave. */
function withFarewell(protocol: (typeof LOCAL_REGISTRY.protocols)[number]) {
  const empty = (nodes: number) => new Float64Array(nodes).fill(Number.NEGATIVE_INFINITY)
  return {
    ...protocol,
    onLeave: (_state: unknown, env: { readonly nodes: number }) => [
      { to: 0, kind: 0, body: empty(env.nodes), bytes: 1 },
    ],
  }
}
