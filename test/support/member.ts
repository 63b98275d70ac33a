import { NEVER } from '../../src/core/clock.ts'
import { openDice } from '../../src/core/dice.ts'
import { readParams } from '../../src/core/parameter.ts'
import type { Env, Outgoing } from '../../src/core/protocol.ts'
import { parametersOf } from '../../src/core/scenario.ts'
import { note } from '../../src/protocols/swim/roll.ts'
import { type Settings, settingsOf } from '../../src/protocols/swim/settings.ts'
import { ALIVE, type SwimState } from '../../src/protocols/swim/state.ts'
import { swim } from '../../src/protocols/swim.ts'

/** One member of a SWIM cluster by itself: a tick is a millisecond, and it moves only when it is told to. */
export interface Member {
  readonly state: SwimState
  readonly settings: Settings
  readonly env: Env
  /** Lets time pass up to a tick, and answers with what the member sent. */
  advance(tick: number): Outgoing[]
  /** Lets it begin a protocol period now. */
  beginPeriod(): Outgoing[]
  /** Lets a message come in, and whatever is due in that very tick happen. */
  hear(from: number, kind: number, body: unknown): Outgoing[]
}

export interface MemberOptions {
  readonly nodes: number
  readonly self?: number
  readonly tick?: number
  /** Taken as they are, even out of the bounds of a scenario. */
  readonly params?: Readonly<Record<string, unknown>>
}

/** A member that has just started, with an empty queue, and with no gossip and no push-pull unless they are asked for. */
export function memberOf({ nodes, self = 0, tick = 0, params = {} }: MemberOptions): Member {
  const { dialect = 'paper' } = params
  const read = readParams(parametersOf(swim), { dialect })
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  const quiet = { gossipIntervalMs: 0, pushPullMs: 0 }
  const given: Record<string, unknown> = { ...read.value, ...quiet, ...params }
  given.probeTimeoutMs = params.probeTimeoutMs ?? Math.floor((given.roundMs as number) / 2)
  given.ticksPerRound = given.roundMs
  const all = given as Env['params']
  const envAt = (now: number): Env => ({
    ...{ self, nodes, seeds: [], params: all, tick: now, clockMs: now, nextRoundTick: NEVER },
    tickAfterClock: (ms) => ms + 1,
    dice: (purpose) => openDice(1, self, now, purpose),
  })
  let env = envAt(tick)
  const state = swim.start(env)
  state.queue.items.length = 0
  const settings = settingsOf(all)
  const settle = (): readonly Outgoing[] => (state.wakeTick <= env.tick ? swim.onTick(state, env) : [])
  return {
    state,
    settings,
    get env() {
      return env
    },
    advance(until) {
      const outgoing: Outgoing[] = []
      while (state.wakeTick <= until) {
        env = envAt(Math.max(env.tick, state.wakeTick))
        outgoing.push(...swim.onTick(state, env))
      }
      env = envAt(until)
      return outgoing
    },
    beginPeriod() {
      state.roundTick = env.tick
      return [...swim.onTick(state, env)]
    },
    hear(from, kind, body) {
      const message = { from, to: self, kind, body, bytes: 0, seq: 0, sentTick: 0, dueTick: env.tick }
      return [...swim.onMessage(state, message, env), ...settle()]
    },
  }
}

/** Puts others into a member's list as it would have them in some state, without any news of it. */
export function knows(member: Member, other: number, incarnation: number, status = ALIVE): void {
  const { state, env } = member
  if (!state.order.includes(other)) state.order.push(other)
  note(state, other, status, incarnation, env)
}
