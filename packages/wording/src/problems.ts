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
  'other-version': 'dit is een andere versie van het formulier; neem alleen deze, want versies worden niet gemengd',
  'part-against-total': 'dit deel kan niet bij dit totaal horen; lees beide nog eens na op het formulier',
  'unknown-instrument': 'voor dit meetinstrument is hier geen plaats',
  'other-language': 'dit is een andere taal; neem het pakket van deze taal, of kies de taal van het pakket',
  'not-a-wording-pack':
    'dit is geen pakket met de tekst van een vragenlijst; neem een FHIR Questionnaire of de vorm uit content/instruments/NOTICE.md',
  'no-licence': 'dit ontbreekt: zet de rechthebbende en de toestemming erbij, zoals op het formulier of in de licentie',
  'missing-item': 'dit item ontbreekt; vul het aan uit het formulier',
  'extra-item': 'dit item hoort niet bij deze versie; haal het weg of geef het de naam van een item',
  'stands-twice': 'dit staat er twee keer; haal er één weg',
  'item-order': 'de items staan niet in de volgorde van het formulier',
  'missing-label': 'de tekst ontbreekt; neem hem over van het formulier',
  'missing-option': 'dit antwoord ontbreekt; vul het aan uit het formulier',
  'extra-option': 'dit antwoord hoort niet bij dit item; haal het weg of geef het de naam van een antwoord',
  'option-order': 'de antwoorden staan niet in de volgorde van het formulier',
  'other-points': 'dit antwoord telt anders bij deze versie; zet de punten van het formulier',
  'other-scale': 'dit item heeft een andere schaal; zet het begin en het einde van het formulier',
  'own-label':
    'dit is onze eigen omschrijving en niet de tekst van de vragenlijst; neem de tekst van het formulier over',
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
  'derived-only': 'ceci découle déjà d’une autre donnée ; donnez l’une des deux',
  'reason-required': 'ce jugement demande une raison',
  'unknown-schema': 'ce type de fichier n’est pas connu',
  'wrong-shape': 'cette forme ne convient pas ici',
  instrument: 'ceci ne convient pas à l’instrument de mesure',
  contradiction: 'ceci contredit une autre réponse',
  'other-version':
    'c’est une autre version du formulaire ; prenez seulement celle-ci, car les versions ne se mélangent pas',
  'part-against-total': 'cette partie ne peut pas aller avec ce total ; relisez les deux sur le formulaire',
  'unknown-instrument': 'cet instrument de mesure n’a pas de place ici',
  'other-language': 'c’est une autre langue ; prenez le texte de cette langue, ou choisissez la langue du texte',
  'not-a-wording-pack':
    'ce n’est pas le texte d’un questionnaire ; prenez un FHIR Questionnaire ou la forme de content/instruments/NOTICE.md',
  'no-licence': 'ceci manque : indiquez l’ayant droit et l’autorisation, comme sur le formulaire ou dans la licence',
  'missing-item': 'cet item manque ; complétez-le d’après le formulaire',
  'extra-item': 'cet item ne fait pas partie de cette version ; retirez-le ou donnez-lui le nom d’un item',
  'stands-twice': 'ceci figure deux fois ; retirez-en un',
  'item-order': 'les items ne suivent pas l’ordre du formulaire',
  'missing-label': 'le texte manque ; reprenez-le du formulaire',
  'missing-option': 'cette réponse manque ; complétez-la d’après le formulaire',
  'extra-option': 'cette réponse ne fait pas partie de cet item ; retirez-la ou donnez-lui le nom d’une réponse',
  'option-order': 'les réponses ne suivent pas l’ordre du formulaire',
  'other-points': 'cette réponse compte autrement dans cette version ; mettez les points du formulaire',
  'other-scale': 'cet item a une autre échelle ; mettez le début et la fin du formulaire',
  'own-label': 'c’est notre propre description et non le texte du questionnaire ; reprenez le texte du formulaire',
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
  'other-version':
    'das ist eine andere Version des Formulars; nehmen Sie nur diese, denn Versionen werden nicht gemischt',
  'part-against-total':
    'dieser Teil kann nicht zu dieser Summe gehören; lesen Sie beide noch einmal auf dem Formular nach',
  'unknown-instrument': 'für dieses Messinstrument ist hier kein Platz',
  'other-language':
    'das ist eine andere Sprache; nehmen Sie den Text dieser Sprache, oder wählen Sie die Sprache des Textes',
  'not-a-wording-pack':
    'das ist kein Text eines Fragebogens; nehmen Sie ein FHIR Questionnaire oder die Form aus content/instruments/NOTICE.md',
  'no-licence': 'das fehlt: nennen Sie den Rechteinhaber und die Erlaubnis, wie auf dem Formular oder in der Lizenz',
  'missing-item': 'dieses Item fehlt; ergänzen Sie es aus dem Formular',
  'extra-item': 'dieses Item gehört nicht zu dieser Version; entfernen Sie es oder geben Sie ihm den Namen eines Items',
  'stands-twice': 'das steht zweimal da; entfernen Sie eines',
  'item-order': 'die Items stehen nicht in der Reihenfolge des Formulars',
  'missing-label': 'der Text fehlt; übernehmen Sie ihn vom Formular',
  'missing-option': 'diese Antwort fehlt; ergänzen Sie sie aus dem Formular',
  'extra-option':
    'diese Antwort gehört nicht zu diesem Item; entfernen Sie sie oder geben Sie ihr den Namen einer Antwort',
  'option-order': 'die Antworten stehen nicht in der Reihenfolge des Formulars',
  'other-points': 'diese Antwort zählt in dieser Version anders; setzen Sie die Punkte des Formulars',
  'other-scale': 'dieses Item hat eine andere Skala; setzen Sie Anfang und Ende des Formulars',
  'own-label':
    'das ist unsere eigene Umschreibung und nicht der Text des Fragebogens; übernehmen Sie den Text des Formulars',
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
  'other-version': 'this is another version of the form; take this one only, as versions are not mixed',
  'part-against-total': 'this part cannot go with this total; read both again on the form',
  'unknown-instrument': 'there is no place here for this instrument',
  'other-language': 'this is another language; take the pack of this language, or choose the language of the pack',
  'not-a-wording-pack':
    'this is no pack with the words of a questionnaire; take a FHIR Questionnaire or the shape in content/instruments/NOTICE.md',
  'no-licence': 'this is missing: name the holder of the rights and the permission, as on the form or in the licence',
  'missing-item': 'this item is missing; add it from the form',
  'extra-item': 'this item is not of this version; take it out or give it the name of an item',
  'stands-twice': 'this stands twice; take one out',
  'item-order': 'the items are not in the order of the form',
  'missing-label': 'the text is missing; take it over from the form',
  'missing-option': 'this answer is missing; add it from the form',
  'extra-option': 'this answer is not of this item; take it out or give it the name of an answer',
  'option-order': 'the answers are not in the order of the form',
  'other-points': 'this answer counts otherwise in this version; put the points of the form',
  'other-scale': 'this item has another scale; put the start and the end of the form',
  'own-label': 'this is our own label and not the text of the questionnaire; take the text of the form',
  'too-large': 'the file is too large',
  'too-deep': 'the file is nested too deep',
  'not-yaml': 'this is not valid YAML or JSON',
  'not-readable': 'the file cannot be read',
}
const sentences: Readonly<Record<Language, Sentences>> = { nl, fr, de, en }
const expectedWord: Readonly<Record<Language, string>> = {
  nl: 'verwacht:',
  fr: 'attendu :',
  de: 'erwartet:',
  en: 'expected:',
}
const nearest: Readonly<Record<Language, (name: string) => string>> = {
  nl: (name) => `bedoelde u ${name}?`,
  fr: (name) => `vouliez-vous dire ${name} ?`,
  de: (name) => `meinten Sie ${name}?`,
  en: (name) => `did you mean ${name}?`,
}

/** One problem as one line: `file:line:column: name: what is wrong. expected: ... did you mean ...?` */
export function problemInWords(problem: Problem, language: Language): string {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== undefined).join(':')
  const sentence = problem.kind === 'content' ? (problem.detail ?? '') : sentences[language][problem.kind]
  const expected = problem.expected?.length
    ? ` ${expectedWord[language]} ${problem.expected.slice(0, 12).join(', ')}.`
    : ''
  const near = problem.nearest === undefined ? '' : ` ${nearest[language](problem.nearest)}`
  const name = problem.name === undefined ? '' : `${problem.name}: `
  return `${place}${place ? ': ' : ''}${name}${sentence}.${expected}${near}`
}
