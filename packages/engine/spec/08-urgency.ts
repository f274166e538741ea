// How fast to act: a floor that is certain, a ceiling that is possible, and whether the two may still part.

import { allOf, anyOf, compare, is, known, unknown } from './criteria.ts'
import { age, decision, sign, yesNo } from './facts.ts'
import type { Sketch } from './sketch.ts'
import type { Example, Found, RawAnswers, Section } from './specification.ts'

const guideline = {
  facts: [
    age(),
    sign('saddle-numbness'),
    yesNo('fever', { danger: { options: [['no'], ['yes']] } }),
    yesNo('night-pain', { danger: { options: [['no'], ['yes']] } }),
    yesNo('morning-stiffness', { danger: { options: [['no'], ['yes']] } }),
    decision('cauda-equina-assessed', ['not-suspected'], true),
    decision('infection-assessed', ['not-suspected'], true),
    decision('inflammation-assessed', ['not-suspected'], true),
  ],
  scope: [{ id: 'under-18', when: compare('age', '<', 18, 'years') }],
  dangers: [
    {
      id: 'cauda-equina',
      judgement: 'cauda-equina-assessed',
      tiers: [
        { tier: 'suspected' as const, urgency: 'emergency' as const, when: is('saddle-numbness', 'new') },
        { tier: 'suspected' as const, urgency: 'same-day' as const, when: is('saddle-numbness', 'older') },
      ],
    },
    {
      id: 'infection',
      judgement: 'infection-assessed',
      tiers: [
        {
          tier: 'suspected' as const,
          urgency: 'same-day' as const,
          when: allOf(is('fever', 'yes'), is('night-pain', 'yes')),
        },
        {
          tier: 'possible' as const,
          urgency: 'within-days' as const,
          when: anyOf(is('fever', 'yes'), is('night-pain', 'yes')),
        },
      ],
    },
    {
      id: 'inflammation',
      judgement: 'inflammation-assessed',
      tiers: [{ tier: 'possible' as const, urgency: 'routine' as const, when: is('morning-stiffness', 'yes') }],
    },
  ],
}

const onceExamined: Sketch = {
  facts: [yesNo('percussion-pain')],
  dangers: [
    {
      id: 'fracture',
      tiers: [
        {
          tier: 'suspected',
          urgency: 'same-day',
          when: allOf(known('percussion-pain'), is('percussion-pain', 'yes')),
        },
      ],
    },
  ],
}

/** Not knowing of another cause reads as having none. */
const readAsWorst: Sketch = {
  facts: [yesNo('weakness'), yesNo('established-cause')],
  dangers: [
    {
      id: 'deficit',
      tiers: [
        {
          tier: 'suspected',
          urgency: 'same-day',
          when: allOf(is('weakness', 'yes'), anyOf(is('established-cause', 'no'), unknown('established-cause'))),
        },
      ],
    },
  ],
}

const clear = { age: 42, 'saddle-numbness': 'no', fever: 'no', 'night-pain': 'no', 'morning-stiffness': 'no' }
const notSuspected = { value: 'not-suspected', reason: 'seen today' }

const advice = (answers: RawAnswers, expect: Readonly<Record<string, Found>>): Example => ({
  ask: 'advice',
  guideline,
  answers,
  expect,
})

