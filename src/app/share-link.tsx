import { useState } from 'react'
import type { Problem } from '../core/problem.ts'
import { useLaterWords } from '../views/words.ts'
import { QrCode } from './qr-code.tsx'

interface NoLinkProps {
  readonly problem: Problem
}

/** Why there is no link, where it would stand. */
export function NoLink({ problem }: NoLinkProps) {
  const { film, problems } = useLaterWords()
  return (
    <section>
      <h3>{film.share.link}</h3>
      <p className="hint">{problems[problem.code](problem.values)}</p>
    </section>
  )
}

interface Props {
  readonly link: string
}

/** The link to this very moment: to copy, and for a camera. */
export function ShareLink({ link }: Props) {
  const { share } = useLaterWords().film
  const [copied, setCopied] = useState(false)
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link)
      setCopied(true)
    } catch {
      // Where the browser does not let the page copy, the link stands there selected for the person to do it.
      document.querySelector<HTMLInputElement>('.share-link input')?.select()
    }
  }
  return (
    <section>
      <h3>{share.link}</h3>
      <p className="hint">{share.linkHelp}</p>
      <div className="share-link">
        <input type="text" readOnly aria-label={share.link} value={link} onFocus={(e) => e.target.select()} />
        <button type="button" className="prime" onClick={() => void copy()}>
          {copied ? share.copied : share.copy}
        </button>
        <span className="unseen" role="status">
          {copied && share.copied}
        </span>
      </div>
      <QrCode text={link} />
    </section>
  )
}
