import { Icon } from './icon.tsx'
import type { Opinions } from './opinions.ts'
import { useWords } from './words.ts'

interface Props {
  readonly opinions: Opinions
}

/** More than these say no more to the eye. */
const MOST = 4

/** Where belief and truth part: who is dead and noticed by how many, who is given up though it is up. */
export function NoticeList({ opinions }: Props) {
  const { cluster } = useWords()
  const { up, deaths, alarms, right, pairs } = opinions
  const lines = [
    ...deaths.map(({ node, count }) => ({
      key: `death ${node}`,
      icon: count === up ? ('check' as const) : ('cross' as const),
      text: cluster.noticed(node, count, up),
    })),
    ...alarms.map(({ node, count }) => ({
      key: `alarm ${node}`,
      icon: 'alarm' as const,
      text: cluster.alarm(node, count),
    })),
  ]
  if (lines.length === 0 && right === pairs && pairs > 0) return <p className="note">{cluster.agreed}</p>
  if (lines.length === 0) return null
  return (
    <ul className="notices">
      {lines.slice(0, MOST).map(({ key, icon, text }) => (
        <li key={key} className={icon}>
          <Icon name={icon} /> {text}
        </li>
      ))}
      {lines.length > MOST && <li>{cluster.more(lines.length - MOST)}</li>}
    </ul>
  )
}
