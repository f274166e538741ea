// What the patient reads around the questions. Plain words, short sentences; the questions themselves stand in the content.

const numbers = ['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf']
const inWords = (count: number): string => numbers[count] ?? String(count)

const units = { days: ['dag', 'dagen'], weeks: ['week', 'weken'], months: ['maand', 'maanden'] } as const

export const intake = {
  colon: ': ',
  semicolon: '; ',

  welcomeTitle: 'Enkele vragen over uw rug',
  welcomeWhat: 'Met uw antwoorden kan uw zorgverlener zich op uw bezoek voorbereiden.',
  welcomeTime: 'Het duurt ongeveer drie minuten.',
  welcomePrivate: 'Uw antwoorden blijven op dit toestel tot u ze zelf toont. Er wordt niets verstuurd.',
  welcomeEnd: 'Op het einde krijgt u een code om te tonen.',
  who: 'Wie vult dit in?',
  myself: 'Ik vul dit in voor mezelf',
  helping: 'Ik help iemand',
  otherLanguage: 'Andere taal',
  onPaper: 'Liever op papier',

  back: 'Vorige',
  progress: (left: number) => (left === 0 ? 'Laatste vraag' : `Hierna nog ${inWords(left)}`),
  changing: 'U wijzigt een antwoord',
  readAloud: 'Lees voor',
  stopReading: 'Stop',
  helperHint: 'U helpt iemand. Geef het antwoord van die persoon.',
  next: 'Volgende',
  yes: 'Ja',
  notSure: 'Niet zeker',
  noneOfThese: 'Geen van deze',
  theOthersNo: (count: number) => (count === 1 ? 'De andere: nee' : `De ${inWords(count)} andere: nee`),
  doNotKnow: 'Ik weet het niet',
  ratherNot: 'Liever geen antwoord',
  less: 'Eén minder',
  more: 'Eén meer',
  yourNumber: 'Uw antwoord, in cijfers',
  numberWrong: (least: number, most: number) => `Vul een getal in van ${least} tot en met ${most}.`,
  howLongAgo: 'Hoe lang geleden? Vul een getal in en tik dan op dagen, weken of maanden.',
  unit: { days: 'dagen', weeks: 'weken', months: 'maanden' },
  chosenMost: (most: number) => `U hebt er ${inWords(most)} gekozen. Tik op een keuze om die weg te doen.`,
  chooseMost: (most: number) => (most === 1 ? 'Kies er één.' : `Kies er één of hoogstens ${inWords(most)}.`),

  call: (number: string) => `Bel ${number}`,
  acknowledge: 'Ik heb dit gelezen',
  acknowledgeMeans: 'Daarna kunt u verder met de vragen. Deze boodschap blijft bovenaan staan.',
  readAgain: 'Lees opnieuw',

  lastTitle: 'Klaar. Toon dit aan uw zorgverlener.',
  lastNothing: 'U hebt nog niets ingevuld. Er is dus nog geen code.',
  qrLabel: 'QR-code met uw antwoorden',
  codeTitle: 'Werkt de QR-code niet? Lees dan deze code voor.',
  copy: 'Kopieer de code',
  copied: 'De code is gekopieerd.',
  select: 'Selecteer de code',
  keepOpen:
    'Bent u nog niet op uw afspraak? Houd deze pagina open, maak een schermafbeelding of druk ze af. Als u de pagina sluit, zijn uw antwoorden weg.',
  deskWipe: (minutes: number) =>
    `Raakt niemand dit scherm aan, dan worden alle antwoorden na ${inWords(minutes)} minuten gewist.`,
  print: 'Druk af',
  yourAnswers: 'Uw antwoorden',
  change: 'Wijzig',
  notAnswered: 'geen antwoord',
  saidNo: (count: number) => (count === 1 ? 'de andere: nee' : `de ${inWords(count)} andere: nee`),
  saidNothing: (count: number) => `${inWords(count)} zonder antwoord`,
  ofTen: (points: number) => `${points} van 10`,
  helped: 'Ingevuld met hulp van iemand anders.',
  filledOn: (day: string) => `Ingevuld op ${day}`,
  ago: (count: number, unit: keyof typeof units) =>
    count === 0 ? 'vandaag' : `${count} ${units[unit][count === 1 ? 0 : 1]} geleden`,
  wipe: 'Wis alles',
  nextPatient: 'Volgende patiënt',
  wipeSure: 'Alle antwoorden wissen? U kunt ze niet terughalen.',
  wipeYes: 'Ja, wis alles',
  wipeNo: 'Nee, bewaar ze',

  paperTitle: 'Vragen over uw rug, voor uw bezoek',
  paperHow: 'Kruis aan wat bij u past. Sla over wat u niet wilt zeggen. Geef dit blad aan uw zorgverlener.',
  paperName: 'Naam',
  paperDay: 'Datum',
  paperHelped: 'Iemand hielp bij het invullen',
  paperNone: 'Geen van deze',
  paperOnlyIf: (what: string) => `Alleen bij: ${what}`,
  paperYesOn: (line: string) => `ja bij ${line}`,
  paperBelow: (most: number) => `jonger dan ${most}`,
  paperAbove: (least: number) => `ouder dan ${least}`,
  paperIfYes: 'Zo ja:',
  paperPrint: 'Druk dit formulier af',
  paperLeave: 'Terug naar de vragen',
}

export type IntakeMessages = typeof intake
