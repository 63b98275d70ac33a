import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Run } from '../run/run.ts'
import { type Cutting, CuttingContext } from '../views/cutting.ts'
import { later } from '../views/later.tsx'
import { Legend } from '../views/legend.tsx'
import { type Pointed, PointingContext } from '../views/pointing.ts'
import { useWords } from '../views/words.ts'
import { BreakDialog, type Breaking } from './break/break-dialog.tsx'
import { Dialog } from './dialog.tsx'
import { FileDrop } from './file-drop.tsx'
import { Header } from './header.tsx'
import { listenToKeys } from './keyboard.ts'
import { LiveRegion } from './live-region.tsx'
import { Notices } from './notices.tsx'
import { ProgressBar } from './progress-bar.tsx'
import { SidePanel } from './side-panel.tsx'
import { Stage } from './stage.tsx'
import { StageHead } from './stage-head.tsx'
import { Toast } from './toast.tsx'
import { Transport } from './transport.tsx'

interface Props {
  readonly run: Run
}

const Settings = later(async () => (await import('./settings-form.tsx')).SettingsForm)
const Share = later(async () => (await import('./share-panel.tsx')).SharePanel)
const CutBar = later(async () => (await import('./break/cut-bar.tsx')).CutBar)
const Help = later(async () => (await import('./help-text.tsx')).HelpText)

/** The page: what stands where. */
export function App({ run }: Props) {
  const words = useWords()
  const [dialog, setDialog] = useState<'settings' | 'help' | 'share' | null>(null)
  const [breaking, setBreaking] = useState<Breaking | null>(null)
  const main = useRef<HTMLElement>(null)
  const close = (): void => setDialog(null)
  const [cut, setCut] = useState<Pick<Cutting, 'sideA'> | null>(null)
  const cutting = useMemo(
    () => cut && { ...cut, divide: (sideA: Cutting['sideA']) => setCut({ sideA }) },
    [cut],
  )
  const endCut = useCallback(() => setCut(null), [])
  const point = useCallback((pointed: Pointed) => setBreaking(pointed), [])
  useEffect(
    () =>
      listenToKeys(run, { openHelp: () => setDialog('help'), openBreaking: () => setBreaking('anything') }),
    [run],
  )
  return (
    <PointingContext value={point}>
      <div className="page">
        <button type="button" className="skip" onClick={() => main.current?.focus()}>
          {words.skip}
        </button>
        <Header
          run={run}
          openBreaking={() => setBreaking('anything')}
          openSettings={() => setDialog('settings')}
          openShare={() => setDialog('share')}
          openHelp={() => setDialog('help')}
        />
        <ProgressBar run={run} />
        <main ref={main} tabIndex={-1}>
          <StageHead run={run} openBreaking={() => setBreaking('anything')} />
          <CuttingContext value={cutting}>
            <Stage run={run} />
          </CuttingContext>
          {cut && <CutBar run={run} sideA={cut.sideA} again={() => setCut({ sideA: null })} close={endCut} />}
          <div className="stage-foot">
            <Legend run={run} />
          </div>
        </main>
        <SidePanel run={run} />
        <Transport run={run} />
        <Notices run={run} />
        <Toast run={run} />
        <LiveRegion run={run} />
        <Dialog heading={words.dialogs.settings} open={dialog === 'settings'} close={close}>
          <Settings run={run} close={close} />
        </Dialog>
        <Dialog heading={words.dialogs.share} open={dialog === 'share'} close={close}>
          <Share run={run} close={close} />
        </Dialog>
        <FileDrop run={run} />
        <BreakDialog
          run={run}
          breaking={breaking}
          cut={() => {
            run.show('graph')
            setCut({ sideA: null })
          }}
          close={() => setBreaking(null)}
        />
        <Dialog heading={words.dialogs.help} open={dialog === 'help'} close={close}>
          <Help />
        </Dialog>
      </div>
    </PointingContext>
  )
}
