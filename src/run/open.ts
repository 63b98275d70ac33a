/** Opens the page's run: what the address says, or the scenario a newcomer meets. */
import { bad, good, type Problem, type Result } from '../core/problem.ts'
import { readScenario, type Scenario } from '../core/scenario.ts'
import { PAGE_REGISTRY } from '../fleet/registry.ts'
import { createWorkerFleet } from '../fleet/workers.ts'
import { createRun } from './create-run.ts'
import {
  isRunFragment,
  looksOf,
  MAXIMUM_CHARACTERS,
  readFragment,
  type Shared,
  writeFragment,
} from './link.ts'
import { otherDigest } from './other-digest.ts'
import type { Run } from './run.ts'

/** The run, and what was wrong with the address if something was. */
export interface Opened {
  readonly run: Run
  /** What the link said; null without one. */
  readonly shared: Shared | null
  readonly problem: Problem | null
}

/** Opens the run that a fragment describes; without one, or with one that is wrong, the default scenario. */
export function openRun(fragment: string, budgetBytes?: number): Opened {
  const read = isRunFragment(fragment) ? readFragment(fragment, PAGE_REGISTRY) : null
  const shared = read?.ok ? read.value : null
  const scenario = shared?.scenario ?? defaultScenario()
  const looks = shared ? looksOf(shared) : undefined
  const run = createRun({ startFleet: createWorkerFleet, scenario, looks, budgetBytes })
  const problem = read !== null && !read.ok ? read.problem : null
  if (problem !== null) run.report(problem)
  if (shared !== null)
    void run.seek(shared.tick).then(() => {
      const other = otherDigest(run, shared)
      if (other) run.report(other)
    })
  return { run, shared, problem }
}

/** How many nodes the page runs, at most. */
export const MAXIMUM_NODES = PAGE_REGISTRY.maximumNodes

/** What the page shows when nobody says otherwise. */
export function defaultScenario(): Scenario {
  const read = readScenario({}, PAGE_REGISTRY)
  if (!read.ok) throw new Error('the default scenario is no scenario')
  return read.value
}

/** The fragment that opens this run at its cursor; refused when it would be longer than what is read back. */
export function fragmentOf(run: Run): Result<string> {
  const { scenario, cursorTick: tick } = run.store.get()
  const looks = looksOf(run.store.get())
  const fragment = writeFragment({ scenario, tick, ...looks, digest: run.digest() }, PAGE_REGISTRY)
  return fragment.length > MAXIMUM_CHARACTERS ? bad('too-long-for-link') : good(fragment)
}
