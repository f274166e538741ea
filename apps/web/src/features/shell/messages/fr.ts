import type { shell as nl } from './nl.ts'

export const shell: typeof nl = {
  skip: 'Aller au contenu',
  menu: 'Rubriques',
  practice: 'Cabinet',
  consult: 'Consultation',
  pathway: 'Parcours',
  guideline: 'Guide',
  settings: 'Réglages',
  language: 'Langue',
  loading: 'Les recommandations se chargent.',
  failedTitle: 'Cet écran ne peut pas être affiché',
  failedLoading: 'Une partie de Lende n’a pas pu être chargée. Vérifiez la connexion et réessayez.',
  failedOther:
    'Une erreur s’est produite dans Lende. Ce que vous avez rempli est conservé tant que vous ne fermez ni ne rechargez cette page.',
  retry: 'Réessayer',
  home: 'Au début',
  close: 'Fermer',
  cancel: 'Annuler',
  yes: 'Oui',
  inHand: 'Consultation pour',
  alreadyRecorded: 'déjà enregistrée',
  corrects: (day) => `correction du contact du ${day}, pas encore enregistrée`,
  contactOf: (day) => `contact du ${day}`,
  toEpisode: 'Vers l’épisode',
  no: 'Non',
}
