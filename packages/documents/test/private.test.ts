// What goes to an occupational physician or an employer: work, and nothing else. Not one answer about health, danger,
// class, medicine or mood can change a letter of them, whatever its value.

import type { Agreed } from '@lende/care'
import type { Fact } from '@lende/engine'
import { optionsOf } from '@lende/engine'
import { languages } from '@lende/wording'
import { describe, expect, it } from 'vitest'
import type { DocumentKind, Material } from '../src/index.ts'
import { makeDocument, plainText, restsOnAllowed } from '../src/index.ts'
import { everything } from './agreed.ts'
import type { Told } from './materials.ts'
import { aids, everybody, guideline, inLanguage, instruments, materialOf, wordings } from './materials.ts'

const closed = (aids.documents?.documents ?? []).flatMap(({ document, only }) =>
  only === undefined ? [] : [{ kind: document as DocumentKind, only }],
)
const everyone = everybody.map(
  ([name, told]) => [name, materialOf({ ...told, agreed: everything, role: 'general-practitioner' })] as const,
)
const pageOf = (kind: DocumentKind, material: Material): string => {
  const document = makeDocument(kind, material)
  return document === null ? '' : plainText(document, material.product.words)
}
const letterOf = (kind: DocumentKind, material: Material): string => JSON.stringify(makeDocument(kind, material))

/** Every value of a fact; of a number both ends, the middle, and a range. */
function valuesOf({ domain }: Fact): readonly unknown[] {
  switch (domain.kind) {
    case 'yes-no':
    case 'choice':
      return [...optionsOf(domain), 'declined', 'does-not-know']
    case 'decision':
      return optionsOf(domain).map((value) => ({ value, reason: 'a reason in own words' }))
    case 'number': {
      const middle = domain.min + Math.round((domain.max - domain.min) / 2 / domain.step) * domain.step
      return [domain.min, Number(middle.toFixed(2)), domain.max, { from: domain.min, to: domain.max }, 'declined']
    }
    case 'date':
      return ['2025-11-30', '2026-02-20']
  }
}

const working = { 'work-status': 'absent', 'absence-first-day': '2026-02-20', 'heavy-work-hinders': 'yes' }
const toldOf = (answers: Readonly<Record<string, unknown>>, agreed: Agreed = everything): Told => ({
  raw: { ...working, ...answers },
  agreed,
})

it('there are two: to the occupational physician and to the employer', () => {
  expect(closed.map(({ kind }) => kind)).toStrictEqual(['letter-occupational-physician', 'employer-sheet'])
})

it('tells no fact that the work plan keeps from this reader', () => {
  for (const { kind, only } of closed) {
    const reader = kind === 'employer-sheet' ? 'employer' : 'occupational-physician'
    const may = aids['work-plan']?.readers.find((one) => one.reader === reader)?.facts ?? []
    expect(only.facts.filter((fact) => !may.includes(fact))).toStrictEqual([])
  }
})

