import type { Messages } from './nl.ts'

export const de: Messages = {
  head: (on, role) => `Kreuzschmerz, ${on}, ${role}`,
  notPresent: 'Gefragt, nicht vorhanden',
  normal: 'Geprüft, normal',
  notKnown: 'Nicht gefragt oder nicht bekannt',
  fromBefore: 'Von früher',
  painAreas: 'Schmerz auf der Zeichnung markiert',
  toJudge: (names) => `Noch zu beurteilen: ${names}.`,
  code: (system, code) => `Code, vorgeschlagen: ${code} (${system})`,
  before: (score, on) => `am ${on}: ${score}`,
  done: 'Getan oder empfohlen',
  considered: 'Erwogen',
  held: (n) => (n === 1 ? '1 Empfehlung ist zurückgestellt.' : `${n} Empfehlungen sind zurückgestellt.`),
  safetyNet: 'Hinweise für den Notfall mitgegeben',
  taught: { done: 'gemacht', partly: 'teilweise', 'not-done': 'nicht gemacht' },
  steps: (by, every) => `${every === 1 ? 'jeden Tag' : `alle ${every} Tage`} ${by} mehr`,
  page: 'Seite',
  edition: (edition) => `Lende, Ausgabe ${edition}`,
  editionAlone: (edition) => `Ausgabe ${edition}`,
  replaced: (guideline, by) => `${guideline}. ${by}`,
}
