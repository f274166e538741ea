// Classes: the rules propose, the clinician decides, and advice that rests on a proposal says so.

import { allOf, anyOf, compare, holds, is } from './criteria.ts'
import { choice, days, decision } from './facts.ts'
import type { Example, Found, RawAnswers, Section } from './specification.ts'

const guideline = {
  facts: [
    days('days-since-onset'),
    choice('activities', ['gain', 'same']),
    decision('course-decided', ['normal', 'abnormal'], false, {
      askWhen: allOf(compare('days-since-onset', '>=', 21, 'days'), is('activities', 'same')),
    }),
  ],
  classifications: [
    {
      id: 'course',
      decision: 'course-decided',
      classes: [
        { id: 'normal', when: anyOf(compare('days-since-onset', '<', 21, 'days'), is('activities', 'gain')) },
        { id: 'abnormal', when: allOf(compare('days-since-onset', '>=', 21, 'days'), is('activities', 'same')) },
      ],
    },
  ],
  rules: [{ id: 'needs-programme', when: holds('course.abnormal') }],
  recommendations: [
    { id: 'few-sessions', when: holds('course.normal') },
    { id: 'exercise-programme', when: holds('needs-programme') },
    { id: 'keep-active', when: allOf() },
  ],
}

const advice = (answers: RawAnswers, expect: Readonly<Record<string, Found>>): Example => ({
  ask: 'advice',
  guideline,
  answers,
  expect,
})

export const classes: Section = {
  title: 'Classes, proposed and decided',
  about:
    'At most one class of a classification holds. What the rules propose and what the clinician decides stay apart.',
  sentences: [
    {
      number: '7.1',
      says: 'The rules propose a class once the answers settle one; until then it is open.',
      examples: [
        advice({ 'days-since-onset': 12 }, { course: 'normal', 'course proposed': 'normal' }),
        advice({ 'days-since-onset': 30 }, { course: 'open', 'course proposed': 'open' }),
        advice({ 'days-since-onset': { from: 18, to: 25 } }, { course: 'open' }),
      ],
    },
    {
      number: '7.2',
      says: 'The clinician’s decision goes before the proposal, which stays visible beside it.',
      examples: [
        advice(
          { 'days-since-onset': 12, 'course-decided': { value: 'abnormal', reason: 'works no more' } },
          { course: 'abnormal', 'course proposed': 'normal', 'course decided': 'abnormal' },
        ),
      ],
    },
    {
      number: '7.3',
      says: 'A decision settles the class while the answers do not.',
      examples: [advice({ 'course-decided': 'abnormal' }, { course: 'abnormal', 'course proposed': 'open' })],
    },
    {
      number: '7.4',
      says: 'Until somebody decides, the class is provisional.',
      examples: [
        advice({ 'days-since-onset': 12 }, { 'course provisional': 'yes' }),
        advice({ 'days-since-onset': 12, 'course-decided': 'normal' }, { 'course provisional': 'no' }),
      ],
    },
    {
      number: '7.5',
      says: '“Undecided” said aloud is no decision.',
      examples: [
        advice(
          { 'days-since-onset': 12, 'course-decided': 'undecided' },
          { course: 'normal', 'course decided': 'not decided', 'course provisional': 'yes' },
        ),
      ],
    },
    {
      number: '7.6',
      says: 'Advice that follows a proposal is provisional, also where another rule stands between; other advice is not.',
      examples: [
        advice(
          { 'days-since-onset': 12 },
          { recommended: ['few-sessions', 'keep-active'], provisional: ['few-sessions'] },
        ),
        advice(
          { 'days-since-onset': 30, activities: 'same' },
          { recommended: ['exercise-programme', 'keep-active'], provisional: ['exercise-programme'] },
        ),
        advice(
          { 'course-decided': 'abnormal' },
          { recommended: ['exercise-programme', 'keep-active'], provisional: [] },
        ),
      ],
    },
    {
      number: '7.7',
      says: 'A decision is asked for when its moment has come, and not again once it is taken.',
      examples: [
        advice({ 'days-since-onset': 12 }, { asks: [] }),
        advice({ 'days-since-onset': 30, activities: 'same' }, { asks: ['course-decided'], complete: 'no' }),
        advice(
          { 'days-since-onset': 30, activities: 'same', 'course-decided': 'abnormal' },
          { asks: [], complete: 'yes' },
        ),
      ],
    },
  ],
}
