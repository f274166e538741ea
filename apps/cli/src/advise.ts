// `lende advise`: one case to a page or to JSON; NDJSON to NDJSON, line by line, bad lines reported and passed over.

import type { Problem } from '@lende/engine'
import { advise } from '@lende/engine'
import { LARGEST } from '@lende/guideline/read-yaml'
import { adviceInWords, problemInWords } from '@lende/wording'
import { caseFrom, readCaseFile, readStream, shownName } from './input.ts'
import { InputError } from './input-error.ts'
import type { Invocation } from './invocation.ts'
import { formatOf, operand } from './invocation.ts'
import type { Product } from './product.ts'
import { loadProduct } from './product.ts'
import { widthOf, wrapped } from './wrapped.ts'

/** Advice for a file, or for many as NDJSON. */
export async function adviseCommand(invocation: Invocation): Promise<number> {
  const file = operand(invocation, 0, 'a case file, or - for standard input')
  const manyByName = file.endsWith('.ndjson') || file.endsWith('.jsonl')
  const format = formatOf(invocation, ['text', 'markdown', 'json', 'ndjson'])
  const product = await loadProduct(invocation)
  if (manyByName || format === 'ndjson') return adviseMany(file, product, invocation)
  const { answers, newSigns } = await readCaseFile(file, product, invocation)
  const advice = advise(product.engine, answers, situationOf(invocation), { newSigns })
  const page =
    format === 'json'
      ? `${JSON.stringify(advice, undefined, 2)}\n`
      : wrapped(adviceInWords(advice, product.guideline, product.words, format), widthOf(process.stdout))
  process.stdout.write(page)
  return 0
}

const situationOf = ({ on, role, country }: Invocation) => ({ on, role, country })

async function adviseMany(file: string, product: Product, invocation: Invocation): Promise<number> {
  let failed = false
  let number = 0
  for await (const line of boundedLines(readStream(file))) {
    number++
    if (line.text.trim() === '' && !line.tooLong) continue
    const place = (problem: Problem): Problem => ({ ...problem, file: shownName(file), line: number, column: 1 })
    try {
      const { theCase, answers, newSigns } = readLine(line, product, invocation, place)
      const advice = advise(product.engine, answers, situationOf(invocation), { newSigns })
      await write(`${JSON.stringify({ ...(theCase.id === undefined ? {} : { case: theCase.id }), ...advice })}\n`)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      failed = true
      for (const problem of error.problems) process.stderr.write(`${problemInWords(problem, invocation.language)}\n`)
    }
  }
  return failed ? 2 : 0
}

interface BoundedLine {
  readonly text: string
  readonly tooLong: boolean
}

function readLine(line: BoundedLine, product: Product, invocation: Invocation, place: (problem: Problem) => Problem) {
  const refuse = (kind: Problem['kind']): never => {
    throw new InputError([place({ kind, path: [] })], invocation.language)
  }
  if (line.tooLong) return refuse('too-large')
  let raw: unknown
  try {
    raw = JSON.parse(line.text)
  } catch {
    return refuse('not-yaml')
  }
  return caseFrom(raw, product, invocation, place)
}

/** Lines of a stream; of one longer than a case can be, only its being there is kept. */
async function* boundedLines(stream: NodeJS.ReadableStream): AsyncGenerator<BoundedLine> {
  let kept = ''
  let tooLong = false
  const decoder = new TextDecoder()
  for await (const chunk of stream) {
    let rest = decoder.decode(chunk as Buffer, { stream: true })
    for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
      if (!tooLong && kept.length + end <= LARGEST) yield { text: kept + rest.slice(0, end), tooLong: false }
      else yield { text: '', tooLong: true }
      kept = ''
      tooLong = false
      rest = rest.slice(end + 1)
    }
    if (kept.length + rest.length > LARGEST) {
      kept = ''
      tooLong = true
    } else if (!tooLong) kept += rest
  }
  if (kept !== '' || tooLong) yield { text: kept, tooLong }
}

const write = (text: string): Promise<void> =>
  new Promise((done) => (process.stdout.write(text) ? done() : process.stdout.once('drain', () => done())))
