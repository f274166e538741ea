// Examinations: asked for where history points to them, and read as normal where it does not.

import { compare, is } from './criteria.ts'
import { grade, yesNo } from './facts.ts'
import type { Example, Found, RawAnswers, Section } from './specification.ts'

const relevantWhen = is('leg-pain', 'yes')
const guideline = {
  facts: [
    yesNo('leg-pain'),
    grade('strength', { relevantWhen, normal: 5 }),
    yesNo('reflex-loss', { relevantWhen, normal: 'no' }),
  ],
  rules: [
    { id: 'weak', when: compare('strength', '<', 5, 'grade') },
    { id: 'full-strength', when: compare('strength', '>=', 5, 'grade') },
  ],
  dangers: [
    {
      id: 'deficit',
      tiers: [
        { tier: 'suspected' as const, urgency: 'same-day' as const, when: compare('strength', '<=', 3, 'grade') },
      ],
    },
  ],
}

const truth = (answers: RawAnswers, weak: string, full: string): Example => ({
  ask: 'truth',
  guideline,
  answers,
  expect: { weak, 'full-strength': full },
})
const advice = (answers: RawAnswers, expect: Readonly<Record<string, Found>>): Example => ({
  ask: 'advice',
  guideline,
  answers,
  expect,
})

export const examinations: Section = {
  title: 'Examinations',
  about: 'History decides which examinations are needed. Not examined is acceptable where nothing points to it.',
  sentences: [
    {
      number: '5.1',
      says: 'Where history does not point to an examination, not examined reads as normal.',
      examples: [
        truth({ 'leg-pain': 'no' }, 'no', 'yes'),
        truth({ 'leg-pain': 'no', strength: 'declined' }, 'no', 'yes'),
      ],
    },
    {
      number: '5.2',
      says: 'Where history points to it, not examined is unknown.',
      examples: [
        truth({ 'leg-pain': 'yes' }, 'unknown', 'unknown'),
        truth({ 'leg-pain': 'yes', strength: 'not-possible' }, 'unknown', 'unknown'),
      ],
    },
    {
      number: '5.3',
      says: 'While the history itself is unknown, not examined is unknown.',
      examples: [truth({}, 'unknown', 'unknown')],
    },
    {
      number: '5.4',
      says: 'A finding always counts, whatever history says.',
      examples: [
        truth({ 'leg-pain': 'no', strength: 3 }, 'yes', 'no'),
        truth({ strength: 3 }, 'yes', 'no'),
        truth({ 'leg-pain': 'no', strength: { from: 4, to: 5 } }, 'unknown', 'unknown'),
      ],
    },
    {
      number: '5.5',
      says: 'An examination that history does not point to is not asked and holds nothing back.',
      examples: [
        advice({ 'leg-pain': 'no' }, { asks: [], unknown: [], settled: 'yes', complete: 'yes' }),
        advice({ 'leg-pain': 'yes' }, { asks: ['strength'], critical: ['strength'], settled: 'no' }),
      ],
    },
    {
      number: '5.6',
      says: 'History is asked before the examination it may point to.',
      examples: [advice({}, { asks: ['leg-pain', 'strength'] })],
    },
  ],
}
