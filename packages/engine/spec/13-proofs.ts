// Is the guideline itself sound for every possible patient? What fails is shown with a patient.

import type { Guideline } from '@lende/engine'
import { allOf, anyOf, compare, fails, holds, is, known, unknown } from './criteria.ts'
import { age, choice, decision, grade, yesNo } from './facts.ts'
import type { Sketch } from './sketch.ts'
import type { Example, Found, Section } from './specification.ts'

const proof = (guideline: Sketch, expect: Readonly<Record<string, Found>>): Example => ({
  ask: 'proof',
  guideline,
  expect,
})

const rule = (when: NonNullable<Sketch['rules']>[number]['when']): Sketch => ({
  facts: [age(), yesNo('fever'), yesNo('night-pain')],
  rules: [{ id: 'it', when }],
})

const course = (normal: number, abnormal: number): Sketch => ({
  facts: [grade('strength')],
  classifications: [
    {
      id: 'severity',
      classes: [
        { id: 'mild', when: compare('strength', '>=', normal, 'grade') },
        { id: 'severe', when: compare('strength', '<', abnormal, 'grade') },
      ],
    },
  ],
})

const corset = (guideline: string, role: string, when: string): Sketch => ({
  facts: [yesNo('fever'), yesNo('night-pain')],
  recommendations: [
    { id: 'corset', action: 'corset', direction: 'consider', when: is('fever', 'yes') },
    { id: 'no-corset', action: 'corset', direction: 'do-not', when: is('night-pain', when), guideline, roles: [role] },
  ],
})

const danger = { options: [['no'], ['yes']] }
const fever = (when: Parameters<typeof rule>[0]): Sketch => ({
  facts: [yesNo('fever', { danger }), yesNo('night-pain'), decision('infection-assessed', ['not-suspected'])],
  dangers: [
    { id: 'infection', judgement: 'infection-assessed', tiers: [{ tier: 'possible', urgency: 'same-day', when }] },
  ],
})

const twoTiers = (suspected: Parameters<typeof rule>[0]): Sketch => ({
  facts: [yesNo('fever', { danger }), yesNo('night-pain', { danger })],
  dangers: [
    {
      id: 'infection',
      tiers: [
        { tier: 'suspected', urgency: 'same-day', when: suspected },
        { tier: 'possible', urgency: 'same-day', when: anyOf(is('fever', 'yes'), is('night-pain', 'yes')) },
      ],
    },
  ],
})

/** The second danger reads what the first comes to, here called `infection-1`. */
const twoDangers = (fracture: Parameters<typeof rule>[0], more: Partial<Sketch> = {}): Sketch => ({
  facts: [yesNo('fever', { danger }), yesNo('injury', { danger })],
  dangers: [
    { id: 'infection', tiers: [{ tier: 'possible', urgency: 'same-day', when: is('fever', 'yes') }] },
    { id: 'fracture', tiers: [{ tier: 'possible', urgency: 'same-day', when: fracture }] },
  ],
  dangersApart: true,
  ...more,
})

const certificate = (country: string): Sketch => ({
  facts: [yesNo('at-work')],
  recommendations: [
    { id: 'certify', action: 'certificate', when: is('at-work', 'no'), countries: ['be'] },
    {
      id: 'do-not-certify',
      action: 'certificate',
      direction: 'do-not',
      when: is('at-work', 'no'),
      countries: [country],
    },
  ],
})

const property = (parts: Pick<Guideline['properties'][number], 'if' | 'must'>): Sketch => ({
  facts: [choice('course', ['normal', 'abnormal']), yesNo('fever')],
  rules: [
    { id: 'danger', when: is('fever', 'yes') },
    { id: 'programme', when: is('course', 'abnormal'), unless: ['danger'] },
  ],
  properties: [{ id: 'no-programme-in-danger', ...parts }],
})

const pregnantMen = (constraints: Guideline['constraints']): Sketch => ({
  facts: [choice('sex', ['female', 'male']), yesNo('pregnant')],
  rules: [{ id: 'refer', when: is('pregnant', 'yes') }],
  properties: [{ id: 'referred-are-women', if: holds('refer'), must: is('sex', 'female') }],
  constraints,
})

