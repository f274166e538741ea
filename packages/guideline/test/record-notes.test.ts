// What a note for the record may hold, and that a slip of the pen in it is found.

import { describe, expect, it } from 'vitest'
import type { RecordNote } from '../src/aids/record-notes.ts'
import { recordNotes } from '../src/aids/record-notes.ts'
import { shippedContent } from './shipped.ts'

const { aids, guideline, texts } = shippedContent
const written = aids['record-notes']
if (written === undefined) throw new ReferenceError('there are no record notes')
const content = written

const problemsWith = (change: Partial<typeof content>): readonly string[] =>
  recordNotes.problems({ ...content, ...change }, guideline, [])

const noteOf = (id: string): RecordNote => {
  const found = content.notes.find(({ note }) => note === id)
  if (found === undefined) throw new ReferenceError(`there is no note ${id}`)
  return found
}
const soep = noteOf('soep')
const prescription = noteOf('prescription')
const groupsOf = ({ sections }: RecordNote): readonly string[] =>
  sections.flatMap(({ holds }) => holds.flatMap((part) => ('answers' in part ? part.answers : [])))
const outcomesOf = ({ sections }: RecordNote): readonly string[] =>
  sections.flatMap(({ holds }) => holds.flatMap((part) => ('outcome' in part ? [part.outcome] : [])))

describe('the notes for the record', () => {
  it('have no problem as they are written, and a text for every name, heading and blank', () => {
    expect(problemsWith({})).toStrictEqual([])
    const keys = recordNotes.texts(content).map(([key]) => key)
    expect(keys.filter((key) => !texts.has(key))).toStrictEqual([])
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('are SOEP in the Netherlands, free text and a prescription in Belgium', () => {
    const inCountry = (country: 'be' | 'nl'): string[] =>
      content.notes.filter(({ countries }) => countries.includes(country)).map(({ note }) => note)
    expect(inCountry('nl')).toStrictEqual(['soep'])
    expect(inCountry('be')).toStrictEqual(['free', 'prescription'])
    expect(soep.sections.map(({ heading }) => heading[0])).toStrictEqual(['S', 'O', 'E', 'P'])
  })

  it('leave no answer out of a note for the own record', () => {
    for (const note of [soep, noteOf('free')])
      expect([...groupsOf(note)].sort()).toStrictEqual(guideline.interview.map(({ group }) => group).sort())
  })

  it('say urgency and dangers in every note', () => {
    for (const note of content.notes)
      expect(outcomesOf(note)).toStrictEqual(expect.arrayContaining(['urgency', 'dangers']))
  })

  it('keep medicines and codes out of a prescription, and leave sessions and treatment to the prescriber', () => {
    expect(prescription.roles).not.toContain('physiotherapist')
    expect(groupsOf(prescription).filter((group) => group.startsWith('medicine'))).toStrictEqual([])
    expect(outcomesOf(prescription)).not.toContain('codes')
    expect(outcomesOf(prescription)).not.toContain('advice')
    const blanks = prescription.sections.flatMap(({ holds }) =>
      holds.flatMap((one) => ('blank' in one ? one.blank : [])),
    )
    expect(blanks).toStrictEqual(expect.arrayContaining(['patient', 'treatment', 'sessions', 'signature']))
  })

  it('propose L03 without radiating pain and L86 with it, in both countries', () => {
    for (const country of ['be', 'nl']) {
      const proposed = content.codes.filter((one) => one.country === country)
      expect(proposed.map(({ code, classes }) => [code, classes])).toStrictEqual([
        ['L86', ['suspected', 'history-only']],
        ['L03', ['not-indicated']],
      ])
    }
  })
})

describe('a slip of the pen in the notes', () => {
  const soepWith = (change: Partial<RecordNote>): Partial<typeof content> => ({
    notes: content.notes.map((note) => (note === soep ? { ...soep, ...change } : note)),
  })
  const section = { section: 'plan', heading: 'P' } as const
  it.each([
    ['a note that stands there twice', { notes: [soep, soep] }, /soep stands there twice/],
    ['a role that does not exist', soepWith({ roles: ['dokter'] }), /soep: there is no role dokter/],
    [
      'a group that does not exist',
      soepWith({ sections: [{ ...section, holds: [{ answers: ['gevaar'] }] }] }),
      /soep: there is no group gevaar/,
    ],
    [
      'a group that is written twice',
      soepWith({ sections: [{ ...section, holds: [{ answers: ['work', 'work'] }] }] }),
      /soep: work stands there twice/,
    ],
    [
      'a section whose name is taken',
      soepWith({ sections: [{ ...section, section: 'name', holds: [{ outcome: 'urgency' }] }] }),
      /soep: name stands there twice/,
    ],
    ['two codes for one class', { codes: content.codes.flatMap((one) => [one, one]) }, /in nl stands there twice/],
    [
      'a class that does not exist',
      { codes: content.codes.map((one) => ({ ...one, classes: ['verdacht'] })) },
      /there is no class verdacht/,
    ],
    [
      'a classification that does not exist',
      { codes: content.codes.map((one) => ({ ...one, classification: 'ischias' })) },
      /there is no classification ischias/,
    ],
    ['a line of the safety net forgotten', { 'safety-net': [] }, /line cauda-equina has no short form/],
    [
      'a line that is not in the safety net',
      { 'safety-net': [...content['safety-net'], { line: 'slaap', short: 'slaap' }] },
      /there is no safety-net line slaap/,
    ],
  ] satisfies [string, Partial<typeof content>, RegExp][])('%s is found', (_, change, problem) => {
    expect(problemsWith(change).join('\n')).toMatch(problem)
  })

  it('takes one kind of part, with known keys only', () => {
    const holding = (part: object): boolean =>
      recordNotes.shape.safeParse({
        ...content,
        notes: [{ ...soep, sections: [{ ...section, holds: [part] }] }],
      }).success
    expect(holding({ outcome: 'urgency' })).toBe(true)
    expect(holding({ outcome: 'all-clear' })).toBe(false)
    expect(holding({ outcome: 'urgency', answers: ['work'] })).toBe(false)
  })
})
