// A chapter of rules: each in words, with its sources, reading, review, cases and diagram.

import type { Rule } from '@lende/engine'
import type { Compiled } from '@lende/guideline'
import { tierRule } from '@lende/guideline'
import type { Words } from '@lende/wording'
import { conditionInWords, labelOf, optionLabel, ruleName } from '@lende/wording'
import { codesOf } from './facts.ts'
import { diagramOf, table } from './markdown.ts'
import type { BookSource } from './source.ts'

type RuleFile = Compiled['content']['rules'][number]['value']
type WrittenCase = NonNullable<RuleFile['rules']>[number]['cases'][number]

/** All rule files of one guideline, in their order. */
export function rulesChapter(guideline: string, source: BookSource): string {
  const files = source.compiled.content.rules.filter(({ value }) => value.guideline === guideline)
  return files.map(({ file, value }) => new RulePage(source).file(file, value)).join('\n\n')
}

class RulePage {
  readonly #source: BookSource
  readonly #words: Words

  constructor(source: BookSource) {
    this.#source = source
    this.#words = source.words
  }

  file(file: string, value: RuleFile): string {
    const { text, word, say } = this.#words
    const parts = [
      ...(value.scope ?? []).map((one) => [
        `### ${text(`scope.${one.outside}.name`)}`,
        text(`scope.${one.outside}.instead`),
        this.#rule(one.outside, one.cases),
      ]),
      ...(value.rules ?? []).map((one) => [
        `### ${ruleName(one.rule, this.#source.guideline, this.#words)}`,
        this.#rule(one.rule, one.cases),
      ]),
      ...(value.classifications ?? []).flatMap((one) => [
        [
          `### ${text(`classification.${one.classification}.name`)}`,
          text(`classification.${one.classification}.because`),
          this.#provenance(`${one.classification}.${one.classes[0]?.class}.proposed`),
          this.#cases(one.cases),
        ],
        ...one.classes.map(({ class: id }) => [
          `#### ${text(`classification.${one.classification}.${id}.name`)}`,
          ...(this.#words.has(`classification.${one.classification}.${id}.about`)
            ? [text(`classification.${one.classification}.${id}.about`)]
            : []),
          this.#tree(`${one.classification}.${id}.proposed`),
        ]),
      ]),
      ...(value.dangers ?? []).flatMap((danger) => [
        [`### ${text(`danger.${danger.danger}.name`)}`, codesOf(danger.codes ?? [], this.#words).trim()],
        ...danger.tiers.map((tier, index) => [
          `#### ${word('tier', tier.tier)}, ${word('urgency', tier.urgency)}`,
          `${say('destination')}: ${word('destination', danger.destination[tier.urgency] ?? '')}`,
          this.#rule(tierRule(danger, index), tier.cases),
        ]),
      ]),
      ...(value.recommendations ?? []).map((one) => [
        `### ${text(`recommendation.${one.recommendation}.text`)}`,
        `**${word('direction', one.direction)}**: ${word('action', one.action)}. ${say('roles')}: ${one.roles.map((role) => word('role', role)).join(', ')}.`,
        ...(one.patient === undefined
          ? []
          : [`${say('inPatientWords')}: *${text(`recommendation.${one.recommendation}.patient`)}*`]),
        this.#rule(one.recommendation, one.cases),
        ...(one.currency ?? []).map(
          (note) =>
            `> ${say('currency')} (${word('severity', this.#severity(note))}): ${text(`currency.${note}.says`)}`,
        ),
      ]),
    ]
    return [`## ${titleOf(file)}`, ...parts.flat().filter((part) => part !== '')].join('\n\n')
  }

  #severity = (note: string): string =>
    this.#source.guideline.currency.find(({ id }) => id === note)?.severity ?? 'none'

  #rule(id: string, cases: readonly WrittenCase[]): string {
    return [`${this.#words.text(`rule.${id}.because`)}`, this.#tree(id), this.#provenance(id), this.#cases(cases)].join(
      '\n\n',
    )
  }

  #found = (id: string): Rule => this.#source.guideline.rules.find((rule) => rule.id === id) as Rule

  #tree(id: string): string {
    const { guideline } = this.#source
    const rule = this.#found(id)
    const lines = conditionInWords(rule.when, guideline, this.#words).map(
      ({ depth, text }) => `${'  '.repeat(depth)}- ${text}`,
    )
    const unless = rule.unless.map(
      (name) => `- **${this.#words.say('unless')}** ${ruleName(name, guideline, this.#words)}`,
    )
    const isSmall = !('atLeast' in rule.when)
    return [
      `**${this.#words.say('when')}** (\`${id}\`)`,
      [...lines, ...unless].join('\n'),
      ...(isSmall ? [] : [diagramOf(rule.when, guideline, this.#words)]),
    ].join('\n\n')
  }

  #provenance(id: string): string {
    const { say, word, text } = this.#words
    const { provenance } = this.#found(id)
    if (provenance === undefined) return ''
    const statements = provenance.sources.map(({ cite, statement }) => {
      const levels = this.#source.guideline.statements.find((one) => one.id === statement)?.levels ?? []
      const level = levels.length > 0 ? ` (${say('levels', { levels: levels.join(', ') })})` : ''
      return `- ${text(`document.${cite}.title`)}, ${statement}${level}: ${text(`statement.${statement}.says`)}`
    })
    const by = provenance.review.by === 'none' ? say('nobody') : provenance.review.by
    return [
      statements.join('\n'),
      `${say('readAs')}: ${word('reading', provenance.reading)}; ${word('attested', provenance.attested)}. ${say('review', { by, next: provenance.review.next })}.`,
    ].join('\n\n')
  }

  #cases(cases: readonly WrittenCase[]): string {
    const { say } = this.#words
    const rows = cases.map(({ expect, of, but }) => [this.#expected(expect), of, butInWords(but ?? {}, this.#words)])
    return table([say('expectation'), say('casePatient'), say('caseBut')], rows)
  }

  #expected(expect: string): string {
    if (expect === 'unknown') return this.#words.say('notKnown')
    return this.#words.has(`word.option.${expect}`) ? this.#words.word('option', expect) : expect
  }
}

const titleOf = (file: string): string => (file.split('/').at(-1) ?? file).replace(/\.yaml$/, '').replace(/-/g, ' ')

/** "But with these answers", in words. */
export function butInWords(but: Readonly<Record<string, unknown>>, words: Words): string {
  return Object.entries(but)
    .map(([fact, answer]) => `${labelOf(fact, words)}: ${rawInWords(fact, answer, words)}`)
    .join('; ')
}

function rawInWords(fact: string, raw: unknown, words: Words): string {
  if (typeof raw === 'object' && raw !== null) {
    const { value, from, to } = raw as { readonly value?: unknown; readonly from?: unknown; readonly to?: unknown }
    return value === undefined
      ? from === undefined
        ? '...'
        : `${String(from)} - ${String(to)}`
      : rawInWords(fact, value, words)
  }
  const text = String(raw)
  if (words.has(`word.absence.${text}`)) return words.word('absence', text)
  return words.has(`fact.${fact}.option.${text}`) || words.has(`word.option.${text}`)
    ? optionLabel(fact, text, words)
    : text
}
