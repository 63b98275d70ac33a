import { memo } from 'react'
import { numberedRounds } from './time-scale.ts'
import { useWords } from './words.ts'

interface Props {
  readonly spanRounds: number
  readonly width: number
}

const SPACING_PX = 110

/** The rounds below the time line. */
export const TimelineAxis = memo(function TimelineAxis({ spanRounds, width }: Props) {
  const { format } = useWords()
  if (width === 0) return null
  return (
    <div className="axis" aria-hidden="true">
      {numberedRounds(spanRounds, width, SPACING_PX).map((round) => (
        <span key={round} style={{ transform: `translateX(${(round / spanRounds) * width}px)` }}>
          {format.number(round)}
        </span>
      ))}
    </div>
  )
})
