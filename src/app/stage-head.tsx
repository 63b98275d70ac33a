import type { Run } from '../run/run.ts'
import { Icon } from '../views/icon.tsx'
import { later } from '../views/later.tsx'
import { ObserverBanner } from '../views/observer-banner.tsx'
import { besideOf, viewOf } from '../views/registry.ts'
import { useRunState } from '../views/use-run-state.ts'
import { useWords } from '../views/words.ts'
import { toggleBeside } from './commands.ts'
import { OtherTakes, RunTools } from './run-tools.tsx'
import { NARROW, useMedia, WIDE } from './use-media.ts'
import { ViewTabs } from './view-tabs.tsx'

const FollowCaption = later(async () => (await import('../views/follow-caption.tsx')).FollowCaption)

interface Props {
  readonly run: Run
  openBreaking(): void
}

/** What stands over the views: their tabs, the takes, and what is being followed through all of them. */
export function StageHead({ run, openBreaking }: Props) {
  const { views } = useWords()
  const view = useRunState(run, (state) => viewOf(state.view).name)
  const beside = useRunState(run, (state) => besideOf(state)?.name ?? null)
  const followed = useRunState(run, (state) => state.followed)
  const wide = useMedia(WIDE)
  const narrow = useMedia(NARROW)
  const two = wide && beside !== null
  return (
    <div className={two ? 'stage-head two' : 'stage-head'}>
      <div className="head-first">
        <ViewTabs place="first" view={view} choose={run.show} />
        {wide && (
          <button
            type="button"
            className="quiet round"
            aria-pressed={two}
            aria-label={views.beside}
            title={views.besideTitle}
            onClick={() => toggleBeside(run)}
          >
            <Icon name="columns" />
          </button>
        )}
        {/* Two rows of tabs leave room for the takes beside the first, and for the rest beside the second. */}
        {two && <OtherTakes run={run} />}
        {!narrow && !two && <RunTools run={run} openBreaking={openBreaking} takes />}
      </div>
      {two && (
        <div className="head-second">
          <ViewTabs place="second" view={beside} choose={run.showBeside} />
          <RunTools run={run} openBreaking={openBreaking} takes={false} />
        </div>
      )}
      <ObserverBanner run={run} />
      {followed && <FollowCaption run={run} followed={followed} />}
    </div>
  )
}
