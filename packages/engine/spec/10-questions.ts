// What is still worth asking: exactly the unanswered facts that can change a target, in the order of the interview.

import { allOf, anyOf, compare, is, known, unknown } from './criteria.ts'
import { age, choice, contacts, date, days, grade, yesNo } from './facts.ts'
import type { Sketch } from './sketch.ts'
import type { Example, Found, RawAnswers, Section } from './specification.ts'

const guideline: Sketch = {
  facts: [
    age(),
    yesNo('fever'),
    yesNo('night-pain'),
    date('onset-date'),
    days('days-since-onset', { derived: { kind: 'elapsed-days', of: 'onset-date' } }),
    yesNo('smoker'),
    yesNo('likes-sport'),
  ],
  scope: [{ id: 'under-18', when: compare('age', '<', 18, 'years') }],
  dangers: [
    {
      id: 'infection',
      tiers: [{ tier: 'possible', urgency: 'same-day', when: anyOf(is('fever', 'yes'), is('night-pain', 'yes')) }],
    },
  ],
  recommendations: [
    { id: 'review', when: compare('days-since-onset', '>=', 42, 'days') },
    { id: 'sport', when: allOf(compare('days-since-onset', '>=', 42, 'days'), is('likes-sport', 'yes')) },
    { id: 'keep-active', when: is('smoker', 'yes', 'no') },
    { id: 'stop-smoking', when: is('smoker', 'yes'), roles: ['general-practitioner'] },
  ],
}

/** What matters here is whether strength was examined, not what was found. */
const examined: Sketch = {
  facts: [yesNo('leg-pain'), yesNo('strength-loss')],
  recommendations: [{ id: 'examine-strength', when: allOf(is('leg-pain', 'yes'), unknown('strength-loss')) }],
}

/** Two counts are read off one date. */
const twoClocks: Sketch = {
  facts: [
    date('first-session'),
    days('days-in-programme', { derived: { kind: 'elapsed-days', of: 'first-session' } }),
    days('day-of-programme', { derived: { kind: 'calendar-day', of: 'first-session' } }),
  ],
  recommendations: [
    { id: 'evaluate', when: compare('days-in-programme', '>=', 21, 'days') },
    { id: 'end', when: compare('day-of-programme', '>', 43, 'days') },
  ],
}

/** The classes of one guideline, and advice of another. */
const twoGuidelines: Sketch = {
  facts: [choice('activities', ['gain', 'same']), yesNo('smoker')],
  classifications: [
    {
      id: 'course',
      classes: [
        { id: 'normal', when: is('activities', 'gain') },
        { id: 'abnormal', when: is('activities', 'same') },
      ],
    },
  ],
  recommendations: [
    { id: 'programme', when: allOf() },
    { id: 'stop-smoking', when: is('smoker', 'yes'), guideline: 'kce-2017', roles: ['general-practitioner'] },
  ],
}

/** Whatever the answer to the second question, the outcome is that of the first. */
const eitherWay: Sketch = {
  facts: [yesNo('first'), yesNo('second')],
  recommendations: [
    {
      id: 'same',
      when: anyOf(allOf(is('first', 'yes'), is('second', 'yes')), allOf(is('first', 'yes'), is('second', 'no'))),
    },
  ],
}

/** One role has its own order, at a first contact and at a follow-up. */
const inGroups: Sketch = {
  facts: [
    yesNo('smoker'),
    yesNo('fever'),
    yesNo('gain'),
    contacts('earlier-assessments', { derived: { kind: 'earlier-assessments' } }),
  ],
  groups: { habits: ['smoker'], danger: ['fever'], course: ['gain'] },
  interviews: [
    { role: 'physiotherapist', contact: 'first', groups: ['danger'] },
    { role: 'physiotherapist', contact: 'follow-up', groups: ['course', 'danger'] },
  ],
  recommendations: [
    {
      id: 'review',
      when: allOf(is('smoker', 'yes'), is('fever', 'no'), is('gain', 'no')),
      roles: ['physiotherapist', 'general-practitioner'],
    },
  ],
}

/** Two questionnaires, of which one is filled in. */
const oneOfTwo: Sketch = {
  facts: [
    choice('risk-tool', ['short', 'long']),
    yesNo('short-is-high', { relevantWhen: is('risk-tool', 'short') }),
    yesNo('long-is-high', { relevantWhen: is('risk-tool', 'long') }),
  ],
  recommendations: [
    {
      id: 'coaching',
      when: anyOf(
        allOf(known('short-is-high'), is('short-is-high', 'yes')),
        allOf(known('long-is-high'), is('long-is-high', 'yes')),
      ),
    },
  ],
}

