// `lende document KIND FILE`: a letter, a sheet or a note of a case, as text, as a page, or as paper.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Agreed } from '@lende/care'
import { agreedSoFar, readAgreed } from '@lende/care'
import type { Document, DocumentKind, Material } from '@lende/documents'
import {
  documentKinds,
  documentMessages,
  doneByDefault,
  drawingsOf,
  kindsFor,
  makeDocument,
  plainText,
} from '@lende/documents'
import { advise, isMapping, nearest } from '@lende/engine'
import type { Aids } from '@lende/guideline'
import { documentPage } from './document-page.ts'
import type { CaseOnDay, Document as Read } from './input.ts'
import { caseFrom, readDocument } from './input.ts'
import { InputError } from './input-error.ts'
import type { Invocation } from './invocation.ts'
import { formOf, operand, UsageError } from './invocation.ts'
import type { Product } from './product.ts'
import { loadProduct, root } from './product.ts'
import { widthOf, wrapped } from './wrapped.ts'

/** How a document is written, by the name after `--to`. */
const writers: Readonly<Record<string, (document: Document, material: Material) => Promise<string | Uint8Array>>> = {
  text: async (document, { product }) => plainText(document, product.words),
  html: async (document, { product }) => documentPage(document, product.words),
  pdf: pdfPage,
}

export async function documentCommand(invocation: Invocation): Promise<number> {
  const kind = kindOf(operand(invocation, 0, `a kind (${documentKinds.join(', ')})`))
  const file = operand(invocation, 1, 'a case file')
  const form = formOf(invocation, Object.keys(writers))
  const product = await loadProduct(invocation)
  const read = await readDocument(file, invocation.language)
  const material = materialOf(read, product, invocation)
  const recipient = recipientOf(kind, material, invocation)
  refuseOthers(kind, material, invocation)
  const document = makeDocument(kind, material, recipient === undefined ? {} : { recipient })
  if (document === null) throw new UsageError(`there is no ${kind} for this role and country.`)
  const written = await writers[form]?.(document, material)
  write(written ?? '', invocation)
  return 0
}

/** Loaded only when it is asked for: the setter of pages is large, and there is none for every machine. */
async function pdfPage(document: Document, { product, say }: Material): Promise<Uint8Array> {
  const { writePdf } = await import('@lende/pdf')
  const drawings = drawingsOf(document, product.aids)
  const written = writePdf(document, { page: say.page }, ({ of, name }) => drawings[`${of}:${name}`])
  if (written.ok) return written.bytes
  if (written.problem === 'sign')
    throw new UsageError(`no font here has the sign "${written.sign}"; change it, or use --to html.`)
  throw new UsageError('there is no PDF on this machine; use --to html and print that.')
}

function kindOf(typed: string): DocumentKind {
  const found = documentKinds.find((kind) => kind === typed)
  if (found !== undefined) return found
  const near = nearest(typed, documentKinds)
  throw new UsageError(
    `no such document; expected ${documentKinds.join(', ')}.${near === undefined ? '' : ` Did you mean ${near}?`}`,
  )
}

/** Who makes a document stands in the content. */
function refuseOthers(kind: DocumentKind, { product }: Material, { role }: Invocation): void {
  const { documents } = product.aids
  if (documents === undefined || kindsFor(documents, role).includes(kind)) return
  const senders = documents.documents.find(({ document }) => document === kind)?.senders ?? []
  throw new UsageError(`${kind} is made by ${senders.join(', ')}; say which with --role.`)
}

function recipientOf(kind: DocumentKind, { product }: Material, { recipient }: Invocation): string | undefined {
  if (recipient === undefined) return undefined
  const content = product.aids.documents?.documents.find(({ document }) => document === kind)
  const recipients = content?.recipients ?? []
  if (recipients.includes(recipient)) return recipient
  if (recipients.length === 0) throw new UsageError(`${kind} is to nobody by role; leave out --recipient.`)
  const near = nearest(recipient, recipients)
  throw new UsageError(
    `no such recipient; expected ${recipients.join(', ')}.${near === undefined ? '' : ` Did you mean ${near}?`}`,
  )
}

function materialOf({ value, place }: Read, product: Product, invocation: Invocation): Material {
  const theCase = caseFrom(value, product, invocation, place)
  const { on, role, country, language } = invocation
  const advice = advise(
    product.engine,
    theCase.answers,
    { on, role, country },
    { newSigns: theCase.newSigns, reasons: false },
  )
  const aids = JSON.parse(readFileSync(join(root, 'build', 'aids.json'), 'utf8')) as Aids
  return {
    product: { ...product, aids },
    consult: { on, role, painAreas: painAreasOf(theCase, on) },
    outcome: { ...theCase, advice },
    agreed: agreedIn(value, { place }, invocation),
    done: doneByDefault(advice),
    say: documentMessages(language),
  }
}

const painAreasOf = ({ theCase }: CaseOnDay, on: string): readonly string[] =>
  theCase.assessments.findLast((one) => one.on === undefined || one.on <= on)?.painAreas ?? []

/** What stands agreed on the day. */
function agreedIn(value: unknown, { place }: Pick<Read, 'place'>, { on, language }: Invocation): Agreed {
  const assessments: readonly unknown[] =
    isMapping(value) && Array.isArray(value['assessments']) ? value['assessments'] : []
  const dated = assessments.map((one, at) => {
    const { on: day, agreed = {} } = isMapping(one) ? one : {}
    const read = readAgreed(agreed, ['assessments', at, 'agreed'])
    if (!read.ok) throw new InputError(read.problems.map(place), language)
    return { on: String(day), agreed: read.value }
  })
  const until = dated.filter((one) => one.on <= on).sort((one, other) => one.on.localeCompare(other.on))
  return agreedSoFar(until.map(({ agreed }) => agreed))
}

/** To a file, or to standard output, where a terminal breaks long lines. */
function write(written: string | Uint8Array, { out }: Invocation): void {
  if (out !== undefined) {
    try {
      writeFileSync(out, written)
    } catch {
      throw new UsageError(`${out} cannot be written.`)
    }
    return
  }
  process.stdout.write(typeof written === 'string' ? wrapped(written, widthOf(process.stdout)) : written)
}
