// The style sheet of the printed book: paper first, calm on a screen too. Colour says urgency and nothing else.

import type { BookSource } from '../source.ts'
import { bookTitle } from './book-title.ts'
import type { Plan, PlannedChapter } from './plan.ts'

/** Styles with the running titles of this book. */
export function printStyle({ chapters }: Plan, { words, guideline }: BookSource): string {
  const edition = `${words.say('edition')} ${guideline.edition}`
  return [
    base,
    screen,
    `@page { size: A4; margin: 20mm 16mm 18mm 18mm;
  @top-left { content: ${quoted(bookTitle(words))}; ${running} }
  @bottom-left { content: ${quoted(edition)}; ${running} }
  @bottom-right { content: counter(page); ${running} }
}
@page :first { @top-left { content: none } }`,
    ...chapters.map(chapterPage),
    print,
  ].join('\n')
}

const running = 'font: 7.5pt "Helvetica Neue", Helvetica, Arial, sans-serif; color: #56606A'

/** A chapter has pages of its own, so that its name can run along. */
const chapterPage = ({ anchor, number, chapter }: PlannedChapter): string =>
  `@page ${anchor} { @top-right { content: ${quoted(`${number}  ${chapter.title}`)}; ${running} } }\n.${anchor} { page: ${anchor} }`

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`

const base = `:root {
  --ink: #1C2126; --soft: #56606A; --hairline: #D9D6CC; --edge: #7C858D; --accent: #0A6B66;
  --paper: #FBFAF6; --surface: #FFFFFF; --shade: #F3F2ED;
  color-scheme: light;
}
* { box-sizing: border-box }
html {
  font: 17px/1.5 "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif;
  color: var(--ink); background: var(--paper);
}
body { margin: 0 auto; max-width: 62rem; padding: 2rem 1.5rem 6rem; hyphens: auto; overflow-wrap: break-word }
h1, h2, h3, h4 { line-height: 1.2; margin: 0; text-wrap: balance; hyphens: manual }
h1 { font-size: 2.1rem }
h2 { font-size: 1.7rem; margin: 5rem 0 1.25rem; padding-bottom: .5rem; border-bottom: 2px solid var(--ink) }
h3 { font-size: 1.25rem; margin: 3rem 0 .75rem }
h4 { font-size: 1.02rem; margin: 0 }
p, ul, ol { margin: .5rem 0 }
p { max-width: 42rem }
ul, ol { padding-left: 1.15rem }
li { margin: .1rem 0 }
li > ul { margin: .1rem 0 }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 2px }
code { font: .86em/1.3 ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", Consolas, monospace; color: var(--soft); hyphens: none }
.number { font-variant-numeric: tabular-nums; color: var(--soft); font-weight: 400; hyphens: none; white-space: nowrap }
.lead { font-size: 1.08rem }
.quiet, .edition { color: var(--soft); font-size: .88rem }
.disclaimer { border-left: 3px solid var(--ink); padding-left: .75rem }
.label { font-size: .82rem; color: var(--soft); margin: .75rem 0 .1rem }
.label strong { color: var(--ink) }
.label + ul { margin-top: 0 }
.note { border-left: 3px solid var(--edge); padding: .1rem 0 .1rem .6rem }
.small { font-size: .86rem }
small { font-size: .88em; color: var(--soft) }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.checks { list-style: none; padding-left: 0 }
.checks li { position: relative; padding-left: 1.6rem; margin: .35rem 0 }
.checks li::before { content: ""; position: absolute; left: 0; top: .28em; width: .8em; height: .8em; border: 1.2px solid var(--ink); border-radius: 2px }
figure { margin: 1.25rem 0 }
figure svg { display: block; width: 100%; max-width: 46rem; height: auto }
figcaption { font-size: .86rem; color: var(--soft); margin-top: .35rem }
.entry { border-top: 1px solid var(--hairline); margin-top: 1.5rem; padding-top: .9rem; display: grid; grid-template-columns: minmax(0, 1fr) 17rem; column-gap: 2rem }
.entry h4, .entry .under, .entry > figure { grid-column: 1 / -1 }
.entry .under { font-size: .88rem; color: var(--soft); margin: .2rem 0 0 }
.entry .under strong { color: var(--ink) }
.entry .body { min-width: 0 }
.entry .margin { font-size: .8rem; line-height: 1.4; color: var(--soft); min-width: 0 }
.entry .margin ul { list-style: none; padding: 0 }
.entry .margin li { margin: 0 0 .4em }
.entry .margin .note { color: var(--ink) }
.entry .body > :first-child { margin-top: .5rem }
.tree ul { margin: 0; padding-left: 0; list-style: none }
.tree ul ul { margin: .1rem 0 .25rem .15rem; padding-left: .8rem; border-left: 1px solid var(--edge) }
.joins { color: var(--soft); font-size: .9em }
.mark { font-size: 1.25em; line-height: 1 }
.contents ol { list-style: none; padding: 0; counter-reset: chapter }
.contents ol > li { counter-increment: chapter; margin: .9rem 0; padding-left: 2.2rem; position: relative; break-inside: avoid-column }
.contents ol > li::before { content: counter(chapter); position: absolute; left: 0; font-variant-numeric: tabular-nums; color: var(--soft) }
.chapter-title { font-weight: 700 }
.contents ul { list-style: none; padding: 0; margin: .15rem 0; font-size: .88rem }
.contents ul li { display: flex; justify-content: space-between; gap: 1rem; padding: .08rem 0 }
.contents p { font-size: .88rem; color: var(--soft); margin: .15rem 0 }
.contents a { color: var(--ink); text-decoration: none }
.contents p a { color: var(--soft) }
.cover .subtitle { display: block; font-weight: 400; font-size: .62em; margin-top: .4rem }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; font-size: .86rem; line-height: 1.4; font-variant-numeric: tabular-nums }
caption { text-align: left; font-weight: 700; padding-bottom: .35rem }
th, td { text-align: left; vertical-align: top; padding: .35rem .7rem .35rem 0; border-bottom: 1px solid var(--hairline); font-weight: 400 }
thead th { border-bottom: 1.5px solid var(--ink); font-weight: 700; vertical-align: bottom }
.band th { font-weight: 700; padding-top: .9rem; border-bottom-color: var(--edge) }
.matrix td, .matrix thead th:not(.corner) { text-align: center; padding-left: .15rem; padding-right: .15rem }
.matrix thead th:not(.corner) { font-size: .92em; line-height: 1.15 }
.matrix thead tr:not(:last-child) th:not(.corner) { border-bottom: 1px solid var(--hairline); font-weight: 400 }
.matrix thead tr:last-child:not(:first-child) th { font-weight: 400 }
.matrix tbody th { width: 46% }
.narrow { table-layout: fixed }
.narrow thead tr:last-child th:not(.corner) span { writing-mode: vertical-rl; transform: rotate(180deg); white-space: nowrap; text-align: left }
.narrow thead .corner { width: 46% }
.narrow colgroup + colgroup { border-left: 1.2px solid var(--edge) }
.narrow tbody td { border-left: 1px solid var(--hairline) }`

const screen = `@media screen {
  a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
}
@media screen and (max-width: 52rem) {
  .entry { display: block }
  .entry .margin { margin-top: .75rem; padding-left: .75rem; border-left: 1px solid var(--hairline) }
  table { display: block; overflow-x: auto; position: relative }
}`

const print = `@media print {
  :root { --ink: #000; --soft: #3A4147; --hairline: #B9B6AC; --accent: #000; --paper: #fff }
  html { font-size: 9.2pt; line-height: 1.4; background: none }
  body { max-width: none; padding: 0; orphans: 3; widows: 3 }
  h2 { break-before: page; margin-top: 0 }
  h1, h2, h3, h4, caption, .label, .under { break-after: avoid }
  thead { display: table-header-group }
  tr, figure, li, .note, .whole { break-inside: avoid }
  h3 + p { break-after: avoid }
  h3.opens { break-before: page; margin-top: 0 }
  h2 + h3.opens { break-before: auto; margin-top: 1rem }
  .checks { columns: 2; column-gap: 1cm }
  .entry { grid-template-columns: minmax(0, 1fr) 5.4cm; column-gap: .7cm; break-inside: avoid; margin-top: .9rem; padding-top: .6rem }
  .entry .margin { font-size: 7.6pt }
  h3 { margin-top: 1.8rem }
  a { text-decoration: none }
  figure svg { max-width: none; max-height: 22cm }
  th, td { border-bottom-width: .4pt }
  p { max-width: none }
  .cover { padding-top: 7cm }
  .cover h1 { font-size: 34pt }
  .cover p { max-width: 11cm }
  .cover .edition { margin-top: 6cm }
  .contents { break-before: page }
  .contents h2 { break-before: avoid }
  .contents ol { columns: 2; column-gap: 1.1cm; font-size: 8.6pt }
  .contents ol > li { margin: 0 0 .7rem }
  table { font-size: 8.4pt }
}`
