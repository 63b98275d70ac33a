import type { MessageKind } from '../core/protocol.ts'

interface Props {
  readonly kind: MessageKind
}

const OUTLINES = {
  letter: 'M1.5 5.5h21v13h-21z',
  ask: 'M3 12a9 9 0 1 1 18 0 9 9 0 1 1-18 0z',
  answer: 'M1.5 4.5 L22.5 12 1.5 19.5z',
} as const

/** A kind of message by its shape and its letter, as the graph draws it when there are several. */
export function MessageMark({ kind: { shape, letter } }: Props) {
  return (
    <svg className={`message-mark ${shape}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={OUTLINES[shape]} />
      <text x={shape === 'answer' ? 9 : 12} y="16">
        {letter}
      </text>
    </svg>
  )
}
