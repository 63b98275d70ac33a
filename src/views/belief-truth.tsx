import type { Messages } from '../locales/index.ts'
import type { Run } from '../run/run.ts'
import { type Condition, metricsOf } from '../trace/metrics.ts'
import { sizesOf } from '../trace/sides.ts'
import { beliefsShown, nameOf } from './beliefs-shown.ts'
import { Icon, type IconName } from './icon.tsx'
import { NoticeList } from './notice-list.tsx'
import { OldestTrusted } from './oldest-trusted.tsx'
import { usePulse } from './pulse.ts'
import { Shares } from './shares.tsx'
import { sidesShown, trueSides } from './sides.ts'
import { useWords } from './words.ts'

interface Props {
  readonly run: Run
}

const ICONS: Readonly<Record<Condition, IconName>> = {
  converged: 'check',
  split: 'columns',
  healing: 'alarm',
  settling: 'more',
}

/** The cluster as a whole: how far what its nodes believe is true. */
export function BeliefTruth({ run }: Props) {
  usePulse(run)
  const { format, views } = useWords()
  const { truth } = views
  const { frame } = run
  const sides = sidesShown(run)
  const metrics = metricsOf(frame, sides)
  const isCut = sizesOf(trueSides(run)).length > 1
  const { condition } = metrics
  return (
    <section className="belief-truth">
      <h2>{truth.heading}</h2>
      <p className={`condition ${condition ?? ''}`}>
        {condition !== null && (
          <strong>
            <Icon name={ICONS[condition]} /> {truth.conditions[condition]}
          </strong>
        )}{' '}
        <span>{conditionInWords(condition, sides, isCut, truth)}</span>
      </p>
      <dl>
        <div>
          <dt>{truth.up}</dt>
          <dd>{truth.upOf(metrics.up, frame.nodes)}</dd>
        </div>
        <div>
          <dt>{truth.right}</dt>
          <dd>{truth.rightOf(metrics.right, metrics.pairs)}</dd>
        </div>
        <div className={metrics.unnoticed > 0 ? 'alarm' : undefined}>
          <dt>{truth.unnoticed}</dt>
          <dd>{format.number(metrics.unnoticed)}</dd>
        </div>
        <div className={metrics.falseAlarms > 0 ? 'warn' : undefined}>
          <dt>{truth.falseAlarms}</dt>
          <dd>{format.number(metrics.falseAlarms)}</dd>
        </div>
        <OldestTrusted run={run} />
      </dl>
      <Shares
        label={truth.beliefs}
        parts={beliefsShown(run.protocol).map((belief) => ({
          belief: nameOf(belief),
          count: metrics.counts[belief] as number,
        }))}
      />
      <NoticeList metrics={metrics} />
    </section>
  )
}

function conditionInWords(
  condition: Condition | null,
  sides: Int32Array,
  isCut: boolean,
  truth: Messages['views']['truth'],
): string {
  if (condition === null) return truth.nobody
  if (condition === 'split') return (isCut ? truth.cut : truth.split)(sizesOf(sides))
  return truth[condition]
}
