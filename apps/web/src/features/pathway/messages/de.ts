import type { pathway as nl } from './nl.ts'

export const pathway: typeof nl = {
  title: 'Der Pfad für Ihren Beruf',
  lead: 'Ohne Patient und ohne Antworten: was zu tun, zu erwägen und zu lassen ist, mit Quelle.',
  print: 'Die Seite dieses Berufs drucken',
  role: 'Beruf',
  kind: 'Beschwerde',
  contact: 'Kontakt',
  contacts: { first: 'Erstkontakt', 'follow-up': 'Verlaufskontrolle' },
  phase: 'Phase, in Tagen seit Beginn',
  days: (first: number, last: number) => `Tag ${first} bis ${last}`,
  fromDay: (first: number) => `ab Tag ${first}`,
  schemeOnlyNames: 'Nur ein Name: Der Rat folgt den Phasen oben.',
  dependsMeans: 'Dies gilt erst nach Antworten, die eine Phase nicht gibt.',
  andMore: (n: number) => `und ${n} weitere`,
  later: 'nur bei Verlaufskontrolle',
  laterOnly: (n: number) =>
    n === 1
      ? '1 Rat hängt von früheren Sitzungen ab und steht nur bei der Verlaufskontrolle.'
      : `${n} Ratschläge hängen von früheren Sitzungen ab und stehen nur bei der Verlaufskontrolle.`,
  sameAtBoth: 'In dieser Phase ist der Rat bei Erstkontakt und Verlaufskontrolle derselbe.',
  inGuideline: 'Die ganze Regel in der Leitlinie',
  asked: 'Was gefragt wird',
  orderFirst: 'Die Reihenfolge beim Erstkontakt.',
  orderFollowUp: 'Die Reihenfolge bei der Verlaufskontrolle.',
  noOwnOrder: 'Für diesen Beruf hat die Leitlinie keine eigene Reihenfolge; dies ist die allgemeine.',
  oneScreen: (names: string) => `Zusammen auf einem Bildschirm: ${names}.`,
  fewTogether: (most: number, names: string) =>
    `Mit höchstens ${most} offenen Fragen zusammen auf einem Bildschirm: ${names}.`,
  asBefore: (names: string) => `Mit der vorigen Antwort gezeigt, auf einmal zu bestätigen: ${names}.`,
  after: (names: string) => `Danach, wenn es noch etwas ändern kann: ${names}.`,
  askedOnly: 'Was nichts mehr ändern kann, wird nicht gefragt.',
  boxDepends: (stage: string) => `${stage} (hängt von mehr ab)`,
  sheetLegend: (phases: string, above: string, below: string) =>
    `Kästchen: eine Spalte je Phase (${phases}); oben ${above}, unten ${below}. Voll: gilt. Halb: hängt von mehr ab. Leer: gilt nicht. Ohne Kästchen: in jeder Phase, bei beiden. +2: hängt von 2 weiteren Dingen ab.`,
}
