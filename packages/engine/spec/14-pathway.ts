// The pathway without a patient: what a role does at a stage while nothing is wrong, and what that still depends on.

import { allOf, anyOf, compare, is, known } from './criteria.ts'
import { choice, days, grade, yesNo } from './facts.ts'
import type { Sketch } from './sketch.ts'
import type { Example, Section } from './specification.ts'

const guideline: Sketch = {
  facts: [
    yesNo('fever', { danger: { options: [['no'], ['yes']] } }),
    grade('strength', { normal: 5 }),
    days('days-since-onset'),
    yesNo('risk-is-high'),
    choice('work-status', ['working', 'absent']),
  ],
  dangers: [{ id: 'infection', tiers: [{ tier: 'possible', urgency: 'same-day', when: is('fever', 'yes') }] }],
  recommendations: [
    { id: 'keep-moving', when: allOf(), roles: ['physiotherapist', 'patient'] },
    { id: 'estimate-risk', when: is('risk-is-high', 'no') },
    { id: 'coaching', when: allOf(known('risk-is-high'), is('risk-is-high', 'yes')) },
    { id: 'review', when: compare('days-since-onset', '>=', 42, 'days') },
    { id: 'visit-before-return', when: is('work-status', 'absent'), countries: ['be'] },
    { id: 'send-today', when: anyOf(is('fever', 'yes'), compare('strength', '<', 5, 'grade')), heldBy: 'nothing' },
    { id: 'certificate', when: is('work-status', 'absent'), roles: ['general-practitioner'] },
  ],
  pathway: {
    assumed: {},
    kinds: [{ id: 'low-back', answers: {} }],
    phases: [
      { id: 'acute', answers: { 'days-since-onset': { from: 0, to: 41 } } },
      { id: 'chronic', answers: { 'days-since-onset': 90 } },
    ],
    risks: [
      { id: 'low', answers: { 'risk-is-high': 'no' } },
      { id: 'high', answers: { 'risk-is-high': 'yes' } },
    ],
    phaseClassification: 'phase',
    riskClassification: 'risk',
  },
}

const at = (phase: string, expect: readonly string[], role = 'physiotherapist', country = 'be'): Example => ({
  ask: 'pathway',
  guideline,
  stage: { role, country, kind: 'low-back', phase },
  expect: { lines: expect },
})

const always = ['keep-moving', 'estimate-risk, at low', 'coaching, at high']

export const pathwayWithoutPatient: Section = {
  title: 'The pathway without a patient',
  about: 'What a role does at a stage, at every risk, while every danger sign is absent and every finding normal.',
  sentences: [
    {
      number: '14.1',
      says: 'What is done at a stage is shown with the risks at which it is; what is done in danger only is not shown.',
      examples: [
        at('acute', [...always, 'visit-before-return, depends on work-status']),
        at('chronic', [...always, 'review', 'visit-before-return, depends on work-status']),
      ],
    },
    {
      number: '14.2',
      says: 'What depends on more is shown with what it depends on.',
      examples: [at('acute', ['certificate, depends on work-status'], 'general-practitioner')],
    },
    {
      number: '14.3',
      says: 'Each role and each country reads its own.',
      examples: [at('acute', ['keep-moving'], 'patient'), at('acute', always, 'physiotherapist', 'nl')],
    },
  ],
}
