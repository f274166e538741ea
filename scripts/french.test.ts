// French keeps its signs with the word that they belong to: no line begins with one, and none ends with «.

import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseAst } from 'rolldown/parseAst'
import { expect, it } from 'vitest'
import { shippedContent } from '../packages/guideline/test/shipped.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A sign after a space that breaks, « before one, and an apostrophe that stands upright; a list of keys has its signs alone. */
const loose = /[^\s,] [?!;:»]|« |(?<=\p{L})'(?=\p{L})/u

/** Messages of all languages in one file; in the other languages nothing looks as loose. */
const inAllLanguages = ['packages/wording/src/problems.ts', 'apps/cli/src/practice-words.ts']

it('in every text of the content', () => {
  const french = Object.entries(shippedContent.wordings.fr)
  expect(french.length).toBeGreaterThan(2_000)
  expect(french.filter(([, text]) => loose.test(text))).toStrictEqual([])
})

it('in every message', () => {
  const files = [...globSync('{apps,packages}/*/src/**/messages/**/fr.ts', { cwd: root }), ...inAllLanguages]
  expect(files.length).toBeGreaterThan(30)
  const texts = files.flatMap((file) => textsOf(readFileSync(join(root, file), 'utf8')).map((text) => ({ file, text })))
  expect(texts.length).toBeGreaterThan(1_000)
  expect(texts.filter(({ text }) => loose.test(text))).toStrictEqual([])
})

it('what is loose is seen', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is filled in by the program that is read
  for (const text of ['Où ?', 'fait : non', '« oui »', "l'aine", '${name} : non'])
    expect(
      textsOf(`const say = (name) => \`${text}\``).some((one) => loose.test(one)),
      text,
    ).toBe(true)
  expect(textsOf("const say = one ? 'Où\u00a0?' : { 'l’aine': 1 }").some((one) => loose.test(one))).toBe(false)
})

/** The texts in a program; what is filled in stands as a letter. */
function textsOf(source: string): string[] {
  const texts: string[] = []
  const read = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { type, value, quasis } = node as { type?: string; value?: unknown; quasis?: { value: { cooked: string } }[] }
    if (type === 'Literal' && typeof value === 'string') texts.push(value)
    if (type === 'TemplateLiteral') texts.push((quasis ?? []).map((one) => one.value.cooked).join('x'))
    for (const part of Object.values(node)) read(part)
  }
  read(parseAst(source, { lang: 'ts' }))
  return texts
}
