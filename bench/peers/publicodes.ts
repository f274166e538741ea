// publicodes: facts are rules without a value, asked for where they apply; what rests on them is undefined until then.
// Its "and" and "or" are Kleene's, so that one writing says it all, intervals left aside.

import type { Fact, Truth } from '@lende/engine'
import { optionsOf } from '@lende/engine'
import Engine from 'publicodes'
import type { Loaded, Peer } from './peer.ts'
import type { Dialect, ReadingLine, Sheet } from './sheet.ts'
import { plainValues, writeRule } from './sheet.ts'

type Expression = string | { readonly [mechanism: string]: Expression | readonly Expression[] }

export interface PublicodesForm {
  readonly model: Readonly<Record<string, Expression>>
  readonly rules: readonly string[]
}

export type PublicodesInput = Readonly<Record<string, string>>

/** In its names a dot parts a whole from what it belongs to. */
export const publicodesName = (id: string): string => id.replaceAll('.', '_')
const read = (fact: string): string => `${fact}_read`

/** A value as it is written in a model and in a situation. */
function written({ domain }: Fact, value: string | number | boolean): string {
  if (domain.kind === 'number') return String(value)
  return domain.kind === 'yes-no' ? (value === true || value === 'yes' ? 'oui' : 'non') : `'${value}'`
}

function dialect({ readings }: Sheet): Dialect<Expression> {
  const value = ({ id }: Fact): string => publicodesName(readings.has(id) ? read(id) : id)
  return {
    constant: (holds) => (holds ? 'oui' : 'non'),
    all: (parts) => ({ 'toutes ces conditions': parts }),
    any: (parts) => ({ 'une de ces conditions': parts }),
    atLeast: (n, parts) => ({
      variations: [
        { si: { '>=': [count(parts, 'non'), String(n)] }, alors: 'oui' },
        { si: { '<': [count(parts, 'oui'), String(n)] }, alors: 'non' },
        { sinon: UNDEFINED },
      ],
    }),
    opposite: (part) => ({ '=': [part, 'non'] }),
    rule: publicodesName,
    isOneOf: (fact, options) => {
      if (fact.domain.kind === 'yes-no') return options[0] === 'yes' ? value(fact) : { '=': [value(fact), 'non'] }
      const wanted = options.map((option) => ({ '=': [value(fact), written(fact, option)] }))
      return wanted.length === 1 ? (wanted[0] as Expression) : { 'une de ces conditions': wanted }
    },
    compares: (fact, comparison, amount) => ({ [comparison]: [value(fact), String(amount)] }),
    isAnswered: ({ id }) => {
      const name = publicodesName(id)
      const isDefined = { 'est défini': name }
      return readings.has(id) ? { 'toutes ces conditions': [isDefined, { 'est applicable': name }] } : isDefined
    },
  }
}

/** How many are met, what is not known taken for one or the other; a sum with something undefined in it is undefined. */
const count = (parts: readonly Expression[], whileUnknown: 'oui' | 'non'): Expression => ({
  somme: parts.map((valeur) => ({
    condition: { si: { valeur, 'par défaut': whileUnknown }, alors: '1', sinon: '0' },
  })),
})

/** An expression without a mechanism has no value. */
const UNDEFINED: Expression = {}

/**
 * A fact to be asked for. An examination does not apply where nothing points to it; one that was done counts all the
 * same, so the condition stands inside, where an answer goes before it.
 */
function question(fact: Fact, reading: ReadingLine | undefined): Expression {
  return {
    question: `${fact.id}?`,
    ...(fact.domain.kind === 'choice' && { 'une possibilité': optionsOf(fact.domain).map((option) => `'${option}'`) }),
    ...(reading?.relevance !== undefined && {
      valeur: { 'applicable si': publicodesName(reading.relevance) },
    }),
  }
}

/** Where it does not apply it reads as normal. */
const reading = ({ fact, normal }: ReadingLine): Expression => ({
  variations: [
    { si: { 'est non applicable': publicodesName(fact.id) }, alors: written(fact, normal) },
    { sinon: publicodesName(fact.id) },
  ],
})

export function publicodes(sheet: Sheet): Peer<PublicodesForm, PublicodesInput> {
  const values = plainValues(sheet)
  const readings = new Map(sheet.lines.flatMap((line) => (line.kind === 'reading' ? [[line.fact.id, line]] : [])))
  const facts = new Map(sheet.facts.map((fact) => [fact.id, fact]))
  const own = dialect(sheet)
  return {
    name: 'publicodes',
    logic: 'three-valued',
    module: 'publicodes',
    form: {
      model: Object.fromEntries([
        ...sheet.facts.map((fact) => [publicodesName(fact.id), question(fact, readings.get(fact.id))]),
        ...sheet.lines.map((line) =>
          line.kind === 'reading'
            ? [publicodesName(read(line.fact.id)), reading(line)]
            : [publicodesName(line.id), { valeur: writeRule(sheet, line, own) }],
        ),
      ]),
      rules: sheet.rules.map(publicodesName),
    },
    inputOf: (answers) =>
      Object.fromEntries(
        [...values(answers)].flatMap(([id, value]) =>
          value === null ? [] : [[publicodesName(id), written(facts.get(id) as Fact, value)]],
        ),
      ),
  }
}

export const newEngine = ({ model }: PublicodesForm): Engine =>
  new Engine(model, { strict: true, warn: false, flag: { automaticNamespaceDisabling: false } })

/** One question a case, for a text of all outcomes: three times as fast as asking rule by rule. */
export function load({ model, rules }: PublicodesForm): Loaded<PublicodesInput, string> {
  const page = rules.map((rule) => `{{ ${rule} }}`).join(';')
  const engine = newEngine({ model: { ...model, [EVERYTHING]: { texte: page } }, rules })
  return {
    evaluate: (inputs) => inputs.map((input) => String(engine.setSituation(input).evaluate(EVERYTHING).nodeValue)),
    truthsOf: (output) => output.split(';').map(truthOf),
  }
}

const EVERYTHING = 'every outcome'

const truthOf = (value: string): Truth => (value === 'oui' ? 'yes' : value === 'non' ? 'no' : 'unknown')
