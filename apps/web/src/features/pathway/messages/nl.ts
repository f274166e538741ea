export const pathway = {
  title: 'Het zorgpad voor uw beroep',
  lead: 'Zonder patiënt en zonder antwoorden: wat te doen, te overwegen en te laten, met de bron.',
  print: 'De pagina van dit beroep afdrukken',
  role: 'Beroep',
  kind: 'Klacht',
  contact: 'Contact',
  contacts: { first: 'eerste contact', 'follow-up': 'opvolging' },
  phase: 'Fase, in dagen sinds het begin',
  days: (first: number, last: number) => `dag ${first} tot ${last}`,
  fromDay: (first: number) => `vanaf dag ${first}`,
  schemeOnlyNames: 'Alleen een naam: het advies volgt de fasen hierboven.',
  dependsMeans: 'Dit geldt pas na antwoorden die een fase niet geeft.',
  andMore: (n: number) => `en nog ${n}`,
  later: 'alleen bij opvolging',
  laterOnly: (n: number) =>
    n === 1
      ? '1 advies hangt af van eerdere zittingen en staat alleen bij opvolging.'
      : `${n} adviezen hangen af van eerdere zittingen en staan alleen bij opvolging.`,
  sameAtBoth: 'In deze fase zijn de adviezen bij eerste contact en opvolging dezelfde.',
  inGuideline: 'De hele regel in de richtlijn',
  asked: 'Wat gevraagd wordt',
  orderFirst: 'De volgorde bij een eerste contact.',
  orderFollowUp: 'De volgorde bij opvolging.',
  noOwnOrder: 'Voor dit beroep heeft de richtlijn geen eigen volgorde; dit is de algemene.',
  oneScreen: (names: string) => `Samen op één scherm: ${names}.`,
  fewTogether: (most: number, names: string) => `Met hoogstens ${most} open vragen samen op één scherm: ${names}.`,
  asBefore: (names: string) => `Getoond met het vorige antwoord, in één tik te bevestigen: ${names}.`,
  after: (names: string) => `Daarna, als het nog iets kan veranderen: ${names}.`,
  askedOnly: 'Wat niets meer kan veranderen, wordt niet gevraagd.',
  boxDepends: (stage: string) => `${stage} (hangt van meer af)`,
  sheetLegend: (phases: string, above: string, below: string) =>
    `Vakjes: een kolom per fase (${phases}); boven ${above}, onder ${below}. Vol: geldt. Half: hangt van meer af. Leeg: geldt niet. Zonder vakjes: in elke fase, bij beide. +2: hangt nog van 2 dingen af.`,
}
