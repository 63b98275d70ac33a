import { useState } from 'react'
import type { Messages } from '../../locales/index.ts'
import { nodeName } from '../../locales/node-name.ts'
import type { Run } from '../../run/run.ts'
import { later } from '../../views/later.tsx'
import type { Pointed } from '../../views/pointing.ts'
import { useWords } from '../../views/words.ts'
import { Dialog } from '../dialog.tsx'
import type { Struck } from './choices.ts'

const StrikeMenu = later(async () => (await import('./strike-menu.tsx')).StrikeMenu)
const ActionEditor = later(async () => (await import('./action-editor.tsx')).ActionEditor)

/** What the dialog is open for: something that was pointed at, or whatever one chooses in it. */
export type Breaking = Pointed | 'anything'

interface Props {
  readonly run: Run
  readonly breaking: Breaking | null
  /** Lets the cluster be divided by a line in the graph. */
  cut(): void
  close(): void
}

/** What can be done to what is pointed at, where it is. */
export function BreakDialog({ run, breaking, cut, close }: Props) {
  const words = useWords()
  const pointed = breaking === 'anything' ? null : breaking
  // A dialog that closes keeps its heading until it is gone.
  const [last, setLast] = useState<Breaking>('anything')
  if (breaking !== null && breaking !== last) setLast(breaking)
  return (
    <Dialog heading={headingOf(last, words)} open={breaking !== null} look="break" at={pointed} close={close}>
      {pointed?.target.kind === 'action' ? (
        <ActionEditor run={run} action={pointed.target.action} close={close} />
      ) : (
        <StrikeMenu
          run={run}
          pointed={(pointed?.target as Struck | undefined) ?? null}
          cut={() => {
            close()
            cut()
          }}
          close={close}
        />
      )}
    </Dialog>
  )
}

function headingOf(breaking: Breaking, { breaking: said }: Messages): string {
  if (breaking === 'anything') return said.anything
  const { target } = breaking
  switch (target.kind) {
    case 'node':
      return nodeName(target.node)
    case 'link':
      return said.link(target.from, target.to)
    case 'message':
      return said.message(target.from, target.to)
    case 'cluster':
      return said.cluster
    case 'action':
      return said.scheduled
  }
}
