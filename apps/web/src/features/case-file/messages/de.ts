import type { caseFile as nl } from './nl.ts'

export const caseFile: typeof nl = {
  saveTitle: 'Datei speichern',
  saveAbout:
    'Eine Datei auf diesem Gerät, mit Gesundheitsdaten: behandeln Sie sie so. Lende sendet nichts und bewahrt nichts im Browser auf.',
  nothingTitle: 'Es gibt noch nichts zu speichern',
  nothing:
    'Was gespeichert wird, entsteht in der Konsultation. Beginnen Sie eine, oder öffnen Sie eine gespeicherte Datei.',
  toConsult: 'Zur Konsultation',
  name: 'Name der Datei',
  nameAbout: 'Verwenden Sie weder Name noch Geburtsdatum noch Nummer einer Person. Einen Dateinamen kann jeder lesen.',
  protection: 'Schutz',
  plain: 'Einfache Datei',
  sealed: 'Mit einer Passphrase',
  plainAbout: 'Wer die Datei hat, kann sie lesen. Auch mit Lende auf der Befehlszeile zu öffnen.',
  sealedAbout:
    'Verschlüsselt. Nur wer die Passphrase kennt, kann sie öffnen. Eine vergessene Passphrase kann niemand zurückholen, auch wir nicht.',
  cannotSeal:
    'Verschlüsseln geht hier nicht: die Seite wurde nicht über eine sichere Verbindung (https) geöffnet. Eine einfache Datei ist möglich.',
  passphrase: 'Passphrase',
  passphraseAbout: 'Mindestens 12 Zeichen oder 4 Wörter. Mehr Regeln gibt es nicht.',
  passphraseAgain: 'Die Passphrase noch einmal',
  show: 'Anzeigen',
  hide: 'Verbergen',
  tooShort: 'Zu kurz: nehmen Sie mindestens 12 Zeichen oder 4 Wörter.',
  notTheSame: 'Die beiden Passphrasen sind nicht gleich.',
  save: 'Datei speichern',
  sealing: 'Wird verschlüsselt.',
  saved: (name: string) =>
    `Angeboten als ${name}. Sehen Sie nach, ob die Datei bei Ihren Downloads liegt, bevor Sie etwas löschen.`,
  clear: 'Konsultation löschen',
  clearAsk: 'Diese Konsultation löschen?',
  clearMeans:
    'Alles Eingetragene verschwindet von diesem Bildschirm. Nur was in einer Datei steht oder erfasst ist, bleibt.',
  clearYes: 'Alles löschen',
  openTitle: 'Datei öffnen',
  openAbout:
    'Eine Datei, die hier oder auf der Befehlszeile gespeichert wurde: .json, .yaml oder .lende. Sie wird auf diesem Gerät gelesen und nirgendwohin gesendet.',
  choose: 'Datei wählen',
  drop: 'Oder ziehen Sie eine Datei hierher.',
  dropZone: 'Ablageort für eine Datei',
  reading: 'Die Datei wird gelesen.',
  isSealed: (name: string) => `${name} ist verschlüsselt.`,
  open: 'Öffnen',
  cannotOpen: 'Diese Datei geht nicht auf: die Passphrase stimmt nicht, oder die Datei ist beschädigt.',
  damaged:
    'Diese verschlüsselte Datei ist beschädigt oder von einer späteren Version von Lende. Nehmen Sie eine andere Kopie.',
  refused: (name: string) => `${name} kann nicht gelesen werden`,
  refusedMeans: 'Es wurde nichts geöffnet. Die laufende Konsultation ist noch da.',
  place: (line: number, column: number) => `Zeile ${line}, Zeichen ${column}`,
  moreProblems: (n: number) => `Und noch ${n}.`,
  otherEditionTitle: 'Mit einer anderen Ausgabe gemacht',
  otherEdition: (then: string, now: string) =>
    `Der letzte Kontakt in dieser Datei folgte Ausgabe ${then}. Der heutige Rat folgt Ausgabe ${now} und kann also anders sein.`,
  goOn: 'Weiter zur Konsultation',
  unsavedTitle: 'Die laufende Konsultation ist nicht gespeichert',
  unsavedMeans: 'Eine andere Datei zu öffnen löscht, was jetzt eingetragen ist.',
  saveFirst: 'Zuerst speichern',
  openAnyway: 'Trotzdem öffnen',
  reloaded: 'Die Seite wurde neu geladen und beginnt leer. Lende bewahrt keine Patientendaten im Browser auf.',
  reloadedOpen: 'Gespeicherte Datei öffnen',
}
