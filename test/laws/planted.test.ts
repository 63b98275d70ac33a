/** Mistakes, planted one by one in the protocol and in the fleet, and the law that catches each. */
import { describe, expect, test } from 'vitest'
import { ABSENT, LIVE, STALE } from '../../src/core/belief.ts'
import { openDice } from '../../src/core/dice.ts'
import type { Fault } from '../../src/core/fault.ts'
import { isAmong } from '../../src/core/members.ts'
import type { Env, Message, NodeState, Protocol } from '../../src/core/protocol.ts'
import { LOCAL_REGISTRY } from '../../src/fleet/registry.ts'
import type { Account } from '../../src/fleet/window.ts'
import { LAWS } from '../../src/lab/laws/registry.ts'
import { drawSchedule, type Schedule } from '../../src/lab/storm/draw.ts'
import { EXCEPTION, shrink, tryOut } from '../../src/lab/storm/trial.ts'
import { type TimestampsState, timestamps } from '../../src/protocols/timestamps.ts'
import { type Bug, playPlanted } from '../support/planted.ts'
import { digestOf } from '../support/play.ts'

const SEED = 3
/** Half of the bugs are in this protocol, and the others are in any. */
const REGISTRY = { ...LOCAL_REGISTRY, protocols: [timestamps] }
/** A mistake that so many schedules do not show is not caught. */
const MOST_SCHEDULES = 3000
const WITHOUT_BUG = 100

type Timestamps = Protocol<TimestampsState>

/** A mistake in the timestamps protocol; the others are left alone. */
const inTimestamps = (spoil: (protocol: Timestamps) => Partial<Timestamps>): Bug => ({
  protocol: (protocol) => (protocol.name === 'timestamps' ? { ...protocol, ...spoil(protocol) } : protocol),
})

/** A fault as the hosts misunderstand it. */
const misread = (kind: string, change: (fault: Fault) => object): Bug => ({
  faults: (faults) =>
    faults.map((fault) => (fault.kind === kind ? ({ ...fault, ...change(fault) } as Fault) : fault)),
})

/** A fault that the hosts have never heard of. */
const unheardOf = (kind: string): Bug => ({
  faults: (faults) => faults.filter((fault) => fault.kind !== kind),
})

const BUGS: Readonly<Record<string, { readonly bug: Bug; readonly law: string }>> = {
  'merging takes the smaller timestamp': {
    law: 'forward',
    bug: inTimestamps((protocol) => ({
      onMessage(state, message, env) {
        const before = state.stamps.slice()
        const reply = protocol.onMessage(state, message, env)
        eachEntry(message, env, (member, stamp) => {
          if (before[member] !== ABSENT) state.stamps[member] = Math.min(before[member] as number, stamp)
        })
        return reply
      },
    })),
  },
  'at least as old as T_fail counts as older': {
    law: 'aged',
    bug: inTimestamps((protocol) => ({
      onTick(state, env) {
        const outgoing = protocol.onTick(state, env)
        eachOther(env, (member) => {
          const ageMs = env.clockMs - (state.stamps[member] as number)
          if (ageMs === env.params.tFailMs) state.beliefs[member] = STALE
        })
        return outgoing
      },
    })),
  },
  'a timer goes off a tick late': {
    law: 'aged',
    bug: inTimestamps((protocol) => {
      const late = (env: Env): Env => ({ ...env, tickAfterClock: (ms) => env.tickAfterClock(ms) + 1 })
      return {
        start: (env) => protocol.start(late(env)),
        onTick: (state, env) => protocol.onTick(state, late(env)),
        onMessage: (state, message, env) => protocol.onMessage(state, message, late(env)),
      }
    }),
  },
  'the fanout is ignored': {
    law: 'called',
    bug: inTimestamps((protocol) => ({
      onTick: (state, env) => protocol.onTick(state, env).slice(0, 1),
    })),
  },
  'a stale entry is passed on, and believed': {
    law: 'aged',
    bug: inTimestamps((protocol) => ({
      onTick: (state, env) =>
        protocol.onTick(state, env).map((item) => ({ ...item, body: state.stamps.slice() })),
      onMessage(state, message, env) {
        const before = state.stamps.slice()
        const reply = protocol.onMessage(state, message, env)
        eachEntry(message, env, (member, stamp) => {
          if (stamp <= (before[member] as number)) return
          state.stamps[member] = stamp
          state.beliefs[member] = LIVE
        })
        return reply
      },
    })),
  },
  'a node sweeps itself, too': {
    law: 'selfish',
    bug: inTimestamps((protocol) => ({
      onTick(state, env) {
        const ageMs = env.clockMs - (state.stamps[env.self] as number)
        const outgoing = protocol.onTick(state, env)
        if (ageMs > 0) state.beliefs[env.self] = STALE
        return outgoing
      },
    })),
  },
  'what is heard is made a millisecond younger': {
    law: 'invented',
    bug: inTimestamps((protocol) => ({
      onMessage(state, message, env) {
        const body = (message.body as Float64Array).map((stamp) => stamp + 1)
        return protocol.onMessage(state, { ...message, body }, env)
      },
    })),
  },
  'a restarted process remembers': {
    law: 'invented',
    bug: { memory: (_kept, before) => before?.memory() ?? null },
  },
  'a message to the dead is delivered to who comes after': {
    law: 'accounted',
    bug: { inherits: true },
  },
  'now and then a message vanishes': {
    law: 'accounted',
    bug: {
      receive(host, message) {
        if (message.seq % 7 !== 6) host.receive(message)
      },
    },
  },
  'a copy uses up a number': {
    law: 'accounted',
    bug: { account: (account) => ({ ...account, posted: withoutCopies(account) }) },
  },
  'who goes on after a pause reads before it sweeps': {
    law: 'roused',
    bug: {
      open(host, window, opening) {
        if (!opening.thawed) return host.open(window, opening)
        const waiting = host.snapshot().inbox.filter(({ dueTick }) => dueTick < window.from)
        const state = host.memory() as NodeState
        state.wakeTick = Math.max(state.wakeTick, window.from)
        const edits = waiting.map(({ from, seq }) => ({
          from,
          seq,
          does: 'move' as const,
          dueTick: window.from,
        }))
        return host.open(window, { ...opening, thawed: false, edits: [...(opening.edits ?? []), ...edits] })
      },
    },
  },
  'a slow node uses every tick': { law: 'accounted', bug: unheardOf('slow') },
  'a clock that is wrong is read as if it were right': { law: 'aged', bug: unheardOf('offset') },
  'a partition lets one side through': {
    law: 'obeyed',
    bug: misread('partition', () => ({
      passes: ({ action }: { action: { members: string } }, { from, to }: { from: number; to: number }) =>
        !isAmong(action.members, from) || isAmong(action.members, to),
    })),
  },
  'a spike takes a tick more than it should': {
    law: 'timely',
    bug: misread('spikes', (fault) => ({
      ticks(...given: never) {
        const ticks =
          fault.question === 'delay' ? fault.ticks(...(given as Parameters<typeof fault.ticks>)) : null
        return ticks === null ? null : ticks + 1000
      },
    })),
  },
}

