// The answers of some groups, in kinds that never mix: what is there, what was asked and is absent, what was examined
// and is normal, and what is not known. Only a no that was said is a no.

import type { Answer, Fact, Guideline } from '@lende/engine'
import { harmlessOf, isKnown } from '@lende/engine'
import { answerInWords, factsById, labelOf } from '@lende/wording'
import { contactOf } from './contacts.ts'
import type { Line, Origin } from './document.ts'
import { text } from './document.ts'
import type { Material } from './material.ts'

const kinds = ['present', 'from-before', 'not-present', 'normal', 'not-known'] as const
type Kind = (typeof kinds)[number]

interface Noted {
  readonly kind: Kind
  readonly words: string
  readonly from: Origin
}

/** A line for each kind of which there is something. */
export function answersInNote(groups: readonly string[], material: Material): Line[] {
  const { guideline } = material.product
  const asks = guideline.interview.flatMap(({ group, facts }) => (groups.includes(group) ? facts : []))
  const known = factsById(guideline.facts)
  const noted = asks.flatMap((ask) => notedOf(known.get(ask), material))
  return kinds.flatMap((kind) => {
    const those = noted.filter((one) => one.kind === kind)
    return those.length === 0 ? [] : [lineOf(kind, those, material)]
  })
}

/** Each of some facts by itself; nothing of what nobody knows. */
export function factsInLines(facts: readonly string[], material: Material): Line[] {
  return facts.flatMap((id) => {
    const answer = material.outcome.answers.get(id)
    const fact = material.product.guideline.facts.find((one) => one.id === id)
    if (fact === undefined || answer === undefined || !isKnown(answer)) return []
    const { words } = material.product
    return [text(`${words.labelled(labelOf(id, words), answerInWords(answer, fact, words))}.`, `fact:${id}`)]
  })
}

function lineOf(kind: Kind, noted: readonly Noted[], { say, product: { words } }: Material): Line {
  const heads: Readonly<Record<Kind, string>> = {
    present: '',
    'from-before': say.fromBefore,
    'not-present': say.notPresent,
    normal: say.normal,
    'not-known': say.notKnown,
  }
  const list = `${words.series(noted.map((one) => one.words))}.`
  return text(heads[kind] === '' ? list : words.labelled(heads[kind], list), ...noted.map(({ from }) => from))
}

/** One question; nothing of instruments and of decisions that stand elsewhere in a note. */
function notedOf(fact: Fact | undefined, material: Material): Noted[] {
  const { product, outcome } = material
  if (fact === undefined || isDecidedElsewhere(fact.id, product.guideline)) return []
  const { id: ask } = fact
  const label = labelOf(ask, product.words)
  const today = contactOf(material)?.answers.get(ask)
  if (isKnown(today) && today !== undefined) return [notedToday(today, fact, label, material)]
  const earlier = notedEarlier(fact, label, material)
  // Who does not answer today takes nothing back: what was found before still stands beside it.
  if (today !== undefined) return [...earlier, notedToday(today, fact, label, material)]
  if (isKnown(outcome.answers.get(ask))) return earlier
  return isOpen(fact, outcome.advice) ? [{ kind: 'not-known', words: label, from: `unknown:${ask}` }] : []
}

/** What stands of an earlier contact, as far as it is something found. */
function notedEarlier(fact: Fact, label: string, material: Material): Noted[] {
  const earlier = material.outcome.answers.get(fact.id)
  if (earlier === undefined || !isKnown(earlier) || isAbsent(fact, earlier) || isNormal(fact, earlier)) return []
  return [{ kind: 'from-before', words: presentInWords(fact, earlier, label, material), from: `fact:${fact.id}` }]
}

function notedToday(answer: Answer, fact: Fact, label: string, material: Material): Noted {
  if (!isKnown(answer)) {
    const words = `${label} (${answerInWords(answer, fact, material.product.words)})`
    return { kind: 'not-known', words, from: `unknown:${fact.id}` }
  }
  const from: Origin = `fact:${fact.id}`
  if (isAbsent(fact, answer)) return { kind: 'not-present', words: label, from }
  const words = presentInWords(fact, answer, label, material)
  return { kind: isNormal(fact, answer) ? 'normal' : 'present', words, from }
}

/** What is there goes by its name; anything but a yes is written out. */
function presentInWords(fact: Fact, answer: Answer, label: string, { product: { words } }: Material): string {
  const isYes = fact.domain.kind === 'yes-no' && answer.kind === 'value' && answer.value === 'yes'
  const reason = answer.kind === 'value' && answer.reason !== undefined ? ` (${answer.reason})` : ''
  return isYes ? label : words.labelled(label, `${answerInWords(answer, fact, words)}${reason}`)
}

const isAbsent = (fact: Fact, answer: Answer): boolean =>
  answer.kind === 'value' && answer.value === 'no' && !isYesHarmless(fact)

/** Where yes is the harmless answer, a no is something found. */
const isYesHarmless = (fact: Fact): boolean => harmlessOf(fact) === 'yes'

const isNormal = (fact: Fact, answer: Answer): boolean =>
  answer.kind === 'value' && harmlessOf(fact) !== undefined && answer.value === harmlessOf(fact)

/** Judgements stand with their dangers, decided classes with their classification. */
const isDecidedElsewhere = (ask: string, guideline: Guideline): boolean =>
  guideline.dangers.some(({ judgement }) => judgement === ask) ||
  guideline.classifications.some(({ decision }) => decision === ask)

/** A danger question that could still change something. Of the rest the note says that what it does not name was not asked. */
function isOpen({ id, danger }: Fact, { nextQuestions, unknown }: Material['outcome']['advice']): boolean {
  const isCritical = unknown.some(({ fact, critical }) => critical && fact === id)
  return isCritical || (danger !== undefined && nextQuestions.some(({ ask }) => ask === id))
}
