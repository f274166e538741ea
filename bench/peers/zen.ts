// zen-engine: one expression node with a row for each rule; a row reads those above it through `$`.
// A comparison with null stops the whole graph, so every comparison asks first.

import { ZenDecisionContent, ZenEngine } from '@gorules/zen-engine'
import type { Fact } from '@lende/engine'
import type { Loaded, Peer } from './peer.ts'
import { truthOf } from './peer.ts'
import type { Dialect, Plain, ReadingLine, Sheet } from './sheet.ts'
import { plainValues, writeRule } from './sheet.ts'
import type { TwoValued } from './two-valued.ts'
import { inNumbers, unknownIsNo } from './two-valued.ts'

interface Row {
  readonly key: string
  readonly value: string
}

export interface ZenForm {
  /** A decision graph as the editor saves it. */
  readonly graph: { readonly nodes: readonly object[]; readonly edges: readonly object[] }
  /** The key of each rule's outcome. */
  readonly rules: readonly string[]
}

/** What is not known is left out. */
export type ZenInput = Readonly<Record<string, Plain>>

/** As its users would write it. */
export function zen(sheet: Sheet): Peer<ZenForm, ZenInput> {
  const plain = dialect(sheet)
  const isNotAskedFor = (rule: string): string => plain.opposite(plain.rule(rule))
  return peer('zen-engine, unknown taken for no', 'two-valued', sheet, { dialect: unknownIsNo(plain), isNotAskedFor })
}

/** With unknown spelt out. */
export function zenInNumbers(sheet: Sheet): Peer<ZenForm, ZenInput> {
  return peer('zen-engine, truths as numbers', 'three-valued', sheet, {
    dialect: inNumbers(dialect(sheet)),
    isNotAskedFor: (rule) => `${found(rule)} == 0`,
  })
}

interface Writing {
  readonly dialect: Dialect<string>
  readonly isNotAskedFor: (rule: string) => string
}

/** Names in its expressions take no hyphen and no dot. */
const name = (id: string): string => id.replaceAll('-', '_').replaceAll('.', '__')
const read = (fact: string): string => `${fact}.read`
const found = (id: string): string => `$.${name(id)}`

function dialect({ readings }: Sheet): TwoValued<string> {
  const value = ({ id }: Fact): string => (readings.has(id) ? found(read(id)) : name(id))
  const sum = (parts: readonly string[]): string => `(${parts.join(' + ')})`
  const choose = (condition: string, then: string, otherwise: string): string =>
    `(${condition} ? ${then} : ${otherwise})`
  return {
    constant: String,
    all: (parts) => `(${parts.join(' and ')})`,
    any: (parts) => `(${parts.join(' or ')})`,
    atLeast: (n, parts) => `(${sum(parts.map((part) => choose(part, '1', '0')))} >= ${n})`,
    opposite: (part) => `not (${part})`,
    rule: found,
    isOneOf: (fact, options) => {
      const wanted = options.map((option) => literal(fact, option))
      return wanted.length === 1 ? `${value(fact)} == ${wanted[0]}` : `${value(fact)} in [${wanted.join(', ')}]`
    },
    compares: (fact, comparison, amount) => `${value(fact)} ${comparison} ${amount}`,
    isAnswered: ({ id }) => `${name(id)} != null`,
    hasValue: (fact) => `${value(fact)} != null`,
    number: String,
    smallest: (parts) => `min([${parts.join(', ')}])`,
    largest: (parts) => `max([${parts.join(', ')}])`,
    sum,
    twoLess: (part) => `(2 - ${part})`,
    isAtLeast: (part, amount) => `(${part} >= ${amount})`,
    choose,
  }
}

function literal({ domain }: Fact, value: string | number): string {
  if (domain.kind === 'number') return String(value)
  return domain.kind === 'yes-no' ? String(value === 'yes') : `'${value}'`
}

/** A fact that reads as normal where nobody has to examine it. */
function reading({ fact, normal, relevance }: ReadingLine, { isNotAskedFor }: Writing): Row {
  const usual = literal(fact, normal)
  const otherwise = relevance === undefined ? usual : `(${isNotAskedFor(relevance)} ? ${usual} : null)`
  return { key: name(read(fact.id)), value: `${name(fact.id)} ?? ${otherwise}` }
}

function peer(title: string, logic: Peer['logic'], sheet: Sheet, writing: Writing): Peer<ZenForm, ZenInput> {
  const values = plainValues(sheet)
  const rows = sheet.lines.map((line) =>
    line.kind === 'reading'
      ? reading(line, writing)
      : { key: name(line.id), value: writeRule(sheet, line, writing.dialect) },
  )
  return {
    name: title,
    logic,
    module: 'zen',
    form: { graph: graphOf(rows), rules: sheet.rules.map(name) },
    inputOf: (answers) =>
      Object.fromEntries(
        [...values(answers)].flatMap(([fact, value]) => (value === null ? [] : [[name(fact), value]])),
      ),
  }
}

function graphOf(rows: readonly Row[]): ZenForm['graph'] {
  const node = (id: string, type: string, content: object): object => ({
    id,
    name: id,
    type,
    position: { x: 0, y: 0 },
    content,
  })
  const edge = (sourceId: string, targetId: string): object => ({
    id: `${sourceId}-${targetId}`,
    sourceId,
    targetId,
    type: 'edge',
  })
  const expressions = rows.map((row, index) => ({ id: String(index), ...row }))
  return {
    nodes: [
      node('case', 'inputNode', {}),
      node('rules', 'expressionNode', { expressions, passThrough: false }),
      node('truths', 'outputNode', {}),
    ],
    edges: [edge('case', 'rules'), edge('rules', 'truths')],
  }
}

type Outcomes = Readonly<Record<string, boolean | number>>

/** The graph is compiled once; cases run side by side on its own threads, whose time counts too. */
export function load({ graph, rules }: ZenForm): Loaded<ZenInput, Outcomes> {
  const decision = new ZenEngine().createDecision(new ZenDecisionContent(graph))
  return {
    evaluate: (inputs) =>
      Promise.all(inputs.map((input) => decision.evaluate(input).then(({ result }) => result as Outcomes))),
    truthsOf: (output) => rules.map((rule) => truthOf(output[rule])),
  }
}
