import { useEffect, useState } from 'react'
import type { Run } from '../run/run.ts'
import { useWords } from '../views/words.ts'

interface Props {
  readonly run: Run
}

/** A saved run can be dropped anywhere on the page. */
export function FileDrop({ run }: Props) {
  const { dropHere } = useWords()
  const [over, setOver] = useState(false)
  useEffect(() => {
    const hover = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent): void => {
      const file = event.dataTransfer?.files[0]
      if (!file) return
      event.preventDefault()
      setOver(false)
      void file.text().then((text) => run.openFile(text))
    }
    window.addEventListener('dragover', hover)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', hover)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [run])
  return over ? <div className="drop-hint">{dropHere}</div> : null
}
