import { generate } from 'lean-qr'
import { useMemo, useState } from 'react'
import { useLaterWords } from '../views/words.ts'

interface Props {
  readonly text: string
}

/** More than this no camera at the back of a room can read off a screen. */
const MOST_CHARACTERS = 1800
/** The quiet zone that the standard asks for around a code, in modules. */
const QUIET = 4

/** A text as a QR code, drawn as one path; a press fills the screen with it, and the next one takes it back. */
export function QrCode({ text }: Props) {
  const { share } = useLaterWords().film
  const [large, setLarge] = useState(false)
  const code = useMemo(() => (text.length > MOST_CHARACTERS ? null : drawCode(text)), [text])
  if (code === null) return <p className="hint">{share.codeTooLong}</p>
  const size = code.size + 2 * QUIET
  return (
    <button
      type="button"
      className={large ? 'qr large' : 'qr'}
      title={large ? share.shrink : share.enlarge}
      onClick={() => setLarge(!large)}
    >
      <svg viewBox={`${-QUIET} ${-QUIET} ${size} ${size}`} role="img" aria-label={share.code}>
        <rect className="qr-paper" x={-QUIET} y={-QUIET} width={size} height={size} />
        <path className="qr-ink" d={code.path} />
      </svg>
      <span className="unseen">{large ? share.shrink : share.enlarge}</span>
    </button>
  )
}

function drawCode(text: string): { readonly size: number; readonly path: string } {
  const code = generate(text)
  let path = ''
  for (let y = 0; y < code.size; y++)
    for (let x = 0; x < code.size; x++) if (code.get(x, y)) path += `M${x},${y}h1v1h-1z`
  return { size: code.size, path }
}
