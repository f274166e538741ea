// Lines in a terminal break between words and hang under their text.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wrapped } from '../src/wrapped.ts'

describe('wrapped lines', () => {
  it('hang under where the text of an item began', () => {
    expect(wrapped('  - one two three four', 12)).toBe('  - one two\n    three\n    four')
    expect(wrapped('  1  one two three', 12)).toBe('  1  one two\n     three')
    expect(wrapped('short', 12)).toBe('short')
  })

  it('lose no word and are no longer than the width, unless a word is', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1 }), (words) => {
        const lines = wrapped(words.join(' '), 20).split('\n')
        expect(lines.join(' ').split(/\s+/)).toStrictEqual(words)
        expect(lines.every((line) => line.length <= 20)).toBe(true)
      }),
    )
  })
})
