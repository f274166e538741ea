// A rule as an entry of the book: what it says and when, and in the margin where it comes from and how sure that is.

import type { Recommendation, Rule } from '@lende/engine'
import { proposedRule } from '@lende/engine'
import type { Words } from '@lende/wording'
import { conditionInWords, ruleName } from '@lende/wording'
import { caseInWords } from './answers-in-words.ts'
import type { Block, Entry, Figure, Text, TreeLine } from './document/block.ts'
import { joined, list, paragraph } from './document/block.ts'
import type { BookSource, RuleFile, WrittenCase } from './source.ts'

type Written<Kind extends keyof RuleFile> = NonNullable<RuleFile[Kind]> extends readonly (infer One)[] ? One : never

/** The anchor of a rule. */
export const ruleAnchor = (id: string): string => `rule-${id}`
export const classAnchor = (classification: string): string => `class-${classification}`

/** Makes the entries of one language. */
export class RuleEntries {
  readonly #source: BookSource
  readonly #words: Words

  constructor(source: BookSource) {
    this.#source = source
    this.#words = source.words
  }

  rule(one: Written<'rules'>): Entry {
    return this.#entry(one.rule, ruleName(one.rule, this.#source.guideline, this.#words), '', one.cases)
  }

  scope(one: Written<'scope'>): Entry {
    const entry = this.#entry(one.outside, this.#words.text(`scope.${one.outside}.name`), '', one.cases)
    return { ...entry, body: [paragraph({ strong: this.#words.text(`scope.${one.outside}.instead`) }), ...entry.body] }
  }

  tier(rule: string, danger: string, tier: string, urgency: string, cases: readonly WrittenCase[]): Entry {
    const { text, word, labelled } = this.#words
    const title = labelled(text(`danger.${danger}.name`), `${word('tier', tier)}, ${word('urgency', urgency)}`)
    return this.#entry(rule, title, '', cases)
  }

  recommendation(one: Written<'recommendations'>): Entry {
    const { text, say, labelled } = this.#words
    const compiled = this.#source.guideline.recommendations.find(
      ({ id }) => id === one.recommendation,
    ) as Recommendation
    const key = `recommendation.${one.recommendation}`
    const entry = this.#entry(one.recommendation, text(`${key}.text`), this.#under(compiled), one.cases)
    return {
      ...entry,
      body: [
        ...entry.body.slice(0, 1),
        ...(this.#words.has(`${key}.patient`)
          ? [paragraph([labelled(say('inPatientWords'), ''), { emphasis: text(`${key}.patient`) }])]
          : []),
        ...entry.body.slice(1),
      ],
      margin: [...entry.margin, ...compiled.currency.map((note) => this.#currency(note))],
    }
  }

  classification(one: Written<'classifications'>, picture: Figure): Entry {
    const { text } = this.#words
    const id = one.classification
    const key = `classification.${id}`
    const [first] = one.classes
    const classes = one.classes.flatMap(({ class: of }): Block[] => [
      { ...this.#tree(proposedRule(id, of)), label: this.#className(key, of) },
    ])
    const named = (expect: string): string =>
      this.#words.has(`${key}.${expect}.name`) ? text(`${key}.${expect}.name`) : this.#truth(expect)
    return {
      kind: 'entry',
      anchor: classAnchor(id),
      title: text(`${key}.name`),
      under: '',
      picture,
      body: [paragraph(text(`${key}.because`)), ...classes, this.#cases(one.cases, named)],
      margin: this.#margin(proposedRule(id, first?.class ?? ''), id),
    }
  }

  #className(key: string, of: string): Text {
    const { text, has } = this.#words
    const name: Text = { strong: text(`${key}.${of}.name`) }
    return has(`${key}.${of}.about`) ? [name, `. ${text(`${key}.${of}.about`)}`] : name
  }

  #entry(id: string, title: Text, under: Text, cases: readonly WrittenCase[]): Entry {
    return {
      kind: 'entry',
      anchor: ruleAnchor(id),
      title,
      under,
      body: [
        paragraph(this.#words.text(`rule.${id}.because`)),
        this.#tree(id),
        ...this.#checklists(id),
        this.#cases(cases, (expect) => this.#truth(expect)),
      ],
      margin: this.#margin(id, id),
    }
  }

  /** Direction, action, for whom, and what it waits for. */
  #under({ direction, action, roles, countries, heldBy, whileUnknown }: Recommendation): Text {
    const { say, word } = this.#words
    const parts: Text[] = [
      { strong: word('direction', direction) },
      word('action', action),
      roles.map((role) => word('role', role)).join(', '),
      ...(countries.length === 0
        ? []
        : [say('onlyIn', { countries: countries.map((country) => word('country', country)).join(', ') })]),
      ...(heldBy === 'nothing' ? [] : [say(heldBy === 'danger' ? 'waitsForDanger' : 'waitsForReassurance')]),
      ...(whileUnknown === 'check-first' ? [say('checkFirst').toLowerCase()] : []),
    ]
    return joined(parts, ' · ')
  }

  #tree(id: string): Extract<Block, { kind: 'tree' }> {
    const { guideline } = this.#source
    const rule = this.#found(id)
    const unless = rule.unless.map(
      (name): TreeLine => ({
        depth: 0,
        text: `${this.#words.say('unless')} ${ruleName(name, guideline, this.#words)}`,
      }),
    )
    return {
      kind: 'tree',
      label: this.#words.say('when'),
      lines: [...conditionInWords(rule.when, guideline, this.#words), ...unless],
    }
  }

  #checklists(id: string): Block[] {
    const checklist = this.#source.guideline.recommendations.find((one) => one.id === id)?.checklist ?? []
    return checklist.length === 0
      ? []
      : [paragraph({ see: checklistAnchor(checklist), text: this.#words.say('checklistOf') })]
  }

  #cases(cases: readonly WrittenCase[], named: (expect: string) => string): Block {
    const { say } = this.#words
    const items = cases.map(
      ({ expect, of, but }): Text => [{ strong: named(expect) }, say('colon'), ...caseInWords(of, but, this.#words)],
    )
    return { kind: 'list', look: 'small', label: say('casesLabel'), items }
  }

  #truth(expect: string): string {
    const { say } = this.#words
    if (expect === 'unknown') return say('notKnown')
    return expect === 'yes' ? say('yesNow') : say('noNow')
  }

  #found = (id: string): Rule => this.#source.guideline.rules.find((rule) => rule.id === id) as Rule

  /** Name, strength and levels, statements, how they were read, and who has signed. */
  #margin(id: string, shown: string): Block[] {
    const { say, word, labelled, series } = this.#words
    const { provenance } = this.#found(id)
    if (provenance === undefined) return []
    const { reading, attested, review } = provenance
    return [
      paragraph({ code: shown }),
      ...this.#stated(id),
      list(provenance.sources.map((one) => this.#statement(one.cite, one.statement))),
      paragraph(labelled(say('readAs'), series([word('reading', reading), word('attested', attested)]))),
      paragraph(say('review', { by: review.by === 'none' ? say('nobody') : review.by, next: review.next })),
    ]
  }

  /** Strength and quality as the source states them. */
  #stated(id: string): Block[] {
    const { say, word, series } = this.#words
    const found = this.#source.guideline.recommendations.find((one) => one.id === id)
    if (found === undefined) return []
    const levels = found.levels.length === 0 ? say('noLevels') : say('levels', { levels: found.levels.join(', ') })
    const quality = found.quality.length === 0 ? [] : [say('qualityStated', { quality: found.quality.join(', ') })]
    return [
      paragraph(series([say('strengthStated', { strength: word('strength', found.strength) }), levels, ...quality])),
    ]
  }

  #statement(cite: string, statement: string): Text {
    const { has, word, text, say, labelled } = this.#words
    const levels = this.#source.guideline.statements.find((one) => one.id === statement)?.levels ?? []
    const stated = levels.length === 0 ? '' : ` (${say('levels', { levels: levels.join(', ') })})`
    const document = has(`word.guideline.${cite}`) ? word('guideline', cite) : text(`document.${cite}.title`)
    return [
      { see: statementAnchor(statement), text: statement },
      labelled(`, ${document}${stated}`, text(`statement.${statement}.says`)),
    ]
  }

  #currency(note: string): Block {
    const { say, word, text, labelled } = this.#words
    const severity = this.#source.guideline.currency.find(({ id }) => id === note)?.severity ?? 'none'
    return {
      kind: 'note',
      text: [{ strong: say('currency') }, labelled(` (${word('severity', severity)})`, text(`currency.${note}.says`))],
    }
  }
}

/** Advice that names the same rules has one checklist. */
export const checklistAnchor = (rules: readonly string[]): string => `checklist-${rules.join('-')}`
export const statementAnchor = (id: string): string => `statement-${id}`
