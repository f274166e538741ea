// zen-engine: one expression node with a row for each rule; a row reads those above it through `$`.
// A comparison with null stops the whole graph, so every comparison asks first; unknown is then taken for no.

import { ZenDecisionContent, ZenEngine } from '@gorules/zen-engine'
import type { Fact } from '@lende/engine'
import type { Loaded, Peer } from './peer.ts'
import { truthOfTwo, yesOrNo } from './peer.ts'
import type { Plain, ReadingLine, Sheet } from './sheet.ts'
import { plainValues, writeRule } from './sheet.ts'
import type { TwoValued } from './two-valued.ts'
import { possibly, unknownIsNo, writtenTwice } from './two-valued.ts'

interface Row {
  readonly id: string
  readonly key: string
  readonly value: string
}

export interface ZenForm {
  /** A decision graph as the editor saves it. */
  readonly graph: { readonly nodes: readonly object[]; readonly edges: readonly object[] }
  readonly rules: readonly (readonly string[])[]
}

export type ZenInput = Readonly<Record<string, Plain>>

/** Names of its expressions take no hyphen and no dot. */
const name = (id: string): string => id.replaceAll('-', '_').replaceAll('.', '__')
const read = (fact: string): string => `${fact}.read`
const found = (id: string): string => `$.${name(id)}`

function dialect({ readings }: Sheet): TwoValued<string> {
  const value = ({ id }: Fact): string => (readings.has(id) ? found(read(id)) : name(id))
  const joined = (parts: readonly string[], word: string): string => `(${parts.join(` ${word} `)})`
  return {
    constant: String,
    all: (parts) => joined(parts, 'and'),
    any: (parts) => joined(parts, 'or'),
    atLeast: (n, parts) => `(${parts.map((part) => `(${part} ? 1 : 0)`).join(' + ')} >= ${n})`,
    opposite: (part) => `not (${part})`,
    rule: found,
    isOneOf: (fact, options) => {
      if (fact.domain.kind === 'yes-no') return `${value(fact)} == ${options[0] === 'yes'}`
      return options.length === 1
        ? `${value(fact)} == '${options[0]}'`
        : `${value(fact)} in [${options.map((option) => `'${option}'`).join(', ')}]`
    },
    compares: (fact, comparison, amount) => `${value(fact)} ${comparison} ${amount}`,
    isAnswered: ({ id }) => `${name(id)} != null`,
    hasValue: (fact) => `${value(fact)} != null`,
  }
}

/** A fact that reads as normal where nobody has to examine it. */
function reading({ fact, normal, relevance }: ReadingLine, isAskedFor: (rule: string) => string): Omit<Row, 'id'> {
  const usual =
    fact.domain.kind === 'number'
      ? String(normal)
      : fact.domain.kind === 'yes-no'
        ? `${normal === 'yes'}`
        : `'${normal}'`
  const otherwise = relevance === undefined ? usual : `(${isAskedFor(relevance)} ? null : ${usual})`
  return { key: name(read(fact.id)), value: `${name(fact.id)} ?? ${otherwise}` }
}

/** As its users would write it. */
export function zen(sheet: Sheet): Peer<ZenForm, ZenInput> {
  const plain = unknownIsNo(dialect(sheet))
  const rows = sheet.lines.map((line) =>
    line.kind === 'reading' ? reading(line, found) : { key: name(line.id), value: writeRule(sheet, line, plain) },
  )
  return peer(
    'zen-engine, unknown taken for no',
    sheet,
    rows,
    sheet.rules.map((rule) => [name(rule)]),
  )
}

/** With unknown spelt out. */
export function zenTwice(sheet: Sheet): Peer<ZenForm, ZenInput> {
  const twice = writtenTwice(dialect(sheet))
  const rows = sheet.lines.flatMap((line) => {
    if (line.kind === 'reading') return [reading(line, (rule) => found(possibly(rule)))]
    const { certain, possible } = writeRule(sheet, line, twice)
    return [
      { key: name(line.id), value: certain },
      { key: name(possibly(line.id)), value: possible },
    ]
  })
  const rules = sheet.rules.map((rule) => [name(rule), name(possibly(rule))])
  return peer('zen-engine, every rule written twice', sheet, rows, rules)
}

function peer(
  title: string,
  sheet: Sheet,
  rows: readonly Omit<Row, 'id'>[],
  rules: ZenForm['rules'],
): Peer<ZenForm, ZenInput> {
  const values = plainValues(sheet)
  return {
    name: title,
    logic: rules.every(({ length }) => length === 2) ? 'three-valued' : 'two-valued',
    module: 'zen',
    form: { graph: graphOf(rows), rules },
    inputOf: (answers) =>
      Object.fromEntries(
        [...values(answers)].flatMap(([fact, value]) => (value === null ? [] : [[name(fact), value]])),
      ),
  }
}

function graphOf(rows: readonly Omit<Row, 'id'>[]): ZenForm['graph'] {
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
  return {
    nodes: [
      node('case', 'inputNode', {}),
      node('rules', 'expressionNode', {
        expressions: rows.map((row, index) => ({ id: String(index), ...row })),
        passThrough: false,
      }),
      node('truths', 'outputNode', {}),
    ],
    edges: [edge('case', 'rules'), edge('rules', 'truths')],
  }
}

type Truths = Readonly<Record<string, boolean>>

/** The graph is compiled once; cases run side by side on its own threads, whose time counts too. */
export function load({ graph, rules }: ZenForm): Loaded<ZenInput, Truths> {
  const decision = new ZenEngine().createDecision(new ZenDecisionContent(graph))
  return {
    evaluate: (inputs) =>
      Promise.all(inputs.map((input) => decision.evaluate(input).then(({ result }) => result as Truths))),
    truthsOf: (output) =>
      rules.map(([certain, possible]) =>
        possible === undefined
          ? yesOrNo(output[certain as string] === true)
          : truthOfTwo(output[certain as string] === true, output[possible] === true),
      ),
  }
}
