// The sentences of the screens that turn advice into care: loaded with the first of them.

import { documents } from '../../features/documents/messages/nl.ts'
import { programme } from '../../features/programme/messages/nl.ts'
import { talks } from '../../features/talks/messages/nl.ts'
import { work } from '../../features/work/messages/nl.ts'

export const careMessages = { documents, programme, talks, work }

export type CareMessages = typeof careMessages
