// What a person writes is looked through for words that frighten, in its own language, whole words only.

import { describe, expect, it } from 'vitest'
import { shippedContent } from '../../../../../packages/guideline/test/shipped.ts'
import { neverSaidIn as writtenIn } from '../../../never-said.ts'
import { frighteningIn } from './frightening.ts'

const byLanguage = new Map(writtenIn(shippedContent))
const found = (text: string, language: 'nl' | 'fr' | 'de' | 'en') =>
  frighteningIn(text, byLanguage.get(language) ?? [], language)

describe('words that frighten', () => {
  it.each([
    ['nl', 'Er is wat rugslijtage en uw rug is versleten.', 'wear-and-tear', ['rugslijtage', 'versleten']],
    ['fr', 'C’est de l’usure, rien de plus.', 'wear-and-tear', ['usure']],
    ['de', 'Sie haben einen eingeklemmten Nerv.', 'out-of-place', ['eingeklemmten Nerv']],
    ['en', 'You have a bad back: no more lifting.', 'weak-back', ['bad back']],
    ['en', 'You have a bad back: no more lifting.', 'do-not-move', ['no more lifting']],
    ['nl', 'U moet er mee leren leven.', 'no-hope', ['mee leren leven']],
    ['nl', 'Strikte rust tot maandag.', 'do-not-move', ['Strikte rust']],
  ] as const)('%s: %s', (language, text, idea, words) => {
    const one = found(text, language).find((each) => each.idea === idea)
    expect(one?.words).toEqual(words)
    expect(one?.instead).not.toBe('')
  })

  it('are looked for in the language of the text', () => {
    expect(found('Veroudering en slijtage', 'en')).toEqual([])
  })

  it('are whole words: sacrum is no crumb, and a hit in the next sentence is no phrase', () => {
    expect(found('Pain over the sacrum. Bad. Back tomorrow.', 'en')).toEqual([])
  })

  it('have words instead that frighten nobody', () => {
    for (const [language, ideas] of byLanguage)
      for (const { instead } of ideas) expect(found(instead, language as 'nl')).toEqual([])
  })
})