export const urgency: Section = {
  title: 'Urgency',
  about: 'From low to high: none, watch, routine, within-days, same-day, emergency. Danger dominates.',
  sentences: [
    {
      number: '8.1',
      says: 'The urgency is the highest that any danger asks for.',
      examples: [
        advice({ ...clear, fever: 'yes', 'saddle-numbness': 'new' }, { urgency: 'emergency' }),
        advice({ ...clear, fever: 'yes', 'morning-stiffness': 'yes' }, { urgency: 'within-days' }),
        advice(clear, { urgency: 'none' }),
      ],
    },
    {
      number: '8.2',
      says: 'The floor reads every unknown as harmless: what is certain is said at once.',
      examples: [advice({ fever: 'yes' }, { urgency: 'within-days' }), advice({}, { urgency: 'none' })],
    },
    {
      number: '8.3',
      says: 'The ceiling reads every unknown as dangerous: what is possible is not hidden.',
      examples: [
        advice({}, { 'possible up to': 'emergency' }),
        advice(
          { ...clear, 'night-pain': 'declined', fever: 'yes' },
          { urgency: 'within-days', 'possible up to': 'same-day' },
        ),
      ],
    },
    {
      number: '8.4',
      says: 'Urgency is not settled while an unknown could lift it to within-days or above.',
      examples: [
        advice(
          { ...clear, 'saddle-numbness': 'declined' },
          { urgency: 'none', settled: 'no', critical: ['saddle-numbness'] },
        ),
        advice(
          { ...clear, 'night-pain': 'declined' },
          { urgency: 'none', 'possible up to': 'within-days', settled: 'no', critical: ['night-pain'] },
        ),
        advice(clear, { settled: 'yes', critical: [] }),
      ],
    },
    {
      number: '8.5',
      says: 'An unknown that can lead to watch or routine only leaves urgency settled.',
      examples: [
        advice(
          { ...clear, 'morning-stiffness': 'declined' },
          {
            urgency: 'none',
            'possible up to': 'routine',
            settled: 'yes',
            critical: [],
            unknown: ['morning-stiffness: declined'],
          },
        ),
      ],
    },
    {
      number: '8.6',
      says: 'Once it is an emergency nothing can lift it further: it is settled.',
      examples: [advice({ 'saddle-numbness': 'new' }, { urgency: 'emergency', settled: 'yes' })],
    },
    {
      number: '8.7',
      says: 'A danger is suspected, possible, open, or not indicated by the answers given; never excluded.',
      examples: [
        advice({ ...clear, fever: 'yes', 'night-pain': 'yes' }, { infection: 'suspected' }),
        advice({ ...clear, fever: 'yes' }, { infection: 'possible' }),
        advice({ fever: 'no' }, { infection: 'open' }),
        advice({ fever: 'no', 'night-pain': 'no' }, { infection: 'not-indicated' }),
      ],
    },
    {
      number: '8.8',
      says: 'A clinician’s “assessed, not suspected” takes a danger out of the urgency; what the answers say stays visible.',
      examples: [
        advice(
          { ...clear, fever: 'yes', 'infection-assessed': notSuspected },
          {
            urgency: 'none',
            infection: 'possible',
            'infection counts': 'no',
            'infection judgement': 'not-suspected: seen today',
          },
        ),
        advice(
          { ...clear, fever: 'yes', 'infection-assessed': 'undecided' },
          { urgency: 'within-days', 'infection counts': 'yes', 'infection judgement': 'none' },
        ),
      ],
    },
    {
      number: '8.9',
      says: 'An emergency cannot be closed by judgement.',
      examples: [
        advice(
          { ...clear, 'saddle-numbness': 'new', 'cauda-equina-assessed': notSuspected },
          { urgency: 'emergency', 'cauda-equina': 'suspected', 'cauda-equina counts': 'yes' },
        ),
      ],
    },
    {
      number: '8.10',
      says: 'Being outside scope never lowers urgency.',
      examples: [advice({ ...clear, age: 12, fever: 'yes' }, { scope: 'outside', urgency: 'within-days' })],
    },
    {
      number: '8.11',
      says: 'From harmless to unknown to dangerous, urgency never falls.',
      examples: [
        advice({ ...clear, fever: 'yes' }, { urgency: 'within-days', 'possible up to': 'within-days' }),
        advice(
          { ...clear, fever: 'yes', 'night-pain': 'declined' },
          { urgency: 'within-days', 'possible up to': 'same-day' },
        ),
        advice({ ...clear, fever: 'yes', 'night-pain': 'yes' }, { urgency: 'same-day', 'possible up to': 'same-day' }),
      ],
    },
    {
      number: '8.12',
      says: 'What counts only once it is examined is possible until then: the ceiling, not the floor.',
      examples: [
        {
          ask: 'advice',
          guideline: onceExamined,
          answers: {},
          expect: {
            urgency: 'none',
            'possible up to': 'same-day',
            settled: 'no',
            critical: ['percussion-pain'],
            fracture: 'open',
            reassurance: 'held: open-danger',
          },
        },
        {
          ask: 'advice',
          guideline: onceExamined,
          answers: { 'percussion-pain': 'not-possible' },
          expect: { 'possible up to': 'none', settled: 'yes', fracture: 'not-indicated', reassurance: 'given' },
        },
      ],
    },
    {
      number: '8.13',
      says: 'A question that can only lower urgency is not critical.',
      examples: [
        {
          ask: 'advice',
          guideline: readAsWorst,
          answers: { weakness: 'yes' },
          expect: { urgency: 'same-day', settled: 'yes', asks: ['established-cause'], critical: [] },
        },
      ],
    },
  ],
}
