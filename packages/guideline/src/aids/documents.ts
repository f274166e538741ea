// Letters and sheets: which there are, from whom and for whom, and what stands in them in which order.

import type { Guideline } from '@lende/engine'
import { optionsOf } from '@lende/engine'
import { z } from 'zod'
import type { Aid, AidText } from './aid.ts'

const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'expected a name in kebab-case')
const text = z.string().min(1)
const ids = z.array(id).min(1)

/** A row of what was tried: since when and with what effect as far as a fact says so; what no fact says is an empty cell. */
const row = z.strictObject({
  row: id,
  label: text,
  /** It was tried when one of these says so: a fact with the values that say it, or one that is known and not zero. */
  tried: z.array(z.union([z.strictObject({ fact: id, is: ids }), z.strictObject({ known: id })])).min(1),
  since: id.optional(),
  count: id.optional(),
  effect: id.optional(),
})

const part = z.union([
  /** Answers to these groups of the interview. */
  z.strictObject({ answers: ids }),
  /** These facts, each by itself: what is known of it, and nothing where nothing is. */
  z.strictObject({ facts: ids }),
  z.strictObject({
    outcome: z.enum([
      'new-signs',
      'pain-areas',
      'scope',
      'urgency',
      'dangers',
      'waits',
      'classes',
      'scores',
      'advice',
      'safety-net',
    ]),
  }),
  /** What was agreed with the patient. */
  z.strictObject({
    agreed: z.enum([
      'wants',
      'teach-back',
      'activities',
      'chosen',
      'next-visit',
      'programme',
      'programme-in-short',
      'exercises',
      'work',
      'work-shown-to-occupational-physician',
      'work-shown-to-employer',
    ]),
  }),
  /** What the patient reads, as on the turned screen. */
  z.strictObject({ together: z.enum(['waits', 'messages', 'course', 'plan', 'flare', 'safety-net', 'card']) }),
  /** What the guideline asks of the recipient: those of these recommendations that are given to that role now. */
  z.strictObject({ asked: ids }),
  /** Why the recipient is contacted: those of these recommendations that are given to the sender now. */
  z.strictObject({ contact: ids }),
  /** What was tried until now; so many rows more are left to fill in. */
  z.strictObject({ ledger: z.array(row).min(1), 'empty-rows': z.number().int().min(0).max(6) }),
  /** The patient's own activities from an instrument, only once the clinician ticked that they may be told. */
  z.strictObject({ 'own-activities': id }),
  z.strictObject({ says: id }),
  z.strictObject({ blank: id, label: text }),
])

const document = z.strictObject({
  document: id,
  /** How it is called where one is chosen. */
  name: text,
  about: text,
  title: text,
  /** Who gets it: a role, or somebody who is named by words only. */
  recipients: z.array(id).optional(),
  /** Who makes it; everybody when left out. */
  senders: ids.optional(),
  /** Lines over it, each with its label: `date`, the role of the sender, or a line to fill in. */
  head: z.array(z.enum(['date', 'from-role', 'from', 'to', 'patient', 'person', 'born'])).min(1),
  /** It tells these facts and this of what was agreed, and nothing else of the patient. */
  only: z
    .strictObject({ facts: z.array(id), agreed: z.array(id), because: text, 'names-no-product': z.literal('yes') })
    .optional(),
  parts: z.array(z.strictObject({ part: id, heading: text.optional(), holds: z.array(part).min(1) })),
})

