import type { care as nl } from './nl.ts'

export const care: typeof nl = {
  label: 'On with this advice',
  advice: 'Advice',
  together: 'Together',
  programme: 'Exercises',
  work: 'Work',
  imaging: 'About scans',
  medicines: 'About medicines',
  documents: 'Letters and sheets',
  note: 'Note',
}
