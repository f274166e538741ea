// What an intake consists of: its pages, what each may ask, and the instructions that an answer shows at once.

import { z } from 'zod'

const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'expected a name in kebab-case')
const text = z.string().min(1)
export const urgency = z.enum(['watch', 'routine', 'within-days', 'same-day', 'emergency'])
const reading = z.enum(['literal', 'interpreted', 'own-choice'])

/** Only when this was said on an earlier page; of several, all. What was not said holds nowhere. */
const condition = z.strictObject({
  fact: id,
  is: z.array(id).min(1).optional(),
  below: z.number().optional(),
  above: z.number().optional(),
})

/** Other facts that are answered by the same words. */
const also = z.record(id, id)

/** An answer of the fact that a page asks, in the patient's words; its alarm is shown as soon as it is said. */
const option = z.strictObject({
  option: id,
  text,
  alarm: id.optional(),
  /** The answer of the fact, where the option has a name of its own. */
  says: id.optional(),
  also: also.optional(),
  when: z.array(condition).min(1).optional(),
  /** Left out once one of these holds. */
  unless: z.array(condition).min(1).optional(),
})

/** Why an alarm is what it is: a danger, and the highest urgency to which these answers may lead there. */
const ground = z.strictObject({ facts: z.array(id).min(1), danger: id, urgency, reading, because: text })

const page = z.strictObject({
  page: id,
  /** Over the page; where it is left out, the fact's own sentence for patients. */
  title: text.optional(),
  help: text.optional(),
  /** One fact. */
  ask: id.optional(),
  /** Several facts, each by its sentence for patients; "none of these" answers all with what is harmless. */
  'any-of': z.array(id).min(1).optional(),
  /** Shown only when that fact was ticked: which of its answers. */
  'detail-of': id.optional(),
  /** A questionnaire of one number; where and over which time, if it distinguishes those. */
  instrument: id.optional(),
  site: id.optional(),
  recall: id.optional(),
  /** Items of a questionnaire, each by its label: several to be marked where they hold, or one with its answers. */
  'items-of': id.optional(),
  items: z.array(id).min(1).optional(),
  /** Said as well once the questionnaire was filled in. */
  also: also.optional(),
  /** No fact: what the patient wants or has in mind. */
  choose: z
    .array(z.strictObject({ choice: id, text }))
    .min(2)
    .optional(),
  most: z.number().int().min(1).optional(),
  options: z.array(option).min(1).optional(),
  when: z.array(condition).min(1).optional(),
  /**
   * Shown when something is ticked here, or answered with anything that is not harmless; an option's own alarm goes
   * before it. On the page of a detail it is for who cannot say which.
   */
  alarm: id.optional(),
  /** What shows no alarm by itself, and why not. */
  quiet: z.array(z.strictObject({ facts: z.array(id).min(1), because: text })).optional(),
  grounds: z.array(ground).optional(),
})

export const shape = z.strictObject({
  /** Raised when what an answer means changes. */
  intake: z.number().int().min(1),
  pages: z.array(page).min(1),
  /** Fixed instructions, never about this patient, from most to least urgent. */
  alarms: z.array(z.strictObject({ alarm: id, urgency, title: text, lines: z.array(text).min(1) })).min(1),
  /** After more days than this the reader is told that what was not dangerous may have become so. */
  'old-after': z.strictObject({ days: z.number().int().min(1), reading, because: text }),
  source: z.strictObject({
    cite: id,
    statement: z.array(text).min(1),
    reading,
    attested: z.enum(['source-document', 'read-elsewhere', 'known', 'to-verify']),
  }),
  review: z.strictObject({ by: text, next: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a date, YYYY-MM-DD') }),
})

export type Intake = z.infer<typeof shape>
export type IntakePage = Intake['pages'][number]
export type IntakeCondition = z.infer<typeof condition>
export type IntakeGround = z.infer<typeof ground>
