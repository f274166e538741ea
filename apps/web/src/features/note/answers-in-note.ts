// The answers of some groups, in four kinds that never mix: what is there, what was asked and is absent, what was examined
// and is normal, and what is not known. Only a no that was said is a no.

import type { Answer, Fact } from '@lende/engine'
import { harmlessOf, isKnown } from '@lende/engine'
import { answerInWords, labelOf } from '@lende/wording'
import { factOf } from '../../consult/reading.ts'
import type { Product } from '../../product.ts'
import type { NoteMaterial } from './note-material.ts'

const kinds = ['present', 'from-before', 'not-present', 'normal', 'not-known'] as const
type Kind = (typeof kinds)[number]

interface Noted {
  readonly kind: Kind
  readonly words: string
}

/** A line for each kind of which there is something. */
export function answersInNote(groups: readonly string[], material: NoteMaterial): string[] {
  const { guideline } = material.product
  const asks = guideline.interview.flatMap(({ group, facts }) => (groups.includes(group) ? facts : []))
  const noted = asks.flatMap((ask) => notedOf(ask, material))
  return kinds.flatMap((kind) => {
    const words = noted.filter((one) => one.kind === kind).map((one) => one.words)
    return words.length === 0 ? [] : [lineOf(kind, words, material)]
  })
}

function lineOf(kind: Kind, words: readonly string[], { say }: NoteMaterial): string {
  const heads: Readonly<Record<Kind, string>> = {
    present: '',
    'from-before': say.fromBefore,
    'not-present': say.notPresent,
    normal: say.normal,
    'not-known': say.notKnown,
  }
  const list = `${words.join('; ')}.`
  return heads[kind] === '' ? list : say.labelled(heads[kind], list)
}

/** One question; nothing of instruments and of decisions that stand elsewhere in a note. */
function notedOf(ask: string, material: NoteMaterial): Noted[] {
  const { product, outcome } = material
  const fact = factOf(product.guideline, ask)
  if (fact === undefined || isDecidedElsewhere(ask, product)) return []
  const label = labelOf(ask, product.words)
  const today = outcome.theCase.assessments.at(-1)?.answers.get(ask)
  if (today !== undefined) return [notedToday(today, fact, label, material)]
  const earlier = outcome.answers.get(ask)
  if (earlier !== undefined && isKnown(earlier))
    return isAbsent(fact, earlier) || isNormal(fact, earlier)
      ? []
      : [{ kind: 'from-before', words: presentInWords(fact, earlier, label, material) }]
  return isOpen(fact, outcome.advice) ? [{ kind: 'not-known', words: label }] : []
}

function notedToday(answer: Answer, fact: Fact, label: string, material: NoteMaterial): Noted {
  if (!isKnown(answer))
    return { kind: 'not-known', words: `${label} (${answerInWords(answer, fact, material.product.words)})` }
  if (isAbsent(fact, answer)) return { kind: 'not-present', words: label }
  const words = presentInWords(fact, answer, label, material)
  return { kind: isNormal(fact, answer) ? 'normal' : 'present', words }
}

/** What is there goes by its name; anything but a yes is written out. */
function presentInWords(fact: Fact, answer: Answer, label: string, { product, say }: NoteMaterial): string {
  const isYes = fact.domain.kind === 'yes-no' && answer.kind === 'value' && answer.value === 'yes'
  const reason = answer.kind === 'value' && answer.reason !== undefined ? ` (${answer.reason})` : ''
  return isYes ? label : say.labelled(label, `${answerInWords(answer, fact, product.words)}${reason}`)
}

const isAbsent = (fact: Fact, answer: Answer): boolean =>
  answer.kind === 'value' && answer.value === 'no' && !isYesHarmless(fact)

/** Where yes is the harmless answer, a no is something found. */
const isYesHarmless = (fact: Fact): boolean => harmlessOf(fact) === 'yes'

const isNormal = (fact: Fact, answer: Answer): boolean =>
  answer.kind === 'value' && harmlessOf(fact) !== undefined && answer.value === harmlessOf(fact)

/** Judgements stand with their dangers, decided classes with their classification. */
const isDecidedElsewhere = (ask: string, { guideline }: Product): boolean =>
  guideline.dangers.some(({ judgement }) => judgement === ask) ||
  guideline.classifications.some(({ decision }) => decision === ask)

/** A danger question that could still change something. Of the rest the note says that what it does not name was not asked. */
function isOpen({ id, danger }: Fact, { nextQuestions, unknown }: NoteMaterial['outcome']['advice']): boolean {
  const isCritical = unknown.some(({ fact, critical }) => critical && fact === id)
  return isCritical || (danger !== undefined && nextQuestions.some(({ ask }) => ask === id))
}