const muscles = ['hip-flexion', 'knee-extension', 'great-toe-extension']
const leg: Sketch = {
  facts: [...muscles.map((muscle) => grade(muscle)), grade('leg', { derived: { kind: 'lowest', of: muscles } })],
  recommendations: [{ id: 'refer', when: compare('leg', '<=', 3, 'grade') }],
}

/** After an injury it may be the one, without it the other; both are seen today. */
const oneOrTheOther: Sketch = {
  facts: [yesNo('sudden-pain'), yesNo('injury')],
  dangers: [
    {
      id: 'fracture',
      tiers: [{ tier: 'possible', urgency: 'same-day', when: allOf(is('sudden-pain', 'yes'), is('injury', 'yes')) }],
    },
    {
      id: 'aorta',
      tiers: [{ tier: 'possible', urgency: 'same-day', when: allOf(is('sudden-pain', 'yes'), is('injury', 'no')) }],
    },
  ],
  dangersApart: true,
}

const apart: Sketch = {
  facts: [yesNo('fever'), yesNo('night-pain'), yesNo('weight-loss')],
  dangers: [
    {
      id: 'infection',
      tiers: [
        {
          tier: 'possible',
          urgency: 'same-day',
          when: allOf(is('fever', 'yes'), anyOf(is('night-pain', 'yes'), is('weight-loss', 'yes'))),
        },
      ],
    },
  ],
  dangersApart: true,
}

const advice = (
  answers: RawAnswers,
  expect: Readonly<Record<string, Found>>,
  of: Sketch = guideline,
  role = 'physiotherapist',
): Example => ({ ask: 'advice', guideline: of, answers, expect, role })

const clear = { age: 42, fever: 'no', 'night-pain': 'no' }

