// `lende score INSTRUMENT FILE`: the score of the last assessment, the change since the first, and the sentence that follows.

import type { Path, Problem } from '@lende/engine'
import { isMapping, nearest } from '@lende/engine'
import type { Administration, Change, Instrument, Score } from '@lende/instruments'
import { change, interpret, perObservation, readAdministration, score } from '@lende/instruments'
import { decimal } from '@lende/wording'
import { readDocument, shownName } from './input.ts'
import { InputError } from './input-error.ts'
import type { Invocation } from './invocation.ts'
import { formatOf, operand, UsageError } from './invocation.ts'
import type { Product } from './product.ts'
import { loadProduct } from './product.ts'

/** Scores what a case, or a file with only the instrument's answers, holds. */
export async function scoreCommand(invocation: Invocation): Promise<number> {
  const name = operand(invocation, 0, 'an instrument')
  const file = operand(invocation, 1, 'a file')
  const format = formatOf(invocation, ['text', 'json'])
  const product = await loadProduct(invocation)
  const instrument = instrumentNamed(name, product.instruments)
  const filled = await administrationsIn(file, instrument, invocation)
  const results = filled.map(({ on, administration }) => ({
    on,
    administration,
    score: score(instrument, administration),
  }))
  const last = results.at(-1)
  const first = results[0]
  if (last === undefined || first === undefined)
    throw new UsageError(`${shownName(file)} holds no answers for ${name}.`)
  const changed = first === last ? undefined : change(instrument, first.administration, last.administration)
  const outcome = interpret(instrument, first === last ? undefined : first.administration, last.administration)
  const result = { score: last.score, since: first === last ? null : first.on, change: changed ?? null, outcome }
  process.stdout.write(
    format === 'json' ? `${JSON.stringify(result, undefined, 2)}\n` : inWords(instrument, result, product),
  )
  return 0
}

function instrumentNamed(name: string, instruments: readonly Instrument[]): Instrument {
  const found = instruments.find(({ instrument }) => instrument === name)
  if (found) return found
  const names = instruments.map(({ instrument }) => instrument)
  const near = nearest(name, names)
  throw new UsageError(`no such instrument; expected ${names.join(', ')}.${near ? ` Did you mean ${near}?` : ''}`)
}

interface Filled {
  readonly on: string | null
  readonly administration: Administration
}

async function administrationsIn(file: string, instrument: Instrument, invocation: Invocation): Promise<Filled[]> {
  const { value, place } = await readDocument(file, invocation.language)
  const problems: Problem[] = []
  const filled = placesOf(value, instrument.instrument).flatMap(({ on, raw, path }) => {
    const administration = readAdministration(instrument, raw, path)
    if (administration.ok)
      return perObservation(administration.value)
        .slice(0, 1)
        .map((one) => ({ on, administration: one }))
    problems.push(...administration.problems)
    return []
  })
  if (problems.length > 0) throw new InputError(problems.map(place), invocation.language)
  return filled.sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1))
}

/** Where a file holds the instrument: in dated assessments, in a flat map, or as the whole file. */
function placesOf(value: unknown, instrument: string): { on: string | null; raw: unknown; path: Path }[] {
  if (!isMapping(value)) return [{ on: null, raw: value, path: [] }]
  if (Array.isArray(value['assessments']))
    return value['assessments'].flatMap((assessment: unknown, index) => {
      const answers = isMapping(assessment) ? assessment['answers'] : undefined
      if (!isMapping(answers) || !(instrument in answers)) return []
      const on = isMapping(assessment) && typeof assessment['on'] === 'string' ? assessment['on'] : null
      return [{ on, raw: answers[instrument], path: ['assessments', index, 'answers', instrument] }]
    })
  if (instrument in value) return [{ on: null, raw: value[instrument], path: [instrument] }]
  return 'schema' in value ? [] : [{ on: null, raw: value, path: [] }]
}

interface Result {
  readonly score: Score
  readonly since: string | null
  readonly change: Change | null
  readonly outcome: string
}

function inWords(instrument: Instrument, result: Result, { words }: Product): string {
  const { say, text } = words
  const key = `instrument.${instrument.instrument}`
  return [
    text(`${key}.name`),
    `${say('score')}: ${scoreInWords(result.score, words)}${result.score.unvalidated ? ` (${say('unvalidated')})` : ''}`,
    ...changeInWords(result, words),
    text(`${key}.decisions.${result.outcome}`),
    '',
  ].join('\n')
}

function scoreInWords(found: Score, words: Product['words']): string {
  if (found.status === 'complete') return decimal(found.value, words)
  const [from, to] = found.bounds
  return words.say('bounds', { from: decimal(from, words), to: decimal(to, words), missing: found.missing.join(', ') })
}

function changeInWords({ change: changed, since }: Result, words: Product['words']): string[] {
  if (changed === null) return []
  const { say, word } = words
  if (!changed.comparable) return [say('notComparable', { why: changed.because })]
  const [from, to] = changed.differenceBounds
  const difference = from === to ? decimal(from, words) : `${decimal(from, words)} - ${decimal(to, words)}`
  const percent = changed.percent === null ? '' : ` (${decimal(changed.percent, words)} %)`
  const verdict = (truth: string): string =>
    truth === 'unknown' || truth === 'not-defined' ? say('notKnown') : word('option', truth)
  return [
    `${say('change', { on: since ?? '' })}: ${difference}${percent}`,
    `${say('beyondError')}: ${verdict(changed.beyondMeasurementError)}`,
    `${say('importantPoints')}: ${verdict(changed.importantByPoints)}`,
    `${say('importantPercent')}: ${verdict(changed.importantByPercent)}`,
  ]
}
