import { advice } from '../features/advice/messages/nl.ts'
import { bodyChart } from '../features/body-chart/messages/nl.ts'
import { care } from '../features/care/messages/nl.ts'
import { caseFile } from '../features/case-file/messages/nl.ts'
import { consult } from '../features/consult/messages/nl.ts'
import { explorer } from '../features/explorer/messages/nl.ts'
import { instruments } from '../features/instruments/messages/nl.ts'
import { intakeRead } from '../features/intake-read/messages/nl.ts'
import { note } from '../features/note/messages/nl.ts'
import { offline } from '../features/offline/messages/nl.ts'
import { pathway } from '../features/pathway/messages/nl.ts'
import { safety } from '../features/safety/messages/nl.ts'
import { settings } from '../features/settings/messages/nl.ts'
import { shell } from '../features/shell/messages/nl.ts'
import { start } from '../features/start/messages/nl.ts'
import { together } from '../features/together/messages/nl.ts'
import { wordingCheck } from '../features/wording-check/messages/nl.ts'

export const messages = {
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

export type Messages = typeof messages
