import { episode } from '../../features/practice/episode/messages/en.ts'
import { practice } from '../../features/practice/messages/en.ts'
import { patients } from '../../features/practice/patients/messages/en.ts'
import { people } from '../../features/practice/people/messages/en.ts'
import { signIn } from '../../features/practice/sign-in/messages/en.ts'
import type { PracticeMessages } from './nl.ts'

export const practiceMessages: PracticeMessages = { episode, practice, patients, people, signIn }
