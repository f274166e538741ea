import type { care as nl } from './nl.ts'

export const care: typeof nl = {
  label: 'Mit diesen Empfehlungen weiter',
  advice: 'Empfehlungen',
  together: 'Gemeinsam',
  programme: 'Übungen',
  work: 'Arbeit',
  imaging: 'Über Bilder',
  medicines: 'Über Medikamente',
  documents: 'Briefe und Blätter',
  note: 'Notiz',
}
