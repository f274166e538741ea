import type { talks as nl } from './nl.ts'

export const talks: typeof nl = {
  imaging: 'Imagerie',
  medicines: 'Médicaments',
  print: 'Imprimer une demi-page',
  patient: {
    imaging: 'Une image de votre dos ?',
    medicines: 'Des médicaments pour votre dos',
    parts: {
      shows: 'Ce qu’une image montre aussi sans douleur',
      changes: 'Ce qu’une image change',
      risks: 'Ce qui parle contre une image',
      instead: 'Ce que nous faisons',
    },
    needed: 'Quand une image est nécessaire',
    call: 'Quand appeler',
    filledOf: (filled, of) => `${filled} sur ${of}`,
    applies: 'Cela compte pour vous',
    open: 'Dites-le si c’est votre cas',
    against: 'Pas pour cette douleur',
    source: 'Source',
    newer: 'Guides plus récents',
  },
}
