// The screens that are loaded once somebody goes there, by the first word of their place.

import { onArrival } from './on-arrival.tsx'

export const pages = {
  advice: onArrival(async () => (await import('./features/advice/advice-page.tsx')).AdvicePage),
  documents: onArrival(async () => (await import('./features/documents/documents-page.tsx')).DocumentsPage),
  consult: onArrival(async () => (await import('./features/consult/consult-page.tsx')).ConsultPage),
  guideline: onArrival(async () => (await import('./features/explorer/explorer-page.tsx')).ExplorerPage),
  intake: onArrival(async () => (await import('./features/intake-read/intake-read-page.tsx')).IntakeReadPage),
  note: onArrival(async () => (await import('./features/note/note-page.tsx')).NotePage),
  open: onArrival(async () => (await import('./features/case-file/open-page.tsx')).OpenPage),
  pathway: onArrival(async () => (await import('./features/pathway/pathway-page.tsx')).PathwayPage),
  practice: onArrival(async () => (await import('./features/practice/practice-page.tsx')).PracticePage, {
    isForFew: true,
  }),
  programme: onArrival(async () => (await import('./features/programme/programme-page.tsx')).ProgrammePage),
  save: onArrival(async () => (await import('./features/case-file/save-page.tsx')).SavePage),
  settings: onArrival(async () => (await import('./features/settings/settings-page.tsx')).SettingsPage),
  talk: onArrival(async () => (await import('./features/talks/talk-page.tsx')).TalkPage),
  together: onArrival(async () => (await import('./features/together/together-page.tsx')).TogetherPage),
  work: onArrival(async () => (await import('./features/work/work-page.tsx')).WorkPage),
} as const
