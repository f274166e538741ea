// What is wrong with an input, in words: the place, what was expected, the nearest valid name.
// Never the answer itself: an input may hold anything about a person.

import type { Problem } from '@lende/engine'
import type { Language } from './words.ts'

type Sentences = Readonly<Record<Exclude<Problem['kind'], 'content'>, string>>

const nl: Sentences = {
  'not-a-mapping': 'hier hoort een lijst van namen met waarden',
  'not-a-list': 'hier hoort een lijst',
  'not-text': 'hier hoort tekst',
  'missing-key': 'ontbreekt',
  'unknown-key': 'deze naam ken ik hier niet',
  'unknown-name': 'deze naam ken ik niet',
  'unknown-fact': 'dit gegeven ken ik niet',
  'unknown-option': 'dit antwoord past hier niet',
  'not-yes-or-no': 'hier hoort yes of no',
  'not-a-number': 'hier hoort een getal',
  'out-of-range': 'dit getal valt buiten het bereik',
  'not-a-step': 'dit getal valt tussen twee stappen van de schaal',
  'empty-interval': 'het begin ligt na het einde',
  'not-a-date': 'hier hoort een bestaande datum',
  'date-in-future': 'deze datum ligt na de dag van het advies',
  'date-order': 'deze datums staan in de verkeerde volgorde',
  'derived-only': 'dit volgt al uit een ander gegeven; geef één van beide',
  'reason-required': 'dit oordeel vraagt een reden',
  'unknown-schema': 'dit soort bestand ken ik niet',
  'wrong-shape': 'deze vorm past hier niet',
  instrument: 'dit past niet bij het meetinstrument',
  contradiction: 'dit spreekt een ander antwoord tegen',
  'too-large': 'het bestand is te groot',
  'too-deep': 'het bestand is te diep genest',
  'not-yaml': 'dit is geen geldige YAML of JSON',
  'not-readable': 'het bestand kan niet worden gelezen',
}
const fr: Sentences = {
  'not-a-mapping': 'il faut ici des noms avec leurs valeurs',
  'not-a-list': 'il faut ici une liste',
  'not-text': 'il faut ici du texte',
  'missing-key': 'manque',
  'unknown-key': 'ce nom n’est pas connu ici',
  'unknown-name': 'ce nom n’est pas connu',
  'unknown-fact': 'cette donnée n’est pas connue',
  'unknown-option': 'cette réponse ne convient pas ici',
  'not-yes-or-no': 'il faut ici yes ou no',
  'not-a-number': 'il faut ici un nombre',
  'out-of-range': 'ce nombre est hors limites',
  'not-a-step': 'ce nombre tombe entre deux pas de l’échelle',
  'empty-interval': 'le début vient après la fin',
  'not-a-date': 'il faut ici une date existante',
  'date-in-future': 'cette date vient après le jour de l’avis',
  'date-order': 'ces dates sont dans le mauvais ordre',
  'derived-only': 'ceci découle déjà d’une autre donnée ; donnez l’une des deux',
  'reason-required': 'ce jugement demande une raison',
  'unknown-schema': 'ce type de fichier n’est pas connu',
  'wrong-shape': 'cette forme ne convient pas ici',
  instrument: 'ceci ne convient pas à l’instrument de mesure',
  contradiction: 'ceci contredit une autre réponse',
  'too-large': 'le fichier est trop grand',
  'too-deep': 'le fichier est trop imbriqué',
  'not-yaml': 'ce n’est pas du YAML ou du JSON valide',
  'not-readable': 'le fichier ne peut pas être lu',
}
const de: Sentences = {
  'not-a-mapping': 'hier gehören Namen mit Werten hin',
  'not-a-list': 'hier gehört eine Liste hin',
  'not-text': 'hier gehört Text hin',
  'missing-key': 'fehlt',
  'unknown-key': 'dieser Name ist hier nicht bekannt',
  'unknown-name': 'dieser Name ist nicht bekannt',
  'unknown-fact': 'diese Angabe ist nicht bekannt',
  'unknown-option': 'diese Antwort passt hier nicht',
  'not-yes-or-no': 'hier gehört yes oder no hin',
  'not-a-number': 'hier gehört eine Zahl hin',
  'out-of-range': 'diese Zahl liegt außerhalb des Bereichs',
  'not-a-step': 'diese Zahl liegt zwischen zwei Stufen der Skala',
  'empty-interval': 'der Anfang liegt nach dem Ende',
  'not-a-date': 'hier gehört ein gültiges Datum hin',
  'date-in-future': 'dieses Datum liegt nach dem Tag der Empfehlung',
  'date-order': 'diese Daten stehen in falscher Reihenfolge',
  'derived-only': 'das folgt schon aus einer anderen Angabe; geben Sie nur eine von beiden an',
  'reason-required': 'dieses Urteil braucht einen Grund',
  'unknown-schema': 'diese Art von Datei ist nicht bekannt',
  'wrong-shape': 'diese Form passt hier nicht',
  instrument: 'das passt nicht zum Messinstrument',
  contradiction: 'das widerspricht einer anderen Antwort',
  'too-large': 'die Datei ist zu groß',
  'too-deep': 'die Datei ist zu tief verschachtelt',
  'not-yaml': 'das ist kein gültiges YAML oder JSON',
  'not-readable': 'die Datei kann nicht gelesen werden',
}
const en: Sentences = {
  'not-a-mapping': 'names with values belong here',
  'not-a-list': 'a list belongs here',
  'not-text': 'text belongs here',
  'missing-key': 'is missing',
  'unknown-key': 'this name is not known here',
  'unknown-name': 'this name is not known',
  'unknown-fact': 'this fact is not known',
  'unknown-option': 'this answer does not fit here',
  'not-yes-or-no': 'yes or no belongs here',
  'not-a-number': 'a number belongs here',
  'out-of-range': 'this number is out of range',
  'not-a-step': 'this number falls between two steps of the scale',
  'empty-interval': 'the start lies after the end',
  'not-a-date': 'a date that exists belongs here',
  'date-in-future': 'this date lies after the day of the advice',
  'date-order': 'these dates are in the wrong order',
  'derived-only': 'this follows from another fact already; give one of the two',
  'reason-required': 'this judgement needs a reason',
  'unknown-schema': 'this kind of file is not known',
  'wrong-shape': 'this shape does not fit here',
  instrument: 'this does not fit the instrument',
  contradiction: 'this contradicts another answer',
  'too-large': 'the file is too large',
  'too-deep': 'the file is nested too deep',
  'not-yaml': 'this is not valid YAML or JSON',
  'not-readable': 'the file cannot be read',
}
const sentences: Readonly<Record<Language, Sentences>> = { nl, fr, de, en }
const expectedWord: Readonly<Record<Language, string>> = {
  nl: 'verwacht',
  fr: 'attendu',
  de: 'erwartet',
  en: 'expected',
}
const nearestWord: Readonly<Record<Language, string>> = {
  nl: 'bedoelde u',
  fr: 'vouliez-vous dire',
  de: 'meinten Sie',
  en: 'did you mean',
}

/** One problem as one line: `file:line:column: name: what is wrong. expected: ... did you mean ...?` */
export function problemInWords(problem: Problem, language: Language): string {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== undefined).join(':')
  const sentence = problem.kind === 'content' ? (problem.detail ?? '') : sentences[language][problem.kind]
  const expected = problem.expected?.length
    ? ` ${expectedWord[language]}: ${problem.expected.slice(0, 12).join(', ')}.`
    : ''
  const near = problem.nearest === undefined ? '' : ` ${nearestWord[language]} ${problem.nearest}?`
  const name = problem.name === undefined ? '' : `${problem.name}: `
  return `${place}${place ? ': ' : ''}${name}${sentence}.${expected}${near}`
}