export const questions: Section = {
  title: 'Next questions',
  about: 'Targets are, in order: scope, urgency, classes, and the recommendations of the active role.',
  sentences: [
    {
      number: '10.1',
      says: 'Asked is what can still change a target, in the order of the interview, and nothing else.',
      examples: [advice({}, { asks: ['age', 'fever', 'night-pain', 'onset-date', 'likes-sport'] })],
    },
    {
      number: '10.2',
      says: 'What an answer has made pointless is not asked any more.',
      examples: [
        advice({ age: 42, fever: 'yes' }, { asks: ['onset-date', 'likes-sport'] }),
        advice({ ...clear, 'onset-date': '2026-03-01' }, { asks: [] }),
      ],
    },
    {
      number: '10.3',
      says: 'When nothing can change any more the interview is complete.',
      examples: [
        advice(
          { ...clear, 'onset-date': '2026-01-01', 'likes-sport': 'no' },
          { asks: [], unknown: [], complete: 'yes' },
        ),
        advice({ ...clear, 'onset-date': '2026-01-01' }, { asks: ['likes-sport'], complete: 'no' }),
      ],
    },
    {
      number: '10.4',
      says: 'A question that was declined or cannot be answered is not asked again, and stays listed as unknown.',
      examples: [
        advice({ ...clear, fever: 'declined', 'onset-date': '2026-03-01' }, { asks: [], unknown: ['fever: declined'] }),
      ],
    },
    {
      number: '10.5',
      says: 'What is counted from a date is asked as that date.',
      examples: [
        advice(clear, {
          asks: ['onset-date', 'likes-sport'],
          unknown: ['days-since-onset: not-asked', 'likes-sport: not-asked'],
        }),
        advice(
          { ...clear, 'onset-date': 'does-not-know', 'likes-sport': 'no' },
          { asks: [], unknown: ['days-since-onset: does-not-know'] },
        ),
      ],
    },
    {
      number: '10.6',
      says: 'A question whose every answer leads to the same is not asked, even where its rule reads as unknown.',
      examples: [
        advice({}, { asks: ['first'] }, eitherWay),
        advice({ first: 'yes' }, { asks: [], complete: 'yes' }, eitherWay),
      ],
    },
    {
      number: '10.7',
      says: 'Each role is asked what its own advice needs, and for the classes of the guidelines that advise it.',
      examples: [
        advice({ ...clear }, { asks: ['onset-date', 'likes-sport'] }),
        advice({ ...clear }, { asks: ['smoker'] }, guideline, 'general-practitioner'),
        advice({}, { asks: ['activities'] }, twoGuidelines),
        advice({}, { asks: ['smoker'] }, twoGuidelines, 'general-practitioner'),
      ],
    },
    {
      number: '10.8',
      says: 'Who asks why is told, of each question, which targets it can still change.',
      examples: [
        advice(
          { age: 42, fever: 'no' },
          {
            'asks for': [
              'night-pain: urgency watch, urgency routine, urgency within-days, urgency same-day',
              'onset-date: recommendation review, recommendation sport',
              'likes-sport: recommendation sport',
            ],
          },
        ),
        advice({}, { 'asks for': ['first-session: recommendation evaluate, recommendation end'] }, twoClocks),
      ],
    },
    {
      number: '10.9',
      says: 'Where only having examined matters, that question too is asked, and says for what.',
      examples: [
        advice(
          { 'leg-pain': 'yes' },
          { asks: ['strength-loss'], 'asks for': ['strength-loss: recommendation examine-strength'] },
          examined,
        ),
        advice({ 'leg-pain': 'no' }, { asks: [] }, examined),
      ],
    },
    {
      number: '10.10',
      says: 'A critical question is one that could lift urgency to within-days or above.',
      examples: [
        advice({ age: 42 }, { critical: ['fever', 'night-pain'] }),
        advice({ age: 42, fever: 'yes' }, { critical: [] }),
      ],
    },
    {
      number: '10.11',
      says: 'A role may have the questions in an order of its own, at a first contact and at a follow-up; what that leaves out comes after.',
      examples: [
        advice({}, { asks: ['fever', 'smoker', 'gain'] }, inGroups),
        advice({ 'earlier-assessments': 1 }, { asks: ['gain', 'fever', 'smoker'] }, inGroups),
        advice({}, { asks: ['smoker', 'fever', 'gain'] }, inGroups, 'general-practitioner'),
      ],
    },
    {
      number: '10.12',
      says: 'What is asked only after a choice waits for it: the choice is asked first.',
      examples: [
        advice({}, { asks: ['risk-tool'], 'asks for': ['risk-tool: recommendation coaching'] }, oneOfTwo),
        advice({ 'risk-tool': 'short' }, { asks: ['short-is-high'] }, oneOfTwo),
        advice({ 'risk-tool': 'long' }, { asks: ['long-is-high'] }, oneOfTwo),
      ],
    },
    {
      number: '10.13',
      says: 'Of a leg the muscles are asked that are not yet graded; graded as a whole, or weak enough already, it is not asked.',
      examples: [
        advice({}, { asks: muscles }, leg),
        advice({ 'hip-flexion': 5, 'great-toe-extension': 4 }, { asks: ['knee-extension'] }, leg),
        advice({ 'great-toe-extension': 3 }, { asks: [] }, leg),
        advice({ leg: 5 }, { asks: [] }, leg),
      ],
    },
    {
      number: '10.14',
      says: 'The tiers of dangers stand apart: of each exactly those questions are asked that can still change it.',
      examples: [
        advice({}, { asks: ['fever', 'night-pain', 'weight-loss'] }, apart),
        advice({ fever: 'yes', 'night-pain': 'no' }, { asks: ['weight-loss'] }, apart),
        advice({ fever: 'no' }, { asks: [], complete: 'yes' }, apart),
        advice({ fever: 'yes', 'night-pain': 'yes' }, { asks: [], complete: 'yes' }, apart),
      ],
    },
    {
      number: '10.15',
      says: 'So a question may be asked that only tells one danger from another, though the urgency is the same.',
      examples: [
        advice({ 'sudden-pain': 'yes' }, { asks: ['injury'], critical: ['injury'] }, oneOrTheOther),
        advice(
          { 'sudden-pain': 'yes', injury: 'no' },
          { asks: [], urgency: 'same-day', aorta: 'possible', fracture: 'not-indicated' },
          oneOrTheOther,
        ),
      ],
    },
    {
      number: '10.16',
      says: 'A choice that cannot be known is not asked again, nor is what waits for it.',
      examples: [advice({ 'risk-tool': 'does-not-know' }, { asks: [] }, oneOfTwo)],
    },
  ],
}
