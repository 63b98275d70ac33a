import type { Fault } from '../core/fault.ts'
import type { IconName } from './icon.tsx'

const BY_KIND: Readonly<Record<string, IconName>> = {
  kill: 'cross',
  restart: 'reset',
  crash: 'bolt',
  freeze: 'pause',
  thaw: 'play',
  leave: 'leave',
  join: 'plus',
  sync: 'check',
  heal: 'check',
  partition: 'split',
  region: 'region',
  swizzle: 'shuffle',
  reorder: 'shuffle',
  drop: 'cross',
  delay: 'slow',
  deliver: 'step',
  duplicate: 'copy',
  flip: 'bit',
}

/** Of a fault that has no picture of its own, the question that it answers has one. */
const BY_QUESTION: Readonly<Record<Fault['question'], IconName>> = {
  life: 'bolt',
  pace: 'slow',
  clock: 'clock',
  passage: 'cut',
  delay: 'slow',
  copies: 'copy',
  content: 'bit',
  flight: 'letter',
  none: 'check',
}

/** The small picture of a fault. */
export function faultIcon({ kind, question }: Pick<Fault, 'kind' | 'question'>): IconName {
  return (Object.hasOwn(BY_KIND, kind) ? BY_KIND[kind] : undefined) ?? BY_QUESTION[question]
}
