// json-logic-engine: every rule a JSON expression, compiled once to a function, which reads what those before it found.
// A case is an array: a place for each fact, then one for each outcome. That is twice as fast here as an object of names.
// It knows true and false only, so there are two forms: as its users would write it, and every rule written twice.

import type { Fact } from '@lende/engine'
import { LogicEngine } from 'json-logic-engine'
import type { Loaded, Peer } from './peer.ts'
import { truthOfTwo, yesOrNo } from './peer.ts'
import type { Plain, ReadingLine, Sheet } from './sheet.ts'
import { plainValues, writeRule } from './sheet.ts'
import type { TwoValued } from './two-valued.ts'
import { possibly, unknownIsNo, writtenTwice } from './two-valued.ts'

type Logic = Plain | readonly Logic[] | { readonly [operator: string]: Logic }

interface Named {
  readonly name: string
  readonly logic: Logic
}

export interface JsonLogicForm {
  /** Where each outcome goes, in the order in which they are found. */
  readonly lines: readonly { readonly at: number; readonly logic: Logic }[]
  /** Where each rule's outcome stands, and its second one where it is written twice. */
  readonly rules: readonly (readonly number[])[]
}

export type JsonLogicInput = Plain[]

const get = (name: string): Logic => ({ val: name })
const read = (fact: string): string => `${fact} (read)`

/** Outcomes are true or false, so that the opposite of one is a comparison, which is compiled to less. */
function opposite(logic: Logic): Logic {
  const [operator, inner] = Object.entries(logic as object)[0] as [string, Logic]
  if (operator === '===') return { '!==': inner }
  if (operator === '!==') return { '===': inner }
  return operator === 'val' ? { '===': [logic, false] } : { '!': [logic] }
}

function dialect({ readings }: Sheet): TwoValued<Logic> {
  const value = ({ id }: Fact): Logic => get(readings.has(id) ? read(id) : id)
  const is = (logic: Logic, wanted: Plain): Logic => ({ '===': [logic, wanted] })
  return {
    constant: (holds) => ({ '===': [holds, true] }),
    all: (parts) => ({ and: parts }),
    any: (parts) => ({ or: parts }),
    atLeast: (n, parts) => ({ '>=': [{ '+': parts.map((part) => ({ if: [part, 1, 0] })) }, n] }),
    opposite,
    rule: get,
    isOneOf: (fact, options) => {
      if (fact.domain.kind === 'yes-no') return is(value(fact), options[0] === 'yes')
      const wanted = options.map((option) => is(value(fact), option))
      return wanted.length === 1 ? (wanted[0] as Logic) : { or: wanted }
    },
    compares: (fact, comparison, amount) => ({ [comparison]: [value(fact), amount] }),
    isAnswered: ({ id }) => ({ '!==': [get(id), null] }),
    hasValue: (fact) => ({ '!==': [value(fact), null] }),
  }
}

/** A fact that reads as normal where nobody has to examine it. */
function reading({ fact, normal, relevance }: ReadingLine, isAskedFor: (rule: string) => Logic): Named {
  const usual = fact.domain.kind === 'yes-no' ? normal === 'yes' : normal
  const otherwise = relevance === undefined ? usual : { if: [isAskedFor(relevance), null, usual] }
  return { name: read(fact.id), logic: { '??': [get(fact.id), otherwise] } }
}

/** As its users would write it. */
export function jsonLogic(sheet: Sheet): Peer<JsonLogicForm, JsonLogicInput> {
  const plain = unknownIsNo(dialect(sheet))
  const lines = sheet.lines.map((line) =>
    line.kind === 'reading' ? reading(line, get) : { name: line.id, logic: writeRule(sheet, line, plain) },
  )
  return peer('json-logic-engine, unknown taken for no', sheet, lines)
}

/** With unknown spelt out. */
export function jsonLogicTwice(sheet: Sheet): Peer<JsonLogicForm, JsonLogicInput> {
  const twice = writtenTwice(dialect(sheet))
  const lines = sheet.lines.flatMap((line) => {
    if (line.kind === 'reading') return [reading(line, (rule) => get(possibly(rule)))]
    const { certain, possible } = writeRule(sheet, line, twice)
    return [
      { name: line.id, logic: certain },
      { name: possibly(line.id), logic: possible },
    ]
  })
  return peer('json-logic-engine, every rule written twice', sheet, lines)
}

function peer(name: string, sheet: Sheet, lines: readonly Named[]): Peer<JsonLogicForm, JsonLogicInput> {
  const values = plainValues(sheet)
  const names = [...sheet.facts.map(({ id }) => id), ...lines.map((line) => line.name)]
  const places = new Map(names.map((one, place) => [one, place]))
  const place = (one: string): number => places.get(one) as number
  const rules = sheet.rules.map((rule) => [rule, possibly(rule)].filter((one) => places.has(one)).map(place))
  return {
    name,
    logic: rules.every(({ length }) => length === 2) ? 'three-valued' : 'two-valued',
    module: 'json-logic',
    form: { lines: lines.map((line) => ({ at: place(line.name), logic: placed(line.logic, place) })), rules },
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
    truthsOf: (output) =>
      rules.map(([certain, possible]) =>
        possible === undefined
          ? yesOrNo(output[certain as number] === true)
          : truthOfTwo(output[certain as number] === true, output[possible] === true),
      ),
  }
}
