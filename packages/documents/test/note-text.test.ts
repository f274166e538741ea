// What a note says of a consult, and above all what it never says: that something unknown is absent.

import { CASE_SCHEMA } from '@lende/engine'
import type { Country, Language } from '@lende/wording'
import { labelOf, wordsFor } from '@lende/wording'
import { describe, expect, it } from 'vitest'
import type { Material, RecordNote } from '../src/index.ts'
import { documentMessages, notesFor, noteText } from '../src/index.ts'
import { aids, guideline, materialOf as materialFrom, wordings } from './materials.ts'

type Raw = string | number | Readonly<Record<string, unknown>>

const languages = ['nl', 'fr', 'de', 'en'] as const
const says = (line: string, language: Language = 'en'): string =>
  wordsFor(language, 'be', wordings[language]).text(`documents.says.${line}`)
const en = documentMessages('en')
const nl = documentMessages('nl')
const on = '2026-11-22'

const noDanger = Object.fromEntries(
  guideline.interview
    .filter(({ restIsHarmless, section }) => restIsHarmless && section === 'safety')
    .flatMap(({ facts }) => facts)
    .flatMap((id) => {
      const danger = guideline.facts.find((fact) => fact.id === id)?.danger
      const harmless = danger !== undefined && 'options' in danger ? danger.options[0]?.[0] : undefined
      return harmless === undefined ? [] : [[id, harmless] as const]
    }),
)

interface Told {
  readonly given: Readonly<Record<string, Raw>>
  /** An earlier assessment. */
  readonly earlier?: Readonly<Record<string, unknown>>
  readonly painAreas?: readonly string[]
  readonly language?: Language
  readonly country?: Country
  readonly role?: string
}

function materialOf({ given, earlier, ...told }: Told): Material {
  const assessments = [...(earlier === undefined ? [] : [earlier]), { on, answers: given }]
  return materialFrom({ raw: { schema: CASE_SCHEMA, assessments }, on, ...told })
}

function kind(id: string): RecordNote {
  const found = aids['record-notes']?.notes.find(({ note }) => note === id)
  if (found === undefined) throw new ReferenceError(`there is no note ${id}`)
  return found
}

const noteOf = (told: Told, id = 'free', change: Partial<Material> = {}): string =>
  noteText(kind(id), { ...materialOf(told), ...change })

const lineWith = (text: string, start: string): string =>
  text
    .split('\n')
    .filter((line) => line.startsWith(start))
    .join('\n')

const label = (fact: string, language: Language = 'en'): string =>
  labelOf(fact, wordsFor(language, 'be', wordings[language]))

describe('what was answered', () => {
  const text = noteOf({ given: { ...noDanger, age: 52, fever: 'yes', 'saddle-numbness': 'does-not-know' } })

  it('names what is there, what was asked and is absent, and what is not known, apart', () => {
    expect(lineWith(text, en.notPresent)).toContain(label('bladder-disturbance'))
    expect(lineWith(text, en.notPresent)).not.toContain(label('saddle-numbness'))
    expect(lineWith(text, en.notKnown)).toContain(`${label('saddle-numbness')} (does not know)`)
    expect(text.toLowerCase()).toContain(`${label('age')}: 52`)
    expect(text.split('\n').find((line) => line.includes(label('fever')))).not.toContain(en.notPresent)
  })

  it('lists a danger question nobody asked as not asked', () => {
    const { fever: _, ...rest } = noDanger
    expect(lineWith(noteOf({ given: rest }), en.notKnown)).toContain(label('fever'))
  })

  it.each(languages)('never takes anything unknown for absent or normal, in %s', (language) => {
    const { notPresent, normal } = documentMessages(language)
    const empty = noteOf({ given: {}, language })
    expect(lineWith(empty, notPresent)).toBe('')
    expect(lineWith(empty, normal)).toBe('')
    for (const absence of ['declined', 'does-not-know', 'not-possible']) {
      const given = Object.fromEntries(Object.keys(noDanger).map((id) => [id, absence]))
      const text = noteOf({ given, language })
      expect(lineWith(text, notPresent)).toBe('')
      expect(lineWith(text, normal)).toBe('')
    }
  })

  it('never says that there are no red flags, or that anything is excluded', () => {
    for (const language of languages)
      for (const given of [{}, noDanger])
        expect(noteOf({ given, language })).not.toMatch(
          /red flag|rode vlag|drapeau|excluded|uitgesloten|exclu\b|ausgeschlossen/i,
        )
  })

  it('tells an abnormal strength from a normal one', () => {
    const text = noteOf({
      given: { ...noDanger, 'leg-pain-along-root': 'left', 'hip-flexion-left': 5, 'ankle-dorsiflexion-left': 3 },
    })
    expect(lineWith(text, en.normal)).toContain(label('hip-flexion-left'))
    expect(lineWith(text, en.normal)).not.toContain(label('ankle-dorsiflexion-left'))
    expect(text.toLowerCase()).toContain(`${label('ankle-dorsiflexion-left').toLowerCase()}: 3 mrc`)
  })

  it('keeps what was found at an earlier contact apart from today', () => {
    const text = noteOf({
      given: { 'bladder-disturbance': 'no' },
      earlier: { on: '2026-11-01', answers: { osteoporosis: 'yes', 'saddle-numbness': 'no', diabetes: 'no' } },
    })
    expect(lineWith(text, en.fromBefore)).toContain(label('osteoporosis'))
    expect(lineWith(text, en.notPresent)).not.toContain(label('saddle-numbness'))
    expect(lineWith(text, en.notPresent)).not.toContain(label('diabetes'))
  })

  it('names the marked areas of the drawing', () => {
    expect(lineWith(noteOf({ given: noDanger, painAreas: ['calf-left'] }), en.painAreas)).toContain('left')
  })
})

