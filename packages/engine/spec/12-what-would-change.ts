// What would change it: the fewest other answers that turn a conclusion.

import { allOf, anyOf, compare, is, unknown } from './criteria.ts'
import { age, choice, grade, yesNo } from './facts.ts'
import type { Example, RawAnswers, Section } from './specification.ts'

const four = ['one', 'two', 'three', 'four'].map((id) => yesNo(id))
const guideline = {
  facts: [
    age(),
    yesNo('fever'),
    yesNo('night-pain'),
    choice('course', ['normal', 'slow', 'abnormal']),
    grade('strength'),
    ...four,
  ],
  rules: [
    { id: 'alarm', when: anyOf(is('fever', 'yes'), allOf(is('night-pain', 'yes'), compare('age', '>=', 50, 'years'))) },
    { id: 'programme', when: is('course', 'slow', 'abnormal') },
    { id: 'weak', when: compare('strength', '<', 4, 'grade') },
    { id: 'not-examined', when: unknown('strength') },
    { id: 'all-four', when: allOf(...four.map(({ id }) => is(id, 'yes'))) },
  ],
}

const change = (about: string, goal: 'yes' | 'no', answers: RawAnswers, ...ways: readonly string[]): Example => ({
  ask: 'what-would-change',
  guideline,
  about,
  goal,
  answers,
  expect: { ways },
})

export const whatWouldChange: Section = {
  title: 'What would change it',
  about: 'Sets of answers that, given otherwise, would turn a conclusion. None contains another.',
  sentences: [
    {
      number: '12.1',
      says: 'The fewest changes come first.',
      examples: [
        change('alarm', 'yes', { fever: 'no', 'night-pain': 'no' }, 'fever yes', 'night-pain yes and age 50 to 120'),
      ],
    },
    {
      number: '12.2',
      says: 'More than three changes at once are no longer this patient, and are not offered.',
      examples: [
        change('all-four', 'yes', { one: 'no', two: 'no', three: 'no', four: 'no' }),
        change(
          'all-four',
          'yes',
          { one: 'yes', two: 'no', three: 'no', four: 'no' },
          'two yes and three yes and four yes',
        ),
      ],
    },
    {
      number: '12.3',
      says: 'Age and what has happened cannot change, and are offered only while they are unknown.',
      examples: [
        change('alarm', 'yes', { age: 42, fever: 'no', 'night-pain': 'yes' }, 'fever yes'),
        change('alarm', 'yes', { fever: 'no', 'night-pain': 'yes' }, 'fever yes', 'age 50 to 120'),
      ],
    },
    {
      number: '12.4',
      says: 'Every value that would do is named.',
      examples: [
        change('programme', 'yes', { course: 'normal' }, 'course slow or abnormal'),
        change('weak', 'yes', { strength: 5 }, 'strength 0 to 3'),
      ],
    },
    {
      number: '12.5',
      says: 'A known fact cannot become unknown; an unknown one can become known.',
      examples: [change('not-examined', 'yes', { strength: 4 }), change('not-examined', 'no', {}, 'strength known')],
    },
    {
      number: '12.6',
      says: 'A narrower answer is a change too.',
      examples: [change('weak', 'no', { strength: { from: 3, to: 5 } }, 'strength 4 to 5')],
    },
    {
      number: '12.7',
      says: 'What is so already needs no change.',
      examples: [change('alarm', 'yes', { fever: 'yes', 'night-pain': 'yes' })],
    },
  ],
}
