// Which answers of earlier visits still stand today, and what follows from them by counting days.

import { date, days, grade, sign, yesNo } from './facts.ts'
import type { Example, Found, RawAnswers, Section } from './specification.ts'

const guideline = {
  facts: [
    sign('saddle-numbness'),
    yesNo('osteoporosis'),
    grade('strength', { danger: { towards: 'low' }, normal: 5, renewed: true }),
    grade('strength-drop', { derived: { kind: 'drop-since-earlier', of: 'strength' } }),
    date('onset-date'),
    days('days-since-onset', { derived: { kind: 'elapsed-days', of: 'onset-date' } }),
    date('first-session', { keepsFirst: true }),
    date('absence-first-day'),
    days('days-absent', { derived: { kind: 'calendar-day', of: 'absence-first-day' } }),
  ],
}

/** Visits by day, and what stands on a later one. */
function visits(
  given: Readonly<Record<string, RawAnswers>>,
  on: string,
  expect: Readonly<Record<string, Found>>,
): Example {
  const assessments = Object.entries(given).map(([day, answers]) => ({ on: day, answers }))
  return { ask: 'standing', guideline, file: { schema: 'lende-case/1', assessments }, on, expect }
}

export const standing: Section = {
  title: 'What still stands',
  about: 'A case grows visit by visit. The day is given; no clock is read.',
  sentences: [
    {
      number: '4.1',
      says: 'Days are counted from the first to the day of the advice; the same day is 0.',
      examples: [
        visits({ '2026-03-02': { 'onset-date': '2026-03-02' } }, '2026-03-02', { 'days-since-onset': '0' }),
        visits({ '2026-03-02': { 'onset-date': '2026-02-09' } }, '2026-03-02', { 'days-since-onset': '21' }),
        visits({ '2024-03-01': { 'onset-date': '2024-02-28' } }, '2024-03-01', { 'days-since-onset': '2' }),
      ],
    },
    {
      number: '4.2',
      says: 'Absence from work counts calendar days: the first day is day 1.',
      examples: [
        visits({ '2026-03-02': { 'absence-first-day': '2026-03-02' } }, '2026-03-02', { 'days-absent': '1' }),
        visits({ '2026-03-02': { 'absence-first-day': '2026-02-02' } }, '2026-03-02', { 'days-absent': '29' }),
      ],
    },
    {
      number: '4.3',
      says: 'A date that is known roughly gives a number of days that is known roughly.',
      examples: [
        visits({ '2026-03-02': { 'onset-date': { from: '2026-02-01', to: '2026-02-10' } } }, '2026-03-02', {
          'days-since-onset': '20 to 29',
        }),
      ],
    },
    {
      number: '4.4',
      says: 'A date after the day of the advice is refused.',
      examples: [
        visits({ '2026-03-02': { 'onset-date': '2026-03-03' } }, '2026-03-02', {
          file: 'refused',
          problems: ['date-in-future at onset-date'],
        }),
      ],
    },
    {
      number: '4.5',
      says: 'What is given with its date is not given a second time as a number.',
      examples: [
        visits({ '2026-03-02': { 'onset-date': '2026-03-01', 'days-since-onset': 12 } }, '2026-03-02', {
          file: 'refused',
          problems: ['derived-only at days-since-onset, expected onset-date'],
        }),
      ],
    },
    {
      number: '4.6',
      says: 'A later answer takes the place of an earlier one; an absence does not.',
      examples: [
        visits({ '2026-02-02': { osteoporosis: 'no' }, '2026-03-02': { osteoporosis: 'yes' } }, '2026-03-02', {
          osteoporosis: 'yes',
        }),
        visits({ '2026-02-02': { osteoporosis: 'yes' }, '2026-03-02': { osteoporosis: 'declined' } }, '2026-03-02', {
          osteoporosis: 'yes',
        }),
      ],
    },
    {
      number: '4.7',
      says: 'That a sign was absent at an earlier visit says nothing of today.',
      examples: [
        visits({ '2026-02-02': { 'saddle-numbness': 'no' }, '2026-03-02': {} }, '2026-03-02', {
          'saddle-numbness': 'not asked',
        }),
        visits({ '2026-02-02': { 'saddle-numbness': 'no' } }, '2026-02-02', { 'saddle-numbness': 'no' }),
      ],
    },
    {
      number: '4.8',
      says: 'That a sign was present stands until it is answered again, however long nobody asks or it is declined.',
      examples: [
        visits({ '2026-02-02': { 'saddle-numbness': 'new' }, '2026-03-02': {} }, '2026-03-02', {
          'saddle-numbness': 'new',
        }),
        visits(
          {
            '2026-02-02': { 'saddle-numbness': 'new' },
            '2026-02-16': { 'saddle-numbness': 'declined' },
            '2026-03-02': {},
          },
          '2026-03-02',
          { 'saddle-numbness': 'new' },
        ),
        visits(
          { '2026-02-02': { 'saddle-numbness': 'new' }, '2026-03-02': { 'saddle-numbness': 'no' } },
          '2026-03-02',
          {
            'saddle-numbness': 'no',
          },
        ),
        visits({ '2026-02-02': { strength: { from: 2, to: 3 } }, '2026-03-02': {} }, '2026-03-02', {
          strength: '2 to 3',
        }),
      ],
    },
    {
      number: '4.9',
      says: 'What is found after the day of the advice does not count.',
      examples: [
        visits({ '2026-02-02': { osteoporosis: 'no' }, '2026-03-02': { osteoporosis: 'yes' } }, '2026-03-01', {
          osteoporosis: 'no',
        }),
      ],
    },
    {
      number: '4.10',
      says: 'Strength has dropped by what it is below the best earlier examination.',
      examples: [
        visits(
          { '2026-02-02': { strength: 5 }, '2026-02-16': { strength: 3 }, '2026-03-02': { strength: 4 } },
          '2026-03-02',
          {
            'strength-drop': '1',
          },
        ),
        visits({ '2026-02-02': { strength: 3 }, '2026-03-02': { strength: 4 } }, '2026-03-02', {
          'strength-drop': '0',
        }),
      ],
    },
    {
      number: '4.11',
      says: 'Without an earlier examination a drop cannot be judged, unless strength is full.',
      examples: [
        visits({ '2026-03-02': { strength: 4 } }, '2026-03-02', { 'strength-drop': 'not-possible' }),
        visits({ '2026-03-02': { strength: 5 } }, '2026-03-02', { 'strength-drop': '0' }),
      ],
    },
    {
      number: '4.12',
      says: 'That strength had not dropped at an earlier visit says nothing of a visit at which it was not graded.',
      examples: [
        visits({ '2026-02-02': { strength: 5 }, '2026-03-02': {} }, '2026-03-02', { 'strength-drop': 'not asked' }),
        visits({ '2026-02-02': { strength: 5 }, '2026-03-02': { strength: 'not-possible' } }, '2026-03-02', {
          'strength-drop': 'not-possible',
        }),
      ],
    },
    {
      number: '4.13',
      says: 'A clock that keeps its first date is not set back.',
      examples: [
        visits(
          { '2026-02-02': { 'first-session': '2026-02-02' }, '2026-03-02': { 'first-session': '2026-03-02' } },
          '2026-03-02',
          {
            'first-session': '2026-02-02',
          },
        ),
      ],
    },
  ],
}
