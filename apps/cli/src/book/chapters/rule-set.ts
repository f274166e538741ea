// A rule set as a chapter: its files as sections, each classification with its picture, each rule as an entry.

import type { Danger, Guideline } from '@lende/engine'
import { tierRule } from '@lende/guideline'
import type { Words } from '@lende/wording'
import type { Block, Chapter, Figure } from '../document/block.ts'
import { paragraph, section, sectionOnNewPage } from '../document/block.ts'
import { decisionPicture } from '../figures/decision-picture.ts'
import { dependenceOf } from '../findings/dependence.ts'
import { RuleEntries } from '../rule-entry.ts'
import { sentenceCase } from '../sentence-case.ts'
import type { BookSource, RuleFile } from '../source.ts'
import { dangerBlocks } from './dangers.ts'

type ContentFile = { readonly file: string; readonly value: RuleFile }

/** Rules on work differ by country and have a chapter of their own. */
const isWork = ({ file }: ContentFile): boolean => file.startsWith('work/')

/** A chapter for safety, one for each guideline, and one for work. */
export function ruleSetChapters(source: BookSource): Chapter[] {
  const { compiled, words } = source
  const files = compiled.content.rules
  const sets = [...new Set(files.filter((file) => !isWork(file)).map(({ value }) => value.guideline))]
  const safetyFirst = [...sets.filter((set) => set === 'safety'), ...sets.filter((set) => set !== 'safety')]
  const work = files.filter(isWork)
  return [
    ...safetyFirst.map((set) => ({
      file: `${set}.md`,
      title: words.word('guideline', set),
      blocks: [
        ...superseded(set, words),
        ...files
          .filter((file) => !isWork(file) && file.value.guideline === set)
          .flatMap((file) => sectionOf(file, source)),
      ],
    })),
    ...(work.length === 0
      ? []
      : [
          { file: 'work.md', title: words.say('chapterWork'), blocks: work.flatMap((file) => sectionOf(file, source)) },
        ]),
  ]
}

/** What a reader must know before reading a guideline that newer guidance has overtaken. */
const superseded = (set: string, { has, text }: Words): Block[] =>
  has(`document.${set}.superseded`) ? [{ kind: 'note', text: text(`document.${set}.superseded`) }] : []

function sectionOf({ file, value }: ContentFile, source: BookSource): Block[] {
  const entries = new RuleEntries(source)
  const opening = value.dangers === undefined ? section : sectionOnNewPage
  return [
    opening(`file-${file.replace(/\.yaml$/, '').replaceAll('/', '-')}`, sectionTitle({ file, value }, source)),
    paragraph({ code: `content/${file}` }, 'quiet'),
    ...(value.scope ?? []).map((one) => entries.scope(one)),
    ...(value.dangers ?? []).flatMap((one) => [
      ...dangerBlocks(source.guideline.dangers.find(({ id }) => id === one.danger) as Danger, source),
      ...one.tiers.map((tier, index) =>
        entries.tier(tierRule(one, index), one.danger, tier.tier, tier.urgency, tier.cases),
      ),
    ]),
    ...(value.classifications ?? []).map((one) => entries.classification(one, pictureOf(one.classification, source))),
    ...(value.recommendations ?? []).map((one) => entries.recommendation(one)),
    ...(value.rules ?? []).map((one) => entries.rule(one)),
  ]
}

function pictureOf(classification: string, source: BookSource): Figure {
  const { guideline, findings } = source
  const found = guideline.classifications.find(
    ({ id }) => id === classification,
  ) as Guideline['classifications'][number]
  return decisionPicture(found, findings.classTables.get(classification), source)
}

/** What a file is about: its dangers, its classifications, its one role, its one class, or its actions. */
function sectionTitle({ file, value }: ContentFile, { guideline, words }: BookSource): string {
  const { text, word } = words
  const dangers = (value.dangers ?? []).map(({ danger }) => text(`danger.${danger}.name`))
  const classes = (value.classifications ?? []).map(({ classification }) =>
    text(`classification.${classification}.name`),
  )
  const named = [...dangers, ...classes]
  if (named.length > 0) return sentenceCase(named.join(', '))
  const advice = value.recommendations ?? []
  const place = countryOf(file, words)
  const roles = [...new Set(advice.flatMap((one) => one.roles))]
  const inSet = new Set(
    guideline.recommendations.filter((one) => one.guideline === value.guideline).flatMap((one) => one.roles),
  )
  if (place !== undefined) return place
  const only = onlyClass(
    advice.map((one) => one.recommendation),
    guideline,
  )
  if (only !== undefined) return sentenceCase(text(only))
  const actions = [...new Set(advice.map((one) => word('action', one.action)))]
  if (actions.length > mostActions && roles.length === 1 && inSet.size > 1)
    return sentenceCase(word('role', roles[0] as string))
  const scope = (value.scope ?? []).map(({ outside }) => text(`scope.${outside}.name`))
  return sentenceCase([...scope, ...actions].slice(0, mostActions).join(', ') || file)
}

const mostActions = 3

const countryOf = (file: string, { has, word }: Words): string | undefined => {
  const name = (file.split('/').at(-1) ?? '').replace(/\.yaml$/, '')
  return file.startsWith('work/') && has(`word.country.${name}`) ? word('country', name) : undefined
}

/** The class that all these rules name, if it is one and the same. */
function onlyClass(rules: readonly string[], guideline: Guideline): string | undefined {
  const classes = guideline.classifications.flatMap(({ id, classes }) =>
    classes.map((one) => ({ key: `classification.${id}.${one.id}.name`, rule: one.effective })),
  )
  const isClass = new Set(classes.map(({ rule }) => rule))
  const namedBy = rules.map((rule) => dependenceOf(guideline, [rule], (name) => isClass.has(name)).rules)
  const inAll = classes.filter(({ rule }) => namedBy.length > 0 && namedBy.every((named) => named.has(rule)))
  return inAll.length === 1 ? inAll[0]?.key : undefined
}
