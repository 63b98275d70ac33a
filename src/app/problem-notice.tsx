import type { Problem } from '../core/problem.ts'
import { useLaterWords } from '../views/words.ts'
import { Notice } from './notice.tsx'

interface Props {
  readonly problem: Problem
  dismiss(): void
}

/** What was refused, and what to do about it. */
export function ProblemNotice({ problem, dismiss }: Props) {
  const words = useLaterWords()
  return <Notice text={words.problems[problem.code](problem.values)} label={words.dismiss} act={dismiss} />
}
