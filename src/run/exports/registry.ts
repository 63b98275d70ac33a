import type { Export } from './export.ts'
import { jsonLines } from './json-lines.ts'
import { memberLists } from './member-lists.ts'
import { shiviz } from './shiviz.ts'

/** Every way to carry a trace out; one line adds one. */
export const EXPORTS: readonly Export[] = [jsonLines, shiviz, memberLists]
