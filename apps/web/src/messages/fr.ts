import { advice } from '../features/advice/messages/fr.ts'
import { bodyChart } from '../features/body-chart/messages/fr.ts'
import { care } from '../features/care/messages/fr.ts'
import { caseFile } from '../features/case-file/messages/fr.ts'
import { consult } from '../features/consult/messages/fr.ts'
import { explorer } from '../features/explorer/messages/fr.ts'
import { instruments } from '../features/instruments/messages/fr.ts'
import { intakeRead } from '../features/intake-read/messages/fr.ts'
import { note } from '../features/note/messages/fr.ts'
import { offline } from '../features/offline/messages/fr.ts'
import { pathway } from '../features/pathway/messages/fr.ts'
import { safety } from '../features/safety/messages/fr.ts'
import { settings } from '../features/settings/messages/fr.ts'
import { shell } from '../features/shell/messages/fr.ts'
import { start } from '../features/start/messages/fr.ts'
import { together } from '../features/together/messages/fr.ts'
import { wordingCheck } from '../features/wording-check/messages/fr.ts'

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
