// CQL, the language of clinical quality measures: every rule a definition, every fact a parameter, null what is not known.
// Its logic is Kleene's. What a comparison says of an interval is written out, both branches: `else` takes the unknown.

import type { Answer, Answers, Comparison, Fact, NumberDomain } from '@lende/engine'
import { cqlToElm, MODEL } from './cql-to-elm.ts'
import type { Peer } from './peer.ts'
import type { Dialect, Plain, ReadingLine, Sheet } from './sheet.ts'
import { plainValues, writeRule } from './sheet.ts'

/** Numbers as one parameter, or as the two ends of an interval, which costs some speed. */
export type Numbers = 'exact' | 'intervals'

export interface CqlForm {
  readonly elm: object
  readonly rules: readonly string[]
}

/** Every parameter is given: an unset one is not null to this engine, and an `and` takes it for true. */
export type CqlInput = Readonly<Record<string, Plain>>

export function cql(sheet: Sheet, numbers: Numbers): Peer<CqlForm, CqlInput> {
  return {
    name: 'cql-execution',
    logic: 'three-valued',
    module: 'cql-execution',
    form: { elm: cqlToElm(cqlOf(sheet, numbers)), rules: sheet.rules },
    inputOf: numbers === 'exact' ? exactInput(sheet) : intervalInput(sheet),
  }
}

/** The guideline as one CQL library. */
export function cqlOf(sheet: Sheet, numbers: Numbers): string {
  const parameters = sheet.facts.flatMap((fact) =>
    parts(fact, numbers).map((part) => `parameter ${quoted(part(fact.id))} ${typeOf(fact)}`),
  )
  const own = dialect(sheet, numbers)
  const definitions = sheet.lines.flatMap((line) =>
    line.kind === 'reading'
      ? parts(line.fact, numbers).map((part) => reading(line, part))
      : [`define ${quoted(line.id)}: ${writeRule(sheet, line, own)}`],
  )
  return [
    "library Guideline version '1'",
    `using ${MODEL} version '1'`,
    ...parameters,
    'context Patient',
    ...definitions,
  ].join('\n')
}

type Part = (name: string) => string

const whole: Part = (name) => name
const from: Part = (name) => `${name} (from)`
const to: Part = (name) => `${name} (to)`
const read: Part = (name) => `${name} (read)`
const quoted: Part = (name) => `"${name}"`

const parts = ({ domain }: Fact, numbers: Numbers): readonly Part[] =>
  domain.kind === 'number' && numbers === 'intervals' ? [from, to] : [whole]

function dialect({ readings }: Sheet, numbers: Numbers): Dialect<string> {
  const value = ({ id }: Fact, part = whole): string => quoted(readings.has(id) ? read(part(id)) : part(id))
  const compared = (fact: Fact, part: Part, comparison: Comparison, amount: number): string =>
    `(${value(fact, part)} ${comparison} ${literal(fact, amount)})`
  return {
    constant: String,
    all: (conditions) => `(${conditions.join(' and ')})`,
    any: (conditions) => `(${conditions.join(' or ')})`,
    atLeast: (n, conditions) => {
      const count = (truth: string, met: string): string =>
        conditions.map((one) => `(if ${one} is ${truth} then ${met})`).join(' + ')
      const certain = count('true', '1 else 0')
      const possible = count('false', '0 else 1')
      return `(case when ${certain} >= ${n} then true when ${possible} < ${n} then false else null end)`
    },
    opposite: (condition) => `(not ${condition})`,
    rule: quoted,
    isOneOf: (fact, options) => {
      if (fact.domain.kind === 'yes-no') return options[0] === 'yes' ? value(fact) : `(not ${value(fact)})`
      return `(${options.map((option) => `${value(fact)} = ${literal(fact, option)}`).join(' or ')})`
    },
    compares: (fact, comparison, amount) => {
      if (numbers === 'exact') return compared(fact, whole, comparison, amount)
      const [last, first] = comparison === '>=' || comparison === '>' ? [from, to] : [to, from]
      return (
        `(case when ${compared(fact, last, comparison, amount)} then true ` +
        `when not ${compared(fact, first, comparison, amount)} then false else null end)`
      )
    },
    isAnswered: (fact) => `(${quoted((parts(fact, numbers)[0] as Part)(fact.id))} is not null)`,
  }
}

/** What an unanswered fact reads as: normal, where it is certain that nobody has to look. */
function reading({ fact, normal, relevance }: ReadingLine, part: Part): string {
  const own = quoted(part(fact.id))
  const usual = literal(fact, normal)
  const otherwise = relevance === undefined ? usual : `if ${quoted(relevance)} is false then ${usual} else null`
  return `define ${quoted(read(part(fact.id)))}: if ${own} is not null then ${own} else ${otherwise}`
}

const isWhole = ({ min, step }: NumberDomain): boolean => Number.isInteger(min) && Number.isInteger(step)

function typeOf({ domain }: Fact): string {
  if (domain.kind === 'number') return isWhole(domain) ? 'Integer' : 'Decimal'
  return domain.kind === 'yes-no' ? 'Boolean' : 'String'
}

function literal({ domain }: Fact, value: string | number): string {
  if (domain.kind === 'yes-no') return String(value === 'yes')
  if (domain.kind !== 'number') return `'${value}'`
  return Number.isInteger(value) && !isWhole(domain) ? `${value}.0` : String(value)
}

function exactInput(sheet: Sheet): (answers: Answers) => CqlInput {
  const values = plainValues(sheet)
  return (answers) => Object.fromEntries(values(answers))
}

function intervalInput(sheet: Sheet): (answers: Answers) => CqlInput {
  const values = plainValues({ ...sheet, facts: sheet.facts.filter(({ domain }) => domain.kind !== 'number') })
  const numbers = sheet.facts.filter(({ domain }) => domain.kind === 'number')
  return (answers) => ({
    ...Object.fromEntries(values(answers)),
    ...Object.fromEntries(
      numbers.flatMap(({ id }) => {
        const [first, last] = endsOf(answers.get(id))
        return [
          [from(id), first],
          [to(id), last],
        ]
      }),
    ),
  })
}

function endsOf(answer: Answer | undefined): readonly [Plain, Plain] {
  if (answer?.kind === 'interval') return [answer.from, answer.to]
  return answer?.kind === 'value' ? [Number(answer.value), Number(answer.value)] : [null, null]
}
