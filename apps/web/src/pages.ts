// The screens that are loaded once somebody goes there, by the first word of their place.

export const pages = {
  advice: async () => ({ default: (await import('./features/advice/advice-page.tsx')).AdvicePage }),
  documents: async () => ({ default: (await import('./features/documents/documents-page.tsx')).DocumentsPage }),
  consult: async () => ({ default: (await import('./features/consult/consult-page.tsx')).ConsultPage }),
  guideline: async () => ({ default: (await import('./features/explorer/explorer-page.tsx')).ExplorerPage }),
  intake: async () => ({ default: (await import('./features/intake-read/intake-read-page.tsx')).IntakeReadPage }),
  note: async () => ({ default: (await import('./features/note/note-page.tsx')).NotePage }),
  open: async () => ({ default: (await import('./features/case-file/open-page.tsx')).OpenPage }),
  pathway: async () => ({ default: (await import('./features/pathway/pathway-page.tsx')).PathwayPage }),
  practice: async () => ({ default: (await import('./features/practice/practice-page.tsx')).PracticePage }),
  programme: async () => ({ default: (await import('./features/programme/programme-page.tsx')).ProgrammePage }),
  save: async () => ({ default: (await import('./features/case-file/save-page.tsx')).SavePage }),
  settings: async () => ({ default: (await import('./features/settings/settings-page.tsx')).SettingsPage }),
  talk: async () => ({ default: (await import('./features/talks/talk-page.tsx')).TalkPage }),
  together: async () => ({ default: (await import('./features/together/together-page.tsx')).TogetherPage }),
  work: async () => ({ default: (await import('./features/work/work-page.tsx')).WorkPage }),
} as const
