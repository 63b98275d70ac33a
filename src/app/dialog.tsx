import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { Icon } from '../views/icon.tsx'
import { useWords } from '../views/words.ts'
import { usePlace } from './use-place.ts'

interface Props {
  readonly heading: string
  readonly open: boolean
  readonly children: ReactNode
  /** A class of its own. A dialog with a point stands there, and a click beside it closes it. */
  readonly look?: string
  readonly at?: { readonly x: number; readonly y: number } | null
  close(): void
}

/** A dialog over the page. What is in it is there only while it is open, so it begins anew each time. */
export function Dialog({ heading, open, children, look, at = null, close }: Props) {
  const { dialogs } = useWords()
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const dialog = ref.current
    if (!dialog || dialog.open === open) return
    if (open) dialog.showModal()
    else dialog.close()
  }, [open])
  usePlace(ref, at, open)
  const closeBeside = (event: MouseEvent): void => {
    if (at !== null && event.target === ref.current) close()
  }
  const looks = [look, at === null ? '' : 'placed'].filter(Boolean).join(' ')
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it, as it does any dialog.
    <dialog
      ref={ref}
      className={looks || undefined}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        close()
      }}
      // Word of a dialog that was closed may come when it is open again.
      onClose={({ currentTarget }) => currentTarget.open || close()}
      onClick={closeBeside}
    >
      {open && (
        <>
          <div className="dialog-head">
            <h2 id={id}>{heading}</h2>
            <button type="button" className="quiet round" aria-label={dialogs.close} onClick={close}>
              <Icon name="close" />
            </button>
          </div>
          {children}
        </>
      )}
    </dialog>
  )
}
