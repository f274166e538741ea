import type { SeldomMessages } from './nl.ts'

export const seldom: SeldomMessages = {
  forNobody: 'Cette consultation n’est celle de personne au cabinet.',
  fromEpisode: 'Commencer depuis un épisode',
  age: (age) => `Selon le dossier : ${age}.`,
  otherAge: (said, name, age) =>
    `Vous avez indiqué ${said}. Selon la date de naissance au dossier, ${name} a ${age}. S’agit-il du même patient ?`,
  asRecord: (age) => `Prendre ${age}`,
  allTheSame: (said) => `Garder ${said}`,
  otherAgeStands: (said, age) =>
    `L’âge indiqué est ${said} ; selon le dossier, c’est ${age}. S’agit-il du même patient ?`,
  changeAge: 'Changer l’âge',
  otherPerson: (said, name, age) =>
    `Le patient a indiqué ${said} ; selon le dossier, ${name} a ${age}. Ce questionnaire est peut-être celui de quelqu’un d’autre.`,
  underWay: (name) =>
    `C’est la consultation pour ${name}, pas encore enregistrée au dossier. Une nouvelle l’efface, et ne sera celle de personne au cabinet.`,
  notTheRecord:
    'Cette consultation n’est gardée qu’une fois enregistrée au dossier. Un fichier n’est pas le dossier du cabinet.',
  toRecord: 'Enregistrer d’abord au dossier',
  roughly: (what, at) =>
    `${what}. Cela se trouve de part et d’autre de cette limite : ${at}. C’est pourquoi rien n’est proposé.`,
  day: (n) => `jour ${n}`,
  precise: 'Préciser',
  preciseOnEpisode: 'Préciser dans l’épisode',
  couldBePrecise: (names) =>
    `Plus aucune question n’est ouverte. Connu plus précisément, ceci peut encore changer le conseil : ${names}.`,
}
