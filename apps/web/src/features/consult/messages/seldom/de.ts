import type { SeldomMessages } from './nl.ts'

export const seldom: SeldomMessages = {
  forNobody: 'Diese Konsultation gehört zu niemandem in der Praxis.',
  fromEpisode: 'Von einer Episode aus beginnen',
  age: (age) => `Laut Akte: ${age}.`,
  otherAge: (said, name, age) =>
    `Sie haben ${said} angegeben. Nach dem Geburtsdatum in der Akte ist ${name} ${age} alt. Geht es um dieselbe Person?`,
  asRecord: (age) => `${age} nehmen`,
  allTheSame: (said) => `Trotzdem ${said}`,
  otherAgeStands: (said, age) =>
    `Als Alter ist ${said} angegeben; laut Akte sind es ${age}. Geht es um dieselbe Person?`,
  changeAge: 'Alter ändern',
  otherPerson: (said, name, age) =>
    `Als Alter wurde ${said} angegeben; laut Akte ist ${name} ${age} alt. Dieser Fragebogen kann von jemand anderem sein.`,
  underWay: (name) =>
    `Es ist die Konsultation für ${name} und noch nicht erfasst. Eine neue löscht sie und gehört zu niemandem in der Praxis.`,
  notTheRecord:
    'Diese Konsultation ist erst aufbewahrt, wenn Sie sie erfassen. Eine Datei ist nicht die Akte der Praxis.',
  toRecord: 'Zuerst erfassen',
  roughly: (what, at) => `${what}. Das liegt auf beiden Seiten von ${at}: darum gibt es keinen Vorschlag.`,
  day: (n) => `Tag ${n}`,
  precise: 'Genauer angeben',
  preciseOnEpisode: 'Bei der Episode genauer angeben',
  couldBePrecise: (names) => `Keine Frage ist mehr offen. Genauer bekannt kann dies den Rat noch ändern: ${names}.`,
}
