// The note for the practice's own record: which parts it has, in which order, in which country, and which codes are proposed.

import type { Guideline } from '@lende/engine'
import { z } from 'zod'
import type { Aid } from './aid.ts'

const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'expected a name in kebab-case')
const text = z.string().min(1)
const country = z.enum(['be', 'nl'])

/** Answers of some groups of the interview, what follows from them, what was agreed, or a line that the clinician fills in. */
const part = z.union([
  z.strictObject({ answers: z.array(id).min(1) }),
  z.strictObject({
    outcome: z.enum([
      'new-signs',
      'pain-areas',
      'scope',
      'urgency',
      'dangers',
      'classes',
      'codes',
      'scores',
      'advice',
      'safety-net',
    ]),
  }),
  /** What was agreed with the patient. */
  z.strictObject({
    agreed: z.enum(['wants', 'activities', 'programme-in-short', 'work', 'teach-back', 'next-visit']),
  }),
  z.strictObject({ blank: id, label: text }),
])

const note = z.strictObject({
  note: id,
  name: text,
  about: text,
  countries: z.array(country).min(1),
  /** For whom; for everybody when left out. */
  roles: z.array(id).min(1).optional(),
  sections: z.array(z.strictObject({ section: id, heading: text, holds: z.array(part).min(1) })).min(1),
})

const code = z.strictObject({
  code: text,
  system: text,
  country,
  classification: id,
  classes: z.array(id).min(1),
  verified: z.enum(['public-source', 'known', 'to-verify']),
  reading: z.enum(['literal', 'interpreted', 'own-choice']),
})

const shape = z.strictObject({
  notes: z.array(note).min(1),
  codes: z.array(code),
  'safety-net': z.array(z.strictObject({ line: id, short: text })),
})

export type RecordNotes = z.infer<typeof shape>
export type RecordNote = RecordNotes['notes'][number]

export const recordNotes: Aid<typeof shape> = {
  shape,
  texts: ({ notes, 'safety-net': safetyNet }) => [
    ...notes.flatMap((one) => [
      [`note.${one.note}.name`, one.name] as const,
      [`note.${one.note}.about`, one.about] as const,
      ...one.sections.map(({ section, heading }) => [`note.${one.note}.${section}`, heading] as const),
      ...blanksOf(one).map(({ blank, label }) => [`note.${one.note}.blank.${blank}`, label] as const),
    ]),
    ...safetyNet.map(({ line, short }) => [`note-safety-net.${line}`, short] as const),
  ],
  problems: (content, guideline) =>
    [
      ...repeated(content.notes.map((one) => one.note)),
      ...content.notes.flatMap((one) => noteProblems(one, guideline)),
      ...codeProblems(content, guideline),
      ...safetyNetProblems(content, guideline),
    ].map((problem) => `record notes: ${problem}`),
}

const blanksOf = ({ sections }: RecordNote) =>
  sections.flatMap(({ holds }) => holds.flatMap((one) => ('blank' in one ? [one] : [])))

const repeated = (names: readonly string[]): string[] =>
  names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${name} stands there twice`)

const unknown = (kind: string, names: readonly string[], known: readonly string[]): string[] =>
  names.filter((name) => !known.includes(name)).map((name) => `there is no ${kind} ${name}`)

function noteProblems(one: RecordNote, { interview, roles }: Guideline): string[] {
  const groups = one.sections.flatMap(({ holds }) => holds.flatMap((held) => ('answers' in held ? held.answers : [])))
  const sections = one.sections.map(({ section }) => section)
  return [
    // A heading's key stands beside these two.
    ...repeated(['name', 'about', ...sections]),
    ...repeated(blanksOf(one).map(({ blank }) => blank)),
    ...repeated(groups),
    ...unknown(
      'group',
      groups,
      interview.map(({ group }) => group),
    ),
    ...unknown('role', one.roles ?? [], roles),
  ].map((problem) => `${one.note}: ${problem}`)
}

/** A code names a class that exists, and a class has one code a country. */
function codeProblems({ codes }: RecordNotes, { classifications }: Guideline): string[] {
  const proposals = codes.flatMap((one) => one.classes.map((name) => `${one.classification} ${name} in ${one.country}`))
  return [
    ...repeated(proposals),
    ...codes.flatMap((one) => {
      const found = classifications.find((classification) => classification.id === one.classification)
      if (found === undefined) return [`there is no classification ${one.classification}`]
      return unknown(
        'class',
        one.classes,
        found.classes.map((each) => each.id),
      )
    }),
  ]
}

/** Every line of the safety net has its short form, and no other line has. */
function safetyNetProblems({ 'safety-net': short }: RecordNotes, { safetyNet }: Guideline): string[] {
  const lines = short.map(({ line }) => line)
  return [
    ...repeated(lines),
    ...unknown('safety-net line', lines, safetyNet),
    ...safetyNet.filter((line) => !lines.includes(line)).map((line) => `the safety-net line ${line} has no short form`),
  ]
}
