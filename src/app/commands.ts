/** What buttons and keys do to a run. The door for scripts calls the same run. */
import { type Run, TOP_SPEED } from '../run/run.ts'
import { nextOf } from '../views/followed.ts'
import { besideOf, VIEWS, viewAfter, viewOf } from '../views/registry.ts'

/** Rounds a second that can be chosen; the last shows each round as soon as it is settled. */
export const SPEEDS: readonly number[] = [0.25, 0.5, 1, 2, 4, 8, 16, TOP_SPEED]

/** Plays, or pauses; a long way that a link or somebody asked for is broken off as well. */
export function togglePlay(run: Run): void {
  const { playing, computing } = run.store.get()
  if (playing || computing) run.pause()
  else run.play()
}

/** Kills a node that is up, and restarts one that is down. */
export function killOrRestart(run: Run, node: number): void {
  void run.strike({ kind: run.frame.up[node] === 1 ? 'kill' : 'restart', node })
}

/** Follows the next stamp of a member; one of whom something is followed already is followed no longer. */
export function toggleFollow(run: Run, member: number): void {
  const followed = run.store.get().followed?.member === member
  run.follow(followed ? null : nextOf(run.frame, member))
}

/** The next faster or slower speed. */
export function changeSpeed(run: Run, by: 1 | -1): void {
  const now = SPEEDS.indexOf(run.store.get().roundsPerSecond)
  const next = SPEEDS[Math.min(Math.max(now + by, 0), SPEEDS.length - 1)]
  if (next !== undefined) run.setSpeed(next)
}

/** Plays in a direction; where it does so already, faster. */
export function playFaster(run: Run, backward: boolean): void {
  const { playing, backward: now } = run.store.get()
  if (playing && now === backward) changeSpeed(run, 1)
  else run.play(backward)
}

/** To the end of what was computed. */
export function seekEnd(run: Run): void {
  void run.seek(run.trace.rounds * run.trace.ticksPerRound)
}

/** Puts the next view on the page. */
export function showNextView(run: Run): void {
  run.show(viewAfter(run.store.get().view))
}

/** Puts a second view beside the first, or takes it away again. */
export function toggleBeside(run: Run): void {
  const state = run.store.get()
  const [first] = VIEWS
  const partner = first && viewOf(state.view) !== first ? first.name : viewAfter(state.view)
  run.showBeside(besideOf(state) === null ? partner : null)
}

/** Shows the cluster with the eyes of the chosen node, or as it is. */
export function toggleObserver(run: Run): void {
  const { observer, selected } = run.store.get()
  run.observe(observer === selected ? null : selected)
}
