// What one guideline advises one role: a matrix of what differs by class, and lists of what holds in every class.

import type { Direction, Recommendation, Rule } from '@lende/engine'
import { factsIn, OUTSIDE, rulesIn } from '@lende/engine'
import { labelOf, ruleName } from '@lende/wording'
import type { Block, Cell, Inline, Row, Table, Text } from '../document/block.ts'
import { paragraph, section } from '../document/block.ts'
import type { Column, PlanRow, PlanTable } from '../findings/plan-table.ts'
import type { Holds } from '../findings/reach.ts'
import { ruleAnchor } from '../rule-entry.ts'
import { sentenceCase } from '../sentence-case.ts'
import type { BookSource } from '../source.ts'

const directions: readonly Direction[] = ['do', 'consider', 'do-not', 'stop']

/** Does the advice hold for somebody of the table? */
export const isShown = ({ holds }: PlanRow): boolean => holds.some((one) => one !== 'never')

/** Advice in the same words is one line, whichever of the rules gives it. */
interface Line {
  readonly recommendations: readonly [Recommendation, ...Recommendation[]]
  readonly holds: readonly Holds[]
}

export class RoleTable {
  readonly #source: BookSource
  readonly #table: PlanTable
  readonly #anchor: string

  constructor(source: BookSource, table: PlanTable, anchor: string) {
    this.#source = source
    this.#table = table
    this.#anchor = anchor
  }

  blocks(): Block[] {
    const { words } = this.#source
    const lines = this.#lines()
    const everywhere = lines.filter(({ holds }) => holds.every((one) => one === holds[0]))
    const inSome = lines.filter((line) => !everywhere.includes(line))
    return [
      section(this.#anchor, this.#title()),
      ...(inSome.length === 0 ? [] : [this.#matrix(inSome)]),
      ...(inSome.length === 0 || everywhere.length === 0 ? [] : [paragraph({ strong: words.say('inEveryClass') })]),
      ...directions.flatMap((direction) => this.#everywhere(direction, everywhere)),
    ]
  }

  #lines(): Line[] {
    const byText = new Map<string, Line>()
    for (const { recommendation, holds } of this.#table.rows.filter(isShown)) {
      const key = `${recommendation.direction} ${this.#source.words.text(`recommendation.${recommendation.id}.text`)}`
      const known = byText.get(key)
      byText.set(
        key,
        known === undefined
          ? { recommendations: [recommendation], holds }
          : {
              recommendations: [...known.recommendations, recommendation],
              holds: known.holds.map((one, index) => stronger(one, holds[index] as Holds)),
            },
      )
    }
    return [...byText.values()]
  }

  #title(): string {
    const { word, say } = this.#source.words
    const { guideline, assuming } = this.#table
    const name = word('guideline', guideline)
    return assuming.length === 0 ? name : `${name}, ${say('withClasses', { names: this.#classes(assuming) })}`
  }

  #classes(classes: Column): string {
    const { text, say, labelled } = this.#source.words
    const [first] = classes
    if (first === undefined) return ''
    const names = classes.map((one) => text(`classification.${one.classification}.${one.class}.name`))
    return labelled(text(`classification.${first.classification}.name`), names.join(` ${say('or')} `))
  }

  /** What holds alike in every class needs no table. */
  #everywhere(direction: Direction, lines: readonly Line[]): Block[] {
    const mine = lines.filter((line) => directionOf(line) === direction)
    if (mine.length === 0) return []
    const label = sentenceCase(this.#source.words.word('direction', direction))
    return [{ kind: 'list', label, items: mine.map((line) => this.#advice(line)) }]
  }

  #matrix(lines: readonly Line[]): Table {
    const { say, word } = this.#source.words
    return {
      kind: 'table',
      look: 'matrix',
      caption: say('byClass'),
      heads: this.#heads(),
      rows: directions.flatMap((direction): Row[] => {
        const mine = lines.filter((line) => directionOf(line) === direction)
        const band = { band: sentenceCase(word('direction', direction)) }
        return mine.length === 0 ? [] : [band, ...mine.map((line) => this.#row(line))]
      }),
    }
  }

  /** Where two classifications are set out, the first heads groups of the second. */
  #heads(): Cell[][] {
    const { text, say } = this.#source.words
    const { columns } = this.#table
    const nameOf = (one: Column[number] | undefined): string =>
      one === undefined ? '' : text(`classification.${one.classification}.${one.class}.name`)
    const corner = { text: say('advice') }
    if ((columns[0]?.length ?? 0) < 2) return [[corner, ...columns.map(([one]) => ({ text: nameOf(one) }))]]
    const groups: { text: string; span: number }[] = []
    for (const [one] of columns) {
      const last = groups.at(-1)
      if (last?.text === nameOf(one)) last.span += 1
      else groups.push({ text: nameOf(one), span: 1 })
    }
    return [
      [corner, ...groups],
      [{ text: '' }, ...columns.map(([, one]) => ({ text: nameOf(one) }))],
    ]
  }

  #row(line: Line): Row {
    const { say } = this.#source.words
    const marks: Readonly<Record<Holds, Inline>> = {
      always: { mark: '●', says: say('alwaysHolds') },
      depends: { mark: '○', says: say('canHold') },
      never: { mark: '', says: say('never') },
      nobody: { mark: '', says: say('never') },
    }
    return { cells: [this.#advice(line), ...line.holds.map((one) => marks[one])] }
  }

  /** The advice, where its entries stand, and what it still depends on. */
  #advice({ recommendations, holds }: Line): Text {
    const { text, say } = this.#source.words
    const [first, ...others] = recommendations
    const also = others.flatMap(({ id }): Inline[] => [', ', { see: ruleAnchor(id), text: '' }])
    const name: Inline = { see: ruleAnchor(first.id), text: text(`recommendation.${first.id}.text`) }
    const on = holds.includes('depends') ? [...new Set(recommendations.flatMap((one) => this.#dependsOn(one)))] : []
    const aside: Inline[] = on.length === 0 ? [] : [' ', { aside: say('dependsOn', { names: on.join(', ') }) }]
    return [name, ...also, ...aside]
  }

  /** What the rule reads itself, beside the classes that the table sets out. */
  #dependsOn({ rule: id }: Recommendation): string[] {
    const { guideline, words } = this.#source
    const rule = guideline.rules.find((one) => one.id === id) as Rule
    const facts = factsIn(rule.when).map((fact) => labelOf(fact, words))
    const rules = [...rulesIn(rule.when), ...rule.unless].filter((name) => !this.#isSetOut(name))
    return [...facts, ...rules.map((name) => ruleName(name, guideline, words))]
  }

  #isSetOut(rule: string): boolean {
    const classes = [...this.#table.assuming, ...this.#table.columns.flat()]
    const set = new Set(classes.map((one) => one.classification))
    return (
      rule === OUTSIDE ||
      this.#source.guideline.classifications.some(
        (one) => set.has(one.id) && one.classes.some(({ effective }) => effective === rule),
      )
    )
  }
}

const directionOf = ({ recommendations }: Line): Direction => recommendations[0].direction

const strengths: readonly Holds[] = ['nobody', 'never', 'depends', 'always']

const stronger = (a: Holds, b: Holds): Holds => (strengths.indexOf(a) >= strengths.indexOf(b) ? a : b)
