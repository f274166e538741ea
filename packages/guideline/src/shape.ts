// The shape of the content files, before anything is linked: what keys a fact, a rule, a recommendation has.
// A clinician reads `content/README.md`; this is the same in code.

import { z } from 'zod'

const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'expected a name in kebab-case')
const text = z.string().min(1)
const yes = z.literal('yes')
const civilDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a date, YYYY-MM-DD')
/** Parsed later, with the names of the whole guideline at hand. */
const tree = z.unknown()

const source = z.strictObject({
  cite: id,
  statement: z.union([text, z.array(text)]),
  also: z.array(z.strictObject({ cite: id, statement: z.union([text, z.array(text)]) })).optional(),
  reading: z.enum(['literal', 'interpreted', 'own-choice']),
  attested: z.enum(['source-document', 'read-elsewhere', 'known', 'to-verify']),
})
const review = z.strictObject({ by: text, next: civilDate })
const provenance = { source, review }

/** A rule's own cases: a named patient, with some answers otherwise. */
const ruleCase = z.strictObject({
  expect: id,
  of: id,
  but: z.record(z.string(), z.unknown()).optional(),
})
const ruleCases = z.array(ruleCase).min(1)

const code = z.strictObject({ system: text, code: text, verified: z.enum(['public-source', 'known', 'to-verify']) })

export const factFile = z.strictObject({
  topic: id,
  facts: z.array(
    z.strictObject({
      fact: id,
      label: text,
      ask: text.optional(),
      'ask-patient': text.optional(),
      note: text.optional(),
      type: z.enum(['yes-no', 'choice', 'sign', 'number', 'decision', 'date']),
      informants: z.array(z.enum(['patient', 'clinician'])).min(1),
      options: z.record(id, text).optional(),
      aliases: z.record(id, id).optional(),
      unit: text.optional(),
      min: z.number().optional(),
      max: z.number().optional(),
      step: z.number().optional(),
      danger: z.union([z.array(z.array(id)), z.enum(['high', 'low'])]).optional(),
      immutable: yes.optional(),
      renewed: yes.optional(),
      'keeps-first': yes.optional(),
      'reason-required': yes.optional(),
      'relevant-when': tree.optional(),
      normal: z.union([z.number(), id]).optional(),
      'ask-when': tree.optional(),
      derived: z
        .union([
          z.strictObject({ 'elapsed-days': id }),
          z.strictObject({ 'calendar-day': id }),
          z.strictObject({ 'drop-since-earlier': id }),
          z.strictObject({ lowest: z.array(id).min(2) }),
          z.strictObject({ 'earlier-assessments': yes }),
          z.strictObject({ instrument: id, reads: id }),
        ])
        .optional(),
      codes: z.array(code).optional(),
    }),
  ),
})

const rule = z.strictObject({
  rule: id,
  when: tree,
  unless: z.array(id).optional(),
  because: text,
  ...provenance,
  cases: ruleCases,
})

const classification = z.strictObject({
  classification: id,
  name: text,
  decision: id.optional(),
  because: text,
  ...provenance,
  classes: z.array(z.strictObject({ class: id, name: text, about: text.optional(), when: tree })).min(2),
  cases: ruleCases,
})

const danger = z.strictObject({
  danger: id,
  name: text,
  judgement: id.optional(),
  /** A rule: while it holds, the judgement does not count. */
  'judgement-waits': id.optional(),
  blocking: z.strictObject({ now: text, 'send-along': text }).optional(),
  signs: z.strictObject({ critical: z.array(id), supporting: z.array(id) }),
  destination: z.record(id, id),
  codes: z.array(code).optional(),
  tiers: z.array(
    z.strictObject({
      tier: z.enum(['suspected', 'possible']),
      urgency: z.enum(['watch', 'routine', 'within-days', 'same-day', 'emergency']),
      when: tree,
      because: text,
      ...provenance,
      cases: ruleCases,
    }),
  ),
})

