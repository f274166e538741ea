import type { bodyChart as nl } from './nl.ts'

export const bodyChart: typeof nl = {
  show: 'Im Körperschema angeben',
  title: 'Wo ist der Schmerz?',
  chart: 'Körperschema',
  keys: 'Pfeiltasten führen zum Nachbargebiet, die Leertaste markiert.',
  leftLetter: 'L',
  rightLetter: 'R',
  marked: (areas: string) => `Markiert: ${areas}.`,
  nothingMarked: 'Noch nichts markiert.',
  inWords: 'In Worten angeben',
  follows: 'Was daraus folgt',
  followsNothing: 'Noch keine Antwort. Was nicht markiert ist, bleibt unbekannt.',
  chooses: 'Die Zeichnung lässt übrig; wählen Sie:',
  replaces: (answer: string) => `Bisherige Antwort: ${answer}.`,
  complete: 'Die Zeichnung ist vollständig: mehr Schmerz gibt es nicht',
  completeMeans: 'Dann folgt auch:',
  use: 'Diese Antworten übernehmen',
  keep: 'Nur die Zeichnung behalten',
  erase: 'Markierungen löschen',
}
