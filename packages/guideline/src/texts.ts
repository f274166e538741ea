// Every sentence of the content under one key, with the file it stands in; translations mirror files and keys.

import type { Content } from './load-content.ts'

export interface SourceText {
  readonly file: string
  readonly text: string
}

export type Texts = ReadonlyMap<string, SourceText>

/** All texts in the source language, Dutch. */
export function textsOf(content: Content): Texts {
  const texts = new Map<string, SourceText>()
  const put = (file: string, key: string, text: string | undefined): void => {
    if (text !== undefined) texts.set(key, { file, text: text.trim() })
  }
  for (const { file, value } of content.facts)
    for (const fact of value.facts) {
      const key = `fact.${fact.fact}`
      put(file, `${key}.label`, fact.label)
      put(file, `${key}.ask`, fact.ask)
      put(file, `${key}.ask-patient`, fact['ask-patient'])
      put(file, `${key}.note`, fact.note)
      for (const [option, label] of Object.entries(fact.options ?? {})) put(file, `${key}.option.${option}`, label)
    }
  for (const { file, value } of content.rules) {
    for (const rule of value.rules ?? []) put(file, `rule.${rule.rule}.because`, rule.because)
    for (const group of value.scope ?? []) {
      put(file, `scope.${group.outside}.name`, group.name)
      put(file, `scope.${group.outside}.instead`, group.instead)
      put(file, `rule.${group.outside}.because`, group.because)
    }
    for (const one of value.classifications ?? []) {
      put(file, `classification.${one.classification}.name`, one.name)
      put(file, `classification.${one.classification}.because`, one.because)
      for (const { class: id, name, about } of one.classes) {
        put(file, `classification.${one.classification}.${id}.name`, name)
        put(file, `classification.${one.classification}.${id}.about`, about)
      }
    }
    for (const danger of value.dangers ?? []) {
      put(file, `danger.${danger.danger}.name`, danger.name)
      danger.tiers.forEach((tier, index) => {
        put(file, `rule.${tierRule(danger, index)}.because`, tier.because)
      })
    }
    for (const one of value.recommendations ?? []) {
      put(file, `recommendation.${one.recommendation}.text`, one.text)
      put(file, `recommendation.${one.recommendation}.patient`, one.patient)
      put(file, `rule.${one.recommendation}.because`, one.because)
    }
  }
  for (const { file, value } of content.sources)
    for (const document of value.documents) {
      put(file, `document.${document.document}.title`, document.title)
      put(file, `document.${document.document}.licence`, document.licence)
      put(file, `document.${document.document}.superseded`, document.superseded)
      for (const one of document.statements) {
        put(file, `statement.${one.statement}.place`, one.place)
        put(file, `statement.${one.statement}.says`, one.says)
        put(file, `statement.${one.statement}.caution`, one.caution)
        put(file, `statement.${one.statement}.no-rule-because`, one['no-rule-because'])
      }
    }
  for (const { file, value } of content.interview)
    for (const { group, name } of value.interview) put(file, `interview.${group}`, name)
  for (const { file, value } of content.constraints)
    for (const { constraint, because } of value.constraints) put(file, `constraint.${constraint}`, because)
  for (const { file, value } of content.properties)
    for (const { property, says } of value.properties) put(file, `property.${property}`, says)
  for (const { file, value } of content.currency)
    for (const { note, topic, says } of value.currency) {
      put(file, `currency.${note}.topic`, topic)
      put(file, `currency.${note}.says`, says)
    }
  for (const { file, value } of content.safetyNet)
    for (const { line, text } of value['safety-net']) put(file, `safety-net.${line}`, text)
  for (const { file, value } of content.words)
    for (const [section, words] of Object.entries(value))
      for (const [id, word] of Object.entries(words))
        if (typeof word === 'string') put(file, `word.${section}.${id}`, word)
        else for (const [country, text] of Object.entries(word)) put(file, `word.${section}.${id}.${country}`, text)
  for (const { file, value } of content.patients)
    for (const { patient, about } of value.patients) put(file, `patient.${patient}`, about)
  for (const { file, value } of content.cases)
    for (const one of value.cases) put(file, `case.${one.case}`, one.story)
  for (const { file, value } of content.instruments) putInstrument(file, value, put)
  return texts
}

/** The rule that a danger's tier becomes; two tiers of one kind and urgency are told apart by number. */
export function tierRule(
  danger: { readonly danger: string; readonly tiers: readonly { readonly tier: string; readonly urgency: string }[] },
  index: number,
): string {
  const { tier, urgency } = danger.tiers[index] as { tier: string; urgency: string }
  const earlier = danger.tiers.slice(0, index).filter((other) => other.tier === tier && other.urgency === urgency).length
  return `${danger.danger}.${tier}.${urgency}${earlier === 0 ? '' : `-${earlier + 1}`}`
}

const textKeys = new Set(['name', 'measures', 'about', 'label', 'note', 'notice', 'sentence', 'ask'])
const textMaps = new Set(['decisions', 'recalls', 'sites', 'groups'])

/** Instruments have shapes of their own: a text is what stands under a key made for texts. */
function putInstrument(
  file: string,
  value: Readonly<Record<string, unknown>>,
  put: (file: string, key: string, text: string) => void,
): void {
  const walk = (inner: unknown, key: string, isText: boolean): void => {
    if (typeof inner === 'string') {
      if (isText) put(file, key, inner)
    } else if (typeof inner === 'object' && inner !== null)
      for (const [name, one] of Object.entries(inner)) {
        const id = Array.isArray(inner) ? String((one as { item?: unknown } | null)?.item ?? name) : name
        walk(one, `${key}.${id}`, textKeys.has(name) || (isText && !Array.isArray(inner)) || textMaps.has(name))
      }
  }
  walk(value, `instrument.${String(value['instrument'])}`, false)
}
