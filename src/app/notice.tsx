import { Icon } from '../views/icon.tsx'

interface Props {
  readonly text: string
  readonly label: string
  act(): void
}

/** A sentence that says what is wrong, and what ends it. */
export function Notice({ text, label, act }: Props) {
  return (
    <div className="notice" role="alert">
      <Icon name="warning" />
      <p>{text}</p>
      <button type="button" onClick={act}>
        {label}
      </button>
    </div>
  )
}