const shape = z.strictObject({
  /** Sentences that stand in more than one document. */
  says: z.array(z.strictObject({ line: id, text })).min(1),
  /** Labels of the lines over a document, and of the columns of what was tried. */
  labels: z.array(z.strictObject({ label: id, text })).min(1),
  documents: z.array(document).min(1),
  /** What an occupational physician sees of an episode in a practice: the facts that one document tells, documents, and questions. */
  'work-view': z.strictObject({
    'tells-as': id,
    opens: ids,
    /** No other question is asked of them: of free words nobody knows what they tell. */
    asks: z.array(z.strictObject({ ask: id, text })).min(1),
    because: text,
  }),
  source: z.strictObject({
    cite: id,
    statement: z.array(text).min(1),
    reading: z.enum(['literal', 'interpreted', 'own-choice']),
    attested: z.enum(['source-document', 'read-elsewhere', 'known', 'to-verify']),
  }),
  review: z.strictObject({ by: text, next: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a date, YYYY-MM-DD') }),
})

export type Documents = z.infer<typeof shape>
export type DocumentContent = Documents['documents'][number]
export type HeldPart = DocumentContent['parts'][number]['holds'][number]

export const documents: Aid<typeof shape> = {
  shape,
  texts: textsOf,
  problems: (content, guideline) =>
    [
      ...repeated(content.documents.map((one) => one.document)),
      ...repeated(content.says.map(({ line }) => line)),
      ...repeated(content.labels.map(({ label }) => label)),
      ...repeated(content['work-view'].asks.map(({ ask }) => ask)),
      ...content.documents.flatMap((one) =>
        [...documentProblems(one, content, guideline), ...leaks(one)].map((problem) => `${one.document}: ${problem}`),
      ),
      ...opensTooMuch(content),
      ...uncited(content, guideline),
    ].map((problem) => `documents: ${problem}`),
}

function textsOf({ says, labels, documents: all, 'work-view': { asks } }: Documents): AidText[] {
  return [
    ...says.map(({ line, text: words }): AidText => [`documents.says.${line}`, words]),
    ...labels.map(({ label, text: words }): AidText => [`documents.label.${label}`, words]),
    ...asks.map(({ ask, text: words }): AidText => [`documents.asks.${ask}`, words]),
    ...all.flatMap((one): AidText[] => [
      [`documents.${one.document}.name`, one.name],
      [`documents.${one.document}.about`, one.about],
      [`documents.${one.document}.title`, one.title],
      [`documents.${one.document}.only`, one.only?.because],
      ...one.parts.map(({ part: name, heading }): AidText => [`documents.${one.document}.part.${name}`, heading]),
      ...heldIn(one).flatMap((held): AidText[] => {
        if ('blank' in held) return [[`documents.${one.document}.blank.${held.blank}`, held.label]]
        if ('ledger' in held)
          return held.ledger.map(({ row: name, label }) => [`documents.${one.document}.row.${name}`, label])
        return []
      }),
    ]),
  ]
}

const heldIn = ({ parts }: DocumentContent): readonly HeldPart[] => parts.flatMap(({ holds }) => holds)

const repeated = (names: readonly string[]): string[] =>
  names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${name} stands there twice`)

const missing = (kind: string, names: readonly string[], known: readonly string[]): string[] =>
  names.filter((name) => !known.includes(name)).map((name) => `there is no ${kind} ${name}`)

function documentProblems(one: DocumentContent, content: Documents, guideline: Guideline): string[] {
  const held = heldIn(one)
  return [
    ...repeated(one.parts.map(({ part: name }) => name)),
    ...repeated(held.flatMap((each) => ('blank' in each ? [each.blank] : []))),
    ...repeated(held.flatMap((each) => ('answers' in each ? each.answers : []))),
    ...missing('role', [...(one.recipients ?? []), ...(one.senders ?? [])], guideline.roles),
    ...missing(
      'label',
      one.head,
      content.labels.map(({ label }) => label),
    ),
    ...held.flatMap((each) => partProblems(each, one, content, guideline)),
  ]
}

function partProblems(held: HeldPart, one: DocumentContent, content: Documents, guideline: Guideline): string[] {
  const { interview, facts, recommendations } = guideline
  const known = facts.map((fact) => fact.id)
  if ('answers' in held)
    return missing(
      'group',
      held.answers,
      interview.map(({ group }) => group),
    )
  if ('facts' in held) return missing('fact', held.facts, known)
  if ('says' in held)
    return missing(
      'sentence',
      [held.says],
      content.says.map(({ line }) => line),
    )
  if ('contact' in held)
    return missing(
      'recommendation',
      held.contact,
      recommendations.map((each) => each.id),
    )
  if ('asked' in held)
    return held.asked.flatMap((name) => {
      const found = recommendations.find((each) => each.id === name)
      if (found === undefined) return [`there is no recommendation ${name}`]
      return one.recipients?.some((role) => found.roles.includes(role)) ? [] : [`${name} is for no recipient`]
    })
  if ('ledger' in held) return held.ledger.flatMap((each) => rowProblems(each, guideline))
  return []
}

function rowProblems({ row: name, tried, since, count, effect }: z.infer<typeof row>, { facts }: Guideline): string[] {
  const named = [since, count, effect].flatMap((one) => one ?? [])
  return [
    ...missing(
      'fact',
      named,
      facts.map((fact) => fact.id),
    ),
    ...tried.flatMap((one) => {
      const fact = facts.find((each) => each.id === ('fact' in one ? one.fact : one.known))
      if (fact === undefined) return [`there is no fact ${'fact' in one ? one.fact : one.known}`]
      return 'fact' in one ? missing(`value of ${one.fact}`, one.is, optionsOf(fact.domain)) : []
    }),
  ].map((problem) => `${name}: ${problem}`)
}

/** What tells only some facts has no part that could tell another. */
function leaks({ only, ...one }: DocumentContent): string[] {
  if (only === undefined) return []
  return heldIn(one).flatMap((held) => {
    if ('facts' in held)
      return held.facts.filter((fact) => !only.facts.includes(fact)).map((fact) => `may not tell ${fact}`)
    if ('agreed' in held)
      return only.agreed.includes(held.agreed) ? [] : [`may not tell what was agreed: ${held.agreed}`]
    const harmless = 'blank' in held || 'says' in held || 'own-activities' in held
    return harmless ? [] : [`may not tell ${Object.keys(held)[0]}`]
  })
}

/** Only what is closed itself is shown to who may not see the rest. */
function opensTooMuch({ documents: all, 'work-view': view }: Documents): string[] {
  const closed = all.filter(({ only }) => only !== undefined).map(({ document: name }) => name)
  return missing('closed document', [view['tells-as'], ...view.opens], closed).map((problem) => `work-view: ${problem}`)
}

const uncited = ({ source }: Documents, { statements }: Guideline): string[] =>
  source.statement
    .filter((cited) => !statements.some((one) => one.id === cited && one.document === source.cite))
    .map((cited) => `cites ${source.cite} ${cited}, which is not in the sources`)
