// What is advised, what waits, and what is said beside it.

import { allOf, anyOf, compare, holds, is } from './criteria.ts'
import { age, choice, decision, yesNo } from './facts.ts'
import type { Sketch } from './sketch.ts'
import type { Example, Found, RawAnswers, Section } from './specification.ts'

const guideline = {
  facts: [
    age(),
    yesNo('fever'),
    yesNo('night-pain'),
    yesNo('anticoagulant'),
    yesNo('long-absence'),
    choice('gut-feeling', ['at-ease', 'uneasy']),
    decision('infection-assessed', ['not-suspected'], true),
  ],
  scope: [{ id: 'under-18', when: compare('age', '<', 18, 'years') }],
  rules: [
    { id: 'bleeding-risk', when: is('anticoagulant', 'yes') },
    { id: 'reassurance-held', when: anyOf(holds('urgency-at-least-within-days'), is('gut-feeling', 'uneasy')) },
  ],
  dangers: [
    {
      id: 'infection',
      judgement: 'infection-assessed',
      tiers: [
        { tier: 'possible' as const, urgency: 'same-day' as const, when: is('fever', 'yes') },
        { tier: 'possible' as const, urgency: 'watch' as const, when: is('night-pain', 'yes') },
      ],
    },
  ],
  recommendations: [
    { id: 'exercise', when: allOf() },
    { id: 'keep-moving', when: allOf(), heldBy: 'nothing' as const },
    {
      id: 'manipulation',
      when: allOf(),
      unless: ['bleeding-risk'],
      direction: 'consider' as const,
      whileUnknown: 'check-first' as const,
    },
    {
      id: 'say-it-passes',
      when: is('night-pain', 'no'),
      heldBy: 'reassurance' as const,
      roles: ['general-practitioner'],
    },
    { id: 'ask-about-work', when: is('long-absence', 'yes'), roles: ['physiotherapist', 'general-practitioner'] },
    {
      id: 'corset',
      action: 'corset',
      when: is('long-absence', 'yes'),
      guideline: 'kce-2017',
      direction: 'do-not' as const,
    },
    { id: 'short-corset', action: 'corset', when: is('long-absence', 'yes'), direction: 'consider' as const },
  ],
}

const infection = {
  id: 'infection',
  tiers: [{ tier: 'possible', urgency: 'same-day', when: is('fever', 'yes') }],
} as const

const perCountry: Sketch = {
  facts: [yesNo('fever')],
  dangers: [infection],
  recommendations: [
    { id: 'visit-before-return', when: allOf(), countries: ['be'], heldBy: 'nothing' },
    { id: 'no-certificate', when: allOf(), countries: ['nl'], heldBy: 'nothing' },
    { id: 'keep-moving', when: allOf(), heldBy: 'nothing' },
  ],
}

const withChecklist: Sketch = {
  facts: [choice('kidney-function', ['normal', 'reduced']), yesNo('ulcer'), yesNo('anticoagulant')],
  rules: [
    {
      id: 'nsaid-not-plain',
      when: anyOf(is('kidney-function', 'reduced'), is('ulcer', 'yes'), is('anticoagulant', 'yes')),
    },
  ],
  recommendations: [
    {
      id: 'nsaid',
      when: allOf(),
      unless: ['nsaid-not-plain'],
      direction: 'consider',
      whileUnknown: 'check-first',
      checklist: ['nsaid-not-plain'],
    },
  ],
}

/** A possible deficit does not hold the plan for the leg pain that it comes from. */
const ownHolding: Sketch = {
  facts: [age(), yesNo('fever'), yesNo('weakness')],
  scope: [{ id: 'under-18', when: compare('age', '<', 18, 'years') }],
  rules: [{ id: 'leg-plan-held', when: is('fever', 'yes') }],
  dangers: [
    infection,
    { id: 'deficit', tiers: [{ tier: 'possible', urgency: 'within-days', when: is('weakness', 'yes') }] },
  ],
  recommendations: [
    { id: 'exercise', when: allOf() },
    { id: 'leg-plan', when: allOf(), heldBy: 'leg-plan-held' },
  ],
}

const clear = { age: 42, fever: 'no', 'night-pain': 'no', 'gut-feeling': 'at-ease' }
const waiting = (because: string): readonly string[] => [`exercise: ${because}`, `manipulation: ${because}`]

const advice = (answers: RawAnswers, expect: Readonly<Record<string, Found>>, role = 'physiotherapist'): Example => ({
  ask: 'advice',
  guideline,
  answers,
  expect,
  role,
})

const inCountry = (country: string, expect: Readonly<Record<string, Found>>): Example => ({
  ask: 'advice',
  guideline: perCountry,
  answers: { fever: 'yes' },
  expect,
  country,
})
const checked = (answers: RawAnswers, expect: Readonly<Record<string, Found>>): Example => ({
  ask: 'advice',
  guideline: withChecklist,
  answers,
  expect,
})
const held = (answers: RawAnswers, ...waits: readonly string[]): Example => ({
  ask: 'advice',
  guideline: ownHolding,
  answers,
  expect: { held: waits },
})

