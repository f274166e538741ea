import { documents } from '../../features/documents/messages/de.ts'
import { programme } from '../../features/programme/messages/de.ts'
import { talks } from '../../features/talks/messages/de.ts'
import { work } from '../../features/work/messages/de.ts'
import type { CareMessages } from './nl.ts'

export const careMessages: CareMessages = { documents, programme, talks, work }
