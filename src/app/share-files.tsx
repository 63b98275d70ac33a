import { useRef } from 'react'
import { EXPORTS } from '../run/exports/registry.ts'
import { SHIVIZ_PARSER } from '../run/exports/shiviz.ts'
import type { Run } from '../run/run.ts'
import { sceneSvg } from '../views/graph/svg.ts'
import { currentPicture } from '../views/picture-source.ts'
import { useLaterWords } from '../views/words.ts'
import { download, fileName } from './download.ts'

interface Props {
  readonly run: Run
  close(): void
}

/** The run as a file, to keep and to open, and what happened as files for other tools. */
export function ShareFiles({ run, close }: Props) {
  const { share } = useLaterWords().film
  const input = useRef<HTMLInputElement>(null)
  const nameOf = (extension: string): string => {
    const { scenario, cursorTick } = run.store.get()
    return fileName(scenario.seed, Math.floor(cursorTick / run.trace.ticksPerRound), extension)
  }
  const open = async (file: File | undefined): Promise<void> => {
    if (!file) return
    close()
    await run.openFile(await file.text())
  }
  const save = (): void => {
    const text = run.save()
    if (text.ok) download(nameOf('json'), [text.value], 'application/json')
    // What is wrong is said on the page, below the dialog.
    else close()
  }
  const saveSvg = (): void => {
    const painted = currentPicture()?.painted()
    if (!painted) return
    download(nameOf('svg'), [sceneSvg(painted.scene, painted.palette, painted.size)], 'image/svg+xml')
  }
  const savePng = (): void =>
    currentPicture()?.canvas.toBlob((image) => image && download(nameOf('png'), [image], 'image/png'))
  return (
    <>
      <section>
        <h3>{share.file}</h3>
        <p className="hint">{share.fileHelp}</p>
        <div className="row">
          <button type="button" onClick={save}>
            {share.save}
          </button>
          <button type="button" onClick={() => input.current?.click()}>
            {share.open}
          </button>
          <input
            ref={input}
            type="file"
            hidden
            accept=".json,application/json"
            aria-label={share.open}
            onChange={(event) => void open(event.target.files?.[0])}
          />
        </div>
      </section>
      <section>
        <h3>{share.carryOut}</h3>
        <p className="hint">{share.carryOutHelp}</p>
        <div className="row">
          {EXPORTS.map((each) => (
            <button
              key={each.name}
              type="button"
              onClick={async () => download(nameOf(each.extension), await run.carryOut(each), each.mime)}
            >
              {share.exports[each.name] ?? each.name}
            </button>
          ))}
          <button type="button" onClick={saveSvg}>
            {share.svg}
          </button>
          <button type="button" onClick={savePng}>
            {share.png}
          </button>
        </div>
        <p className="hint">
          {share.shivizParser} <code>{SHIVIZ_PARSER}</code>
        </p>
      </section>
    </>
  )
}
