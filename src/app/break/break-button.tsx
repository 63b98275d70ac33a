import { Icon } from '../../views/icon.tsx'
import { useWords } from '../../views/words.ts'

interface Props {
  open(): void
}

/** The way to every fault without pointing at anything. */
export function BreakButton({ open }: Props) {
  const { breaking } = useWords()
  return (
    <button
      type="button"
      className="break-button"
      aria-haspopup="dialog"
      title={breaking.anythingTitle}
      onClick={open}
    >
      <Icon name="bolt" />
      <span>{breaking.anything}</span>
    </button>
  )
}
