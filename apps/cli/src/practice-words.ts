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
  broken: (what) => `Abîmé : ${what}`,
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
  broken: (what) => `Beschädigt: ${what}`,
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
  broken: (what) => `Broken: ${what}`,
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
