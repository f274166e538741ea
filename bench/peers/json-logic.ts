// json-logic-engine: every rule a JSON expression, compiled once to a function, which reads what those before it found.
// A case is an array: a place for each fact, then one for each outcome. That is twice as fast here as an object of names.

import type { Fact } from '@lende/engine'
import { LogicEngine } from 'json-logic-engine'
import type { Loaded, Peer } from './peer.ts'
import { truthOf } from './peer.ts'
import type { Dialect, Plain, ReadingLine, Sheet } from './sheet.ts'
import { plainValues, writeRule } from './sheet.ts'
import type { TwoValued } from './two-valued.ts'
import { inNumbers, unknownIsNo } from './two-valued.ts'

type Logic = Plain | readonly Logic[] | { readonly [operator: string]: Logic }

interface Named {
  readonly name: string
  readonly logic: Logic
}

export interface JsonLogicForm {
  /** Where each outcome goes, in the order in which they are found. */
  readonly lines: readonly { readonly at: number; readonly logic: Logic }[]
  /** Where each rule's outcome stands. */
  readonly rules: readonly number[]
}

export type JsonLogicInput = Plain[]

/** As its users would write it. */
export function jsonLogic(sheet: Sheet): Peer<JsonLogicForm, JsonLogicInput> {
  const plain = dialect(sheet)
  const isNotAskedFor = (rule: string): Logic => plain.opposite(plain.rule(rule))
  return peer('json-logic-engine, unknown taken for no', 'two-valued', sheet, {
    dialect: unknownIsNo(plain),
    isNotAskedFor,
  })
}

/** With unknown spelt out. */
export function jsonLogicInNumbers(sheet: Sheet): Peer<JsonLogicForm, JsonLogicInput> {
  return peer('json-logic-engine, truths as numbers', 'three-valued', sheet, {
    dialect: inNumbers(dialect(sheet)),
    isNotAskedFor: (rule) => ({ '===': [get(rule), 0] }),
  })
}

interface Writing {
  readonly dialect: Dialect<Logic>
  readonly isNotAskedFor: (rule: string) => Logic
}

const get = (name: string): Logic => ({ val: name })
const read = (fact: string): string => `${fact} (read)`

function dialect({ readings }: Sheet): TwoValued<Logic> {
  const value = ({ id }: Fact): Logic => get(readings.has(id) ? read(id) : id)
  const is = (logic: Logic, wanted: Plain): Logic => ({ '===': [logic, wanted] })
  const any = (parts: readonly Logic[]): Logic => ({ or: parts })
  const sum = (parts: readonly Logic[]): Logic => ({ '+': parts })
  const choose = (condition: Logic, then: Logic, otherwise: Logic): Logic => ({ if: [condition, then, otherwise] })
  const isAtLeast = (part: Logic, amount: number): Logic => ({ '>=': [part, amount] })
  return {
    constant: (holds) => holds,
    all: (parts) => ({ and: parts }),
    any,
    atLeast: (n, parts) => isAtLeast(sum(parts.map((part) => choose(part, 1, 0))), n),
    /** Every part is true or false, and a comparison is compiled to less than a negation. */
    opposite: (part) => is(part, false),
    rule: get,
    isOneOf: (fact, options) => {
      if (fact.domain.kind === 'yes-no') return is(value(fact), options[0] === 'yes')
      const wanted = options.map((option) => is(value(fact), option))
      return wanted.length === 1 ? (wanted[0] as Logic) : any(wanted)
    },
    compares: (fact, comparison, amount) => ({ [comparison]: [value(fact), amount] }),
    isAnswered: ({ id }) => ({ '!==': [get(id), null] }),
    hasValue: (fact) => ({ '!==': [value(fact), null] }),
    number: (amount) => amount,
    smallest: (parts) => ({ min: parts }),
    largest: (parts) => ({ max: parts }),
    sum,
    twoLess: (part) => ({ '-': [2, part] }),
    isAtLeast,
    choose,
  }
}

/** A fact that reads as normal where nobody has to examine it. */
function reading({ fact, normal, relevance }: ReadingLine, { isNotAskedFor }: Writing): Named {
  const usual = fact.domain.kind === 'yes-no' ? normal === 'yes' : normal
  const otherwise = relevance === undefined ? usual : { if: [isNotAskedFor(relevance), usual, null] }
  return { name: read(fact.id), logic: { '??': [get(fact.id), otherwise] } }
}

function peer(name: string, logic: Peer['logic'], sheet: Sheet, writing: Writing): Peer<JsonLogicForm, JsonLogicInput> {
  const values = plainValues(sheet)
  const lines = sheet.lines.map((line) =>
    line.kind === 'reading'
      ? reading(line, writing)
      : { name: line.id, logic: writeRule(sheet, line, writing.dialect) },
  )
  const names = [...sheet.facts.map(({ id }) => id), ...lines.map((line) => line.name)]
  const places = new Map(names.map((one, place) => [one, place]))
  const place = (one: string): number => places.get(one) as number
  return {
    name,
    logic,
    module: 'json-logic',
    form: {
      lines: lines.map((line) => ({ at: place(line.name), logic: placed(line.logic, place) })),
      rules: sheet.rules.map(place),
    },
    inputOf: (answers) => {
      const known = values(answers)
      return names.map((one) => known.get(one) ?? null)
    },
  }
}

/** The same logic, with places for names. */
function placed(logic: Logic, place: (name: string) => number): Logic {
  if (logic === null || typeof logic !== 'object') return logic
  if (Array.isArray(logic)) return logic.map((inner) => placed(inner, place))
  return Object.fromEntries(
    Object.entries(logic).map(([operator, inner]) => [
      operator,
      operator === 'val' ? place(inner as string) : placed(inner, place),
    ]),
  )
}

export function load({ lines, rules }: JsonLogicForm): Loaded<JsonLogicInput, JsonLogicInput> {
  const engine = new LogicEngine()
  const compiled = lines.map(({ at, logic }) => ({ at, run: engine.build(logic) as (input: JsonLogicInput) => Plain }))
  return {
    evaluate: (inputs) => {
      for (const input of inputs) for (const { at, run } of compiled) input[at] = run(input)
      return inputs
    },
    truthsOf: (output) => rules.map((at) => truthOf(output[at])),
  }
}
