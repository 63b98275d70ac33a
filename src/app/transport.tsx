import type { Run } from '../run/run.ts'
import { Icon } from '../views/icon.tsx'
import { Timeline } from '../views/timeline.tsx'
import { useRunState } from '../views/use-run-state.ts'
import { useWords } from '../views/words.ts'
import { togglePlay } from './commands.ts'
import { MoreMenu } from './more-menu.tsx'
import { Position } from './position.tsx'
import { SpeedSelect } from './speed-select.tsx'

interface Props {
  readonly run: Run
}

/** Moves the run: the three big buttons, the speed, and the time line. */
export function Transport({ run }: Props) {
  const { transport } = useWords()
  const playing = useRunState(run, (state) => state.playing)
  return (
    <footer>
      <section className="transport" aria-label={transport.label}>
        <div className="buttons">
          <button
            type="button"
            className="round"
            aria-label={transport.reset}
            title={transport.resetTitle}
            onClick={() => void run.reset()}
          >
            <Icon name="reset" />
          </button>
          <button
            type="button"
            className="round"
            aria-label={transport.back}
            title={transport.backTitle}
            onClick={() => void run.step(-1)}
          >
            <Icon name="back" />
          </button>
          <button
            type="button"
            className="round big prime"
            aria-label={playing ? transport.pause : transport.play}
            title={transport.playTitle}
            onClick={() => togglePlay(run)}
          >
            <Icon name={playing ? 'pause' : 'play'} />
          </button>
          <button type="button" className="step" title={transport.stepTitle} onClick={() => void run.step(1)}>
            <Icon name="step" />
            <span>{transport.step}</span>
          </button>
          <MoreMenu run={run} />
        </div>
        <SpeedSelect run={run} />
        <Position run={run} />
        <Timeline run={run} />
      </section>
    </footer>
  )
}
