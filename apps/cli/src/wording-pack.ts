// `lende wording-pack FILE`: are these the words of an instrument, of which version and in which language?
// The words themselves belong to others, so the project ships none; a practice brings its own file.

import type { Problem } from '@lende/engine'
import type { Instrument, WordingPack } from '@lende/instruments'
import { readWordingPack, withWording } from '@lende/instruments'
import type { Language } from '@lende/wording'
import { languages } from '@lende/wording'
import { readDocument } from './input.ts'
import { InputError } from './input-error.ts'
import type { Invocation } from './invocation.ts'
import { formatOf, operand } from './invocation.ts'
import type { Product } from './product.ts'
import { loadProduct, wordsIn } from './product.ts'

/** Checks a pack and says what it is of. */
export async function wordingPackCommand(invocation: Invocation): Promise<number> {
  const file = operand(invocation, 0, 'a file')
  const format = formatOf(invocation, ['text', 'json'])
  const product = await loadProduct(invocation)
  const { pack } = await readPack(file, product, invocation)
  const { instrument, version, language, validated, copyright, authorisation, items } = pack
  const found = { instrument, version, language, validated, copyright, authorisation, items: items.length }
  process.stdout.write(format === 'json' ? `${JSON.stringify(found, undefined, 2)}\n` : inWords(pack, product))
  return 0
}

function inWords(pack: WordingPack, { words }: Product): string {
  const { say, text } = words
  const { instrument, version, language, items } = pack
  const name = text(`instrument.${instrument}.name`)
  return [
    say('packOf', { name, instrument, version, language }),
    say('packFits', { n: items.length }),
    say(pack.validated === 'yes' ? 'packValidated' : 'packTrial'),
    pack.copyright,
    pack.authorisation,
    '',
  ].join('\n')
}

/** The instrument with the words of a pack, which must be of this instrument and in the language that is spoken. */
export async function wordedBy(
  file: string,
  instrument: Instrument,
  product: Product,
  invocation: Invocation,
): Promise<Instrument> {
  const { pack, place } = await readPack(file, product, invocation)
  const refuse = (problem: Omit<Problem, 'path'>): never => {
    throw new InputError([place({ ...problem, path: [] })], invocation.language)
  }
  if (pack.instrument !== instrument.instrument)
    return refuse({ kind: 'unknown-instrument', name: pack.instrument, expected: [instrument.instrument] })
  if (pack.language !== invocation.language)
    return refuse({ kind: 'other-language', name: pack.language, expected: [`--lang ${pack.language}`] })
  return withWording(instrument, pack)
}

interface ReadPack {
  readonly pack: WordingPack
  readonly place: (problem: Problem) => Problem
}

async function readPack(file: string, { instruments }: Product, invocation: Invocation): Promise<ReadPack> {
  const { value, place } = await readDocument(file, invocation.language)
  const ownLabel = (instrument: string, item: string, language: string): string =>
    isSpoken(language)
      ? wordsIn(language, invocation.country).text(`instrument.${instrument}.structure.items.${item}.label`)
      : ''
  const read = readWordingPack(value, { instruments, languages, ownLabel })
  if (!read.ok) throw new InputError(read.problems.map(place), invocation.language)
  return { pack: read.value, place }
}

const isSpoken = (language: string): language is Language => (languages as readonly string[]).includes(language)
