import type { shell as nl } from './nl.ts'

export const shell: typeof nl = {
  skip: 'Zum Inhalt',
  menu: 'Bereiche',
  practice: 'Praxis',
  consult: 'Konsultation',
  pathway: 'Behandlungspfad',
  guideline: 'Leitlinie',
  settings: 'Einstellungen',
  language: 'Sprache',
  loading: 'Die Leitlinie wird geladen.',
  failedTitle: 'Diese Seite kann nicht gezeigt werden',
  failedLoading:
    'Ein Teil von Lende konnte nicht geladen werden. Prüfen Sie die Verbindung und versuchen Sie es erneut.',
  failedOther:
    'In Lende ist ein Fehler aufgetreten. Was Sie eingegeben haben, bleibt erhalten, solange Sie diese Seite nicht schließen oder neu laden.',
  retry: 'Erneut versuchen',
  home: 'Zum Anfang',
  close: 'Schließen',
  cancel: 'Abbrechen',
  yes: 'Ja',
  inHand: 'Konsultation für',
  alreadyRecorded: 'bereits erfasst',
  corrects: (day) => `Berichtigung des Kontakts vom ${day}, noch nicht erfasst`,
  contactOf: (day) => `Kontakt vom ${day}`,
  toEpisode: 'Zur Episode',
  no: 'Nein',
}