describe('a bug is caught by a law:', () => {
  const sizes: number[] = []
  for (const [name, { bug, law }] of Object.entries(BUGS))
    test(`${name} – ${law}`, () => {
      const play = (schedule: Schedule) => playPlanted(schedule, REGISTRY, bug)
      const { schedule, caught } = firstCaught(play)
      expect(caught).toBe(law)
      sizes.push(shrink(schedule as Schedule, REGISTRY, LAWS, law, play).scenario.actions.length)
    })

  test('the schedules that show them shrink to five faults or fewer, as a rule', () => {
    expect(sizes.length).toBe(Object.keys(BUGS).length)
    expect(sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(5)
  })

  test('without a bug the same fleet breaks none', () => {
    for (let number = 0; number < WITHOUT_BUG; number++) {
      const schedule = drawSchedule(SEED, number, REGISTRY)
      const { breach } = tryOut(schedule, REGISTRY, LAWS, (one) => playPlanted(one, REGISTRY, {}))
      expect(breach).toBe(null)
    }
  })
})

describe('dice that nodes share', () => {
  test('are caught by the law that the order of the threads does not matter', () => {
    const digests = [false, true].map((backward) => {
      const shared = openDice(1, 0, 0, 'shared')
      const bug = inTimestamps((protocol) => ({
        onTick: (state, env) => protocol.onTick(state, { ...env, dice: () => shared }),
      }))
      return digestsOf({ ...bug, backward })
    })
    expect(digests[0]).not.toEqual(digests[1])
    expect(digestsOf({ backward: true })).toEqual(digestsOf({}))
  })
})

/** The first schedule that breaks a law under a bug, and the law. */
function firstCaught(play: (schedule: Schedule) => ReturnType<typeof playPlanted>) {
  for (let number = 0; number < MOST_SCHEDULES; number++) {
    const schedule = drawSchedule(SEED, number, REGISTRY)
    const { breach } = tryOut(schedule, REGISTRY, LAWS, play)
    if (breach) return { schedule, caught: breach.law === EXCEPTION ? breach.message : breach.law }
  }
  return { schedule: null, caught: null }
}

function digestsOf(bug: Bug): string[] {
  return [0, 1, 2, 3, 4, 5].map((number) =>
    digestOf(playPlanted(drawSchedule(SEED, number, REGISTRY), REGISTRY, bug).chunks),
  )
}

function eachOther({ nodes, self }: Env, see: (member: number) => void): void {
  for (let member = 0; member < nodes; member++) if (member !== self) see(member)
}

function eachEntry(message: Message, env: Env, see: (member: number, stamp: number) => void): void {
  const list = message.body as Float64Array
  eachOther(env, (member) => {
    if (list[member] !== ABSENT) see(member, list[member] as number)
  })
}

/** The postings as if no message were a copy of another. */
function withoutCopies({ posted }: Account): number[] {
  return Array.from(posted, (word, i) => (i % 2 === 0 ? word & 0x7ffffff : word))
}
