// Facts and answers as people read them: "leg pain: yes, left", "days since onset: 12 days".

import type { Answer, Fact, Reason } from '@lende/engine'
import { dayIn } from './days.ts'
import type { Words } from './words.ts'

export const labelOf = (fact: string, words: Words): string =>
  words.has(`fact.${fact}.label`) ? words.text(`fact.${fact}.label`) : words.text(`instrument.${fact}.name`)

/** The words of an option: the fact's own, else the common ones. */
export function optionLabel(fact: string, option: string, words: Words): string {
  const own = `fact.${fact}.option.${option}`
  return words.has(own) ? words.text(own) : words.word('option', option)
}

/** An answer without its fact. */
export function answerInWords(answer: Answer, fact: Fact | undefined, words: Words): string {
  switch (answer.kind) {
    case 'absent':
      return words.word('absence', answer.because)
    case 'date':
      return answer.from === answer.to
        ? day(answer.from, words)
        : `${day(answer.from, words)} - ${day(answer.to, words)}`
    case 'interval':
      return `${decimal(answer.from, words)} - ${withUnitOf(fact, answer.to, words)}`
    case 'value':
      return typeof answer.value === 'number'
        ? withUnitOf(fact, answer.value, words)
        : optionLabel(fact?.id ?? '', answer.value, words)
  }
}

const withUnitOf = (fact: Fact | undefined, value: number, words: Words): string =>
  fact?.domain.kind === 'number' ? amountInWords(value, fact.domain.unit, words) : decimal(value, words)

/** A number and what it counts: "1 session", "2 sessions". */
export function amountInWords(value: number, unit: string, words: Words): string {
  const isOne = new Intl.PluralRules(words.language).select(value) === 'one' && words.has(`word.unit-one.${unit}`)
  return `${decimal(value, words)} ${words.word(isOne ? 'unit-one' : 'unit', unit)}`
}

const day = (on: string, words: Words): string => dayIn(words, on, { day: 'numeric', month: 'long', year: 'numeric' })

/** A number with the decimal sign of the language. */
export function decimal(value: number, words: Words): string {
  const text = String(Number(value.toFixed(2)))
  return words.language === 'en' ? text : text.replace('.', ',')
}

/** The reasons a person needs to read: examinations that nothing pointed to are left out. */
export const tellingReasons = (reasons: readonly Reason[]): readonly Reason[] =>
  reasons.filter((reason) => !('notKnown' in reason && reason.notIndicated))

/** A reason: what was answered, or that nothing is known. */
export function reasonInWords(reason: Reason, facts: ReadonlyMap<string, Fact>, words: Words): string {
  const label = labelOf(reason.fact, words)
  if ('notKnown' in reason) return words.labelled(label, words.say('notKnown'))
  return words.labelled(label, answerInWords(reason.answer, facts.get(reason.fact), words))
}
