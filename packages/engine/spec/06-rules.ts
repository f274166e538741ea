// A rule is a named condition with named exceptions. There are no priorities, so no rule beats another by its place.

import { allOf, compare, fails, holds, is } from './criteria.ts'
import { age, yesNo } from './facts.ts'
import type { Example, Found, RawAnswers, Section } from './specification.ts'

const facts = [yesNo('back-pain'), yesNo('ulcer'), yesNo('kidney-disease'), age()]
const rules = [
  { id: 'stomach-at-risk', when: is('ulcer', 'yes') },
  { id: 'kidneys-at-risk', when: is('kidney-disease', 'yes') },
  { id: 'nsaid', when: is('back-pain', 'yes'), unless: ['stomach-at-risk', 'kidneys-at-risk'] },
  { id: 'nsaid-with-protection', when: allOf(holds('nsaid'), compare('age', '>=', 65, 'years')) },
  { id: 'no-nsaid', when: fails('nsaid') },
]
const guideline = { facts, rules }

const truth = (answers: RawAnswers, expect: Readonly<Record<string, Found>>): Example => ({
  ask: 'truth',
  guideline,
  answers,
  expect,
})

export const rulesAndExceptions: Section = {
  title: 'Rules and exceptions',
  about: 'A rule holds when its condition does and none of its exceptions does.',
  sentences: [
    {
      number: '6.1',
      says: 'A rule holds when its condition holds and every exception has been cleared.',
      examples: [truth({ 'back-pain': 'yes', ulcer: 'no', 'kidney-disease': 'no' }, { nsaid: 'yes' })],
    },
    {
      number: '6.2',
      says: 'One exception that holds is enough, even while the condition is unknown.',
      examples: [
        truth({ 'back-pain': 'yes', ulcer: 'yes', 'kidney-disease': 'no' }, { nsaid: 'no' }),
        truth({ ulcer: 'yes' }, { nsaid: 'no' }),
      ],
    },
    {
      number: '6.3',
      says: 'An exception that is unknown leaves the rule unknown: nothing is offered on a guess.',
      examples: [truth({ 'back-pain': 'yes', ulcer: 'no' }, { nsaid: 'unknown' })],
    },
    {
      number: '6.4',
      says: 'A rule may build on another; its truth is carried over, unknown included, and so is its opposite.',
      examples: [
        truth(
          { 'back-pain': 'yes', ulcer: 'no', 'kidney-disease': 'no', age: 70 },
          { 'nsaid-with-protection': 'yes', 'no-nsaid': 'no' },
        ),
        truth(
          { 'back-pain': 'yes', ulcer: 'no', age: 70 },
          { 'nsaid-with-protection': 'unknown', 'no-nsaid': 'unknown' },
        ),
        truth({ ulcer: 'yes', age: 70 }, { 'nsaid-with-protection': 'no', 'no-nsaid': 'yes' }),
      ],
    },
    {
      number: '6.5',
      says: 'The order of rules changes nothing.',
      examples: [
        {
          ask: 'truth',
          guideline: { facts, rules: [...rules].reverse() },
          answers: { 'back-pain': 'yes', ulcer: 'no', 'kidney-disease': 'no', age: 70 },
          expect: { nsaid: 'yes', 'nsaid-with-protection': 'yes', 'no-nsaid': 'no' },
        },
      ],
    },
  ],
}
