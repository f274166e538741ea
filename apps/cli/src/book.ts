// `lende book`: the guideline book in four languages, written to docs/book. Generated, committed, checked for staleness.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { bookPages } from './book/pages.ts'
import type { Invocation } from './invocation.ts'
import { loadProduct, root } from './product.ts'

/** Writes the book anew. */
export async function bookCommand(invocation: Invocation): Promise<number> {
  const { guideline } = await loadProduct(invocation)
  const { compile } = await import('@lende/guideline')
  const pages = bookPages(compile(join(root, 'content')), guideline)
  const folder = join(root, 'docs', 'book')
  rmSync(folder, { recursive: true, force: true })
  for (const [file, text] of pages) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  process.stdout.write(`${pages.size} pages in docs/book, edition ${guideline.edition}\n`)
  return 0
}
