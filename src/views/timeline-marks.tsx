import { memo } from 'react'
import type { Run } from '../run/run.ts'
import { Icon } from './icon.tsx'
import type { PlacedMark } from './mark-places.ts'
import { useWords } from './words.ts'

interface Props {
  readonly run: Run
  readonly marks: readonly PlacedMark[]
}

/** What happened when, above the time line; a mark brings the cursor right behind what it stands for. */
export const TimelineMarks = memo(function TimelineMarks({ run, marks }: Props) {
  const { news } = useWords()
  return (
    <div className="marks">
      {marks.map(({ key, tick, x, lane, look, icon, label, hidden, text }) => (
        <button
          key={key}
          type="button"
          className={`timeline-mark ${look} lane-${lane}`}
          style={{ transform: `translateX(${x}px)` }}
          title={text}
          aria-label={[...nameOf(label, text), ...(hidden > 0 ? [news.more(hidden)] : [])].join(', ')}
          onClick={() => void run.seek(tick + 1)}
        >
          <Icon name={icon} />
          {label !== '' && <span>{label}</span>}
        </button>
      ))}
    </div>
  )
})

/** What a mark is called begins with what stands on it. */
function nameOf(label: string, text: string): readonly string[] {
  if (text.startsWith(label)) return [text]
  return label.includes(text) ? [label] : [label, text]
}
