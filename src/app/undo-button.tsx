import type { LaterMessages } from '../locales/index.ts'
import { actionInWords } from '../locales/label.ts'
import type { Step } from '../run/history.ts'
import type { Run } from '../run/run.ts'
import { Icon } from '../views/icon.tsx'
import { useRunState } from '../views/use-run-state.ts'
import { useLaterWords } from '../views/words.ts'

interface Props {
  readonly run: Run
}

/** Takes back what was done last. */
export function UndoButton({ run }: Props) {
  const words = useLaterWords()
  const last = useRunState(run, (state) => state.history.at(-1))
  if (last === undefined) return null
  const name = undoInWords(last, words)
  return (
    <button
      type="button"
      className="quiet round"
      aria-label={name}
      title={name}
      onClick={() => void run.undo()}
    >
      <Icon name="undo" />
    </button>
  )
}

function undoInWords({ did }: Step, { acting, faultWords }: LaterMessages): string {
  if (did === null) return acting.undoTake
  const what = actionInWords(faultWords, did.action)
  if (did.change === 'edit') return acting.undoEdit(what)
  return did.change === 'act' ? acting.undo(what) : acting.undoRemoval(what)
}
