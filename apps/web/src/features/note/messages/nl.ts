import { nl } from '@lende/documents/messages/nl'

export const note = {
  title: 'Nota voor het dossier',
  intro: 'Gewone tekst om in uw eigen dossier te plakken. Lende bewaart er niets van.',
  emptyTitle: 'Er is nog niets om te noteren',
  empty: 'De nota volgt uit een consult. Begin er een, of open een bewaard bestand.',
  toConsult: 'Naar het consult',
  openCase: 'Bestand openen',
  kind: 'Soort nota',
  openDanger: (n: number) => (n === 1 ? 'Er staat nog 1 gevaarvraag open.' : `Er staan nog ${n} gevaarvragen open.`),
  openDangerMeans: 'Ze staan in de nota als niet gekend. Er wordt nog niet gerustgesteld.',
  answerFirst: 'Eerst beantwoorden',
  advice: 'Gedaan of geadviseerd',
  adviceAbout: 'Alleen wat aangevinkt is, komt in de nota.',
  ticked: (ticked: number, all: number) => `${ticked} van ${all}`,
  safetyNetGiven: 'Vangnet gegeven',
  text: 'Tekst van de nota',
  textAbout: 'Pas aan wat nodig is, kopieer daarna.',
  changed: 'U hebt de tekst met de hand gewijzigd. Wat u daarna aanvinkt of antwoordt, komt er niet vanzelf bij.',
  again: 'Opnieuw opmaken',
  copy: 'Kopiëren',
  copied: 'Gekopieerd. Plak de nota in het dossier.',
  notCopied: 'De browser laat kopiëren niet toe. De tekst is geselecteerd: kopieer met Ctrl+C of ⌘C.',
  print: 'Afdrukken',
  codeSays: (code: string, verified: string, reading: string) =>
    `${code}: code ${verified}; koppeling aan de klasse: ${reading}.`,
  line: nl,
}
