/** Random faults upon random clusters, each held to every law; what breaks one is shrunk and printed as a link. */
import { digestHex, EMPTY_DIGEST, foldDigest } from '../../core/digest.ts'
import { good } from '../../core/problem.ts'
import { leanScenario } from '../../core/scenario.ts'
import { type FleetRegistry, LOCAL_REGISTRY } from '../../fleet/registry.ts'
import { SEED_OPTION } from '../cluster.ts'
import type { Command } from '../command.ts'
import type { Law } from '../laws/law.ts'
import { LAWS } from '../laws/registry.ts'
import { drawSchedule, type Schedule } from './draw.ts'
import { FALSE_ALARM, HEALED, happenedIn, RECOVERY } from './happened.ts'
import { shrink, tryOut } from './trial.ts'

/** A law that was broken, by the fewest faults that break it. */
export interface Broken {
  readonly law: string
  readonly message: string
  /** The number of the schedule that broke it first. */
  readonly schedule: number
  readonly faults: number
  /** Opens the page at the round in question. */
  readonly link: string
}

export interface StormReport {
  readonly schedules: number
  readonly seed: number
  /** Over the digests of all runs. */
  readonly digest: string
  /** In how many runs each kind of fault took hold, and each outcome came about. */
  readonly happened: Readonly<Record<string, number>>
  /** What never happened and should have: then the storm has tested too little. */
  readonly missing: readonly string[]
  readonly broken: readonly Broken[]
}

/** More broken laws than this say nothing new. */
const MOST_BROKEN = 20

export const storm: Command = {
  name: 'storm',
  summary: 'Random faults upon random clusters, each run held to every law; fails when one is broken.',
  operand: null,
  options: [
    { kind: 'number', name: 'schedules', unit: 'count', default: 2000, minimum: 1, maximum: 10_000_000 },
    SEED_OPTION,
  ],
  carryOut: (options) => good(blow(options.seed as number, options.schedules as number)),
  fails: (report) => !holds(report as StormReport),
}

/** Whether no law was broken, and everything occurred that had to. */
export function holds({ broken, missing }: StormReport): boolean {
  return broken.length === 0 && missing.length === 0
}

/** Plays so many schedules of a seed. */
export function blow(
  seed: number,
  schedules: number,
  registry: FleetRegistry = LOCAL_REGISTRY,
  laws: readonly Law[] = LAWS,
): StormReport {
  const wanted = [...registry.faults.map(({ kind }) => kind), FALSE_ALARM, RECOVERY, HEALED]
  const happened = new Map(wanted.map((what) => [what, 0]))
  const broken: Broken[] = []
  let digest = EMPTY_DIGEST
  for (let number = 0; number < schedules && broken.length < MOST_BROKEN; number++) {
    const schedule = drawSchedule(seed, number, registry)
    const { played, breach } = tryOut(schedule, registry, laws)
    if (breach) {
      const least = shrink(schedule, registry, laws, breach.law)
      broken.push(describe(number, least, tryOut(least, registry, laws).breach ?? breach))
      continue
    }
    const last = played.chunks.at(-1)?.digest ?? EMPTY_DIGEST
    digest = foldDigest(digest, Uint32Array.of(last.high, last.low))
    for (const what of happenedIn(played)) happened.set(what, (happened.get(what) ?? 0) + 1)
  }
  const missing = wanted.filter((what) => happened.get(what) === 0)
  return {
    schedules,
    seed,
    digest: digestHex(digest),
    happened: Object.fromEntries(happened),
    missing,
    broken,
  }
}

function describe(
  number: number,
  schedule: Schedule,
  { law, message, tick }: { readonly law: string; readonly message: string; readonly tick: number },
): Broken {
  return {
    law,
    message,
    schedule: number,
    faults: schedule.scenario.actions.length,
    link: linkTo(schedule, tick),
  }
}

/** The fragment that opens a schedule on the page at the round of a tick. */
export function linkTo({ scenario }: Schedule, tick: number): string {
  const ticksPerRound = scenario.params.ticksPerRound as number
  const shared = {
    scenario: leanScenario(scenario, LOCAL_REGISTRY),
    tick: Math.floor(tick / ticksPerRound) * ticksPerRound,
    ...{ selected: null, view: 'graph', digest: null },
  }
  return `#run=${Buffer.from(JSON.stringify(shared)).toString('base64url')}`
}
