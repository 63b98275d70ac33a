import { useState } from 'react'
import { wordOf } from '../locales/label.ts'
import type { Run } from '../run/run.ts'
import { Icon } from '../views/icon.tsx'
import { useWords } from '../views/words.ts'
import { faultsFor } from './commands.ts'

interface Props {
  readonly run: Run
  readonly node: number
  readonly up: boolean
}

/** So many are offered at once; the others are one click away. */
const OFFERED = 2

/** What can be done to a node. */
export function NodeActions({ run, node, up }: Props) {
  const words = useWords()
  const [all, setAll] = useState(false)
  const faults = faultsFor(up)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form, and these buttons make none.
    <div className="actions" role="group" aria-label={words.node.actions(node)}>
      {faults.slice(0, all ? faults.length : OFFERED).map((kind) => {
        const fault = wordOf(words.faults, kind)
        return (
          <button
            key={kind}
            type="button"
            className={kind}
            aria-label={words.faultOn(fault, node)}
            onClick={() => void run.strike({ kind, node })}
          >
            {fault}
          </button>
        )
      })}
      {faults.length > OFFERED && (
        <button type="button" className="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {words.node.more} <Icon name={all ? 'up' : 'down'} />
        </button>
      )}
    </div>
  )
}
