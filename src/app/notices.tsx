import { useState } from 'react'
import type { Run } from '../run/run.ts'
import { later } from '../views/later.tsx'
import { useRunState } from '../views/use-run-state.ts'
import { useWords } from '../views/words.ts'
import { Notice } from './notice.tsx'

const ProblemNotice = later(async () => (await import('./problem-notice.tsx')).ProblemNotice)

interface Props {
  readonly run: Run
}

/** What a person must be told at once: what was refused, which worker has crashed unasked, that the cluster is lost. */
export function Notices({ run }: Props) {
  const words = useWords()
  const problem = useRunState(run, (state) => state.problem)
  const failed = useRunState(run, (state) => state.status === 'failed')
  const crashes = useRunState(run, (state) => state.crashes)
  const [read, setRead] = useState<typeof crashes>([])
  const crash = read === crashes ? undefined : crashes.at(-1)
  return (
    <div className="notices-stack">
      {failed && (
        <Notice text={words.news.failed} label={words.transport.reset} act={() => void run.reset()} />
      )}
      {crash && (
        <Notice
          text={words.news.crashNotice(crash.node, crash.message)}
          label={words.dismiss}
          act={() => setRead(crashes)}
        />
      )}
      {problem && <ProblemNotice problem={problem} dismiss={() => run.report(null)} />}
    </div>
  )
}
