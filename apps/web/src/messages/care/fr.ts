import { documents } from '../../features/documents/messages/fr.ts'
import { programme } from '../../features/programme/messages/fr.ts'
import { talks } from '../../features/talks/messages/fr.ts'
import { work } from '../../features/work/messages/fr.ts'
import type { CareMessages } from './nl.ts'

export const careMessages: CareMessages = { documents, programme, talks, work }
