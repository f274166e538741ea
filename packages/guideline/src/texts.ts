// Every sentence of the content under one key, with the file it stands in; translations mirror files and keys.

import { aidNamed } from './aids/index.ts'
import type { Content, ContentFile } from './load-content.ts'
import type { FactFile, RuleFile, SourcesFile } from './shape.ts'

export interface SourceText {
  readonly file: string
  readonly text: string
}

export type Texts = ReadonlyMap<string, SourceText>

type Entry = readonly [key: string, text: string | undefined]

/** All texts in the source language, Dutch. */
export function textsOf(content: Content): Texts {
  const of = <Shape>(
    files: readonly ContentFile<Shape>[],
    entries: (value: Shape) => readonly Entry[],
  ): [string, SourceText][] =>
    files.flatMap(({ file, value }) =>
      entries(value).flatMap(([key, text]) =>
        text === undefined ? [] : [[key, { file, text: text.trim() }] as [string, SourceText]],
      ),
    )
  return new Map([
    ...of(content.facts, ({ facts }) => facts.flatMap(factTexts)),
    ...of(content.rules, ruleFileTexts),
    ...of(content.sources, ({ documents }) => documents.flatMap(documentTexts)),
    ...of(content.interview, ({ interview }) => interview.map(({ group, name }) => [`interview.${group}`, name])),
    ...of(content.pathway, ({ pathway }) => pathway.kinds.map(({ kind, name }) => [`pathway.kind.${kind}`, name])),
    ...of(content.constraints, ({ constraints }) =>
      constraints.map(({ constraint, because }) => [`constraint.${constraint}`, because]),
    ),
    ...of(content.properties, ({ properties }) =>
      properties.map(({ property, says }) => [`property.${property}`, says]),
    ),
    ...of(content.currency, ({ currency }) =>
      currency.flatMap(({ note, topic, says }): Entry[] => [
        [`currency.${note}.topic`, topic],
        [`currency.${note}.says`, says],
      ]),
    ),
    ...of(content.safetyNet, (value) => value['safety-net'].map(({ line, text }) => [`safety-net.${line}`, text])),
    ...of(content.words, (sections) =>
      Object.entries(sections).flatMap(([section, words]) => sectionTexts(section, words)),
    ),
    ...of(content.patients, ({ patients }) => patients.map(({ patient, about }) => [`patient.${patient}`, about])),
    ...of(content.cases, ({ cases }) => cases.map((one) => [`case.${one.case}`, one.story])),
    ...content.aids.flatMap((file) => of([file], (value) => aidNamed(file.aid)?.texts(value) ?? [])),
    ...of(content.instruments, (value) => instrumentTexts(value, `instrument.${String(value['instrument'])}`, false)),
  ])
}

function factTexts(fact: FactFile['facts'][number]): Entry[] {
  const key = `fact.${fact.fact}`
  return [
    [`${key}.label`, fact.label],
    [`${key}.ask`, fact.ask],
    [`${key}.ask-patient`, fact['ask-patient']],
    [`${key}.note`, fact.note],
    ...Object.entries(fact.options ?? {}).map(([option, label]): Entry => [`${key}.option.${option}`, label]),
  ]
}

function ruleFileTexts(file: RuleFile): Entry[] {
  return [
    ...(file.rules ?? []).map((rule): Entry => [`rule.${rule.rule}.because`, rule.because]),
    ...(file.scope ?? []).flatMap((group): Entry[] => [
      [`scope.${group.outside}.name`, group.name],
      [`scope.${group.outside}.instead`, group.instead],
      [`rule.${group.outside}.because`, group.because],
    ]),
    ...(file.classifications ?? []).flatMap(classificationTexts),
    ...(file.dangers ?? []).flatMap((danger): Entry[] => [
      [`danger.${danger.danger}.name`, danger.name],
      [`danger.${danger.danger}.now`, danger.blocking?.now],
      [`danger.${danger.danger}.send-along`, danger.blocking?.['send-along']],
      ...danger.tiers.map((tier, index): Entry => [`rule.${tierRule(danger, index)}.because`, tier.because]),
    ]),
    ...(file.recommendations ?? []).flatMap((one): Entry[] => [
      [`recommendation.${one.recommendation}.text`, one.text],
      [`recommendation.${one.recommendation}.patient`, one.patient],
      [`rule.${one.recommendation}.because`, one.because],
    ]),
  ]
}

function classificationTexts(one: NonNullable<RuleFile['classifications']>[number]): Entry[] {
  const key = `classification.${one.classification}`
  return [
    [`${key}.name`, one.name],
    [`${key}.because`, one.because],
    ...one.classes.flatMap(({ class: id, name, about }): Entry[] => [
      [`${key}.${id}.name`, name],
      [`${key}.${id}.about`, about],
    ]),
  ]
}

function documentTexts({
  document,
  title,
  licence,
  superseded,
  statements,
}: SourcesFile['documents'][number]): Entry[] {
  return [
    [`document.${document}.title`, title],
    [`document.${document}.licence`, licence],
    [`document.${document}.superseded`, superseded],
    ...statements.flatMap((one): Entry[] => [
      [`statement.${one.statement}.place`, one.place],
      [`statement.${one.statement}.says`, one.says],
      [`statement.${one.statement}.caution`, one.caution],
      [`statement.${one.statement}.no-rule-because`, one['no-rule-because']],
    ]),
  ]
}

/** A word is one text, or one a country. */
const sectionTexts = (
  section: string,
  words: Readonly<Record<string, string | Readonly<Record<string, string>>>>,
): Entry[] =>
  Object.entries(words).flatMap(([id, word]): Entry[] =>
    typeof word === 'string'
      ? [[`word.${section}.${id}`, word]]
      : Object.entries(word).map(([country, text]) => [`word.${section}.${id}.${country}`, text]),
  )

/** The rule that a danger's tier becomes; two tiers of one kind and urgency are told apart by number. */
export function tierRule(
  danger: { readonly danger: string; readonly tiers: readonly { readonly tier: string; readonly urgency: string }[] },
  index: number,
): string {
  const { tier, urgency } = danger.tiers[index] as { tier: string; urgency: string }
  const earlier = danger.tiers
    .slice(0, index)
    .filter((other) => other.tier === tier && other.urgency === urgency).length
  return `${danger.danger}.${tier}.${urgency}${earlier === 0 ? '' : `-${earlier + 1}`}`
}

const textKeys = new Set(['name', 'measures', 'about', 'label', 'note', 'notice', 'sentence', 'ask'])
const textMaps = new Set(['decisions', 'recalls', 'sites', 'groups'])

/** Instruments have shapes of their own: a text is what stands under a key made for texts. */
function instrumentTexts(value: unknown, key: string, isText: boolean): Entry[] {
  if (typeof value === 'string') return isText ? [[key, value]] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => {
    const id = Array.isArray(value) ? String((inner as { item?: unknown } | null)?.item ?? name) : name
    const holdsText = textKeys.has(name) || textMaps.has(name) || (isText && !Array.isArray(value))
    return instrumentTexts(inner, `${key}.${id}`, holdsText)
  })
}
