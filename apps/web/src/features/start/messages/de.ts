import type { start as nl } from './nl.ts'

export const start: typeof nl = {
  title: 'Behandlungspfad bei Kreuzschmerzen',
  practice: 'Praxis',
  practiceAbout: 'Patientinnen und Patienten und ihre Episoden, gemeinsam geführt. Mit Anmeldung.',
  consult: 'Konsultation',
  consultAbout: 'Wenige Antworten genügen: was die Leitlinien jetzt raten, warum und wie schnell.',
  open: 'Eine gespeicherte Datei öffnen',
  openAbout: 'Verlauf: nur was sich geändert hat und was ansteht.',
  pathway: 'Der Pfad für Ihren Beruf',
  pathwayAbout: 'Ohne Patient: was in jeder Phase zu tun ist.',
  intake: 'Patientenfragebogen',
  intakeAbout: 'Was vor dem Besuch ausgefüllt wurde: lesen, bestätigen, in der Konsultation fortfahren.',
  isNot:
    'Lende ist kein Medizinprodukt und nicht klinisch validiert. Es ersetzt Ihr Urteil nicht und schließt keine ernste Krankheit aus. Außerhalb einer Praxis geschieht alles auf diesem Gerät; nichts wird gesendet oder gespeichert, außer Ihren Einstellungen.',
  openUnsaved: (n: number) =>
    `Eine Konsultation ist noch offen: ${n === 1 ? '1 Antwort' : `${n} Antworten`}, nicht gespeichert.`,
  openSaved: (n: number) =>
    `Eine Konsultation ist noch offen: ${n === 1 ? '1 Antwort' : `${n} Antworten`} von heute, gespeichert.`,
  saveOrClear: 'Speichern oder löschen',
}
