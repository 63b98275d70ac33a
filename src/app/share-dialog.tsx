import type { Run } from '../run/run.ts'
import { useWords } from '../views/words.ts'
import { Dialog } from './dialog.tsx'
import { linkOf } from './door.ts'
import { ShareFiles } from './share-files.tsx'
import { ShareLink } from './share-link.tsx'

interface Props {
  readonly run: Run
  readonly open: boolean
  close(): void
}

/** All the ways in which a run leaves the page, and comes back. */
export function ShareDialog({ run, open, close }: Props) {
  const { share } = useWords().film
  return (
    <Dialog heading={share.heading} open={open} close={close}>
      <div className="share-dialog">
        {open && <ShareLink link={linkOf(run)} />}
        <ShareFiles run={run} close={close} />
      </div>
    </Dialog>
  )
}
