import { createLocalFleet, findProtocol } from '../../fleet/local.ts'
import type { FleetRegistry } from '../../fleet/registry.ts'
import { BrokenLaw, type Law, type Played } from '../laws/law.ts'
import type { Schedule } from './draw.ts'

/** What broke in a run. */
export interface Breach {
  /** The law's name; "exception" when the run did not come to its end. */
  readonly law: string
  readonly message: string
  /** Since when, as far as it is known. */
  readonly tick: number
}

/** The law that no run ends by an exception. */
export const EXCEPTION = 'exception'

/** Runs a schedule. */
export function playSchedule({ scenario, rounds }: Schedule, registry: FleetRegistry): Played {
  const fleet = createLocalFleet({ scenario, registry })
  const chunks = fleet.run(rounds * (scenario.params.ticksPerRound as number))
  return { scenario, rounds, chunks, faults: registry.faults, protocol: findProtocol(scenario, registry) }
}

/** How a schedule is played; tests plant mistakes in it. */
export type Play = typeof playSchedule

/** Runs a schedule and holds it to the laws: what was played, or the first law that it breaks. */
export function tryOut(
  schedule: Schedule,
  registry: FleetRegistry,
  laws: readonly Law[],
  play: Play = playSchedule,
): { readonly played: Played; readonly breach: null } | { readonly played: null; readonly breach: Breach } {
  let law = EXCEPTION
  try {
    const played = play(schedule, registry)
    for (const { name, protocols, check } of laws) {
      if (protocols && !protocols.includes(schedule.scenario.protocol)) continue
      law = name
      check(played)
    }
    return { played, breach: null }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { played: null, breach: { law, message, tick: error instanceof BrokenLaw ? error.tick : 0 } }
  }
}

/** Takes away whatever is not needed to break the same law, one fault after the other. */
export function shrink(
  schedule: Schedule,
  registry: FleetRegistry,
  laws: readonly Law[],
  law: string,
  play: Play = playSchedule,
): Schedule {
  const breaks = (candidate: Schedule): boolean => tryOut(candidate, registry, laws, play).breach?.law === law
  let smallest = schedule
  for (let size = Math.max(1, schedule.scenario.actions.length >> 1); size >= 1; ) {
    const smaller = withoutSome(smallest, size).find(breaks)
    if (smaller) smallest = smaller
    else size = size === 1 ? 0 : size >> 1
  }
  return smallest
}

/** The schedule without each run of so many of its actions. */
function withoutSome({ scenario, rounds }: Schedule, size: number): Schedule[] {
  const { actions } = scenario
  const all: Schedule[] = []
  for (let at = 0; at < actions.length; at += size)
    all.push({
      rounds,
      scenario: { ...scenario, actions: [...actions.slice(0, at), ...actions.slice(at + size)] },
    })
  return all
}