const recommendation = z.strictObject({
  recommendation: id,
  action: id,
  direction: z.enum(['do', 'consider', 'do-not', 'stop']),
  roles: z.array(id).min(1),
  text,
  patient: text.optional(),
  when: tree,
  unless: z.array(id).optional(),
  because: text,
  'held-by': id,
  'while-unknown': z.enum(['ask', 'check-first']).optional(),
  strength: id,
  ...provenance,
  currency: z.array(text).optional(),
  countries: z
    .array(z.enum(['be', 'nl']))
    .min(1)
    .optional(),
  checklist: z.array(id).optional(),
  cases: ruleCases,
})

export const ruleFile = z.strictObject({
  guideline: id,
  about: text.optional(),
  scope: z
    .array(
      z.strictObject({
        outside: id,
        name: text,
        instead: text,
        when: tree,
        because: text,
        ...provenance,
        cases: ruleCases,
      }),
    )
    .optional(),
  rules: z.array(rule).optional(),
  classifications: z.array(classification).optional(),
  dangers: z.array(danger).optional(),
  recommendations: z.array(recommendation).optional(),
})

export const sourcesFile = z.strictObject({
  documents: z.array(
    z.strictObject({
      document: id,
      title: text,
      publisher: text,
      year: z.number(),
      language: text,
      licence: text,
      superseded: text.optional(),
      statements: z.array(
        z.strictObject({
          statement: text,
          place: text,
          says: text,
          levels: z.array(z.number()).optional(),
          quality: z.array(text).optional(),
          caution: text.optional(),
          open: yes.optional(),
          'no-rule-because': text.optional(),
        }),
      ),
    }),
  ),
})

export const interviewFile = z.strictObject({
  interview: z.array(
    z.strictObject({
      group: id,
      name: text,
      section: id.optional(),
      facts: z.array(id).min(1),
      rest: z.literal('harmless').optional(),
    }),
  ),
  interviews: z
    .array(
      z.strictObject({
        for: id,
        contact: z.enum(['first', 'follow-up']),
        groups: z.array(id).min(1),
        'one-screen': z.array(id).min(2).optional(),
        'few-together': z
          .array(
            z.strictObject({
              most: z.number().int().min(2),
              groups: z.array(id).min(1),
              rest: z.literal('no').optional(),
            }),
          )
          .optional(),
        'as-before': z.array(id).min(1).optional(),
      }),
    )
    .optional(),
})

const written = z.record(id, z.unknown())

export const pathwayFile = z.strictObject({
  pathway: z.strictObject({
    assumed: written,
    kinds: z.array(z.strictObject({ kind: id, name: text, answers: written })).min(1),
    phases: z.array(z.strictObject({ phase: id, answers: written })).min(1),
    risks: z.array(z.strictObject({ risk: id, answers: written })).min(1),
    'phase-classification': id,
    'risk-classification': id,
  }),
})

export const constraintsFile = z.strictObject({
  constraints: z.array(z.strictObject({ constraint: id, because: text, never: tree })),
})

export const propertiesFile = z.strictObject({
  properties: z.array(z.strictObject({ property: id, says: text, if: tree, must: tree })),
})

export const currencyFile = z.strictObject({
  currency: z.array(
    z.strictObject({ note: text, topic: text, says: text, severity: z.enum(['high', 'medium', 'low', 'none']) }),
  ),
})

/** Words by section and name; where countries differ, one text each. */
export const wordsFile = z.record(id, z.record(id, z.union([text, z.strictObject({ be: text, nl: text })])))

export const safetyNetFile = z.strictObject({
  'safety-net': z.array(z.strictObject({ line: id, text })),
})

export const patientsFile = z.strictObject({
  patients: z.array(
    z.strictObject({
      patient: id,
      about: text,
      of: id.optional(),
      answers: z.record(z.string(), z.unknown()),
    }),
  ),
})

