// What the commands for a practice's record say, in four languages.

import type { Language } from '@lende/wording'

const nl = {
  migrated: (steps: readonly string[]) =>
    steps.length === 0 ? 'De databank heeft al de juiste vorm.' : `De databank is bijgewerkt: ${steps.join(', ')}.`,
  backedUp: (folder: string, at: string) =>
    `De kopie van ${at} staat in ${folder}. Ze bevat alles wat de databank bevat: bewaar ze even veilig.`,
  restored: (folder: string, at: string) => `De kopie van ${at} staat terug in ${folder}.`,
  sound: 'Alle tabellen en indexen zijn gelezen en kloppen.',
  broken: (what: string) => `Beschadigd: ${what}`,
  eraseAgain:
    'Wie na deze kopie gewist is, staat er weer in. Wis hen opnieuw, vóór iemand ermee werkt: een logboek dat later bewaard werd noemt hen, als erase-patient, na de laatste regel van hierboven.',
  unverified:
    'Deze kopie is van een vroegere Lende en heeft geen lijst van haar bestanden: of ze nog is zoals ze genomen werd, kan niemand nagaan.',
  brokenCopy: (folder: string) =>
    `De kopie in ${folder} is beschadigd. Er is niets van teruggezet: neem een andere kopie.`,
  differs: {
    missing: (file: string) => `Ontbreekt: ${file}`,
    unlisted: (file: string) => `Hoort er niet bij: ${file}`,
    changed: (file: string) => `Is niet zoals het was: ${file}`,
    unreadable: (file: string) => `Is niet te lezen: ${file}`,
  },
  andMore: (count: number) => `En nog ${count} andere.`,
  leftBroken: (folder: string) =>
    `Wat te lezen is, staat in ${folder}. Zet een andere kopie terug in een andere map, en werk hier niet mee voor iemand het bekeken heeft.`,
  whole: (entries: number, head: string) =>
    entries === 0 ? 'Het logboek is leeg.' : `Het logboek is heel tot en met regel ${entries}. Laatste hash: ${head}`,
  notWhole: {
    missing: (number: number) => `Regel ${number} van het logboek ontbreekt.`,
    changed: (number: number) => `Regel ${number} van het logboek is veranderd.`,
    'other-practice': (number: number) => `Regel ${number} is van een andere praktijk.`,
  },
}

type Words = typeof nl

const fr: Words = {
  migrated: (steps) =>
    steps.length === 0
      ? 'La base de données a déjà la bonne forme.'
      : `La base de données est à jour : ${steps.join(', ')}.`,
  backedUp: (folder, at) =>
    `La copie du ${at} se trouve dans ${folder}. Elle contient tout ce que contient la base de données : gardez-la aussi sûrement.`,
  restored: (folder, at) => `La copie du ${at} est remise en place dans ${folder}.`,
  sound: 'Toutes les tables et tous les index ont été lus et sont cohérents.',
  eraseAgain:
    'Les patients effacés après cette copie y figurent de nouveau. Effacez-les encore une fois avant que quelqu’un n’y travaille : un journal conservé plus tard les nomme, sous erase-patient, après la dernière ligne ci-dessus.',
  broken: (what) => `Abîmé : ${what}`,
  unverified:
    'Cette copie vient d’une version antérieure de Lende et n’a pas de liste de ses fichiers : personne ne peut vérifier si elle est encore telle qu’elle a été prise.',
  brokenCopy: (folder) =>
    `La copie dans ${folder} est abîmée. Rien n’en a été remis en place : prenez une autre copie.`,
  differs: {
    missing: (file) => `Manque : ${file}`,
    unlisted: (file) => `N’en fait pas partie : ${file}`,
    changed: (file) => `N’est plus tel qu’il était : ${file}`,
    unreadable: (file) => `Ne peut être lu : ${file}`,
  },
  andMore: (count) => `Et ${count} de plus.`,
  leftBroken: (folder) =>
    `Ce qui peut être lu se trouve dans ${folder}. Remettez une autre copie en place dans un autre dossier, et ne travaillez pas avec celle-ci avant que quelqu’un l’ait examinée.`,
  whole: (entries, head) =>
    entries === 0
      ? 'Le journal est vide.'
      : `Le journal est entier jusqu’à la ligne ${entries}. Dernière empreinte : ${head}`,
  notWhole: {
    missing: (number) => `La ligne ${number} du journal manque.`,
    changed: (number) => `La ligne ${number} du journal a été modifiée.`,
    'other-practice': (number) => `La ligne ${number} est celle d’un autre cabinet.`,
  },
}

