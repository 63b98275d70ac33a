/**
 * SWIM: scalable, weakly consistent, infection-style process group membership (Das, Gupta and Motivala, DSN 2002). In
 * each protocol period a member pings one other. If no answer comes in time it asks k others to ping it too; if none
 * comes until the period's end it suspects the other, and when a suspicion has lasted long enough the other is dead.
 * Nobody's word is final before: a member that hears itself suspected goes on in a new *incarnation*, a number that it
 * alone makes larger, and alive in a newer incarnation overrides suspicion in an older. All this news rides on the
 * pings and answers, so that the load of a member does not grow with the cluster.
 *
 * The dialect *memberlist* is what Serf and Consul run (hashicorp/memberlist 0.2.2): gossip apart from probing, whole
 * lists exchanged now and then, the dead kept in the list for a while, and Lifeguard (Dadgar, Phillips and Currey 2017),
 * whose three parts are switches here: *awareness* (LHA-Probe), *dynamicSuspicion* (LHA-Suspicion) and *buddy*. In the
 * paper's dialect they work as the Lifeguard paper says, in memberlist's as its code does.
 *
 * What the paper leaves open: the suspected stay ping targets; whoever is pinged by a member that it does not list lets
 * it in; one joins by asking a seed for its list; a member that finds itself alone asks a seed again. A process that
 * starts begins with incarnation 0, in memberlist with 1, whatever its name's last process had reached.
 *
 * Not promised: that all believe the same at any time; that a healthy member is never suspected or, if it is slow or cut
 * off for longer than a suspicion lasts, buried; that the two sides of a partition which lasted longer than that find
 * each other again, for nobody calls those that it has buried; that an incarnation never goes back, once a member was
 * dead or forgotten: a fresh process may take its name. memberlist's holes are listed in swim/memberlist-order.ts.
 */
import { DEAD, LIVE, REMOVED, SUSPECT } from '../core/belief.ts'
import { bad, good } from '../core/problem.ts'
import type { Declaration, Env, Message, Outgoing, Protocol } from '../core/protocol.ts'
import { answer, join, merge, pushPull } from './swim/exchange.ts'
import { gossip, strikeFrom } from './swim/gossip.ts'
import { pushPullScale, retransmitLimit } from './swim/limits.ts'
import { hear } from './swim/news.ts'
import { SWIM_PRESETS } from './swim/presets.ts'
import { askHelpers, beginProbe, fail, succeed } from './swim/probe.ts'
import { sayAlive } from './swim/refutation.ts'
import { help, passAck, sendNacks } from './swim/relay.ts'
import { note } from './swim/roll.ts'
import { type Settings, SWIM_PARAMETERS, settingsOf } from './swim/settings.ts'
import { ALIVE, freshState, type SwimState, sizeOf } from './swim/state.ts'
import { tickIn, ticksOf } from './swim/timer.ts'
import { accusationOf, aliveOf } from './swim/update.ts'
import {
  ACK,
  type Body,
  GOSSIP,
  garble,
  laden,
  NACK,
  PING,
  PING_REQ,
  PUSH_PULL,
  PUSH_PULL_REPLY,
  SWIM_MESSAGES,
} from './swim/wire.ts'

/** Ports to choose from. */
const ADDRESSES = 65_535

export const swimDeclaration: Declaration = {
  name: 'swim',
  parameters: SWIM_PARAMETERS,
  stamp: 'incarnation',
  beliefs: [LIVE, SUSPECT, DEAD, REMOVED],
  messageKinds: SWIM_MESSAGES,
  notes: ['confirmations', 'health'],
  presets: SWIM_PRESETS,
  // Whole lists that are exchanged every thirty periods bring news of a death by a way of their own, now and then.
  measured: { pushPullMs: 0 },

  check(params) {
    return (params.probeTimeoutMs as number) > (params.roundMs as number)
      ? bad('out-of-order', { low: 'probeTimeoutMs', high: 'roundMs' })
      : good(params)
  },

  kindsUnder: ({ indirectChecks, awareness }) => {
    const asked = indirectChecks === 0 ? [] : awareness === true ? [PING_REQ, NACK] : [PING_REQ]
    return [PING, ...asked, ACK, GOSSIP, PUSH_PULL, PUSH_PULL_REPLY].sort((a, b) => a - b)
  },
  answers: () => true,
}

