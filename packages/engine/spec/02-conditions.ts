// What one criterion says of an answer, of a rough answer, and of none.

import { allOf, anyOf, atLeastOf, compare, is, known, unknown } from './criteria.ts'
import { age, decision, grade, sign, yesNo } from './facts.ts'
import type { Section } from './specification.ts'

const guideline = {
  facts: [
    age(),
    sign('saddle-numbness'),
    yesNo('fever'),
    yesNo('weight-loss'),
    yesNo('night-pain'),
    grade('strength'),
    decision('fracture-assessed', ['not-suspected']),
  ],
}
const common = { ask: 'condition' as const, guideline }
const yes = { truth: 'yes' }
const no = { truth: 'no' }
const open = { truth: 'unknown' }

export const conditions: Section = {
  title: 'Conditions',
  about: 'A condition is a tree of criteria. One criterion looks at one fact.',
  sentences: [
    {
      number: '2.1',
      says: 'An unanswered fact is unknown, never a no.',
      examples: [
        { ...common, answers: {}, when: is('fever', 'yes'), expect: open },
        { ...common, answers: {}, when: is('fever', 'no'), expect: open },
      ],
    },
    {
      number: '2.2',
      says: 'A criterion on a sign holds for each of the values it names, and for no other.',
      examples: [
        {
          ...common,
          answers: { 'saddle-numbness': 'older' },
          when: is('saddle-numbness', 'older', 'new'),
          expect: yes,
        },
        { ...common, answers: { 'saddle-numbness': 'explained' }, when: is('saddle-numbness', 'new'), expect: no },
      ],
    },
    {
      number: '2.3',
      says: 'At its threshold a number satisfies `>=` and `<=`, and neither `>` nor `<`.',
      examples: [
        { ...common, answers: { age: 50 }, when: compare('age', '>=', 50, 'years'), expect: yes },
        { ...common, answers: { age: 50 }, when: compare('age', '>', 50, 'years'), expect: no },
        { ...common, answers: { age: 50 }, when: compare('age', '<=', 50, 'years'), expect: yes },
        { ...common, answers: { age: 50 }, when: compare('age', '<', 50, 'years'), expect: no },
      ],
    },
    {
      number: '2.4',
      says: 'A number that is known roughly settles a comparison only when both its ends agree.',
      examples: [
        { ...common, answers: { age: { from: 52, to: 58 } }, when: compare('age', '>=', 50, 'years'), expect: yes },
        { ...common, answers: { age: { from: 45, to: 55 } }, when: compare('age', '>=', 50, 'years'), expect: open },
        { ...common, answers: { age: { from: 40, to: 49 } }, when: compare('age', '>=', 50, 'years'), expect: no },
      ],
    },
    {
      number: '2.5',
      says: 'A criterion that every possible answer meets holds with nothing known; one that none can meet does not.',
      examples: [
        { ...common, answers: {}, when: compare('strength', '<=', 5, 'grade'), expect: yes },
        { ...common, answers: {}, when: compare('strength', '>', 5, 'grade'), expect: no },
        { ...common, answers: {}, when: is('fever', 'yes', 'no'), expect: yes },
      ],
    },
    {
      number: '2.6',
      says: 'Two of three signs are enough while the third is not asked.',
      examples: [
        {
          ...common,
          answers: { fever: 'yes', 'night-pain': 'yes' },
          when: atLeastOf(2, is('fever', 'yes'), is('weight-loss', 'yes'), is('night-pain', 'yes')),
          expect: yes,
        },
        {
          ...common,
          answers: { fever: 'no', 'night-pain': 'no' },
          when: atLeastOf(2, is('fever', 'yes'), is('weight-loss', 'yes'), is('night-pain', 'yes')),
          expect: no,
        },
      ],
    },
    {
      number: '2.7',
      says: 'What is certain with an answer missing is certain; what is not, stays unknown.',
      examples: [
        { ...common, answers: { fever: 'yes' }, when: anyOf(is('fever', 'yes'), is('night-pain', 'yes')), expect: yes },
        {
          ...common,
          answers: { fever: 'yes' },
          when: allOf(is('fever', 'yes'), is('night-pain', 'yes')),
          expect: open,
        },
      ],
    },
    {
      number: '2.8',
      says: 'Whether a fact is known is itself never unknown.',
      examples: [
        { ...common, answers: {}, when: known('strength'), expect: no },
        { ...common, answers: {}, when: unknown('strength'), expect: yes },
        { ...common, answers: { strength: 4 }, when: known('strength'), expect: yes },
      ],
    },
    {
      number: '2.9',
      says: 'Declined, does not know and not possible leave a fact unknown; known roughly is known.',
      examples: [
        { ...common, answers: { fever: 'declined' }, when: is('fever', 'yes'), expect: open },
        { ...common, answers: { fever: 'does-not-know' }, when: known('fever'), expect: no },
        { ...common, answers: { strength: 'not-possible' }, when: unknown('strength'), expect: yes },
        { ...common, answers: { strength: { from: 3, to: 4 } }, when: known('strength'), expect: yes },
      ],
    },
    {
      number: '2.10',
      says: 'A decision that nobody took is known to be not taken.',
      examples: [
        { ...common, answers: {}, when: is('fracture-assessed', 'undecided'), expect: yes },
        { ...common, answers: {}, when: is('fracture-assessed', 'not-suspected'), expect: no },
      ],
    },
    {
      number: '2.11',
      says: 'Strength that pain keeps from being tested is unknown: neither weak nor full.',
      examples: [
        { ...common, answers: { strength: 'pain-limited' }, when: compare('strength', '<', 5, 'grade'), expect: open },
        { ...common, answers: { strength: 'pain-limited' }, when: compare('strength', '>=', 5, 'grade'), expect: open },
        { ...common, answers: { strength: 'pain-limited' }, when: unknown('strength'), expect: yes },
      ],
    },
  ],
}
