// A page and its answers in the patient's words.

import type { IntakePage, Said } from '@lende/intake'
import { asksOn, isList, itemOf, itemsOn, offeredOn, TICKED } from '@lende/intake'
import type { Saying } from './filling.ts'
import { fieldOf, isTicked } from './filling.ts'
import type { PatientData } from './patient-data.ts'

type Worded = Pick<PatientData, 'words'>

export const titleOf = (page: IntakePage, { words }: PatientData): string => {
  const own = `intake.page.${page.page}.title`
  return words.has(own) ? words.text(own) : words.text(`fact.${page.ask}.ask-patient`)
}

export const helpOf = (page: IntakePage, { words }: PatientData): string | undefined => {
  const key = `intake.page.${page.page}.help`
  return words.has(key) ? words.text(key) : undefined
}

/** A question of a list: a fact by its sentence, an item by its label. */
export function sentenceOf(ask: string, { words }: Worded): string {
  const key = itemKey(ask)
  return key === undefined ? words.text(`fact.${ask}.ask-patient`) : sentenceCase(words.text(`${key}.label`))
}

const itemKey = (ask: string): string | undefined => {
  const item = itemOf(ask)
  return item === undefined ? undefined : `instrument.${item.instrument}.structure.items.${item.item}`
}

/** What can be answered on a page that asks for one of several, in order. */
export function optionsOn(page: IntakePage, data: PatientData, said: Saying): readonly string[] {
  if (page.options !== undefined) return offeredOn(page, said).map(({ option }) => option)
  const field = fieldOf(asksOn(page)[0] ?? '', data)
  return field.kind === 'options' ? [...field.options].sort((one, other) => yesFirst(one) - yesFirst(other)) : []
}

const yesFirst = (option: string): number => ['yes', 'no'].indexOf(option)

export function optionText(page: IntakePage, option: string, { words }: Worded): string {
  const [item = ''] = itemsOn(page)
  const own = item === '' ? `intake.page.${page.page}.option.${option}` : `${itemKey(item)}.options.${option}.label`
  return sentenceCase(words.has(own) ? words.text(own) : words.word('option', option))
}

export const choiceText = (page: IntakePage, choice: string, { words }: PatientData): string =>
  sentenceCase(words.text(`intake.page.${page.page}.choice.${choice}`))

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The ends of the scale of a number that is no count. */
export function scaleEnds({ instrument }: IntakePage, { words }: PatientData): readonly [string, string] | undefined {
  if (instrument === undefined) return undefined
  const end = (which: string): string => words.text(`instrument.${instrument}.structure.scale.${which}.label`)
  return [end('min'), end('max')]
}

/** Everything that stands on a page, to be read out. */
export function pageAloud(page: IntakePage, data: PatientData, said: Saying): readonly string[] {
  const help = helpOf(page, data)
  return [titleOf(page, data), ...(help === undefined ? [] : [help]), ...answersAloud(page, data, said)]
}

function answersAloud(page: IntakePage, data: PatientData, said: Saying): readonly string[] {
  if (isList(page)) return asksOn(page).map((ask) => sentenceOf(ask, data))
  if (page.choose !== undefined) return page.choose.map(({ choice }) => choiceText(page, choice, data))
  const [none, most] = scaleEnds(page, data) ?? []
  if (none !== undefined) return [data.words.labelled('0', `${none}.`), data.words.labelled('10', `${most}.`)]
  return optionsOn(page, data, said).map((option) => optionText(page, option, data))
}

/** How urgent an instruction is, for its colour. */
export const urgencyOf = (alarm: string, { intake }: PatientData): string | undefined =>
  intake.alarms.find((one) => one.alarm === alarm)?.urgency

/** What was answered on a page, a line each. */
export function answersOn(page: IntakePage, said: Saying, data: PatientData): readonly string[] {
  if (isList(page)) return markedOn(asksOn(page), said, data)
  const [ask = ''] = asksOn(page)
  return [answerInWords(page, said.get(ask), data)]
}

/** What was marked by its sentence; the others as they were answered, together. */
function markedOn(facts: readonly string[], said: Saying, data: PatientData): readonly string[] {
  const { say, words } = data
  const ticked = facts.filter((fact) => isTicked(fact, said, data))
  const unsure = facts.filter((fact) => said.get(fact)?.kind === 'not-sure')
  const open = facts.filter((fact) => !said.has(fact)).length
  const denied = facts.length - ticked.length - unsure.length - open
  if (denied === facts.length) return [say.noneOfThese]
  if (open === facts.length) return [say.notAnswered]
  return [
    ...ticked.map((fact) => words.labelled(say.yes, sentenceOf(fact, data))),
    ...unsure.map((fact) => words.labelled(say.notSure, sentenceOf(fact, data))),
    ...(denied > 0 ? [say.saidNo(denied)] : []),
    ...(open > 0 ? [say.saidNothing(open)] : []),
  ]
}

function answerInWords(page: IntakePage, answer: Said | undefined, data: PatientData): string {
  const { say } = data
  switch (answer?.kind) {
    case undefined:
      return say.notAnswered
    case 'not-sure':
      return say.notSure
    case 'ago':
      return sentenceCase(say.ago(answer.count, answer.unit))
    case 'chosen':
      return data.words.series(answer.choices.map((choice) => choiceText(page, choice, data)))
    case 'value':
      return valueInWords(page, answer.raw, data)
  }
}

function valueInWords(page: IntakePage, raw: string | number, data: PatientData): string {
  if (page['detail-of'] !== undefined && raw === TICKED) return data.say.notSure
  if (typeof raw === 'string') return optionText(page, raw, data)
  return page.instrument === undefined ? String(raw) : data.say.ofTen(raw)
}
