// `lende book`: the guideline book in four languages. As pages it goes to docs/book, committed and checked for staleness;
// with `--html FOLDER` it goes there as one file a language, made for paper.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { bookPages, printedBooks } from './book/pages.ts'
import type { Invocation } from './invocation.ts'
import { loadProduct, root } from './product.ts'

/** Writes the book anew, or prints it. */
export async function bookCommand(invocation: Invocation): Promise<number> {
  const { guideline } = await loadProduct(invocation)
  const { compile } = await import('@lende/guideline')
  const compiled = compile(join(root, 'content'))
  const { html } = invocation
  if (html !== undefined) {
    const books = printedBooks(compiled, guideline)
    writeAll(html, books)
    process.stdout.write(`${[...books.keys()].join(', ')} in ${html}, edition ${guideline.edition}\n`)
    return 0
  }
  const folder = join(root, 'docs', 'book')
  const pages = bookPages(compiled, guideline)
  rmSync(folder, { recursive: true, force: true })
  writeAll(folder, pages)
  process.stdout.write(`${pages.size} files in docs/book, edition ${guideline.edition}\n`)
  return 0
}

function writeAll(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [file, text] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
}
