import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Icon } from '../views/icon.tsx'
import { useWords } from '../views/words.ts'

interface Props {
  readonly heading: string
  readonly open: boolean
  readonly children: ReactNode
  close(): void
}

/** A dialog over the page. What is in it is there only while it is open, so it begins anew each time. */
export function Dialog({ heading, open, children, close }: Props) {
  const words = useWords()
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const dialog = ref.current
    if (!dialog || dialog.open === open) return
    if (open) dialog.showModal()
    else dialog.close()
  }, [open])
  return (
    <dialog ref={ref} aria-labelledby={id} onClose={close}>
      {open && (
        <>
          <div className="dialog-head">
            <h2 id={id}>{heading}</h2>
            <button type="button" className="quiet round" aria-label={words.help.close} onClick={close}>
              <Icon name="close" />
            </button>
          </div>
          {children}
        </>
      )}
    </dialog>
  )
}
