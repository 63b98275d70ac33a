/** The one door: what scripts, lessons, embedding pages and tests call, on `window.playground`. */
import { ABSENT, BELIEFS, type Belief } from '../core/belief.ts'
import { clockAt, roundOf } from '../core/clock.ts'
import { readWhole } from '../core/parameter.ts'
import { good, type Result } from '../core/problem.ts'
import type { Action, Scenario } from '../core/scenario.ts'
import { type Truth, truthAfter } from '../core/truth.ts'
import { FAULTS } from '../faults/registry.ts'
import type { LaterMessages } from '../locales/index.ts'
import { FURTHEST_TICK } from '../run/link.ts'
import { fragmentOf } from '../run/open.ts'
import type { Run } from '../run/run.ts'
import { nextOf } from '../views/followed.ts'
import { paceOf } from '../views/moment.ts'

export interface PlaygroundState {
  readonly round: number
  readonly tick: number
  readonly timeMs: number
  readonly playing: boolean
  readonly nodes: readonly { readonly id: number; readonly truth: Truth }[]
}

export interface PlaygroundFrame {
  readonly tick: number
  /** By observer, by subject. */
  readonly beliefs: readonly (readonly Belief[])[]
  /** By observer, by subject, in ms; null when the subject is not in the observer's list. */
  readonly timestamps: readonly (readonly (number | null)[])[]
}

declare global {
  interface Window {
    playground: Playground
  }
}

/** All commands answer with a promise; what is refused rejects with a sentence and leaves the run alone. */
export interface Playground {
  load(scenario: unknown): Promise<Scenario>
  /** By whole rounds, one when left out, backward when negative. */
  step(rounds?: number): Promise<void>
  play(): Promise<void>
  pause(): Promise<void>
  seek(tick: number): Promise<void>
  /** An action without `at` happens now. */
  act(action: unknown): Promise<Action>
  /** Puts another action in the place of a scheduled one, by its place among the scenario's; null takes it out. */
  edit(index: number, action: unknown): Promise<Scenario>
  /** Takes back what was done last. */
  undo(): Promise<void>
  follow(member: number | null, stamp?: number): Promise<void>
  select(node: number | null): Promise<void>
  state(): Promise<PlaygroundState>
  frame(): Promise<PlaygroundFrame>
  digest(): Promise<string>
  link(): Promise<string>
}

/** The door to a run; `fetchWords` answers with the page's language at the time. */
export function createDoor(run: Run, fetchWords: () => Promise<LaterMessages>): Playground {
  const accept = async <T>(result: Result<T>): Promise<T> => {
    if (result.ok) return result.value
    const { problems } = await fetchWords()
    throw new Error(problems[result.problem.code](result.problem.values))
  }
  const readNode = (name: string, node: unknown): Promise<number> =>
    accept(readWhole(name, node, 0, run.store.get().scenario.nodes - 1))

  return {
    load: async (scenario) => accept(await run.load(scenario)),
    async step(rounds = 1) {
      const { cursorTick } = run.store.get()
      const { ticksPerRound } = run.trace
      const most = Math.floor((FURTHEST_TICK - cursorTick) / ticksPerRound)
      await run.step(await accept(readWhole('rounds', rounds, -FURTHEST_TICK, most)))
    },
    play: async () => run.play(),
    pause: async () => run.pause(),
    seek: async (tick) => run.seek(await accept(readWhole('tick', tick, 0, FURTHEST_TICK))),
    act: async (action) => accept(await run.act(action)),
    edit: async (index, action) => accept(await run.edit(index, action)),
    undo: async () => run.undo(),
    async follow(member, stamp) {
      if (member === null) return run.follow(null)
      // Without a stamp it is the next one, of a member that is up.
      if (stamp === undefined) return run.follow(nextOf(run.frameAtCursor(), await readNode('node', member)))
      const { MIN_SAFE_INTEGER, MAX_SAFE_INTEGER } = Number
      const read = readWhole('stamp', stamp, MIN_SAFE_INTEGER, MAX_SAFE_INTEGER)
      run.follow({ member: await readNode('node', member), stamp: await accept(read) })
    },
    select: async (node) => run.select(node === null ? null : await readNode('node', node)),
    state: async () => stateOf(run),
    frame: async () => frameOf(run),
    digest: async () => run.digest(),
    link: async () => accept(linkOf(run)),
  }
}

/** The address that opens this run at its cursor, unless it is too long for one. */
export function linkOf(run: Run): Result<string> {
  const fragment = fragmentOf(run)
  return fragment.ok ? good(new URL(fragment.value, location.href).href) : fragment
}

function stateOf(run: Run): PlaygroundState {
  const { cursorTick, playing, scenario } = run.store.get()
  const { up, frozen } = run.frameAtCursor()
  const truths = Array.from(up, (isUp, node): Truth => {
    if (isUp !== 1) return 'down'
    return frozen[node] === 1 ? 'frozen' : 'up'
  })
  const pace = paceOf(run)
  // What is done at this very tick is not in the frame before it, and yet whoever did it wants to see it done.
  for (const action of scenario.actions) {
    const fault = FAULTS.find(({ kind }) => kind === action.kind)
    if (action.at !== cursorTick || fault?.question !== 'life') continue
    const change = fault.change(action)
    truths[change.node] = truthAfter(truths[change.node] as Truth, change)
  }
  return {
    round: roundOf(cursorTick, pace),
    tick: cursorTick,
    timeMs: clockAt(cursorTick, pace),
    playing,
    nodes: truths.map((truth, id) => ({ id, truth })),
  }
}

function frameOf(run: Run): PlaygroundFrame {
  const { nodes, tick, beliefs, stamps } = run.frameAtCursor()
  const rows = <T>(cell: (at: number) => T): T[][] =>
    Array.from({ length: nodes }, (_, observer) =>
      Array.from({ length: nodes }, (_, subject) => cell(observer * nodes + subject)),
    )
  return {
    tick,
    beliefs: rows((at) => BELIEFS[beliefs[at] as number] as Belief),
    timestamps: rows((at) => (stamps[at] === ABSENT ? null : (stamps[at] as number))),
  }
}
