// What the content of the two talks may say.

import { z } from 'zod'

const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'expected a name in kebab-case')
const text = z.string().min(1)
const reading = z.enum(['literal', 'interpreted', 'own-choice'])
const attested = z.enum(['source-document', 'read-elsewhere', 'known', 'to-verify'])

const citation = z.strictObject({ cite: id, statement: z.array(text).min(1) })
const source = z.strictObject({
  /** Statements of the guideline's sources. */
  cites: z.array(citation).min(1).optional(),
  /** Sources of this file, by name. */
  from: z.array(id).min(1).optional(),
  reading,
  attested,
})

const when = {
  /** Said only when one of these recommendations is given, and does not wait. */
  with: z.array(id).min(1),
  /** Only for who is in one of these classes; of several classifications, in each. */
  classes: z.array(z.strictObject({ classification: id, in: z.array(id).min(1) })).optional(),
  countries: z
    .array(z.enum(['be', 'nl']))
    .min(1)
    .optional(),
  /** Only for who is of this age for certain. */
  ages: z.strictObject({ from: z.number().int(), to: z.number().int() }).optional(),
}

/** A few people drawn, some of them filled. */
const row = z.strictObject({
  row: id,
  name: text.optional(),
  filled: z.number().int().min(0),
  of: z.number().int().min(1).max(10),
})

const line = z.strictObject({
  line: id,
  /** Of what is about the same, the first that fits. */
  about: id,
  text,
  ...when,
  rows: z.array(row).min(1).max(2).optional(),
  source: source.optional(),
})

/** What is said whatever is advised, with where it comes from. */
const always = z.strictObject({ line: id, text, source })

/** What is said instead while somebody still has to look, by why. */
const waits = z.strictObject({ danger: text, 'open-danger': text, 'outside-scope': text, 'open-scope': text })

export const verdicts = ['may-try', 'check-first', 'weigh', 'little-help', 'not-advised'] as const
const verdict = z.enum(verdicts)

export const shape = z.strictObject({
  sources: z.array(z.strictObject({ source: id, title: text, place: text, says: text, attested })),
  imaging: z.strictObject({
    waits,
    /** While something is suspected: how soon somebody looks, and who. */
    looks: z.strictObject({ emergency: text, 'same-day': text, 'within-days': text, source }),
    /** The first that fits; only who hears that a scan does not help now, hears why. */
    answers: z.array(
      z.strictObject({ answer: id, leads: z.enum(['not-now', 'perhaps', 'look-further']), text, ...when }),
    ),
    /** When none fits. */
    open: text,
    shows: z.array(line),
    changes: z.array(line),
    risks: z.array(line),
    instead: z.array(line),
    needed: z.array(always),
  }),
  medicines: z.strictObject({
    waits,
    opening: z.array(line),
    /** When nothing about medicines is advised. */
    open: text,
    verdicts: z.strictObject({
      'may-try': text,
      'check-first': text,
      weigh: text,
      'little-help': text,
      'not-advised': text,
    }),
    groups: z.array(
      z.strictObject({
        group: id,
        name: text,
        /** The first that fits; check-first when its recommendation is only to be checked. */
        says: z.array(z.strictObject({ say: id, verdict, text, ...when })).min(1),
        more: z.array(line),
      }),
    ),
    /** What is advised against for this pain, named together. */
    against: z.array(
      z.strictObject({ against: id, text, ...when, medicines: z.array(id).min(1), more: text.optional() }),
    ),
    names: z.array(z.strictObject({ medicine: id, name: text })),
    /** What counts in a checklist, in the words of a patient. */
    reasons: z.array(z.strictObject({ fact: id, text })),
    closing: z.array(always).min(1),
  }),
  review: z.strictObject({ by: text, next: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a date, YYYY-MM-DD') }),
})

export type Talks = z.infer<typeof shape>
export type TalkLine = z.infer<typeof line>

/** Every line that follows advice. */
export const linesOf = ({ imaging, medicines }: Talks): readonly TalkLine[] => [
  ...[imaging.shows, imaging.changes, imaging.risks, imaging.instead, medicines.opening].flat(),
  ...medicines.groups.flatMap(({ more }) => more),
]
