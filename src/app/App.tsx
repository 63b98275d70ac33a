import { useEffect, useRef, useState } from 'react'
import type { Run } from '../run/run.ts'
import { FollowCaption } from '../views/follow-caption.tsx'
import { GraphView } from '../views/graph/GraphView.tsx'
import { Legend } from '../views/legend.tsx'
import { TwinTable } from '../views/twin-table.tsx'
import { useRunState } from '../views/use-run-state.ts'
import { useWords } from '../views/words.ts'
import { killOrRestart } from './commands.ts'
import { Dialog } from './dialog.tsx'
import { FileDrop } from './file-drop.tsx'
import { Header } from './header.tsx'
import { HelpDialog } from './help-dialog.tsx'
import { listenToKeys } from './keyboard.ts'
import { LiveRegion } from './live-region.tsx'
import { Notices } from './notices.tsx'
import { RecallBar } from './recall-bar.tsx'
import { SettingsForm } from './settings-form.tsx'
import { ShareDialog } from './share-dialog.tsx'
import { SidePanel } from './side-panel.tsx'
import { TakesButton } from './takes-button.tsx'
import { Toast } from './toast.tsx'
import { Transport } from './transport.tsx'
import { asView, ViewTabs } from './view-tabs.tsx'

interface Props {
  readonly run: Run
}

/** The page: what stands where. */
export function App({ run }: Props) {
  const words = useWords()
  const view = useRunState(run, (state) => asView(state.view))
  const [dialog, setDialog] = useState<'settings' | 'help' | 'share' | null>(null)
  const main = useRef<HTMLElement>(null)
  const [strikeNode] = useState(() => (node: number) => killOrRestart(run, node))
  const close = (): void => setDialog(null)
  useEffect(() => listenToKeys(run, { openHelp: () => setDialog('help') }), [run])
  return (
    <div className="page">
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        {words.skip}
      </button>
      <Header
        run={run}
        openSettings={() => setDialog('settings')}
        openShare={() => setDialog('share')}
        openHelp={() => setDialog('help')}
      />
      <RecallBar run={run} />
      <main ref={main} tabIndex={-1}>
        <div className="stage-head">
          <ViewTabs view={view} choose={run.show} />
          <TakesButton run={run} />
          <FollowCaption run={run} />
        </div>
        <div className="stage">
          <div
            className={view === 'graph' ? 'view' : 'view hidden'}
            role="tabpanel"
            id="view-graph"
            aria-labelledby="tab-graph"
          >
            <GraphView run={run} />
          </div>
          <div
            className={view === 'table' ? 'view scrolls' : 'view hidden'}
            role="tabpanel"
            id="view-table"
            aria-labelledby="tab-table"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within the keyboard's reach.
            tabIndex={0}
          >
            {view === 'table' && <TwinTable run={run} strike={strikeNode} />}
          </div>
        </div>
        <div className="stage-foot">
          <Legend run={run} />
        </div>
      </main>
      <SidePanel run={run} />
      <Transport run={run} />
      <Notices run={run} />
      <Toast run={run} />
      <LiveRegion run={run} />
      <Dialog heading={words.settings.heading} open={dialog === 'settings'} close={close}>
        <SettingsForm run={run} close={close} />
      </Dialog>
      <ShareDialog run={run} open={dialog === 'share'} close={close} />
      <FileDrop run={run} />
      <HelpDialog open={dialog === 'help'} close={close} />
    </div>
  )
}
