// Every kind of document for every patient of the content, in four languages: nothing in it is without a ground.

import { languages } from '@lende/wording'
import { describe, expect, it } from 'vitest'
import { adviceTo } from '../src/asked.ts'
import { contactOf } from '../src/contacts.ts'
import type { Document, Material, Origin } from '../src/index.ts'
import { documentKinds, givenIn, makeDocument, notesFor, plainText } from '../src/index.ts'
import { everything } from './agreed.ts'
import { aids, everybody, inLanguage, materialOf } from './materials.ts'

const recipients = (kind: string): readonly (string | undefined)[] =>
  aids.documents?.documents.find(({ document }) => document === kind)?.recipients ?? [undefined]

/** Every document of one patient in the language of the material. */
function documentsOf(material: Material): Document[] {
  const notes = aids['record-notes']
  const kinds = notes === undefined ? [] : notesFor(notes, material.product.words.country, material.consult.role)
  return [
    ...documentKinds.flatMap((kind) =>
      recipients(kind).flatMap(
        (recipient) => makeDocument(kind, material, recipient === undefined ? {} : { recipient }) ?? [],
      ),
    ),
    ...kinds.flatMap(({ note }) => makeDocument('record-note', material, { note }) ?? []),
  ]
}

const linesIn = (document: Document) => document.parts.flatMap(({ lines }) => lines)

/** Everything a line of this patient may rest on, whatever role it is told to. */
function grounds(
  { product, outcome, agreed, consult }: Material,
  given: ReadonlySet<string>,
): (from: Origin) => boolean {
  const { guideline, instruments, words } = product
  const held = new Set(outcome.advice.recommendations.filter((one) => one.held).map(({ id }) => id))
  const isKnown = (id: string): boolean => {
    const answer = outcome.answers.get(id)
    return answer !== undefined && answer.kind !== 'absent'
  }
  const checks: Readonly<Record<string, (id: string) => boolean>> = {
    recommendation: (id) => given.has(id),
    held: (id) => held.has(id),
    fact: isKnown,
    unknown: (id) => !isKnown(id) || contactOf({ outcome, consult })?.answers.get(id)?.kind === 'absent',
    danger: (id) => guideline.dangers.some((one) => one.id === id),
    class: (id) => outcome.advice.classifications[id]?.effective != null || id in outcome.advice.classifications,
    scope: (id) => id === outcome.advice.scope.status || outcome.advice.scope.groups.includes(id),
    instrument: (id) => instruments.some(({ instrument }) => instrument === id),
    area: (id) => consult.painAreas.includes(id),
    'safety-net': (id) => outcome.advice.safetyNet.includes(id),
    agreed: (id) => id in agreed,
    statement: (id) => guideline.statements.some((one) => one.id === id),
    authored: (id) => words.has(id),
  }
  return (from) => {
    const [kind = '', ...rest] = from.split(':')
    return checks[kind]?.(rest.join(':')) ?? false
  }
}

const materials = everybody.map(([name, told]) => [name, materialOf({ ...told, agreed: everything })] as const)