describe.each(closed)('$kind', ({ kind, only }) => {
  const asked = guideline.facts.filter(({ id, derived }) => derived === undefined && !only.facts.includes(id))

  it('is the same to the letter whatever the answer to any other question', () => {
    const before = letterOf(kind, materialOf(toldOf({})))
    for (const fact of asked)
      for (const value of valuesOf(fact)) {
        const after = letterOf(kind, materialOf(toldOf({ [fact.id]: value })))
        if (after !== before) expect({ fact: fact.id, value, after }).toEqual({ fact: fact.id, value, after: before })
      }
    expect(asked.length).toBeGreaterThan(100)
  })

  it('is the same to the letter whatever was filled in on a questionnaire', () => {
    const before = letterOf(kind, materialOf(toldOf({})))
    const filledIn = {
      'nrs-pain': 9,
      psk: { activities: ['lifting my child', 'the stairs', 'a walk'].map((activity) => ({ activity, score: 8 })) },
      qbpds: { total: 45, form: 'official' },
      'start-back': { total: 7, form: 'official' },
      'ompsq-sf': { total: 71, form: 'official', version: 'ompsq-sf-months-3' },
    }
    expect(Object.keys(filledIn).sort()).toStrictEqual(instruments.map(({ instrument }) => instrument).sort())
    expect(letterOf(kind, materialOf(toldOf(filledIn)))).toBe(before)
  })

  it('is the same to the letter whatever else was agreed', () => {
    const { work } = everything
    const before = letterOf(kind, materialOf(toldOf({}, work === undefined ? {} : { work })))
    expect(letterOf(kind, materialOf(toldOf({})))).toBe(before)
  })

  it('is the same to the letter for two patients of the content who say the same about work', () => {
    const seen = new Map<string, string>()
    for (const [, material] of everyone) {
      const { answers } = material.outcome
      const about = only.facts.map((fact) => [fact, answers.get(fact)])
      const key = JSON.stringify([material.consult.on, material.product.words.country, about])
      const letter = letterOf(kind, material)
      expect(seen.get(key) ?? letter).toBe(letter)
      seen.set(key, letter)
    }
  })

  it.each(
    languages,
  )('holds no word of a diagnosis, danger, class, medicine, mood, questionnaire or advice: %s', (language) => {
    const forbidden = forbiddenIn(language)
    for (const [name, material] of everyone) {
      const letter = pageOf(kind, inLanguage(material, language)).toLowerCase()
      const leaked = forbidden.filter((words) => letter.includes(words))
      if (leaked.length > 0) expect({ name, leaked }).toEqual({ name, leaked: [] })
    }
  })

  it.each(languages)('names neither the back, nor pain, nor this product: %s', (language) => {
    const letter = pageOf(kind, inLanguage(materialOf(toldOf({})), language))
    expect(letter).not.toMatch(
      /\brug|\bdos\b|rücken|\bback pain|\bspine|\blende\b|lombal|kreuz|\bpijn|douleur|schmerz|\bpain/i,
    )
  })

  it('rests line by line on what it may tell, with everything ticked; a line on anything else, or on nothing, does not', () => {
    const content = aids.documents?.documents.find(({ document }) => document === kind)
    const isAllowed = content === undefined ? () => false : restsOnAllowed(content)
    const lines = everyone.flatMap(([, material]) => {
      const ticked = { ...material, done: { ...material.done, ownActivities: true } }
      return makeDocument(kind, ticked)?.parts.flatMap((part) => part.lines) ?? []
    })
    expect(lines.length).toBeGreaterThan(100)
    expect(lines.filter(({ from }) => !isAllowed(from))).toStrictEqual([])
    for (const { id } of asked)
      expect([
        isAllowed([`fact:${id}`]),
        isAllowed([`unknown:${id}`]),
        isAllowed(['agreed:work', `fact:${id}`]),
      ]).toEqual([false, false, false])
    expect(isAllowed([])).toBe(false)
    for (const origin of ['danger:infection', 'class:kce-risk', 'agreed:programme', 'recommendation:kce-2017-reassure'])
      expect(isAllowed([origin]), origin).toBe(false)
  })

  it('has no plan in it without the patient’s yes', () => {
    const { consent: _, ...work } = everything.work ?? { kind: 'paid', unit: 'hours' }
    const letter = letterOf(kind, materialOf(toldOf({}, { work })))
    expect(letter).not.toContain('agreed:work')
    for (const reader of ['occupational-physician', 'employer']) {
      const refused = letterOf(kind, materialOf(toldOf({}, { work: { ...work, consent: { [reader]: 'no' } } })))
      expect(refused).not.toContain('at the desk')
    }
    expect(letterOf(kind, materialOf(toldOf({})))).toContain('at the desk')
  })
})

describe('the patient’s own activities', () => {
  const told = toldOf({
    psk: { activities: ['lifting my child', 'the stairs', 'a walk'].map((activity) => ({ activity, score: 8 })) },
  })

  it('go to the occupational physician only once ticked, and without their scores', () => {
    const material = materialOf(told)
    const ticked = { ...material, done: { ...material.done, ownActivities: true } }
    expect(letterOf('letter-occupational-physician', material)).not.toContain('lifting')
    expect(letterOf('letter-occupational-physician', ticked)).toContain('"lifting my child"')
    expect(letterOf('employer-sheet', ticked)).not.toContain('lifting')
  })
})

/** What the content calls everything that is not about work: names, labels, and each line of advice. */
function forbiddenIn(language: (typeof languages)[number]): readonly string[] {
  const wording = wordings[language]
  const work = guideline.interview.find(({ group }) => group === 'work')?.facts ?? []
  const aboutWork = [...work, 'days-absent'].map((fact) => `fact.${fact}.`)
  const named =
    /^(fact\.[^.]+\.label|danger\.[^.]+\.name|classification\.[^.]+(\.[^.]+)?\.name|scope\.[^.]+\.name|instrument\.[^.]+\.name|recommendation\.[^.]+\.(text|patient)|word\.guideline\..+|safety-net\..+)$/
  return Object.entries(wording)
    .filter(([key]) => named.test(key) && !aboutWork.some((start) => key.startsWith(start)))
    .map(([, words]) => words.toLowerCase())
    .filter((words) => words.length > 2)
}