describe('what follows from it', () => {
  it('says how urgent, what is suspected, and where to', () => {
    const text = noteOf({ given: { ...noDanger, 'saddle-numbness': 'new' } })
    expect(text).toMatch(/Urgency: emergency/)
    expect(text).toMatch(/cauda equina.*: suspected, emergency/i)
    expect(text).toMatch(/112/)
  })

  it('calls no urgency by no more than its name: none by the answers given', () => {
    const given = {
      ...noDanger,
      age: 30,
      sex: 'male',
      'able-to-report': 'yes',
      'onset-date': '2026-11-12',
      'gut-feeling': 'no',
    }
    const text = noteOf({ given: { ...given, 'no-improvement-six-weeks': 'no' } })
    expect(text).toMatch(/No urgency on the basis of the answers given|Not yet settled|still possible/)
    expect(text).not.toMatch(/Urgency: none\.$/m)
  })

  it('says that urgency is not settled while a danger question is open', () => {
    expect(noteOf({ given: {} })).toMatch(/Not yet settled/)
  })

  it('keeps the clinician’s own judgement with its reason beside what was computed', () => {
    const text = noteOf({
      given: {
        ...noDanger,
        fever: 'yes',
        malaise: 'yes',
        'spinal-infection-assessed': { value: 'not-suspected', reason: 'influenza in the house' },
      },
    })
    expect(text).toMatch(/infection.*: (suspected|possible).*influenza in the house/i)
  })

  it('proposes a code by the class of radicular pain, of the system of the country, and none while that is open', () => {
    const code = (given: Readonly<Record<string, Raw>>, country: Country): string =>
      lineWith(noteOf({ given, country }, country === 'be' ? 'free' : 'soep'), 'Code')
    expect(code(noDanger, 'be')).toMatch(/proposed: L03 \(ICPC-2\)/)
    expect(code({ ...noDanger, 'leg-pain-along-root': 'left', slr: 'left' }, 'nl')).toMatch(/L86 \(ICPC-1-NL\)/)
    expect(code({}, 'be')).toBe('')
    expect(code({ ...noDanger, 'saddle-numbness': 'new' }, 'be')).toBe('')
  })

  it('gives today’s score with the one before it', () => {
    const text = noteOf({
      given: { ...noDanger, 'nrs-pain': 4 },
      earlier: { on: '2026-11-01', answers: { 'nrs-pain': 8 } },
    })
    expect(lineWith(text, 'NRS')).toMatch(/: 4.*; on 1 November 2026: 8/)
  })
})

