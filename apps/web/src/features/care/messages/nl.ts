export const care = {
  label: 'Met dit advies verder',
  advice: 'Advies',
  together: 'Samen',
  programme: 'Oefeningen',
  work: 'Werk',
  imaging: 'Over scans',
  medicines: 'Over medicijnen',
  documents: 'Brieven en bladen',
  note: 'Nota',
}
