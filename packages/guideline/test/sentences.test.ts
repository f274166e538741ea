// Sentences and words are counted as a reader counts them, and a word is found as a word.

import { describe, expect, it } from 'vitest'
import { phraseIn, searchable } from '../src/phrases.ts'
import { lettersIn, sentencesOf, wordsOf } from '../src/sentences.ts'

describe('a text falls apart in sentences', () => {
  it.each([
    [
      'nl',
      'Blijf bewegen. Doe rustig aan! Lukt dat? Goed.',
      ['Blijf bewegen.', 'Doe rustig aan!', 'Lukt dat?', 'Goed.'],
    ],
    ['nl', 'Neem iets mee, bijv. Een boek.', ['Neem iets mee, bijv. Een boek.']],
    ['nl', 'Loop, fiets, zwem enz. Rust daarna.', ['Loop, fiets, zwem enz.', 'Rust daarna.']],
    ['nl', 'Loop, fiets enz. en rust daarna.', ['Loop, fiets enz. en rust daarna.']],
    ['nl', 'Dat mag, d.w.z. U mag alles.', ['Dat mag, d.w.z. U mag alles.']],
    ['nl', 'Wij bellen u. Wacht even.', ['Wij bellen u.', 'Wacht even.']],
    ['nl', "Bel de arts ('s nachts ook). Wacht niet.", ["Bel de arts ('s nachts ook).", 'Wacht niet.']],
    ['fr', 'Bougez, p. ex. à pied. Est-ce dur ? Non.', ['Bougez, p. ex. à pied.', 'Est-ce dur ?', 'Non.']],
    ['fr', '« Restez au lit. » Ce conseil est ancien.', ['« Restez au lit. »', 'Ce conseil est ancien.']],
    ['fr', 'Le Dr. Martin vous voit. Venez.', ['Le Dr. Martin vous voit.', 'Venez.']],
    ['de', 'Gehen Sie z. B. Einkaufen. Das hilft.', ['Gehen Sie z. B. Einkaufen.', 'Das hilft.']],
    ['de', 'Das geht (d.h. Sie dürfen). Gut.', ['Das geht (d.h. Sie dürfen).', 'Gut.']],
    ['de', 'Kraft, Gefühl usw. prüfen. Dann warten.', ['Kraft, Gefühl usw. prüfen.', 'Dann warten.']],
    ['de', 'Kommen Sie am 3. Tag wieder. Bis dann.', ['Kommen Sie am 3. Tag wieder.', 'Bis dann.']],
    ['de', 'Wählen Sie 0 bis 5. Hemmt Schmerz die Kraft?', ['Wählen Sie 0 bis 5.', 'Hemmt Schmerz die Kraft?']],
    ['en', 'Keep moving, e.g. Walk a little. Then rest.', ['Keep moving, e.g. Walk a little.', 'Then rest.']],
    ['en', 'It takes approx. 1.5 hours. See you at 10:30.', ['It takes approx. 1.5 hours.', 'See you at 10:30.']],
  ] as const)('%s: %s', (language, text, expected) => {
    expect(sentencesOf(text, language)).toStrictEqual(expected)
  })

  it('a colon ends a sentence, but a word or two lead in to what follows', () => {
    expect(sentencesOf('Bel als u een van deze dingen merkt: koorts, of minder kracht.', 'nl')).toStrictEqual([
      'Bel als u een van deze dingen merkt:',
      'koorts, of minder kracht.',
    ])
    expect(sentencesOf('Gaat plassen anders? Bijvoorbeeld: het komt moeilijk op gang.', 'nl')).toStrictEqual([
      'Gaat plassen anders?',
      'Bijvoorbeeld: het komt moeilijk op gang.',
    ])
    expect(sentencesOf('Par exemple : l’urine vient mal.', 'fr')).toHaveLength(1)
  })

  it('a mark that stands alone is no sentence', () => {
    expect(sentencesOf('Comment allez-vous ? !', 'fr')).toHaveLength(1)
    expect(sentencesOf('', 'nl')).toStrictEqual([''])
  })
})

describe('words are counted', () => {
  it.each([
    ['nl', "Bel 's nachts ook uw huisarts.", 6],
    ['nl', '30 % minder pijn, 1,5 uur lang', 6],
    ['fr', 'N’attendez pas jusqu’à demain.', 6],
    ['fr', 'Aujourd’hui, l’eau est-elle froide ?', 5],
    ['de', 'Geht’s Ihnen heute besser als früher?', 6],
    ['en', "Don't worry: it's all right.", 5],
    ['en', 'a well-known 2-week plan', 4],
  ] as const)('%s: %s', (language, text, count) => {
    expect(wordsOf(text, language)).toHaveLength(count)
  })

  it('a hyphen makes a long word readable, accents and umlauts are letters', () => {
    expect(lettersIn('finger-vloerafstand')).toBe(12)
    expect(lettersIn('Übungsprogramm')).toBe(14)
    expect(wordsOf('décalcification'.normalize('NFD'), 'fr').map(lettersIn)).toStrictEqual([15])
    expect(lettersIn('112')).toBe(0)
  })
})

describe('a word is found as a word', () => {
  it.each([
    ['nl', 'Uw rug is kapot.', 'kapot'],
    ['nl', 'SLIJTAGE komt vaak voor', '*slijtage*'],
    ['nl', 'Dat is rugslijtage.', '*slijtage*'],
    ['nl', 'Bewegen doet de rug niet slijten.', 'slij*'],
    ['fr', 'C’est l’usure.', 'usure*'],
    ['fr', "C'est L'USURE du dos", 'usure*'],
    ['fr', 'Des vertèbres usées', 'usées'],
    ['fr', 'une de\u0301ge\u0301ne\u0301rescence', 'dégénér*'],
    ['fr', 'un signe d’alarme', "signe* d'alarme"],
    ['de', 'Das ist VERSCHLEISS.', '*verschleiß*'],
    ['de', 'Das ist Verschleiss.', '*verschleiß*'],
    ['de', 'Bandscheibenverschleiß', '*verschleiß*'],
    ['de', 'Das macht bleibende Schäden.', 'bleibende* Schäden'],
    ['en', 'It is just Wear and Tear.', 'wear and tear'],
    ['en', 'a wear-and-tear problem', 'wear and tear'],
  ] as const)('%s: %s has %s', (language, text, phrase) => {
    expect(phraseIn(searchable(text, language), phrase, language)).toBeDefined()
  })

  it.each([
    ['nl', 'een kapotje', 'kapot'],
    ['nl', 'Dit is minder schadelijk.', 'schade'],
    ['nl', 'Dat kan ernstig zijn. Schade is er niet.', 'ernstig schade'],
    ['fr', 'On use de patience.', 'usé'],
    ['fr', 'la mesure', 'usure*'],
    ['fr', 'une chaussure', 'usure*'],
    ['de', 'Mehr zu tun schadet nicht.', 'Schäden'],
    ['de', 'Sie lahmen nicht.', '*lähm*'],
    ['en', 'What will you wear? Tear the page.', 'wear tear'],
    ['en', 'swear and tear', 'wear and tear'],
  ] as const)('%s: %s has no %s', (language, text, phrase) => {
    expect(phraseIn(searchable(text, language), phrase, language)).toBeUndefined()
  })

  it('it comes back as it stands in the text', () => {
    expect(phraseIn(searchable('Geen Rugslijtage hier.', 'nl'), '*slijtage*', 'nl')).toBe('Rugslijtage')
  })
})