export const swim: Protocol<SwimState> = {
  ...swimDeclaration,

  start(env) {
    const settings = settingsOf(env.params)
    const state = freshState(env)
    if (settings.freshAddress) state.addresses[env.self] = 1 + env.dice('address').below(ADDRESSES)
    note(state, env.self, ALIVE, settings.dialect === 'paper' ? 0 : 1, env)
    sayAlive(state, settings, env)
    // Members that come up together do not exchange their lists all at once.
    if (settings.pushPullMs > 0)
      state.pushPullTick = tickIn(
        settings.pushPullMs + env.dice('first push-pull').below(settings.pushPullMs),
        env,
      )
    return state
  },

  onTick(state, env) {
    const settings = settingsOf(env.params)
    const outgoing = [...expire(state, settings, env), ...gossipInTime(state, settings, env)]
    const { probe } = state
    if (probe !== null && env.tick >= probe.endTick) fail(state, probe, settings, env)
    else if (probe !== null && env.tick >= probe.timeoutTick)
      outgoing.push(...askHelpers(state, probe, settings, env))
    if (env.tick >= state.roundTick) {
      state.isDue = true
      state.roundTick = env.nextRoundTick
      outgoing.push(...join(state, settings, env))
    }
    if (state.isDue && state.probe === null) {
      state.isDue = false
      outgoing.push(...beginProbe(state, settings, env))
    }
    plan(state, settings, env)
    state.wakeTick = Math.max(state.wakeTick, env.tick + 1)
    state.sendTick = state.wakeTick
    return outgoing
  },

  onMessage(state, message, env) {
    const settings = settingsOf(env.params)
    const { address, updates } = message.body as Body
    if (address >= 0 && address !== state.addresses[env.self]) return []
    const outgoing = obey(state, message, settings, env)
    if (message.kind === PUSH_PULL || message.kind === PUSH_PULL_REPLY) merge(state, updates, settings, env)
    else for (const update of updates) hear(state, update, settings, env)
    plan(state, settings, env)
    return outgoing
  },

  onLeave(state, env) {
    const settings = settingsOf(env.params)
    const { self } = env
    state.isLeaving = true
    hear(state, accusationOf('dead', self, state.incarnations[self] as number, self), settings, env)
    // Its farewell is passed on as often as any update, and then the process ends.
    return gossip(state, retransmitLimit(settings.retransmitMult, sizeOf(state), settings), settings, env)
  },

  garble: (body, subject, bit) => garble(body as Body, subject, bit),
  members: (state) => state,
}

/** What the head of a message asks for; the answer goes out before its updates are heard. */
function obey(state: SwimState, message: Message, settings: Settings, env: Env): Outgoing[] {
  const { from, kind } = message
  const body = message.body as Body
  switch (kind) {
    case PING:
      letIn(state, from, body, settings, env)
      return [laden(state, from, ACK, { ping: body.ping }, settings)]
    case PING_REQ:
      return body.target === env.self ? [] : help(state, from, body, settings, env)
    case ACK: {
      if (state.probe?.ping !== body.ping) return passAck(state, body.ping, settings, env)
      succeed(state, settings, env)
      return []
    }
    case NACK:
      if (state.probe?.ping === body.ping) state.probe.nacks++
      return []
    case PUSH_PULL:
      return [answer(state, from, settings, env)]
    default:
      return []
  }
}

/** The paper's members let whoever pings them in, if they do not list it. */
function letIn(state: SwimState, from: number, body: Body, settings: Settings, env: Env): void {
  if (settings.dialect !== 'paper') return
  if (state.order.includes(from)) return
  hear(state, aliveOf(from, body.incarnation, body.sender, 0), settings, env)
}

/** What is due by the clock, but for the probe. */
function expire(state: SwimState, settings: Settings, env: Env): Outgoing[] {
  const { tick, self } = env
  for (const { member } of state.suspicions.filter(({ deadlineTick }) => tick >= deadlineTick)) {
    const incarnation = state.incarnations[member] as number
    hear(state, accusationOf('dead', member, incarnation, self), settings, env)
  }
  const outgoing = sendNacks(state, settings, env)
  if (settings.pushPullMs === 0 || tick < state.pushPullTick) return outgoing
  state.pushPullTick = tickIn(settings.pushPullMs * pushPullScale(sizeOf(state)), env)
  return [...outgoing, ...pushPull(state, settings, env)]
}

function gossipInTime(state: SwimState, settings: Settings, env: Env): Outgoing[] {
  const { gossipIntervalMs, gossipNodes } = settings
  if (gossipIntervalMs === 0 || env.tick < state.gossipTick) return []
  state.gossipTick = strikeFrom(state.gossipTick, ticksOf(gossipIntervalMs, env), env.tick + 1)
  return gossip(state, gossipNodes, settings, env)
}

/** The member wakes for its period, and for the first of its timers. */
function plan(state: SwimState, settings: Settings, env: Env): void {
  const { probe, queue, suspicions, relays } = state
  let first = state.roundTick
  if (probe !== null) first = Math.min(first, probe.timeoutTick, probe.endTick)
  for (const { deadlineTick } of suspicions) first = Math.min(first, deadlineTick)
  for (const { nackTick } of relays) first = Math.min(first, nackTick)
  if (settings.pushPullMs > 0) first = Math.min(first, state.pushPullTick)
  if (settings.gossipIntervalMs > 0 && queue.items.length > 0) {
    // While there was nothing to say nobody looked at the ticker.
    state.gossipTick = strikeFrom(state.gossipTick, ticksOf(settings.gossipIntervalMs, env), env.tick)
    first = Math.min(first, state.gossipTick)
  }
  // A period that has begun begins its probe as soon as the last one has ended.
  state.wakeTick = state.isDue && probe === null ? env.tick : first
  state.sendTick = state.wakeTick
}
