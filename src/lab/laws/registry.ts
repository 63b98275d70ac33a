import { AGE_LAWS } from './ages.ts'
import { BELIEF_LAWS } from './beliefs.ts'
import type { Law } from './law.ts'
import { MESSAGE_LAWS } from './messages.ts'

/** Every law that one run can be held to. */
export const LAWS: readonly Law[] = [...MESSAGE_LAWS, ...BELIEF_LAWS, ...AGE_LAWS]
