import type { wordingCheck as nl } from './nl.ts'

export const wordingCheck: typeof nl = {
  title: 'Des mots qui peuvent faire peur',
  means: 'Qui lit cela risque de moins bouger. C’est vous qui décidez de ce qui reste.',
  instead: 'plutôt :',
}
