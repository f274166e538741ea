import { advice } from '../features/advice/messages/en.ts'
import { bodyChart } from '../features/body-chart/messages/en.ts'
import { care } from '../features/care/messages/en.ts'
import { caseFile } from '../features/case-file/messages/en.ts'
import { consult } from '../features/consult/messages/en.ts'
import { explorer } from '../features/explorer/messages/en.ts'
import { instruments } from '../features/instruments/messages/en.ts'
import { intakeRead } from '../features/intake-read/messages/en.ts'
import { note } from '../features/note/messages/en.ts'
import { offline } from '../features/offline/messages/en.ts'
import { pathway } from '../features/pathway/messages/en.ts'
import { safety } from '../features/safety/messages/en.ts'
import { settings } from '../features/settings/messages/en.ts'
import { shell } from '../features/shell/messages/en.ts'
import { start } from '../features/start/messages/en.ts'
import { together } from '../features/together/messages/en.ts'
import { wordingCheck } from '../features/wording-check/messages/en.ts'

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
