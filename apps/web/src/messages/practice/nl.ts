// The sentences of the pages of a practice: loaded with the first of them.

import { episode } from '../../features/practice/episode/messages/nl.ts'
import { practice } from '../../features/practice/messages/nl.ts'
import { patients } from '../../features/practice/patients/messages/nl.ts'
import { people } from '../../features/practice/people/messages/nl.ts'
import { signIn } from '../../features/practice/sign-in/messages/nl.ts'

export const practiceMessages = { episode, practice, patients, people, signIn }

export type PracticeMessages = typeof practiceMessages
