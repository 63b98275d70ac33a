import type { Metrics } from '../trace/metrics.ts'
import { Icon } from './icon.tsx'
import { useWords } from './words.ts'

interface Props {
  readonly metrics: Metrics
}

/** More than these say no more to the eye. */
const MOST = 4

/** Where belief and truth part: who is dead and noticed by how many, who is given up though it is up. */
export function NoticeList({ metrics }: Props) {
  const { truth } = useWords().views
  const { up, deaths, alarms } = metrics
  const lines = [
    ...deaths.map(({ node, count }) => ({
      key: `death ${node}`,
      icon: count === up ? ('check' as const) : ('cross' as const),
      text: truth.noticed(node, count, up),
    })),
    ...alarms.map(({ node, count }) => ({
      key: `alarm ${node}`,
      icon: 'alarm' as const,
      text: truth.alarm(node, count),
    })),
  ]
  if (lines.length === 0) return null
  return (
    <ul className="notices">
      {lines.slice(0, MOST).map(({ key, icon, text }) => (
        <li key={key} className={icon}>
          <Icon name={icon} /> {text}
        </li>
      ))}
      {lines.length > MOST && <li>{truth.more(lines.length - MOST)}</li>}
    </ul>
  )
}
