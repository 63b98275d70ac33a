import type { Run } from '../run/run.ts'
import { beliefsShown, nameOf } from './beliefs-shown.ts'
import { NoticeList } from './notice-list.tsx'
import { countOpinions } from './opinions.ts'
import { usePulse } from './pulse.ts'
import { Shares } from './shares.tsx'
import { useWords } from './words.ts'

interface Props {
  readonly run: Run
}

/** The cluster as a whole: how many are up, and how far what they believe is true. */
export function ClusterFacts({ run }: Props) {
  usePulse(run)
  const words = useWords()
  const { frame } = run
  const opinions = countOpinions(frame)
  return (
    <section className="cluster-facts">
      <h2>{words.cluster.heading}</h2>
      <dl>
        <div>
          <dt>{words.cluster.up}</dt>
          <dd>{words.cluster.upOf(opinions.up, frame.nodes)}</dd>
        </div>
        <div>
          <dt>{words.cluster.right}</dt>
          <dd>{words.cluster.rightOf(opinions.right, opinions.pairs)}</dd>
        </div>
      </dl>
      <Shares
        label={words.cluster.beliefs}
        parts={beliefsShown(run.protocol).map((belief) => ({
          belief: nameOf(belief),
          count: opinions.counts[belief] as number,
        }))}
      />
      <NoticeList opinions={opinions} />
    </section>
  )
}
