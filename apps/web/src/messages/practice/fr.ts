import { episode } from '../../features/practice/episode/messages/fr.ts'
import { practice } from '../../features/practice/messages/fr.ts'
import { patients } from '../../features/practice/patients/messages/fr.ts'
import { people } from '../../features/practice/people/messages/fr.ts'
import { signIn } from '../../features/practice/sign-in/messages/fr.ts'
import type { PracticeMessages } from './nl.ts'

export const practiceMessages: PracticeMessages = { episode, practice, patients, people, signIn }