export const adviceAndWaiting: Section = {
  title: 'Advice, and advice that waits',
  about: 'Plans and reassurance wait while danger or scope is not clear. What is true in danger does not.',
  sentences: [
    {
      number: '9.1',
      says: 'A plan waits while a danger at within-days or above stands; it is shown as waiting, not left out.',
      examples: [
        advice(
          { ...clear, fever: 'yes', anticoagulant: 'no', 'long-absence': 'no' },
          {
            recommended: ['exercise', 'keep-moving', 'manipulation'],
            held: waiting('danger'),
            reassurance: 'held: danger',
          },
        ),
      ],
    },
    {
      number: '9.2',
      says: 'A plan waits while such a danger is open.',
      examples: [
        advice(
          { ...clear, fever: 'declined', anticoagulant: 'no' },
          { held: waiting('open-danger'), reassurance: 'held: open-danger' },
        ),
      ],
    },
    {
      number: '9.3',
      says: 'Outside scope a plan waits; while scope is open it waits as well. Danger is named before scope.',
      examples: [
        advice({ ...clear, age: 12, anticoagulant: 'no' }, { scope: 'outside', held: waiting('outside-scope') }),
        advice({ ...clear, age: 12, fever: 'yes', anticoagulant: 'no' }, { scope: 'outside', held: waiting('danger') }),
        advice(
          { fever: 'no', 'night-pain': 'no', anticoagulant: 'no' },
          { scope: 'open', held: waiting('open-scope') },
        ),
      ],
    },
    {
      number: '9.4',
      says: 'A danger at watch or routine holds nothing: the plan goes on.',
      examples: [
        advice(
          { ...clear, 'night-pain': 'yes', anticoagulant: 'no' },
          { urgency: 'watch', held: [], reassurance: 'given' },
        ),
      ],
    },
    {
      number: '9.5',
      says: 'Reassurance is given when the patient is in scope, urgency is settled, and nothing urgent stands.',
      examples: [advice(clear, { scope: 'in', settled: 'yes', reassurance: 'given' })],
    },
    {
      number: '9.6',
      says: 'Reassurance may wait for more than plans do, such as the clinician’s ease; it waits while that is unknown.',
      examples: [
        advice({ ...clear, 'gut-feeling': 'uneasy' }, { urgency: 'none', reassurance: 'held: danger', held: [] }),
        advice({ ...clear, 'gut-feeling': 'declined' }, { reassurance: 'held: open-danger', held: [] }),
        advice({ ...clear, 'gut-feeling': 'uneasy' }, { held: ['say-it-passes: danger'] }, 'general-practitioner'),
        advice(clear, { recommended: ['say-it-passes'], held: [] }, 'general-practitioner'),
      ],
    },
    {
      number: '9.7',
      says: 'What depends on an answer that must be checked first is set apart, and not offered as advice.',
      examples: [
        advice(clear, { recommended: ['exercise', 'keep-moving'], 'check first': ['manipulation'] }),
        advice({ ...clear, anticoagulant: 'yes' }, { recommended: ['exercise', 'keep-moving'], 'check first': [] }),
      ],
    },
    {
      number: '9.8',
      says: 'Other advice whose rule is unknown is not shown until its question is answered.',
      examples: [
        advice(
          { ...clear, anticoagulant: 'yes' },
          { recommended: ['exercise', 'keep-moving'], asks: ['long-absence'] },
        ),
      ],
    },
    {
      number: '9.9',
      says: 'Each role reads its own advice.',
      examples: [
        advice(
          { ...clear, 'long-absence': 'yes' },
          { recommended: ['say-it-passes', 'ask-about-work'], 'check first': [] },
          'general-practitioner',
        ),
      ],
    },
    {
      number: '9.10',
      says: 'Where two guidelines disagree both are shown, and the disagreement is named.',
      examples: [
        advice(
          { ...clear, anticoagulant: 'yes', 'long-absence': 'yes' },
          {
            recommended: ['exercise', 'keep-moving', 'ask-about-work', 'corset', 'short-corset'],
            disagreements: ['corset: corset, short-corset'],
          },
        ),
      ],
    },
    {
      number: '9.11',
      says: 'The safety net goes with every advice.',
      examples: [
        advice({}, { 'safety net': ['call-when-worse'] }),
        advice({ ...clear, age: 12 }, { 'safety net': ['call-when-worse'] }),
      ],
    },
    {
      number: '9.12',
      says: 'Advice for one country is given in that country only; dangers are the same everywhere.',
      examples: [
        inCountry('be', { urgency: 'same-day', recommended: ['visit-before-return', 'keep-moving'] }),
        inCountry('nl', { urgency: 'same-day', recommended: ['no-certificate', 'keep-moving'] }),
      ],
    },
    {
      number: '9.13',
      says: 'A checklist says of each criterion of its rule, one by one, what is known of it.',
      examples: [
        checked(
          { ulcer: 'no' },
          {
            recommended: [],
            'check first': ['nsaid'],
            checklists: ['nsaid, nsaid-not-plain: unknown, no, unknown'],
            asks: ['kidney-function', 'anticoagulant'],
          },
        ),
        checked(
          { ulcer: 'no', 'kidney-function': 'normal', anticoagulant: 'no' },
          { recommended: ['nsaid'], 'check first': [], checklists: ['nsaid, nsaid-not-plain: no, no, no'] },
        ),
      ],
    },
    {
      number: '9.14',
      says: 'Advice may wait for a rule of its own instead of for every danger; for scope it waits all the same.',
      examples: [
        held({ age: 42, fever: 'no', weakness: 'yes' }, 'exercise: danger'),
        held({ age: 42, fever: 'yes', weakness: 'no' }, 'exercise: danger', 'leg-plan: danger'),
        held({ age: 42, weakness: 'yes' }, 'exercise: danger', 'leg-plan: open-danger'),
        held({ age: 12, fever: 'no', weakness: 'yes' }, 'exercise: danger', 'leg-plan: outside-scope'),
      ],
    },
  ],
}
