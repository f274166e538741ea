import { describe, expect, it } from 'vitest'
import { excerpt, fold, marked, wordsOfQuery } from './folded.ts'
import type { Entry } from './search.ts'
import { found, indexOf } from './search.ts'

const entry = (kind: Entry['kind'], id: string, title: string, ...also: readonly string[]): Entry => ({
  kind,
  id,
  to: `/guideline/${id}`,
  title,
  also,
})

const index = indexOf([
  entry('rule', 'weakness-reported', 'Weakness is reported', 'A leg gives way.'),
  entry('danger', 'cauda-equina', 'Cauda equina syndrome', 'bladder disturbance, saddle numbness'),
  entry('fact', 'bladder-disturbance', 'Bladder disturbance', 'Has passing urine changed?'),
  entry('recommendation', 'ask-bladder-again', 'Ask about passing urine again', 'the bladder at every contact'),
  entry('statement', 'KCE-40', 'Rééducation précoce, en français'),
])
const ids = (query: string): string[] => found(index, query).flatMap(({ hits }) => hits.map((hit) => hit.entry.id))

describe('search', () => {
  it('finds what has every word, in whatever field', () => {
    expect(ids('bladder saddle')).toEqual(['cauda-equina'])
    expect(ids('urine bladder')).toEqual(expect.arrayContaining(['bladder-disturbance', 'ask-bladder-again']))
    expect(ids('bladder fracture')).toEqual([])
  })

  it('finds nothing for no words', () => {
    expect(found(index, '  ')).toEqual([])
  })

  it('puts the kind whose title says it before what mentions it', () => {
    expect(ids('bladder')[0]).toBe('bladder-disturbance')
  })

  it('does not mind capitals or marks', () => {
    expect(ids('REEDUCATION precoce')).toEqual(['KCE-40'])
  })

  it('finds a rule by its name', () => {
    expect(ids('weakness-reported')).toEqual(['weakness-reported'])
    expect(ids('kce-40')).toEqual(['KCE-40'])
  })

  it('says where it was found only if the title does not', () => {
    const hits = found(index, 'saddle').flatMap((group) => group.hits)
    expect(hits.map(({ where }) => where)).toEqual(['bladder disturbance, saddle numbness'])
    expect(found(index, 'cauda')[0]?.hits[0]?.where).toBeUndefined()
  })
})

describe('marking', () => {
  it('marks what was written, also where letters carry marks', () => {
    expect(marked('Rééducation précoce', wordsOfQuery('reed precoce'))).toEqual([
      { text: 'Rééd', hit: true },
      { text: 'ucation ', hit: false },
      { text: 'précoce', hit: true },
    ])
  })

  it('keeps its place after a letter that is compared as two', () => {
    expect(marked('Straße links', wordsOfQuery('links'))).toEqual([
      { text: 'Straße ', hit: false },
      { text: 'links', hit: true },
    ])
    expect(fold('Straße')).toBe('strasse')
  })

  it('never loses a letter of the text', () => {
    const text = 'Œdème ≥ 2 cm, « déjà vu »'
    const pieces = marked(text, wordsOfQuery('oe deja 2'))
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
  })

  it('shows the part of a long text in which it was found', () => {
    const long = `${'one two three '.repeat(30)}bladder ${'four five six '.repeat(30)}`
    const shown = excerpt(long, ['bladder'])
    expect(shown).toContain('bladder')
    expect(shown.length).toBeLessThan(200)
    expect(shown.startsWith('… ')).toBe(true)
  })
})
