import { advice } from '../features/advice/messages/de.ts'
import { bodyChart } from '../features/body-chart/messages/de.ts'
import { care } from '../features/care/messages/de.ts'
import { caseFile } from '../features/case-file/messages/de.ts'
import { consult } from '../features/consult/messages/de.ts'
import { explorer } from '../features/explorer/messages/de.ts'
import { instruments } from '../features/instruments/messages/de.ts'
import { intakeRead } from '../features/intake-read/messages/de.ts'
import { note } from '../features/note/messages/de.ts'
import { offline } from '../features/offline/messages/de.ts'
import { pathway } from '../features/pathway/messages/de.ts'
import { safety } from '../features/safety/messages/de.ts'
import { settings } from '../features/settings/messages/de.ts'
import { shell } from '../features/shell/messages/de.ts'
import { start } from '../features/start/messages/de.ts'
import { together } from '../features/together/messages/de.ts'
import { wordingCheck } from '../features/wording-check/messages/de.ts'

import type { Messages } from './nl.ts'

export const messages: Messages = {
  start,
  shell,
  consult,
  safety,
  advice,
  pathway,
  instruments,
  bodyChart,
  caseFile,
  intakeRead,
  note,
  explorer,
  settings,
  offline,
  wordingCheck,
  together,
  care,
}
