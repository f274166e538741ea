// An advice as JSON, letter for letter as JSON.stringify writes it, and sooner: much of it is the same for many patients,
// and is written once for the object that it is the text of.

import type { Advice, RecommendationResult } from './advice.ts'
import type { Reason } from './explain.ts'

export function adviceText(advice: Advice): string {
  const reasons = reasonsWriter()
  const recommendation = (one: RecommendationResult): string =>
    members(one, (key, value) => {
      if (key === 'because') return reasons(value as readonly Reason[])
      return lasting.has(key) ? keptText(value as object) : JSON.stringify(value)
    })
  return members(advice, (key, value) => {
    const isOfThem = key === 'recommendations' || key === 'checkFirst'
    return isOfThem ? list(value as Advice['recommendations'], recommendation) : JSON.stringify(value)
  })
}

/** What a recommendation has from the guideline itself. */
const lasting: ReadonlySet<string> = new Set(['roles', 'levels', 'quality', 'sources', 'currency'])

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
function reasonsWriter(): (reasons: readonly Reason[]) => string {
  const written = new Map<object, string>()
  const one = (reason: Reason): string => {
    const known = written.get(reason) ?? JSON.stringify(reason)
    written.set(reason, known)
    return known
  }
  return (reasons) => {
    const known = written.get(reasons) ?? list(reasons, one)
    written.set(reasons, known)
    return known
  }
}

function members<Item extends object>(item: Item, textOf: (key: string, value: unknown) => string): string {
  let text = ''
  for (const key in item) text += `${text === '' ? '{' : ','}"${key}":${textOf(key, item[key])}`
  return `${text}}`
}

function list<Item>(items: readonly Item[], textOf: (item: Item) => string): string {
  let text = ''
  for (const item of items) text += `${text === '' ? '[' : ','}${textOf(item)}`
  return text === '' ? '[]' : `${text}]`
}
