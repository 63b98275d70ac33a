import { useState } from 'react'
import type { Run } from '../run/run.ts'
import { BeliefTruth } from '../views/belief-truth.tsx'
import { Icon } from '../views/icon.tsx'
import { Intro } from '../views/intro.tsx'
import { later } from '../views/later.tsx'
import { Legend } from '../views/legend.tsx'
import { StoryList } from '../views/story-list.tsx'
import { useRunState } from '../views/use-run-state.ts'
import { useWords } from '../views/words.ts'

const NodePanel = later(async () => (await import('./node-panel.tsx')).NodePanel)

interface Props {
  readonly run: Run
}

/** The chosen node; while none is chosen, the cluster as a whole. On a phone it can be given more room. */
export function SidePanel({ run }: Props) {
  const { panel } = useWords()
  const selected = useRunState(run, (state) => state.selected)
  // Who has done something needs no first hint any more.
  const isNew = useRunState(run, (state) => state.scenario.actions.length === 0)
  const [large, setLarge] = useState(false)
  return (
    <aside className={large ? 'large' : undefined} aria-label={panel.label}>
      <button
        type="button"
        className="quiet handle"
        aria-expanded={large}
        aria-label={large ? panel.smaller : panel.larger}
        onClick={() => setLarge(!large)}
      >
        <Icon name={large ? 'down' : 'up'} />
      </button>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within the keyboard's reach. */}
      <section className="panel" tabIndex={0} aria-label={panel.label}>
        {selected !== null ? (
          <NodePanel key={selected} run={run} node={selected} />
        ) : (
          <>
            {isNew && <Intro />}
            <BeliefTruth run={run} />
            <StoryList run={run} />
            <Legend run={run} />
          </>
        )}
      </section>
    </aside>
  )
}
