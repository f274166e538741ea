// `lende score INSTRUMENT FILE`: the score of the last assessment, the change since the first, and the sentence that follows.
// With `--wording PACK` the words that the patient saw are those of the pack.

import type { Path, Problem } from '@lende/engine'
import { isMapping, nearest } from '@lende/engine'
import type { Administration, Instrument } from '@lende/instruments'
import { change, interpret, perObservation, readAdministration, score } from '@lende/instruments'
import { readDocument, shownName } from './input.ts'
import { InputError } from './input-error.ts'
import type { Invocation } from './invocation.ts'
import { formatOf, operand, UsageError } from './invocation.ts'
import { loadProduct } from './product.ts'
import { scorePage } from './score-page.ts'
import { wordedBy } from './wording-pack.ts'

/** Scores what a case, or a file with only the instrument's answers, holds. */
export async function scoreCommand(invocation: Invocation): Promise<number> {
  const name = operand(invocation, 0, 'an instrument')
  const file = operand(invocation, 1, 'a file')
  const format = formatOf(invocation, ['text', 'json'])
  const product = await loadProduct(invocation)
  const known = instrumentNamed(name, product.instruments)
  const { wording } = invocation
  const instrument = wording === undefined ? known : await wordedBy(wording, known, product, invocation)
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
  const { administration } = last
  const earlier = first === last ? undefined : first
  const result = {
    score: last.score,
    earlier: earlier?.score ?? null,
    since: earlier?.on ?? null,
    change: earlier === undefined ? null : change(instrument, earlier.administration, administration),
    outcome: interpret(instrument, earlier?.administration, administration),
  }
  const scored = { instrument, administration, words: product.words, packed: wording !== undefined }
  process.stdout.write(format === 'json' ? `${JSON.stringify(result, undefined, 2)}\n` : scorePage(scored, result))
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