export const proofs: Section = {
  title: 'Proofs',
  about: 'Every obligation is proved for all possible patients, or refuted with one.',
  sentences: [
    {
      number: '13.1',
      says: 'A rule that holds for no patient fails, and so does one that holds for every patient.',
      examples: [
        proof(rule(is('fever', 'yes')), { 'reachable: it': 'proved', 'not-always: it': 'proved' }),
        proof(rule(allOf(is('fever', 'yes'), is('fever', 'no'))), {
          'reachable: it': 'fails',
          'not-always: it': 'proved',
        }),
        proof(rule(anyOf(is('fever', 'yes'), is('fever', 'no'))), {
          'reachable: it': 'proved',
          'not-always: it': 'fails',
        }),
      ],
    },
    {
      number: '13.2',
      says: 'No patient falls in two classes.',
      examples: [
        proof(course(4, 4), { 'exclusive: severity mild, severity severe, proposed': 'proved' }),
        proof(course(4, 5), { 'exclusive: severity mild, severity severe, proposed': 'fails' }),
      ],
    },
    {
      number: '13.3',
      says: 'Every patient of whom all is known falls in a class.',
      examples: [
        proof(course(4, 4), { 'total: severity': 'proved' }),
        proof(course(4, 3), { 'total: severity': 'fails' }),
      ],
    },
    {
      number: '13.4',
      says: 'One guideline never tells one role both to do and not to do the same.',
      examples: [
        proof(corset('kngf-2013', 'physiotherapist', 'yes'), { 'no-contradiction: corset, no-corset': 'fails' }),
        proof(
          {
            ...corset('kngf-2013', 'physiotherapist', 'yes'),
            constraints: [{ id: 'never-both', never: allOf(is('fever', 'yes'), is('night-pain', 'yes')) }],
          },
          { 'no-contradiction: corset, no-corset': 'proved' },
        ),
      ],
    },
    {
      number: '13.5',
      says: 'Two guidelines may: that is a disagreement, shown to the reader.',
      examples: [proof(corset('kce-2017', 'physiotherapist', 'yes'), { kinds: ['reachable', 'not-always'] })],
    },
    {
      number: '13.6',
      says: 'More danger never lowers urgency.',
      examples: [
        proof(fever(is('fever', 'yes')), { 'monotone: fever, infection urgency-at-least-same-day': 'proved' }),
        proof(fever(is('fever', 'no')), { 'monotone: fever, infection urgency-at-least-same-day': 'fails' }),
      ],
    },
    {
      number: '13.7',
      says: 'Asking less never lowers urgency, and neither does learning that the sign is present.',
      examples: [
        proof(fever(anyOf(is('fever', 'yes'), unknown('fever'))), {
          'monotone: fever, infection urgency-at-least-same-day': 'proved',
        }),
        proof(fever(allOf(known('fever'), is('night-pain', 'yes'))), {
          'monotone: fever, infection urgency-at-least-same-day': 'fails',
        }),
        proof(fever(unknown('fever')), { 'monotone: fever, infection urgency-at-least-same-day': 'fails' }),
      ],
    },
    {
      number: '13.8',
      says: 'What a clinician wrote down as always true is proved as such.',
      examples: [
        proof(property({ if: is('fever', 'yes'), must: fails('programme') }), {
          'property: no-programme-in-danger': 'proved',
        }),
        proof(property({ if: is('course', 'abnormal'), must: fails('programme') }), {
          'property: no-programme-in-danger': 'fails',
        }),
      ],
    },
    {
      number: '13.9',
      says: 'A combination of answers that no person has refutes nothing.',
      examples: [
        proof(pregnantMen([]), { 'property: referred-are-women': 'fails' }),
        proof(pregnantMen([{ id: 'men-are-not-pregnant', never: allOf(is('sex', 'male'), is('pregnant', 'yes')) }]), {
          'property: referred-are-women': 'proved',
        }),
      ],
    },
    {
      number: '13.10',
      says: 'Urgency is proved danger by danger: with each sign it rises, at every urgency, and in whether it is suspected.',
      examples: [
        proof(twoTiers(allOf(is('fever', 'yes'), is('night-pain', 'yes'))), {
          'monotone: fever, infection urgency-at-least-same-day': 'proved',
          'monotone: fever, infection suspected': 'proved',
          'monotone: night-pain, infection suspected': 'proved',
        }),
        proof(twoTiers(allOf(is('fever', 'no'), is('night-pain', 'yes'))), {
          'monotone: fever, infection urgency-at-least-same-day': 'proved',
          'monotone: fever, infection suspected': 'fails',
        }),
      ],
    },
    {
      number: '13.11',
      says: 'No danger falls when another rises.',
      examples: [
        proof(twoDangers(anyOf(is('injury', 'yes'), holds('infection-1'))), {
          'monotone: fracture-1, other dangers': 'proved',
        }),
        proof(twoDangers(allOf(is('injury', 'yes'), fails('infection-1'))), {
          'monotone: fracture-1, other dangers': 'fails',
        }),
      ],
    },
    {
      number: '13.12',
      says: 'What stands apart hides nothing: a proof follows it to the answers behind it.',
      examples: [
        proof(
          twoDangers(is('fever', 'no'), {
            properties: [{ id: 'never-both', if: holds('infection-1'), must: fails('fracture-1') }],
          }),
          { 'property: never-both': 'proved' },
        ),
        proof(
          twoDangers(is('injury', 'yes'), {
            properties: [{ id: 'never-both', if: holds('infection-1'), must: fails('fracture-1') }],
          }),
          { 'property: never-both': 'fails' },
        ),
      ],
    },
    {
      number: '13.13',
      says: 'Advice for one country never contradicts advice for another: nobody is told both.',
      examples: [
        proof(certificate('nl'), { kinds: ['reachable', 'not-always'] }),
        proof(certificate('be'), { 'no-contradiction: certify, do-not-certify': 'fails' }),
      ],
    },
  ],
}
