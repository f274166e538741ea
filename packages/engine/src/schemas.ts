// JSON Schemas of what goes in and what comes out, for whoever talks to Lende from another program.
// The schema of a case follows from the guideline, so that an editor can offer its facts and options.

import { absences, absencesOf } from './answer.ts'
import { CASE_SCHEMA } from './case.ts'
import type { Fact } from './fact.ts'
import { optionsOf, UNDECIDED } from './fact.ts'
import type { Guideline } from './guideline.ts'
import { urgencies } from './guideline.ts'

type Schema = Readonly<Record<string, unknown>>

const draft = 'https://json-schema.org/draft/2020-12/schema'
const text: Schema = { type: 'string' }
const date: Schema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }
const flag: Schema = { type: 'boolean' }
const oneOf = (values: readonly string[]): Schema => ({ enum: values })
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] })
const list = (items: Schema): Schema => ({ type: 'array', items })
const closed = (properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  properties,
})
const optional = (properties: Readonly<Record<string, Schema>>): Schema => closed(properties, Object.keys(properties))

/** What `lende advise` reads: a whole case, or a flat map of answers. */
export function caseSchema(guideline: Pick<Guideline, 'facts' | 'edition'>, instruments: readonly string[]): Schema {
  const answers = optional({
    ...Object.fromEntries(guideline.facts.map((fact) => [fact.id, answerSchema(fact)])),
    ...Object.fromEntries(
      instruments.map((name) => [name, { description: 'what was filled in; see content/instruments' }]),
    ),
  })
  const assessment = closed(
    {
      on: date,
      by: text,
      role: text,
      source: text,
      edition: text,
      'pain-areas': list(text),
      agreed: { description: 'what was agreed with the patient; see packages/care' },
      answers: { $ref: '#/$defs/answers' },
    },
    ['by', 'role', 'source', 'edition', 'pain-areas', 'agreed', 'answers'],
  )
  const onset = { anyOf: [date, closed({ from: date, to: date })] }
  const whole = closed({ schema: { const: CASE_SCHEMA }, case: text, onset, assessments: list(assessment) }, [
    'case',
    'onset',
  ])
  return {
    $schema: draft,
    title: 'A case for Lende',
    description: `Edition ${guideline.edition}. What is not asked is left out; unknown is never no.`,
    anyOf: [whole, { $ref: '#/$defs/answers' }],
    $defs: { answers },
  }
}

function answerSchema(fact: Fact): Schema {
  const absence = oneOf(absencesOf(fact))
  switch (fact.domain.kind) {
    case 'yes-no':
    case 'choice':
      return oneOf([...optionsOf(fact.domain), ...Object.keys(fact.aliases), ...absencesOf(fact)])
    case 'decision': {
      const value = oneOf([...fact.domain.options, UNDECIDED])
      const withReason = closed({ value, reason: text }, fact.domain.reasonRequired ? [] : ['reason'])
      return { anyOf: fact.domain.reasonRequired ? [withReason, absence] : [value, withReason, absence] }
    }
    case 'number': {
      const { min, max, step, unit } = fact.domain
      const number = { type: 'number', minimum: min, maximum: max, multipleOf: step, description: unit }
      return { anyOf: [number, optional({ from: number, to: number }), absence] }
    }
    case 'date':
      return { anyOf: [date, closed({ from: date, to: date }), absence] }
  }
}

/** What `lende advise --format json` writes. */
export function adviceSchema(): Schema {
  const reason = {
    anyOf: [
      closed({ fact: text, answer: { $ref: '#/$defs/answer' } }),
      closed({ fact: text, notKnown: { const: true }, notIndicated: { const: true } }, ['notIndicated']),
    ],
  }
  const because = list({ $ref: '#/$defs/reason' })
  const held = orNull(oneOf(['danger', 'open-danger', 'outside-scope', 'open-scope']))
  const urgency = oneOf(urgencies)
  const recommendation = closed({
    id: text,
    guideline: text,
    action: text,
    direction: oneOf(['do', 'consider', 'do-not', 'stop']),
    truth: oneOf(['yes', 'unknown']),
    held: flag,
    heldBecause: held,
    provisional: flag,
    roles: list(text),
    strength: text,
    levels: list({ type: 'number' }),
    quality: list(text),
    reading: oneOf(['literal', 'interpreted', 'own-choice']),
    attested: oneOf(['source-document', 'read-elsewhere', 'known', 'to-verify']),
    sources: list(closed({ cite: text, statement: text })),
    currency: list(text),
    checklist: list(closed({ rule: text, criteria: list(oneOf(['yes', 'no', 'unknown'])) })),
    because,
  })
  return {
    $schema: draft,
    title: 'Advice from Lende',
    ...closed({
      schema: { const: 'lende-advice/2' },
      edition: text,
      on: date,
      role: text,
      country: oneOf(['be', 'nl']),
      scope: closed({ status: oneOf(['in', 'outside', 'open']), groups: list(text), because }),
      urgency: closed({ level: urgency, possibleUpTo: urgency, settled: flag, because }),
      newSigns: list(
        closed({ fact: text, now: { $ref: '#/$defs/answer' }, earlier: orNull({ $ref: '#/$defs/answer' }) }),
      ),
      conditions: list(
        closed({
          id: text,
          tier: oneOf(['suspected', 'possible', 'not-indicated', 'open']),
          urgency,
          possibleUpTo: urgency,
          destination: orNull(text),
          judgement: orNull(closed({ value: text, reason: orNull(text) })),
          counts: flag,
          because,
        }),
      ),
      classifications: {
        type: 'object',
        additionalProperties: closed({
          proposed: orNull(text),
          decided: orNull(text),
          reason: orNull(text),
          effective: orNull(text),
          provisional: flag,
          because,
        }),
      },
      reassurance: closed({ held: flag, because: held }),
      recommendations: list(recommendation),
      checkFirst: list(recommendation),
      disagreements: list(closed({ action: text, recommendations: list(text) })),
      unknown: list(closed({ fact: text, status: oneOf(['not-asked', 'roughly', ...absences]), critical: flag })),
      nextQuestions: list(closed({ ask: text, group: text })),
      complete: flag,
      safetyNet: list(text),
    }),
    $defs: {
      reason,
      answer: {
        anyOf: [
          closed({ kind: { const: 'value' }, value: { type: ['string', 'number'] }, reason: text }, ['reason']),
          closed({ kind: { const: 'interval' }, from: { type: 'number' }, to: { type: 'number' } }),
          closed({ kind: { const: 'date' }, from: date, to: date }),
          closed({ kind: { const: 'absent' }, because: oneOf(absences) }),
        ],
      },
    },
  }
}
