import { Icon } from '../../views/icon.tsx'
import { useWords } from '../../views/words.ts'

interface Props {
  open(): void
}

/** The way to every fault without pointing at anything. */
export function BreakButton({ open }: Props) {
  const { acting } = useWords()
  return (
    <button
      type="button"
      className="break-button"
      aria-haspopup="dialog"
      title={acting.menu.anythingTitle}
      onClick={open}
    >
      <Icon name="bolt" />
      <span>{acting.menu.anything}</span>
    </button>
  )
}
