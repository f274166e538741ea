import type { settings as nl } from './nl.ts'

export const settings: typeof nl = {
  title: 'Einstellungen',
  atOnce: 'Jede Wahl gilt sofort.',
  language: 'Sprache',
  country: 'Land',
  countryAbout: 'Bestimmt die Begriffe, wohin überwiesen wird, und den Rat zur Arbeit.',
  role: 'Beruf',
  roleAbout: 'Der Behandlungspfad öffnet sich auf der Seite dieses Berufs.',
  scheme: 'Phasen auch benennen nach',
  schemeNone: 'keiner anderen Einteilung',
  schemeAbout:
    'Nur ein Name neben dem des Behandlungspfads. Die Regeln behalten die Phasen der Leitlinie: Diese Wahl ändert keinen Rat.',
  days: (from: number, to: number) => `Tag ${from} bis ${to}`,
  fromDay: (from: number) => `ab Tag ${from}`,
  appearance: 'Farben',
  appearances: { system: 'Wie das Gerät', light: 'Hell', dark: 'Dunkel', contrast: 'Hoher Kontrast' },
  textSize: 'Schriftgröße',
  textSizes: { normal: 'Normal', large: 'Groß', larger: 'Größer' },
  singleKeys: 'Einzelne Tasten',
  singleKeysAbout:
    'In der Konsultation antwortet eine einzige Taste. Schalten Sie das aus, wenn Sie diktieren oder Tasten ungewollt berühren; Tab, Pfeile und Enter bleiben.',
  onOrOff: { on: 'Ein', off: 'Aus' },
  stored: 'Was gespeichert wird',
  storedAbout:
    'Nur diese sieben Einstellungen: Sprache, Land, Beruf, Einteilung der Phasen, Farben, Schriftgröße und einzelne Tasten. Sie bleiben in diesem Browser, auf diesem Gerät. Über Patienten wird nichts gespeichert.',
  forget: 'Diese Einstellungen vergessen',
  forgotten: 'Vergessen. Jetzt gilt, was das Gerät vorgibt. Was Sie danach wählen, wird wieder gespeichert.',
  about: 'Über Lende',
  edition: 'Ausgabe der Leitlinie',
  code: 'Code',
  codeLicence: 'Apache-Lizenz 2.0',
  content: 'Texte und Regeln',
  contentLicence:
    'Creative Commons Namensnennung 4.0. Die Leitlinien und Fragebögen selbst bleiben bei ihren Herausgebern und Autoren.',
  font: 'Schrift',
  fontLicence: 'Atkinson Hyperlegible Next, unter der SIL Open Font License 1.1.',
  guideline: 'Die Leitlinie lesen: jede Regel mit Quelle',
}
