// An advice as JSON, letter for letter as JSON.stringify writes it, and sooner: much of it is the same for many patients,
// and is written once for the name or the object that it is the text of.

import type { Advice, ConditionResult, RecommendationResult } from './advice.ts'
import { NOT_ASKED } from './advice.ts'
import type { Reason } from './explain.ts'

type WriteReasons = (reasons: readonly Reason[]) => string

export function adviceText(advice: Advice): string {
  const reasons = reasonsWriter()
  const recommendations = (some: Advice['recommendations']): string => list(some, (one) => recommendation(one, reasons))
  let text = ''
  for (const key in advice) text += `${text === '' ? '{' : ','}"${key}":${partText(advice, key as keyof Advice)}`
  return `${text}}`

  function partText(of: Advice, key: keyof Advice): string {
    switch (key) {
      case 'conditions':
        return list(of.conditions, (one) => condition(one, reasons))
      case 'recommendations':
      case 'checkFirst':
        return recommendations(of[key])
      case 'unknown':
        return list(of.unknown, (one) => (one.status === NOT_ASKED ? keptText(one) : JSON.stringify(one)))
      case 'nextQuestions':
        return list(of.nextQuestions, keptText)
      default:
        return JSON.stringify(of[key])
    }
  }
}

const condition = (one: ConditionResult, reasons: WriteReasons): string =>
  `{"id":${name(one.id)},"tier":${name(one.tier)},"urgency":${name(one.urgency)},` +
  `"possibleUpTo":${name(one.possibleUpTo)},"destination":${nameOrNull(one.destination)},` +
  `"judgement":${one.judgement === null ? null : JSON.stringify(one.judgement)},"counts":${one.counts},` +
  `"because":${reasons(one.because)}}`

const recommendation = (one: RecommendationResult, reasons: WriteReasons): string =>
  `{"id":${name(one.id)},"guideline":${name(one.guideline)},"action":${name(one.action)},` +
  `"direction":${name(one.direction)},"truth":${name(one.truth)},"held":${one.held},` +
  `"heldBecause":${nameOrNull(one.heldBecause)},"provisional":${one.provisional},"roles":${keptText(one.roles)},` +
  `"strength":${name(one.strength)},"levels":${keptText(one.levels)},"quality":${keptText(one.quality)},` +
  `"reading":${name(one.reading)},"attested":${name(one.attested)},"sources":${keptText(one.sources)},` +
  `"currency":${keptText(one.currency)},"checklist":${JSON.stringify(one.checklist)},` +
  `"because":${reasons(one.because)}}`

const names = new Map<string, string>()

/** For what the guideline names, never for what somebody wrote of a patient. */
function name(text: string): string {
  const known = names.get(text)
  if (known !== undefined) return known
  const written = JSON.stringify(text)
  names.set(text, written)
  return written
}

const nameOrNull = (text: string | null): string => (text === null ? 'null' : name(text))

const texts = new WeakMap<object, string>()

/** For what is never changed and is met again in the next advice. */
function keptText(value: object): string {
  const known = texts.get(value)
  if (known !== undefined) return known
  const text = JSON.stringify(value)
  texts.set(value, text)
  return text
}

/** The same reasons are given for many recommendations of one advice. */
function reasonsWriter(): WriteReasons {
  const written = new Map<object, string>()
  const one = (reason: Reason): string => {
    if ('notKnown' in reason) return keptText(reason)
    const known = written.get(reason) ?? JSON.stringify(reason)
    written.set(reason, known)
    return known
  }
  return (reasons) => {
    if (reasons.length === 0) return '[]'
    const known = written.get(reasons) ?? list(reasons, one)
    written.set(reasons, known)
    return known
  }
}

function list<Item>(items: readonly Item[], textOf: (item: Item) => string): string {
  let text = ''
  for (const item of items) text += `${text === '' ? '[' : ','}${textOf(item)}`
  return text === '' ? '[]' : `${text}]`
}
