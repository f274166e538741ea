import type { talks as nl } from './nl.ts'

export const talks: typeof nl = {
  imaging: 'Bildgebung',
  medicines: 'Medikamente',
  print: 'Halbe Seite drucken',
  patient: {
    imaging: 'Ein Bild von Ihrem Rücken?',
    medicines: 'Medikamente für Ihren Rücken',
    parts: {
      shows: 'Was ein Bild auch ohne Schmerz zeigt',
      changes: 'Was ein Bild ändert',
      risks: 'Was gegen ein Bild spricht',
      instead: 'Was wir stattdessen tun',
    },
    needed: 'Wann ein Bild nötig ist',
    call: 'Wann Sie anrufen',
    filledOf: (filled, of) => `${filled} von ${of}`,
    applies: 'Das zählt bei Ihnen',
    open: 'Sagen Sie es, wenn das auf Sie zutrifft',
    against: 'Nicht für diesen Schmerz',
    source: 'Quelle',
    newer: 'Neuere Leitlinien',
  },
}
