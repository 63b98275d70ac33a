/** All that the page says, in English: to what it says when it opens, what its later parts say. */
import { en } from './en.ts'
import { enActing } from './en-acting.ts'
import { enFaultFields, enFaults } from './en-faults.ts'
import { enFilm } from './en-film.ts'
import { enHeartbeats } from './en-heartbeats.ts'
import { enHelp } from './en-help.ts'
import { enMatrix } from './en-matrix.ts'
import { enNode } from './en-node.ts'
import { enParameters } from './en-parameters.ts'
import { enProblems } from './en-problems.ts'
import { enProtocols } from './en-protocols.ts'
import { enSettings } from './en-settings.ts'
import { enSpacetime } from './en-spacetime.ts'
import { enSwim } from './en-swim.ts'
import { namesOf } from './label.ts'

const { format } = en
const faultWords = enFaults(format)

export const enLater = {
  ...en,
  ...enNode,
  ...enMatrix(format),
  ...enSpacetime(format),
  ...enSettings(format),
  ...enHeartbeats(format),
  /** By kind. */
  faultWords,
  faultFields: enFaultFields,
  faults: namesOf(faultWords),
  acting: enActing(format),
  film: enFilm(format),
  help: enHelp,
  parameters: enParameters,
  problems: enProblems,
  protocols: enProtocols,
  swim: enSwim(format),
}

/** What every language says, on the page and in the parts that are fetched later. */
export type LaterMessages = typeof enLater