describe('what was done', () => {
  const told = { given: noDanger, role: 'general-practitioner' }
  const material = materialOf(told)
  const todo = material.outcome.advice.recommendations.filter(({ held, direction }) => !held && direction === 'do')
  const consider = material.outcome.advice.recommendations.filter(
    ({ held, direction }) => !held && direction === 'consider',
  )
  const textOf = (id: string): string => material.product.words.text(`recommendation.${id}.text`)

  it('holds everything to do unasked, and what was considered only once ticked', () => {
    expect(todo.length).toBeGreaterThan(0)
    for (const { id } of todo) expect(noteOf(told)).toContain(textOf(id))
    for (const { id } of consider) expect(noteOf(told)).not.toContain(textOf(id))
    for (const { id } of consider)
      expect(noteOf(told, 'free', { done: { advice: new Set([id]), safetyNet: true } })).toContain(textOf(id))
  })

  it('leaves out what is unticked, and a safety net that was not given', () => {
    const text = noteOf(told, 'free', { done: { advice: new Set(), safetyNet: false } })
    for (const { id } of todo) expect(text).not.toContain(textOf(id))
    expect(text).toContain(says('no-advice'))
    expect(text).not.toContain(en.safetyNet)
  })

  it('never tells advice that is held, even when it is asked to', () => {
    const open = materialOf({ given: { ...noDanger, 'saddle-numbness': 'new' } })
    const held = open.outcome.advice.recommendations.filter((one) => one.held)
    expect(held.length).toBeGreaterThan(0)
    const text = noteText(kind('free'), {
      ...open,
      done: { advice: new Set(held.map(({ id }) => id)), safetyNet: true },
    })
    for (const { id } of held) expect(text).not.toContain(textOf(id))
    expect(text).toContain(en.held(held.length))
  })
})

describe('the kinds of note', () => {
  it('follow country and role: SOEP in the Netherlands, free text in Belgium, a prescription for who prescribes', () => {
    const notes = aids['record-notes']
    if (notes === undefined) throw new ReferenceError('there are no record notes')
    const names = (country: Country, role: string): string[] => notesFor(notes, country, role).map(({ note }) => note)
    expect(names('nl', 'general-practitioner')).toStrictEqual(['soep'])
    expect(names('be', 'general-practitioner')).toStrictEqual(['free', 'prescription'])
    expect(names('be', 'physiotherapist')).toStrictEqual(['free'])
  })

  it('SOEP stands in the order S, O, E, P, each with what belongs there', () => {
    const text = noteOf({ given: { ...noDanger, 'percussion-pain': 'no' }, language: 'nl', country: 'nl' }, 'soep')
    const parts = text.split('\n\n')
    expect(parts.map((part) => part[0])).toStrictEqual(['L', 'S', 'O', 'E', 'P', 'W'])
    expect(parts[1]).toContain(label('bladder-disturbance', 'nl'))
    expect(parts[2]).toContain(label('percussion-pain', 'nl'))
    expect(parts[3]).toMatch(/Spoed/)
    expect(parts[4]).toContain(nl.safetyNet)
  })

  it('a prescription leaves patient, sessions and signature to the prescriber, and advises nothing', () => {
    const text = noteOf({ given: noDanger }, 'prescription')
    for (const blank of ['Patient: ', 'Number of sessions and frequency: ', 'Date and signature: '])
      expect(text.split('\n')).toContain(blank)
    for (const { id } of guideline.recommendations) expect(text).not.toContain(wordings.en[`recommendation.${id}.text`])
    expect(text).not.toMatch(/\b\d+ ?(mg|g|ml|sessions)\b/)
  })

  it('says that what is missing was not asked only where every answer is told', () => {
    expect(noteOf({ given: noDanger })).toContain(says('not-asked'))
    expect(noteOf({ given: noDanger }, 'soep')).toContain(says('not-asked'))
    expect(noteOf({ given: noDanger }, 'prescription')).not.toContain(says('not-asked'))
  })

  it.each(languages)('has no key or term left unworded, in %s', (language) => {
    for (const note of ['free', 'soep', 'prescription'])
      for (const given of [{}, noDanger, { ...noDanger, fever: 'yes', 'saddle-numbness': 'new' }])
        expect(noteOf({ given, language }, note)).not.toMatch(
          /\b(fact|danger|note|word|recommendation|classification)\.[a-z]|\{|undefined|\.\./,
        )
  })
})
