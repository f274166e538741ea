import { de } from '@lende/documents/messages/de'
import type { note as source } from './nl.ts'

export const note: typeof source = {
  title: 'Notiz für die Akte',
  intro: 'Einfacher Text zum Einfügen in Ihre eigene Akte. Lende behält nichts davon.',
  emptyTitle: 'Es gibt noch nichts zu notieren',
  empty: 'Die Notiz folgt aus einer Konsultation. Beginnen Sie eine, oder öffnen Sie eine gespeicherte Datei.',
  toConsult: 'Zur Konsultation',
  openCase: 'Datei öffnen',
  kind: 'Art der Notiz',
  openDanger: (n: number) => (n === 1 ? '1 Gefahrenfrage ist noch offen.' : `${n} Gefahrenfragen sind noch offen.`),
  openDangerMeans: 'Sie stehen in der Notiz als nicht bekannt. Es wird noch nicht beruhigt.',
  answerFirst: 'Zuerst beantworten',
  advice: 'Getan oder empfohlen',
  adviceAbout: 'Nur was angekreuzt ist, kommt in die Notiz.',
  ticked: (ticked: number, all: number) => `${ticked} von ${all}`,
  safetyNetGiven: 'Hinweise für den Notfall mitgegeben',
  text: 'Text der Notiz',
  textAbout: 'Passen Sie an, was nötig ist, dann kopieren.',
  changed:
    'Sie haben den Text von Hand geändert. Was Sie danach ankreuzen oder beantworten, kommt nicht von selbst dazu.',
  again: 'Neu erstellen',
  copy: 'Kopieren',
  copied: 'Kopiert. Fügen Sie die Notiz in die Akte ein.',
  notCopied: 'Der Browser erlaubt das Kopieren nicht. Der Text ist markiert: kopieren Sie mit Strg+C oder ⌘C.',
  print: 'Drucken',
  codeSays: (code: string, verified: string, reading: string) =>
    `${code}: Code ${verified}; Zuordnung zur Klasse: ${reading}.`,
  line: de,
}
