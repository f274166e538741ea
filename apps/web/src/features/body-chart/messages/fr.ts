import type { bodyChart as nl } from './nl.ts'

export const bodyChart: typeof nl = {
  show: 'Indiquer sur le schéma corporel',
  title: 'Où se situe la douleur ?',
  chart: 'Schéma corporel',
  keys: 'Les flèches mènent à la zone voisine, la barre d’espace marque.',
  leftLetter: 'G',
  rightLetter: 'D',
  marked: (areas: string) => `Marqué : ${areas}.`,
  nothingMarked: 'Rien de marqué encore.',
  inWords: 'Indiquer en mots',
  follows: 'Ce qui en découle',
  followsNothing: 'Pas encore de réponse. Ce qui n’est pas marqué reste inconnu.',
  chooses: 'Le dessin laisse le choix ; choisissez :',
  replaces: (answer: string) => `Réponse actuelle : ${answer}.`,
  complete: 'Le dessin est complet : il n’y a pas d’autre douleur',
  completeMeans: 'Il en découle alors aussi :',
  use: 'Utiliser ces réponses',
  keep: 'Garder seulement le dessin',
  erase: 'Effacer les marques',
}
