import type { Run } from '../run/run.ts'
import { Icon } from '../views/icon.tsx'
import { useRunState } from '../views/use-run-state.ts'
import { useWords } from '../views/words.ts'

interface Props {
  readonly run: Run
  readonly node: number
}

/** Shows the whole cluster as this node believes it to be. */
export function ObserverButton({ run, node }: Props) {
  const words = useWords().views.observer
  const sees = useRunState(run, (state) => state.observer === node)
  return (
    <button
      type="button"
      className="quiet"
      aria-pressed={sees}
      title={words.seeTitle}
      onClick={() => run.observe(sees ? null : node)}
    >
      <Icon name="eye" /> {words.see(node)}
    </button>
  )
}
