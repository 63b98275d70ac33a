/** All that the page says, in Chinese: to what it says when it opens, what its later parts say. */

import type { LaterMessages } from './en-later.ts'
import { namesOf } from './label.ts'
import { zh } from './zh.ts'
import { zhActing } from './zh-acting.ts'
import { zhFaultFields, zhFaults } from './zh-faults.ts'
import { zhFilm } from './zh-film.ts'
import { zhHeartbeats } from './zh-heartbeats.ts'
import { zhHelp } from './zh-help.ts'
import { zhMatrix } from './zh-matrix.ts'
import { zhNode } from './zh-node.ts'
import { zhParameters } from './zh-parameters.ts'
import { zhProblems } from './zh-problems.ts'
import { zhProtocols } from './zh-protocols.ts'
import { zhSettings } from './zh-settings.ts'
import { zhSpacetime } from './zh-spacetime.ts'
import { zhSwim } from './zh-swim.ts'

const { format } = zh
const faultWords = zhFaults(format)

export const zhLater: LaterMessages = {
  ...zh,
  ...zhNode,
  ...zhMatrix(format),
  ...zhSpacetime(format),
  ...zhSettings(format),
  ...zhHeartbeats(format),
  faultWords,
  faultFields: zhFaultFields,
  faults: namesOf(faultWords),
  acting: zhActing(format),
  film: zhFilm(format),
  help: zhHelp,
  parameters: zhParameters,
  problems: zhProblems,
  protocols: zhProtocols,
  swim: zhSwim(format),
}
