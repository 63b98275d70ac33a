/** What a helper does: it pings for another, and passes the answer on, or says that there was none. */
import { NEVER } from '../../core/clock.ts'
import type { Env, Outgoing } from '../../core/protocol.ts'
import { introduction } from './probe.ts'
import type { Settings } from './settings.ts'
import type { SwimState } from './state.ts'
import { tickIn } from './timer.ts'
import { ACK, type Body, laden, NACK, PING } from './wire.ts'

export interface Relay {
  /** The number of the helper's own ping. */
  readonly ping: number
  /** For whom, and the number of its ping. */
  readonly origin: number
  readonly originPing: number
  /** When it says that there is no answer; never, if it need not or has. */
  nackTick: number
  /** When it gives up. */
  readonly endTick: number
}

/** Whoever asks for a nack gets it when so many hundredths of the time for an answer are over, says Lifeguard. */
const NACK_PERCENT = 80

/** Pings a member for another. */
export function help(
  state: SwimState,
  origin: number,
  asked: Body,
  settings: Settings,
  env: Env,
): Outgoing[] {
  const { probeTimeoutMs, roundMs, dialect } = settings
  state.pings++
  const waitMs = dialect === 'paper' ? Math.floor((probeTimeoutMs * NACK_PERCENT) / 100) : probeTimeoutMs
  state.relays.push({
    ping: state.pings,
    origin,
    originPing: asked.ping,
    nackTick: asked.nack ? tickIn(waitMs, env) : NEVER,
    // After its nack memberlist's helper passes nothing on.
    endTick: tickIn(dialect === 'paper' ? roundMs : probeTimeoutMs, env),
  })
  return [laden(state, asked.target, PING, introduction(state, state.pings, env), settings)]
}

/** Passes an answer on to whom it is for. */
export function passAck(state: SwimState, ping: number, settings: Settings, { tick }: Env): Outgoing[] {
  const at = state.relays.findIndex((relay) => relay.ping === ping)
  const relay = state.relays[at]
  if (relay === undefined) return []
  state.relays.splice(at, 1)
  if (tick > relay.endTick) return []
  return [laden(state, relay.origin, ACK, { ping: relay.originPing }, settings)]
}

/** Says for which pings there was no answer, and forgets those that nobody waits for any more. */
export function sendNacks(state: SwimState, settings: Settings, { tick }: Env): Outgoing[] {
  const outgoing: Outgoing[] = []
  let kept = 0
  for (const relay of state.relays) {
    if (tick >= relay.nackTick) {
      relay.nackTick = NEVER
      outgoing.push(laden(state, relay.origin, NACK, { ping: relay.originPing }, settings))
    }
    if (tick < relay.endTick) state.relays[kept++] = relay
  }
  state.relays.length = kept
  return outgoing
}