const de: Words = {
  migrated: (steps) =>
    steps.length === 0
      ? 'Die Datenbank hat schon die richtige Form.'
      : `Die Datenbank ist auf dem neuen Stand: ${steps.join(', ')}.`,
  backedUp: (folder, at) =>
    `Die Kopie von ${at} liegt in ${folder}. Sie enthält alles, was die Datenbank enthält: Bewahren Sie sie ebenso sicher auf.`,
  restored: (folder, at) => `Die Kopie von ${at} liegt wieder in ${folder}.`,
  sound: 'Alle Tabellen und Indizes wurden gelesen und stimmen.',
  eraseAgain:
    'Wer nach dieser Kopie gelöscht wurde, steht wieder darin. Löschen Sie erneut, bevor jemand damit arbeitet: Ein später gesichertes Protokoll nennt sie, als erase-patient, nach der letzten Zeile von oben.',
  broken: (what) => `Beschädigt: ${what}`,
  unverified:
    'Diese Kopie stammt von einem früheren Lende und hat keine Liste ihrer Dateien: Ob sie noch so ist, wie sie gemacht wurde, kann niemand prüfen.',
  brokenCopy: (folder) =>
    `Die Kopie in ${folder} ist beschädigt. Nichts davon wurde zurückgespielt: Nehmen Sie eine andere Kopie.`,
  differs: {
    missing: (file) => `Fehlt: ${file}`,
    unlisted: (file) => `Gehört nicht dazu: ${file}`,
    changed: (file) => `Ist nicht mehr, wie es war: ${file}`,
    unreadable: (file) => `Ist nicht lesbar: ${file}`,
  },
  andMore: (count) => `Und ${count} weitere.`,
  leftBroken: (folder) =>
    `Was lesbar ist, liegt in ${folder}. Spielen Sie eine andere Kopie in einen anderen Ordner zurück, und arbeiten Sie nicht mit dieser, bevor jemand sie angesehen hat.`,
  whole: (entries, head) =>
    entries === 0
      ? 'Das Protokoll ist leer.'
      : `Das Protokoll ist vollständig bis Zeile ${entries}. Letzter Hash: ${head}`,
  notWhole: {
    missing: (number) => `Zeile ${number} des Protokolls fehlt.`,
    changed: (number) => `Zeile ${number} des Protokolls wurde verändert.`,
    'other-practice': (number) => `Zeile ${number} gehört zu einer anderen Praxis.`,
  },
}

const en: Words = {
  migrated: (steps) =>
    steps.length === 0
      ? 'The database has the right shape already.'
      : `The database was brought up to date: ${steps.join(', ')}.`,
  backedUp: (folder, at) => `The copy of ${at} is in ${folder}. It holds all that the database holds: keep it as safe.`,
  restored: (folder, at) => `The copy of ${at} is back in ${folder}.`,
  sound: 'All tables and indexes were read, and agree.',
  eraseAgain:
    'Whoever was erased after this copy is in it again. Erase them once more before anybody works with it: a ledger that was exported later names them, as erase-patient, after the last entry above.',
  broken: (what) => `Broken: ${what}`,
  unverified:
    'This copy is of an earlier Lende and has no list of its files: nobody can tell whether it still is as it was taken.',
  brokenCopy: (folder) => `The copy in ${folder} is damaged. Nothing of it was put back: take another copy.`,
  differs: {
    missing: (file) => `Missing: ${file}`,
    unlisted: (file) => `Does not belong to it: ${file}`,
    changed: (file) => `Not as it was: ${file}`,
    unreadable: (file) => `Cannot be read: ${file}`,
  },
  andMore: (count) => `And ${count} more.`,
  leftBroken: (folder) =>
    `What can be read is in ${folder}. Put another copy back in another folder, and do not work with this one before somebody has looked at it.`,
  whole: (entries, head) =>
    entries === 0 ? 'The ledger is empty.' : `The ledger is whole up to entry ${entries}. Last hash: ${head}`,
  notWhole: {
    missing: (number) => `Entry ${number} of the ledger is missing.`,
    changed: (number) => `Entry ${number} of the ledger was changed.`,
    'other-practice': (number) => `Entry ${number} belongs to another practice.`,
  },
}

const words: Readonly<Record<Language, Words>> = { nl, fr, de, en }

export const practiceWords = (language: Language): Words => words[language]
