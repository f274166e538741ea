export const seldom = {
  forNobody: 'Dit consult hoort bij niemand in de praktijk.',
  fromEpisode: 'Begin vanaf een episode',
  age: (age: string) => `Volgens het dossier: ${age}.`,
  otherAge: (said: string, name: string, age: string) =>
    `U gaf ${said} op. Volgens de geboortedatum in het dossier is ${name} ${age}. Gaat het om dezelfde patiënt?`,
  asRecord: (age: string) => `Neem ${age}`,
  allTheSame: (said: string) => `Toch ${said}`,
  otherAgeStands: (said: string, age: string) =>
    `Als leeftijd is ${said} beantwoord; volgens het dossier is het ${age}. Gaat het om dezelfde patiënt?`,
  changeAge: 'Leeftijd veranderen',
  otherPerson: (said: string, name: string, age: string) =>
    `De patiënt gaf ${said} op; volgens het dossier is ${name} ${age}. Deze intake kan van iemand anders zijn.`,
  underWay: (name: string) =>
    `Het is het consult voor ${name} en is nog niet vastgelegd. Een nieuw consult wist het, en hoort bij niemand in de praktijk.`,
  notTheRecord: 'Dit consult is pas bewaard als u het vastlegt. Een bestand is niet het dossier van de praktijk.',
  toRecord: 'Eerst vastleggen',
  roughly: (what: string, at: string) => `${what}. Dat ligt aan beide kanten van ${at}: daarom is er geen voorstel.`,
  day: (n: number) => `dag ${n}`,
  precise: 'Preciezer invullen',
  preciseOnEpisode: 'Preciezer invullen bij de episode',
  couldBePrecise: (names: string) =>
    `Er staat geen vraag meer open. Preciezer bekend kan dit het advies nog veranderen: ${names}.`,
}

export type SeldomMessages = typeof seldom
