// What a case file may say, and what is said of one that says something else: the place, never the answer.

import { age, centimetres, date, decision, grade, sign, yesNo } from './facts.ts'
import type { Example, Section } from './specification.ts'

const guideline = {
  facts: [
    age(),
    sign('saddle-numbness'),
    yesNo('fever'),
    centimetres('finger-floor-distance'),
    date('onset-date'),
    decision('fracture-assessed', ['not-suspected'], true),
  ],
}

const graded = { facts: [grade('strength'), centimetres('finger-floor-distance')] }

const accepted = (file: unknown): Example => ({ ask: 'reading', guideline, file, expect: { file: 'accepted' } })
const refused = (file: unknown, ...problems: string[]): Example => ({
  ask: 'reading',
  guideline,
  file,
  expect: { file: 'refused', problems },
})

const absences = 'declined, does-not-know, not-possible'

export const reading: Section = {
  title: 'Case files',
  about: 'A case says what was found at each assessment. A problem names the place and what would do.',
  sentences: [
    {
      number: '3.1',
      says: 'A flat list of answers is a case, and so is an empty one.',
      examples: [accepted({}), accepted({ fever: 'no', age: 42 })],
    },
    {
      number: '3.2',
      says: 'A fact may be declined, not known to the patient, or not possible to establish.',
      examples: [accepted({ fever: 'declined', age: 'does-not-know', 'finger-floor-distance': 'not-possible' })],
    },
    {
      number: '3.3',
      says: 'A name that is no fact is refused, and the nearest name offered.',
      examples: [refused({ fevr: 'yes' }, 'unknown-fact at fevr, nearest fever')],
    },
    {
      number: '3.4',
      says: 'An option outside the domain is refused, with the options that would do.',
      examples: [
        refused({ fever: 'a bit' }, `not-yes-or-no at fever, expected no, yes, ${absences}`),
        refused(
          { 'saddle-numbness': 'since yesterday' },
          `unknown-option at saddle-numbness, expected no, explained, older, new, ${absences}`,
        ),
      ],
    },
    {
      number: '3.5',
      says: 'A number outside its range is refused, and so is one between two steps of its scale.',
      examples: [
        refused({ age: 140 }, 'out-of-range at age, expected 0 - 120 years'),
        refused({ 'finger-floor-distance': 12.25 }, 'not-a-step at finger-floor-distance, expected 0.5 cm'),
        accepted({ 'finger-floor-distance': 12.5 }),
      ],
    },
    {
      number: '3.6',
      says: 'A rough number gives its least and most value, in that order.',
      examples: [
        accepted({ age: { from: 40, to: 50 } }),
        accepted({ age: { from: 40 } }),
        refused({ age: { from: 50, to: 40 } }, 'empty-interval at age'),
      ],
    },
    {
      number: '3.7',
      says: 'A date is a day that exists, known exactly or between two days.',
      examples: [
        accepted({ 'onset-date': '2024-02-29' }),
        accepted({ 'onset-date': { from: '2026-01-01', to: '2026-01-14' } }),
        refused(
          { 'onset-date': '2025-02-29' },
          'not-a-date at onset-date, expected YYYY-MM-DD, {from: YYYY-MM-DD, to: YYYY-MM-DD}',
        ),
        refused({ 'onset-date': { from: '2026-01-14', to: '2026-01-01' } }, 'empty-interval at onset-date'),
      ],
    },
    {
      number: '3.8',
      says: 'A decision that overrules a danger is accepted with a reason only.',
      examples: [
        refused(
          { 'fracture-assessed': 'not-suspected' },
          'reason-required at fracture-assessed, expected {value: ..., reason: ...}',
        ),
        accepted({ 'fracture-assessed': { value: 'not-suspected', reason: 'X-ray seen, no fracture' } }),
      ],
    },
    {
      number: '3.9',
      says: 'A case with dates names its schema, and each assessment its day.',
      examples: [
        accepted({ schema: 'lende-case/1', assessments: [{ on: '2026-03-02', answers: { fever: 'no' } }] }),
        refused({ assessments: [] }, 'unknown-schema at schema, expected lende-case/1'),
        refused({ schema: 'lende-case/1' }, 'missing-key at assessments'),
        refused(
          { schema: 'lende-case/1', assessments: [{ answers: { fever: 'no' } }] },
          'not-a-date at assessments.0.on, expected YYYY-MM-DD',
        ),
      ],
    },
    {
      number: '3.10',
      says: 'Every problem of a case is named, not only the first.',
      examples: [
        refused(
          { fever: 'a bit', age: -1 },
          `not-yes-or-no at fever, expected no, yes, ${absences}`,
          'out-of-range at age, expected 0 - 120 years',
        ),
      ],
    },
    {
      number: '3.11',
      says: 'Only of a graded strength may be said that pain kept it from being tested.',
      examples: [
        { ask: 'reading', guideline: graded, file: { strength: 'pain-limited' }, expect: { file: 'accepted' } },
        {
          ask: 'reading',
          guideline: graded,
          file: { 'finger-floor-distance': 'pain-limited' },
          expect: {
            file: 'refused',
            problems: [`not-a-number at finger-floor-distance, expected 0 - 120 cm, {from: ..., to: ...}, ${absences}`],
          },
        },
      ],
    },
  ],
}
