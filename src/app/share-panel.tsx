import type { Run } from '../run/run.ts'
import { linkOf } from './door.ts'
import { ShareFiles } from './share-files.tsx'
import { NoLink, ShareLink } from './share-link.tsx'

interface Props {
  readonly run: Run
  close(): void
}

/** All the ways in which a run leaves the page, and comes back. */
export function SharePanel({ run, close }: Props) {
  const link = linkOf(run)
  return (
    <div className="share-dialog">
      {link.ok ? <ShareLink link={link.value} /> : <NoLink problem={link.problem} />}
      <ShareFiles run={run} close={close} />
    </div>
  )
}
