import type { pathway as nl } from './nl.ts'

export const pathway: typeof nl = {
  title: 'Le parcours pour votre profession',
  lead: 'Sans patient et sans réponses : que faire, envisager et ne pas faire, avec la source.',
  print: 'Imprimer la page de cette profession',
  role: 'Profession',
  kind: 'Plainte',
  contact: 'Contact',
  contacts: { first: 'premier contact', 'follow-up': 'suivi' },
  phase: 'Phase, en jours depuis le début',
  days: (first: number, last: number) => `jour ${first} à ${last}`,
  fromDay: (first: number) => `à partir du jour ${first}`,
  schemeOnlyNames: 'Un nom seulement : le conseil suit les phases ci-dessus.',
  dependsMeans: 'Ceci ne vaut qu’après des réponses qu’une phase ne donne pas.',
  andMore: (n: number) => `et encore ${n}`,
  later: 'seulement au suivi',
  laterOnly: (n: number) =>
    n === 1
      ? '1 conseil dépend de séances antérieures et n’apparaît qu’au suivi.'
      : `${n} conseils dépendent de séances antérieures et n’apparaissent qu’au suivi.`,
  sameAtBoth: 'Dans cette phase, les conseils sont les mêmes au premier contact et au suivi.',
  inGuideline: 'La règle entière dans le guide',
  asked: 'Ce qui est demandé',
  orderFirst: 'L’ordre lors d’un premier contact.',
  orderFollowUp: 'L’ordre au suivi.',
  noOwnOrder: 'Le guide n’a pas d’ordre propre à cette profession ; voici l’ordre général.',
  oneScreen: (names: string) => `Ensemble sur un écran : ${names}.`,
  fewTogether: (most: number, names: string) =>
    `Ensemble sur un écran tant qu’il reste au plus ${most} questions : ${names}.`,
  asBefore: (names: string) => `Montré avec la réponse précédente, à confirmer en une fois : ${names}.`,
  after: (names: string) => `Ensuite, si cela peut encore changer quelque chose : ${names}.`,
  askedOnly: 'Ce qui ne peut plus rien changer n’est pas demandé.',
  boxDepends: (stage: string) => `${stage} (dépend d’autres éléments)`,
  sheetLegend: (phases: string, above: string, below: string) =>
    `Cases : une colonne par phase (${phases}) ; en haut ${above}, en bas ${below}. Pleine : vaut. À moitié : dépend d’autres éléments. Vide : ne vaut pas. Sans cases : à chaque phase, pour les deux. +2 : dépend encore de 2 éléments.`,
}
