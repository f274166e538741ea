// The guideline book: nothing is missing from it, nothing in it leads nowhere, and the printed form is sound HTML.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shippedContent } from '../../../packages/guideline/test/shipped.ts'
import { bookPages } from '../src/book/pages.ts'
import type { Element } from './html.ts'
import { elementsOf, textOf } from './html.ts'
import { lende } from './lende.ts'

const compiled = shippedContent
const { guideline } = compiled
const folder = mkdtempSync(join(tmpdir(), 'lende-book-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const languages = ['nl', 'fr', 'de', 'en'] as const
const keys =
  /\b(fact|word|rule|recommendation|danger|classification|instrument|scope|case|patient|statement|document|currency|property|constraint|interview|safety-net)\.[a-z0-9-]+(\.[a-z-]+)?\b(?!\.yaml)/
const unfilled = /\{[a-zA-Z-]+\}|undefined|\[object|NaN/

describe('the pages', () => {
  const pages = bookPages(compiled, guideline)
  const read = (file: string): string => pages.get(file) ?? ''

  it.each(languages)('in %s every link leads to a page, a place and a figure that exist', (language) => {
    const mine = [...pages].filter(([file]) => file.startsWith(`${language}/`) && file.endsWith('.md'))
    let links = 0
    for (const [file, text] of mine)
      for (const [, to] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
        links += 1
        const [page = '', place] = (to as string).split('#')
        const target = page === '' ? file : posix.join(posix.dirname(file), page)
        expect(pages.has(target), `${file}: ${to}`).toBe(true)
        if (place !== undefined) expect(read(target).includes(`<a id="${place}">`), `${file}: ${to}`).toBe(true)
      }
    expect(links).toBeGreaterThan(500)
  })

  it('a table row has as many cells as its head', () => {
    for (const [file, text] of pages)
      for (const table of file.endsWith('.md') ? text.matchAll(/(^\|.*\|$\n?)+/gm) : []) {
        const widths = table[0]
          .trim()
          .split('\n')
          .map((line) => line.split(/(?<!\\)\|/).length)
        expect(new Set(widths).size, `${file}: ${table[0].slice(0, 80)}`).toBe(1)
      }
  })

  it('each language has the same pages and figures', () => {
    const of = (language: string) =>
      [...pages.keys()].filter((file) => file.startsWith(`${language}/`)).map((file) => file.slice(3))
    for (const language of languages) expect(of(language)).toStrictEqual(of('nl'))
    expect(of('nl')).toStrictEqual(expect.arrayContaining(['README.md', 'safety.md', 'figures/urgency-ladder.svg']))
  })
})

describe('lende book --html', () => {
  const books = new Map<string, Element[]>()
  let out = ''
  beforeAll(async () => {
    const ran = await lende(['book', '--html', folder])
    expect(ran.code).toBe(0)
    out = ran.out
    for (const language of languages)
      books.set(language, elementsOf(readFileSync(join(folder, `${language}.html`), 'utf8')))
  }, 60_000)
  const elements = (language: string): Element[] => books.get(language) as Element[]

  it('writes one file a language and leaves docs/book alone', () => {
    expect(readdirSync(folder).sort()).toStrictEqual(['de.html', 'en.html', 'fr.html', 'nl.html'])
    expect(out).toContain(guideline.edition)
  })

  describe.each(languages)('in %s', (language) => {
    it('says its language, and needs no script and nothing from outside', () => {
      const html = readFileSync(join(folder, `${language}.html`), 'utf8')
      expect(elements(language)[0]).toMatchObject({ name: 'html', attributes: { lang: language } })
      expect(
        elements(language).filter(({ name }) => ['script', 'link', 'img', 'iframe', 'object'].includes(name)),
      ).toStrictEqual([])
      expect(html.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:\/\/|url\(|@import|\son[a-z]+=/)
    })

    it('has no key of a text, and no gap that was to be filled in', () => {
      for (const { name, text } of elements(language).filter((one) => one.name !== 'code' && one.name !== 'style')) {
        expect(text, name).not.toMatch(keys)
        expect(text, name).not.toMatch(unfilled)
      }
    })

    it('has one title, and headings that never skip a level', () => {
      const levels = elements(language).flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []))
      expect(levels.filter((level) => level === 1)).toHaveLength(1)
      const rises = levels.slice(1).map((level, index) => level - (levels[index] as number))
      expect(Math.max(...rises)).toBe(1)
    })

    it('names every place once, and every reference leads to one', () => {
      const ids = elements(language).flatMap(({ attributes }) => attributes['id'] ?? [])
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toStrictEqual([])
      const known = new Set(ids)
      const references = elements(language).flatMap(({ attributes }) => [
        ...(attributes['href'] === undefined ? [] : [attributes['href'].slice(1)]),
        ...(attributes['aria-labelledby'] ?? '').split(' ').filter((id) => id !== ''),
      ])
      expect(references.filter((id) => !known.has(id))).toStrictEqual([])
      expect(references.length).toBeGreaterThan(500)
    })

    it('every head of a table says what it heads; every drawing says what it shows, and has a caption', () => {
      const heads = elements(language).filter(({ name }) => name === 'th')
      expect(heads.every(({ attributes }) => /^(col|row|colgroup)$/.test(attributes['scope'] ?? ''))).toBe(true)
      const figures = elements(language).filter(({ name }) => name === 'figure')
      expect(figures.length).toBeGreaterThanOrEqual(4 + guideline.classifications.length)
      for (const figure of figures) {
        const { inside } = figure
        for (const name of ['svg', 'title', 'desc', 'figcaption'])
          expect(
            inside.find((one) => one.name === name),
            name,
          ).toBeDefined()
        expect(textOf(figure).length).toBeGreaterThan(40)
      }
    })

    it('every rule has its entry: when it holds, where that comes from, who reviewed it, and the cases', () => {
      const entries = new Map(
        elements(language).flatMap((one) => (one.name === 'article' ? [[one.attributes['id'], one]] : [])),
      )
      const written = guideline.rules.filter(({ provenance }) => provenance !== undefined)
      expect(written.length).toBeGreaterThan(100)
      for (const { id, provenance } of written) {
        const classification = guideline.classifications.find(({ classes }) =>
          classes.some(({ proposed }) => proposed === id),
        )
        const entry = entries.get(classification === undefined ? `rule-${id}` : `class-${classification.id}`)
        expect(entry, id).toBeDefined()
        const text = textOf(entry as Element)
        for (const { statement } of provenance?.sources ?? []) expect(text, id).toContain(statement)
        expect(text, id).toContain(provenance?.review.next)
        const { inside } = entry as Element
        expect(
          inside.some(({ attributes }) => attributes['class'] === 'tree'),
          id,
        ).toBe(true)
        expect(
          inside.some(({ attributes }) => attributes['class'] === 'small'),
          id,
        ).toBe(true)
      }
    })

    it('every statement is traced to an entry, or says why it has none', () => {
      for (const { id, status } of guideline.statements) {
        const row = elements(language).find(({ attributes }) => attributes['id'] === `statement-${id}`) as Element
        expect(row, id).toMatchObject({ name: 'tr' })
        const links = row.inside.filter(({ name }) => name === 'a')
        if (status === 'rule') expect(links.length, id).toBeGreaterThan(0)
      }
    })

    it('every danger stands on the ladder at each of its urgencies', () => {
      const ladder = elements(language).find(
        ({ attributes }) => attributes['id'] === 'figure-urgency-ladder-about',
      ) as Element
      const name = (danger: string): string => compiled.wordings[language][`danger.${danger}.name`] as string
      for (const { id, tiers } of guideline.dangers) {
        const grades = new Set(tiers.map(({ tier, urgency }) => `${tier} ${urgency}`))
        expect(ladder.text.split(`${name(id)} (`).length - 1, id).toBe(grades.size)
      }
    })
  })
})