/** A key, a term or a value that no words were found for. */
const leftover =
  /\b(?:fact|danger|note|word|documents|recommendation|classification|together|programme|work-plan)\.[a-z-]+\b|\{|undefined|\[object/

const endsTwice = /[.?!] ?\.(?!\.)|\.;/

const readers = [...new Set((aids.documents?.documents ?? []).flatMap(({ recipients = [] }) => recipients))]

describe('of every patient, in every language', () => {
  it.each(languages)('each line rests on something that is there, and edition and day stand below: %s', (language) => {
    // What a line rests on is the same in every language: all patients in the first, every sixth in the others.
    for (const [name, material] of materials.filter((_, place) => language === languages[0] || place % 6 === 0)) {
      const advices = [material.outcome.advice, ...readers.map((role) => adviceTo(role, material))]
      const stands = grounds(material, new Set(advices.flatMap((one) => givenIn(one).map(({ id }) => id))))
      for (const document of documentsOf(inLanguage(material, language))) {
        const { edition, on } = document.foot
        const baseless = linesIn(document).filter(({ from }) => from.length === 0 || !from.every(stands))
        const isDated = edition.includes(material.outcome.advice.edition) && on === material.consult.on
        if (baseless.length > 0 || !isDated) expect({ name, kind: document.kind, baseless, isDated }).toBeNull()
      }
    }
  })

  it.each(languages)('no key, term or empty sentence is left in it, and no sentence ends twice: %s', (language) => {
    for (const [name, material] of materials.filter((_, place) => place % 5 === 0)) {
      const translated = inLanguage(material, language)
      for (const document of documentsOf(translated)) {
        const left = leftover.exec(plainText(document, translated.product.words))?.[0] ?? null
        const empty = linesIn(document).filter((line) => line.text.trim() === '')
        const twice = linesIn(document).filter(({ text }) => endsTwice.test(text))
        if (left !== null || empty.length + twice.length > 0)
          expect({ name, kind: document.kind, left, empty, twice }).toBeNull()
      }
    }
  })

  it('what is held is in none of them', () => {
    let seen = 0
    for (const [name, material] of materials) {
      const { words } = material.product
      const held = material.outcome.advice.recommendations.filter((one) => one.held)
      if (held.length === 0) continue
      seen++
      const pages = documentsOf(material)
        .map((one) => plainText(one, words))
        .join('\n')
      const leakedOnes = held.filter(({ id }) => pages.includes(words.text(`recommendation.${id}.text`)))
      // Two guidelines may say one thing in the same words, and one of them need not wait.
      const given = givenIn(material.outcome.advice).map(({ id }) => words.text(`recommendation.${id}.text`))
      const leaked = leakedOnes
        .map(({ id }) => words.text(`recommendation.${id}.text`))
        .filter((one) => !given.includes(one))
      expect({ name, leaked }).toEqual({ name, leaked: [] })
    }
    expect(seen).toBeGreaterThan(100)
  })

  it('a letter says first what is urgent and what waits', () => {
    const letters = [
      'letter-general-practitioner',
      'letter-physiotherapist',
      'letter-specialist',
      'letter-psychologist',
    ] as const
    for (const [name, material] of materials) {
      const { recommendations, reassurance } = material.outcome.advice
      const waits = reassurance.held || recommendations.some(({ held }) => held)
      for (const kind of letters) {
        const first = makeDocument(kind, material)?.parts[0]
        expect({ name, part: first?.part }).toEqual({ name, part: 'urgency' })
        expect(first?.lines.some(({ from }) => from.some((one) => one.startsWith('authored:word.held.')))).toBe(waits)
      }
    }
  })
})

describe('while somebody has to look further', () => {
  const open = materialOf({ raw: { age: 50, 'saddle-numbness': 'new' }, agreed: everything })

  it('what the patient takes home has no programme and no course, and says that somebody looks first', () => {
    for (const kind of ['leaflet', 'exercise-sheet'] as const) {
      const document = makeDocument(kind, open)
      const lines = document === null ? [] : linesIn(document)
      expect(lines.some(({ from }) => from.includes('agreed:programme') || from.includes('agreed:activities'))).toBe(
        false,
      )
      expect(lines.some(({ from }) => from.some((one) => one.startsWith('authored:together.waits.')))).toBe(true)
    }
  })

  it('the safety net goes along all the same', () => {
    for (const kind of ['leaflet', 'exercise-sheet', 'safety-net-card'] as const) {
      const document = makeDocument(kind, open)
      const net = (document === null ? [] : linesIn(document)).flatMap(({ from }) => from)
      for (const line of open.outcome.advice.safetyNet) expect(net).toContain(`safety-net:${line}`)
    }
  })
})

describe('what nobody recorded', () => {
  it('is an empty line, or is said to be unknown', () => {
    const document = makeDocument('letter-specialist', materialOf({ raw: {} }))
    const lines = document === null ? [] : linesIn(document)
    const table = lines.find(({ kind }) => kind === 'table')
    expect(table?.kind === 'table' ? table.rows : []).toStrictEqual([
      ['', '', ''],
      ['', '', ''],
      ['', '', ''],
    ])
    expect(lines.some(({ from }) => from.includes('unknown:saddle-numbness'))).toBe(true)
  })

  it('stands in the ledger with its effect only where that is known', () => {
    const material = materialOf({
      raw: { 'nsaid-effect': 'no-effect', 'takes-opioid': 'yes', 'sessions-in-profile-1': 0 },
    })
    const document = makeDocument('letter-specialist', material)
    const table = document?.parts.flatMap(({ lines }) => lines).find(({ kind }) => kind === 'table')
    const rows = table?.kind === 'table' ? table.rows.filter(([what]) => what !== '') : []
    expect(rows).toStrictEqual([
      ['NSAID', '', 'no, no effect'],
      ['Opioid', '', ''],
    ])
  })
})
