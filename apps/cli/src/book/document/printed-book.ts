// The whole book as one HTML file: cover, contents, chapters. No script, nothing from outside, made for A4.

import type { BookSource } from '../source.ts'
import { bookName, bookTitle } from './book-title.ts'
import { escaped, HtmlWriter } from './html.ts'
import type { Plan, PlannedChapter, Section } from './plan.ts'
import { printStyle } from './print-style.ts'

/** Sets a planned book. */
export function printedBook(plan: Plan, source: BookSource): string {
  const { words } = source
  const writer = new HtmlWriter(plan)
  return [
    '<!DOCTYPE html>',
    `<html lang="${words.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(bookTitle(words))}</title>`,
    `<style>\n${printStyle(plan, source)}\n</style>`,
    '</head>',
    '<body>',
    cover(source),
    contents(plan, source, writer),
    '<main>',
    ...plan.chapters.map((one) => chapterOf(one, writer)),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

function cover({ words, guideline }: BookSource): string {
  const { say } = words
  return [
    '<header class="cover">',
    `<h1>${bookName}<span class="spoken">${say('colon').trimEnd()}</span> <span class="subtitle">${escaped(say('bookSubtitle'))}</span></h1>`,
    `<p class="lead">${escaped(say('bookIntro'))}</p>`,
    `<p class="disclaimer">${escaped(say('disclaimer'))}</p>`,
    `<p class="edition">${escaped(say('edition'))} ${escaped(guideline.edition)}</p>`,
    '</header>',
  ].join('\n')
}

/** Chapters with their sections; on paper an entry is found by its number. */
function contents({ chapters }: Plan, { words }: BookSource, writer: HtmlWriter): string {
  return [
    '<nav class="contents" aria-labelledby="contents">',
    `<h2 id="contents">${escaped(words.say('contents'))}</h2>`,
    '<ol>',
    ...chapters.map((one) => contentsOf(one, writer)),
    '</ol>',
    '</nav>',
  ].join('\n')
}

/** Sections with entries, by their numbers; the others are found by leafing. */
function contentsOf({ anchor, chapter, sections }: PlannedChapter, writer: HtmlWriter): string {
  const rows = sections
    .filter(({ from }) => from !== undefined)
    .map((one) => {
      const title = `<a href="#${one.anchor}">${writer.text(one.title)}</a>`
      return `<li>${title} <span class="number">${rangeOf(one)}</span></li>`
    })
  const below = rows.length === 0 ? '' : `<ul>${rows.join('')}</ul>`
  return `<li><a class="chapter-title" href="#${anchor}">${escaped(chapter.title)}</a>${below}</li>`
}

const rangeOf = ({ from, to }: Section): string => (from === to ? (from ?? '') : `${from}–${to}`)

function chapterOf({ anchor, number, chapter }: PlannedChapter, writer: HtmlWriter): string {
  return [
    `<section class="chapter ${anchor}" aria-labelledby="${anchor}">`,
    `<h2 id="${anchor}"><span class="number">${number}</span> ${escaped(chapter.title)}</h2>`,
    writer.blocks(chapter.blocks),
    '</section>',
  ].join('\n')
}
