// What letters and sheets may hold, and that a slip of the pen in them is found.

import { describe, expect, it } from 'vitest'
import type { Documents } from '../src/aids/documents.ts'
import { documents } from '../src/aids/documents.ts'
import { shippedContent } from './shipped.ts'

const { aids, guideline, instruments, texts, wordings } = shippedContent
const shipped = aids.documents as Documents
type Content = Documents['documents'][number]
type Held = Content['parts'][number]['holds'][number]

const problems = (content: Documents): readonly string[] => documents.problems(content, guideline, instruments)
const named = (id: string): Content => shipped.documents.find(({ document }) => document === id) as Content
const withPart = (id: string, ...holds: Held[]): Documents => ({
  ...shipped,
  documents: shipped.documents.map((one) =>
    one.document === id ? { ...one, parts: [...one.parts, { part: 'another', holds }] } : one,
  ),
})
const withChange = (id: string, change: Partial<Content>): Documents => ({
  ...shipped,
  documents: shipped.documents.map((one) => (one.document === id ? { ...one, ...change } : one)),
})

it('what is shipped has no slip, and a text for every name, heading and blank', () => {
  expect(problems(shipped)).toEqual([])
  const keys = documents.texts(shipped).flatMap(([key, text]) => (text === undefined ? [] : [key]))
  expect(keys.filter((key) => !texts.has(key))).toEqual([])
  expect(new Set(keys).size).toBe(keys.length)
})

it('every letter begins with what is urgent', () => {
  const letters = shipped.documents.filter(({ document, only }) => document.startsWith('letter-') && only === undefined)
  expect(letters.length).toBe(4)
  for (const { parts } of letters) expect(parts[0]?.holds[0]).toEqual({ outcome: 'urgency' })
})

it('what a patient takes home always says when to call', () => {
  for (const id of ['leaflet', 'exercise-sheet', 'safety-net-card']) {
    const held = named(id).parts.flatMap(({ holds }) => holds)
    expect(held.some((one) => 'together' in one && ['safety-net', 'card'].includes(one.together))).toBe(true)
  }
})

describe('what goes about work only is refused with', () => {
  it.each<[slip: string, held: Held, problem: string]>([
    ['answers', { answers: ['danger'] }, 'may not tell answers'],
    ['a fact about health', { facts: ['low-mood'] }, 'may not tell low-mood'],
    ['a diagnosis', { outcome: 'dangers' }, 'may not tell outcome'],
    ['advice', { asked: ['kce-2017-occupational-work-plan'] }, 'may not tell asked'],
    ['what the patient reads', { together: 'messages' }, 'may not tell together'],
    ['a programme', { agreed: 'programme' }, 'may not tell what was agreed: programme'],
  ])('%s', (_, held, problem) => {
    expect(problems(withPart('letter-occupational-physician', held))).toContain(
      `documents: letter-occupational-physician: ${problem}`,
    )
  })
})

describe('a document is refused with', () => {
  const specialist = 'letter-specialist'
  const row = { row: 'luck', label: 'Geluk', tried: [{ fact: 'nsaid-effect', is: ['lucky'] }] }
  it.each<[slip: string, content: Documents, problem: string]>([
    ['a group that is not there', withPart('leaflet', { answers: ['luck'] }), 'leaflet: there is no group luck'],
    ['a fact that is not there', withPart('leaflet', { facts: ['luck'] }), 'leaflet: there is no fact luck'],
    ['a sentence that is not there', withPart('leaflet', { says: 'luck' }), 'leaflet: there is no sentence luck'],
    [
      'a recommendation that is not there',
      withPart(specialist, { asked: ['luck'] }),
      `${specialist}: there is no recommendation luck`,
    ],
    [
      'a recommendation that is for somebody else',
      withPart(specialist, { asked: ['kngf-2013-p1-reassure'] }),
      `${specialist}: kngf-2013-p1-reassure is for no recipient`,
    ],
    [
      'a recipient that is no role',
      withChange('leaflet', { recipients: ['neighbour'] }),
      'leaflet: there is no role neighbour',
    ],
    [
      'an effect that nobody can answer',
      withPart(specialist, { ledger: [row], 'empty-rows': 0 }),
      `${specialist}: luck: there is no value of nsaid-effect lucky`,
    ],
    [
      'the same twice',
      { ...shipped, documents: [...shipped.documents, named('leaflet')] },
      'leaflet stands there twice',
    ],
    [
      'a source that is not there',
      { ...shipped, source: { ...shipped.source, statement: ['LENDE-LUCK'] } },
      'cites lende LENDE-LUCK, which is not in the sources',
    ],
  ])('%s', (_, content, problem) => {
    expect(problems(content)).toContain(`documents: ${problem}`)
  })
})

it('an occupational physician is shown only what is closed to everything but work', () => {
  const { 'work-view': view } = shipped
  const open = { ...shipped, 'work-view': { ...view, opens: [...view.opens, 'letter-general-practitioner'] } }
  expect(problems(open)).toContain('documents: work-view: there is no closed document letter-general-practitioner')
  const astray = { ...shipped, 'work-view': { ...view, 'tells-as': 'letter-specialist' } }
  expect(problems(astray)).toContain('documents: work-view: there is no closed document letter-specialist')
  expect(named(view['tells-as']).only?.facts).toContain('work-status')
})

it('what is asked of an occupational physician is about work, in four languages', () => {
  const keys = shipped['work-view'].asks.map(({ ask }) => `documents.asks.${ask}`)
  expect(keys.length).toBeGreaterThan(3)
  for (const wording of Object.values(wordings))
    for (const key of keys) {
      expect(wording[key]).toMatch(/werk|taken|travail|tâches|arbeit|aufgaben|work|tasks/i)
      expect(wording[key]).not.toMatch(/\b(rug|pijn|klacht|dos|douleur|rücken|schmerz|back|pain)/i)
    }
})
