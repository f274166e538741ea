import { episode } from '../../features/practice/episode/messages/de.ts'
import { practice } from '../../features/practice/messages/de.ts'
import { patients } from '../../features/practice/patients/messages/de.ts'
import { people } from '../../features/practice/people/messages/de.ts'
import { signIn } from '../../features/practice/sign-in/messages/de.ts'
import type { PracticeMessages } from './nl.ts'

export const practiceMessages: PracticeMessages = { episode, practice, patients, people, signIn }
