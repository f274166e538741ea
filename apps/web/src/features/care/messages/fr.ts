import type { care as nl } from './nl.ts'

export const care: typeof nl = {
  label: 'Continuer avec ces conseils',
  advice: 'Conseils',
  together: 'Ensemble',
  programme: 'Exercices',
  work: 'Travail',
  imaging: 'À propos des scanners',
  medicines: 'À propos des médicaments',
  documents: 'Lettres et feuilles',
  note: 'Note',
}
