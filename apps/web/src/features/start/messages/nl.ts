export const start = {
  title: 'Zorgpad voor lage rugpijn',
  practice: 'Praktijk',
  practiceAbout: 'Patiënten en hun episodes, samen bijgehouden. Met aanmelding.',
  consult: 'Consult',
  consultAbout: 'Beantwoord weinig, zie wat de richtlijnen nu aanraden, waarom en hoe snel.',
  open: 'Een bewaard bestand openen',
  openAbout: 'Opvolging: alleen wat veranderde en wat aan de beurt is.',
  pathway: 'Het zorgpad voor uw beroep',
  pathwayAbout: 'Zonder patiënt: wat te doen in elke fase.',
  intake: 'Intake van de patiënt',
  intakeAbout: 'Wat de patiënt vooraf invulde: lezen, bevestigen, verder in het consult.',
  isNot:
    'Lende is geen medisch hulpmiddel en niet klinisch gevalideerd. Het vervangt uw oordeel niet en sluit geen ernstige ziekte uit. Buiten een praktijk gebeurt alles op dit toestel; niets wordt verstuurd of bewaard, behalve uw instellingen.',
  openUnsaved: (n: number) =>
    `Er staat nog een consult open: ${n === 1 ? '1 antwoord' : `${n} antwoorden`}, niet bewaard.`,
  openSaved: (n: number) =>
    `Er staat nog een consult open: ${n === 1 ? '1 antwoord' : `${n} antwoorden`} van vandaag, bewaard.`,
  saveOrClear: 'Bewaren of wissen',
}