export const casesFile = z.strictObject({
  cases: z.array(
    z.strictObject({
      case: id,
      story: text,
      of: id.optional(),
      but: z.record(z.string(), z.unknown()).optional(),
      file: z.unknown().optional(),
      on: civilDate.optional(),
      role: id.optional(),
      country: z.enum(['be', 'nl']).optional(),
      expect: z.strictObject({
        scope: z.enum(['in', 'outside', 'open']).optional(),
        urgency: z.enum(['none', 'watch', 'routine', 'within-days', 'same-day', 'emergency']).optional(),
        'possible-up-to': z.enum(['none', 'watch', 'routine', 'within-days', 'same-day', 'emergency']).optional(),
        settled: z.enum(['yes', 'no']).optional(),
        reassurance: z.enum(['given', 'held']).optional(),
        conditions: z.record(id, z.enum(['suspected', 'possible', 'not-indicated', 'open'])).optional(),
        classes: z.record(id, z.union([id, z.null()])).optional(),
        recommends: z.array(id).optional(),
        'does-not-recommend': z.array(id).optional(),
        holds: z.array(id).optional(),
        'checks-first': z.array(id).optional(),
        'disagrees-on': z.array(id).optional(),
        'asks-next': id.optional(),
        complete: z.enum(['yes', 'no']).optional(),
      }),
    }),
  ),
})

export const boundariesFile = z.strictObject({
  boundaries: z.array(
    z.strictObject({
      rule: text,
      fact: id,
      of: id,
      but: z.record(z.string(), z.unknown()).optional(),
      at: z.record(z.string(), z.enum(['yes', 'no', 'unknown'])),
    }),
  ),
})

/** A limit on reading, in its unit, with where it comes from. */
const limitIn = <Unit extends string>(unit: Unit) =>
  z.strictObject({
    'at-most': z.number().positive(),
    unit: z.literal(unit),
    reading: z.enum(['literal', 'interpreted', 'own-choice']),
    from: z.array(id).optional(),
    because: text.optional(),
  })

const languageLimits = z.strictObject({
  'longest-sentence': limitIn('words'),
  'mean-sentence': limitIn('words'),
  'longest-word': limitIn('letters'),
  'long-words': limitIn('percent'),
})
const inEachLanguage = <Shape extends z.ZodType>(shape: Shape) =>
  z.strictObject({ nl: shape, fr: shape, de: shape, en: shape })

/** Words with a star for the rest of a word; a star needs three letters to stand on. */
const phrase = z
  .string()
  .regex(
    /^(\*?[\p{L}'’-]{3,}\*?|[\p{L}'’-]+)( (\*?[\p{L}'’-]{3,}\*?|[\p{L}'’-]+))*$/u,
    'expected words, with a star at an end for the rest of a word',
  )

export const readabilityFile = z.strictObject({
  sources: z.array(
    z.strictObject({
      source: id,
      title: text,
      place: text,
      says: text,
      attested: z.enum(['source-document', 'read-elsewhere', 'known', 'to-verify']),
    }),
  ),
  'long-word': z.strictObject({
    'at-least': z.number().positive(),
    unit: z.literal('letters'),
    reading: z.enum(['literal', 'interpreted', 'own-choice']),
    from: z.array(id).optional(),
  }),
  limits: z.strictObject({ patient: inEachLanguage(languageLimits), clinician: inEachLanguage(languageLimits) }),
  'never-said': z.array(
    inEachLanguage(z.strictObject({ never: z.array(phrase).min(1), instead: text })).extend({
      idea: id,
      because: text,
      from: z.array(id).optional(),
    }),
  ),
  allowances: z.array(
    z.strictObject({
      text,
      limit: z.enum(['longest-sentence', 'longest-word', 'never-said']),
      languages: z.array(z.enum(['nl', 'fr', 'de', 'en'])).min(1),
      because: text,
    }),
  ),
})

export const translationFile = z.record(z.string(), z.record(z.string(), text))

export type FactFile = z.infer<typeof factFile>
export type RuleFile = z.infer<typeof ruleFile>
export type SourcesFile = z.infer<typeof sourcesFile>
export type WrittenSource = z.infer<typeof source>
export type WrittenReview = z.infer<typeof review>
export type RuleCase = z.infer<typeof ruleCase>
export type WorkedCase = z.infer<typeof casesFile>['cases'][number]
export type ReadabilityFile = z.infer<typeof readabilityFile>
export type Boundary = z.infer<typeof boundariesFile>['boundaries'][number]
