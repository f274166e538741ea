export const talks = {
  imaging: 'Scan',
  medicines: 'Medicijnen',
  print: 'Halve bladzijde afdrukken',
  /** In de taal van de patiënt. */
  patient: {
    imaging: 'Een scan van uw rug?',
    medicines: 'Medicijnen voor uw rug',
    parts: {
      shows: 'Wat een scan ook toont zonder pijn',
      changes: 'Wat een scan verandert',
      risks: 'Wat tegen een scan spreekt',
      instead: 'Wat we wel doen',
    },
    needed: 'Wanneer een scan wel nodig is',
    call: 'Wanneer u belt',
    filledOf: (filled: number, of: number) => `${filled} van ${of}`,
    applies: 'Dit telt bij u mee',
    open: 'Zeg het als dit voor u geldt',
    against: 'Niet voor deze pijn',
    source: 'Bron',
    newer: 'Nieuwere richtlijnen',
  },
}
