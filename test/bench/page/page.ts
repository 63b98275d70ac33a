/** The bench page's door: one measurement of one subject, timed where it runs. */
import { createSubject, type SubjectName } from './subject.ts'

export interface Plan {
  readonly nodes: number
  /** Rounds right after the start, when every worker still runs code that its engine has not compiled. */
  readonly first: number
  /** Rounds until all engines have compiled. */
  readonly warmUp: number
  /** Rounds asked for in one call, as the page does when it runs ahead. */
  readonly rounds: number
  /** Rounds asked for one by one, as when somebody steps. */
  readonly steps: number
}

export interface Sample {
  /** From creating the fleet to the end of the first round. */
  readonly readyMs: number
  /** One of the first rounds. */
  readonly firstMs: number
  /** A round later on. */
  readonly roundMs: number
  readonly stepMs: number
  /** Words of trace a round. */
  readonly words: number
}

declare global {
  interface Window {
    measure(name: SubjectName, plan: Plan): Promise<Sample>
  }
}

window.measure = async (name, plan) => {
  const born = performance.now()
  const subject = createSubject(name, plan.nodes)
  await subject.advance(1)
  const readyMs = performance.now() - born
  const started = performance.now()
  await subject.advance(1 + plan.first)
  const firstMs = (performance.now() - started) / plan.first
  const warm = 1 + plan.first + plan.warmUp
  await subject.advance(warm)

  const began = performance.now()
  const words = await subject.advance(warm + plan.rounds)
  const roundMs = (performance.now() - began) / plan.rounds

  const stepped = performance.now()
  for (let step = 1; step <= plan.steps; step++) await subject.advance(warm + plan.rounds + step)
  const stepMs = (performance.now() - stepped) / plan.steps

  subject.dispose()
  return { readyMs, firstMs, roundMs, stepMs, words: words / plan.rounds }
}
