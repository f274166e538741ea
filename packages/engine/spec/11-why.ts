// Why: the fewest answers that force a conclusion.

import { allOf, anyOf, atLeastOf, compare, is, unknown } from './criteria.ts'
import { age, grade, yesNo } from './facts.ts'
import type { Example, Found, RawAnswers, Section } from './specification.ts'

const guideline = {
  facts: [
    age(),
    yesNo('fever'),
    yesNo('night-pain'),
    yesNo('weight-loss'),
    yesNo('leg-pain'),
    grade('strength', { relevantWhen: is('leg-pain', 'yes'), normal: 5 }),
  ],
  rules: [
    { id: 'infection', when: anyOf(is('fever', 'yes'), allOf(is('night-pain', 'yes'), is('weight-loss', 'yes'))) },
    { id: 'two-signs', when: atLeastOf(2, is('fever', 'yes'), is('night-pain', 'yes'), is('weight-loss', 'yes')) },
    { id: 'weak', when: compare('strength', '<', 5, 'grade') },
    { id: 'examine', when: allOf(is('leg-pain', 'yes'), unknown('strength')) },
  ],
}

const because = (about: string, answers: RawAnswers, expect: Readonly<Record<string, Found>>): Example => ({
  ask: 'why',
  guideline,
  about,
  answers,
  expect,
})

const allSigns = { age: 60, fever: 'yes', 'night-pain': 'yes', 'weight-loss': 'yes' }

export const why: Section = {
  title: 'Why',
  about: 'An explanation is a set of answers that forces the conclusion. Take one away and it no longer follows.',
  sentences: [
    {
      number: '11.1',
      says: 'A conclusion is explained by answers that force it, and by no answer it could do without.',
      examples: [
        because('infection', allSigns, { truth: 'yes', because: ['fever yes'] }),
        because(
          'infection',
          { ...allSigns, fever: 'no' },
          { truth: 'yes', because: ['night-pain yes', 'weight-loss yes'] },
        ),
      ],
    },
    {
      number: '11.2',
      says: 'Of several sets that would do, the one asked first is given.',
      examples: [because('two-signs', allSigns, { truth: 'yes', because: ['fever yes', 'night-pain yes'] })],
    },
    {
      number: '11.3',
      says: 'That something does not hold is explained in the same way.',
      examples: [
        because(
          'infection',
          { fever: 'no', 'night-pain': 'no', 'weight-loss': 'no' },
          { truth: 'no', because: ['fever no', 'night-pain no'] },
        ),
      ],
    },
    {
      number: '11.4',
      says: 'What is unknown is explained by what is still open in it: not asked, or known too roughly to tell.',
      examples: [
        because('infection', { 'night-pain': 'no' }, { truth: 'unknown', because: ['fever not known'] }),
        because('weak', { strength: { from: 4, to: 5 } }, { truth: 'unknown', because: ['strength 4 to 5'] }),
        because(
          'infection',
          { fever: 'no', 'night-pain': 'yes' },
          { truth: 'unknown', because: ['weight-loss not known'] },
        ),
      ],
    },
    {
      number: '11.5',
      says: 'That nothing is known of a fact can itself be the reason.',
      examples: [
        because('examine', { 'leg-pain': 'yes' }, { truth: 'yes', because: ['leg-pain yes', 'strength not known'] }),
      ],
    },
    {
      number: '11.6',
      says: 'Where an examination was not done because nothing points to it, the explanation says so.',
      examples: [
        because('weak', { 'leg-pain': 'no' }, { truth: 'no', because: ['leg-pain no', 'strength not indicated'] }),
      ],
    },
    {
      number: '11.7',
      says: 'A finding explains by itself: that history pointed to the examination is no part of it.',
      examples: [because('weak', { 'leg-pain': 'yes', strength: 3 }, { truth: 'yes', because: ['strength 3'] })],
    },
  ],
}
