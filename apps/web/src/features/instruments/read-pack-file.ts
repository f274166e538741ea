// A wording pack from a file, held against the instruments; every problem comes with its line and column.

import type { Problem, Result } from '@lende/engine'
import { isMapping } from '@lende/engine'
import type { WordingPack } from '@lende/instruments'
import { readWordingPack } from '@lende/instruments'
import type { Country } from '@lende/wording'
import { languages } from '@lende/wording'
import type { Product } from '../../product.ts'
import { productIn } from '../../product.ts'

/** Reads a file that the person at this device chose. The reader of YAML is fetched only now. */
export async function readPackFile(file: File, { instruments, words }: Product): Promise<Result<WordingPack>> {
  const { LARGEST, placed, readYaml } = await import('@lende/guideline/read-yaml')
  const inFile = (problem: Problem): Problem => ({ ...problem, file: file.name })
  if (file.size > LARGEST) return { ok: false, problems: [inFile({ kind: 'too-large', path: [] })] }
  const read = readYaml(await file.text())
  if (!read.ok) return { ok: false, problems: read.problems.map(inFile) }
  const { value } = read.value
  const ownLabel = await ownLabelsFor(value, words.country)
  const pack = readWordingPack(value, { instruments, languages, ownLabel })
  return pack.ok ? pack : { ok: false, problems: pack.problems.map((problem) => inFile(placed(problem, read.value))) }
}

/** Our own labels in the language of the pack, which need not be that of the page. */
async function ownLabelsFor(value: unknown, country: Country): Promise<(instrument: string, item: string) => string> {
  const language = languages.find((one) => isMapping(value) && value['language'] === one)
  if (language === undefined) return () => ''
  const { words } = await productIn(language, country)
  return (instrument, item) => words.text(`instrument.${instrument}.structure.items.${item}.label`)
}
