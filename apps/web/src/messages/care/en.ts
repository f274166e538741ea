import { documents } from '../../features/documents/messages/en.ts'
import { programme } from '../../features/programme/messages/en.ts'
import { talks } from '../../features/talks/messages/en.ts'
import { work } from '../../features/work/messages/en.ts'
import type { CareMessages } from './nl.ts'

export const careMessages: CareMessages = { documents, programme, talks, work }
