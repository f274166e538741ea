// Which answers of earlier visits still stand today, and what follows from them by counting days.

import { contacts, date, days, grade, sign, yesNo } from './facts.ts'
import type { Sketch } from './sketch.ts'
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

const muscles = ['hip-flexion', 'knee-extension', 'great-toe-extension']
const weakIsDangerous = { danger: { towards: 'low' }, normal: 5, renewed: true } as const

/** A leg graded muscle by muscle; three muscles are enough to say it. */
const leg: Sketch = {
  facts: [
    ...muscles.map((muscle) => grade(muscle, weakIsDangerous)),
    grade('leg', { derived: { kind: 'lowest', of: muscles }, ...weakIsDangerous }),
    grade('leg-drop', { derived: { kind: 'drop-since-earlier', of: 'leg' } }),
  ],
}
const full = { 'hip-flexion': 5, 'knee-extension': 5, 'great-toe-extension': 5 }

const followUp: Sketch = {
  facts: [
    sign('saddle-numbness'),
    grade('strength', weakIsDangerous),
    yesNo('smoker'),
    contacts('earlier-assessments', { derived: { kind: 'earlier-assessments' } }),
  ],
}

/** Visits by day, and what stands on a later one. */
function visits(
  given: Readonly<Record<string, RawAnswers>>,
  on: string,
  expect: Readonly<Record<string, Found>>,
  of: Sketch = guideline,
): Example {
  const assessments = Object.entries(given).map(([day, answers]) => ({ on: day, answers }))
  return { ask: 'standing', guideline: of, file: { schema: 'lende-case/1', assessments }, on, expect }
}

/** An earlier visit and today's. */
const twice = (before: RawAnswers, now: RawAnswers, expect: Readonly<Record<string, Found>>, of: Sketch): Example =>
  visits({ '2026-02-02': before, '2026-03-02': now }, '2026-03-02', expect, of)

const once = (now: RawAnswers, expect: Readonly<Record<string, Found>>): Example =>
  visits({ '2026-03-02': now }, '2026-03-02', expect, leg)

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
    {
      number: '4.14',
      says: 'A leg is as strong as its weakest muscle; one that was not graded leaves open how much weaker it is.',
      examples: [
        once({ ...full, 'great-toe-extension': 3 }, { leg: '3' }),
        once({ 'hip-flexion': 5, 'great-toe-extension': 4 }, { leg: '0 to 4' }),
        once({ ...full, 'hip-flexion': 'pain-limited', 'great-toe-extension': 4 }, { leg: '0 to 4' }),
      ],
    },
    {
      number: '4.15',
      says: 'While a muscle is not graded, full strength in the others is not full strength of the leg.',
      examples: [
        once(full, { leg: '5' }),
        once({ 'hip-flexion': 5, 'knee-extension': 5 }, { leg: 'not asked' }),
        once({ ...full, 'great-toe-extension': 'pain-limited' }, { leg: 'pain-limited' }),
      ],
    },
    {
      number: '4.16',
      says: 'A leg has dropped by what its muscle that fell furthest fell, also where the weakest stayed as it was.',
      examples: [
        twice(
          { ...full, 'great-toe-extension': 3 },
          { ...full, 'great-toe-extension': 3, 'hip-flexion': 4 },
          { leg: '3', 'leg-drop': '1' },
          leg,
        ),
        twice(
          { ...full, 'great-toe-extension': 3 },
          { ...full, 'great-toe-extension': 4 },
          { leg: '4', 'leg-drop': '0' },
          leg,
        ),
      ],
    },
    {
      number: '4.17',
      says: 'A muscle that cannot be compared may have fallen further; where nothing else fell, the drop cannot be judged.',
      examples: [
        twice(full, { 'hip-flexion': 5, 'great-toe-extension': 3 }, { 'leg-drop': '2 to 5' }, leg),
        twice({ 'hip-flexion': 5 }, { ...full, 'great-toe-extension': 3 }, { 'leg-drop': 'not-possible' }, leg),
      ],
    },
    {
      number: '4.18',
      says: 'A leg may be graded as a whole at one visit and by muscle at another, not both at one.',
      examples: [
        twice({ leg: 5 }, { ...full, 'great-toe-extension': 4 }, { leg: '4', 'leg-drop': '1' }, leg),
        twice(full, { leg: 3 }, { leg: '3', 'leg-drop': '2' }, leg),
        once(
          { leg: 5, 'great-toe-extension': 4 },
          {
            file: 'refused',
            problems: [`derived-only at leg, expected ${muscles.join(', ')}`],
          },
        ),
      ],
    },
    {
      number: '4.19',
      says: 'At a later visit the danger signs that are new or worse are named; not known before counts as new.',
      examples: [
        twice(
          { 'saddle-numbness': 'no' },
          { 'saddle-numbness': 'new', strength: 4, smoker: 'yes' },
          { 'new signs': ['saddle-numbness new, was no', 'strength 4, was not known'] },
          followUp,
        ),
        twice({ 'saddle-numbness': 'older' }, { 'saddle-numbness': 'older' }, { 'new signs': [] }, followUp),
        visits({ '2026-03-02': { 'saddle-numbness': 'new' } }, '2026-03-02', { 'new signs': [] }, followUp),
      ],
    },
    {
      number: '4.20',
      says: 'How many visits came before this one follows from the case.',
      examples: [
        visits({ '2026-03-02': {} }, '2026-03-02', { 'earlier-assessments': '0' }, followUp),
        twice({}, {}, { 'earlier-assessments': '1' }, followUp),
      ],
    },
  ],
}
