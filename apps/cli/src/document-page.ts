// A document as one page of HTML that needs nothing else: headings in order, the language said, ready for print, no script.

import type { Document, DocumentPart, Line } from '@lende/documents'
import type { Words } from '@lende/wording'

/** Of paper: black on white, A4, lines to fill in by hand. */
const style = `
  :root { color-scheme: light }
  body { font: 12pt/1.5 system-ui, sans-serif; color: #000; background: #fff; max-width: 42rem; margin: 2rem auto; padding: 0 1rem }
  h1 { font-size: 1.5em; margin: 0 0 1rem; line-height: 1.2 }
  h2 { font-size: 1.1em; margin: 1.5rem 0 .25rem; break-after: avoid }
  p { margin: .25rem 0 }
  ul { margin: .25rem 0; padding-left: 1.25rem }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: .125rem 1rem; margin: 0 0 1rem }
  dd { margin: 0 }
  .fill { display: inline-block; border-bottom: 1px solid #000; min-width: 12rem; height: 1.2em }
  .blank { display: flex; gap: .5rem; align-items: end }
  .blank .fill { flex: 1 }
  table { border-collapse: collapse; width: 100%; margin: .5rem 0; break-inside: avoid }
  th, td { border: 1px solid #888; padding: .25rem .5rem; text-align: left; vertical-align: top; height: 1.5em }
  footer { margin-top: 2rem; border-top: 1px solid #888; padding-top: .5rem; font-size: .8em }
  @page { size: A4; margin: 18mm }
  @media print { body { margin: 0; padding: 0; max-width: none } }
`

export function documentPage({ language, title, head, parts, foot }: Document, words: Words): string {
  const heads = head.map(
    ({ label, value }) => `<dt>${escaped(label)}</dt><dd>${value === '' ? fill : escaped(value)}</dd>`,
  )
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${escaped(title)}</h1>`,
    ...(heads.length === 0 ? [] : [`<dl>${heads.join('')}</dl>`]),
    ...parts.map((part) => section(part, words)),
    '</main>',
    '<footer>',
    ...[...(foot.sources.length === 0 ? [] : [`${foot.sources.join(', ')}.`]), ...foot.superseded].map(paragraph),
    paragraph(`${foot.edition}, ${foot.on}.`),
    paragraph(foot.disclaimer),
    '</footer>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => escapes[mark] ?? mark)
const paragraph = (text: string): string => `<p>${escaped(text)}</p>`
const fill = '<span class="fill"></span>'

function section({ heading, lines }: DocumentPart, words: Words): string {
  const title = heading === undefined ? '' : `<h2>${escaped(heading)}</h2>\n`
  return `<section>\n${title}${listed(lines, words).join('\n')}\n</section>`
}

/** Items that follow each other are one list. */
function listed(lines: readonly Line[], words: Words): string[] {
  const isItem = ({ kind }: Line): boolean => kind === 'item'
  return lines.flatMap((line, at) => {
    if (!isItem(line)) return [lineInPage(line, words)]
    const [before, after] = [lines[at - 1], lines[at + 1]]
    const opens = before === undefined || !isItem(before)
    const closes = after === undefined || !isItem(after)
    return [`${opens ? '<ul>' : ''}<li>${escaped(line.text)}</li>${closes ? '</ul>' : ''}`]
  })
}

function lineInPage(line: Line, words: Words): string {
  switch (line.kind) {
    case 'text':
      return line.strong ? `<p><strong>${escaped(line.text)}</strong></p>` : paragraph(line.text)
    case 'item':
    case 'figure':
      return paragraph(line.text)
    case 'blank':
      return `<p class="blank">${escaped(words.labelled(line.text, ''))}${fill}</p>`
    case 'table': {
      const heads = line.columns.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join('')
      const rows = line.rows.map((cells) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`)
      return `<table aria-label="${escaped(line.text)}"><thead><tr>${heads}</tr></thead><tbody>${rows.join('')}</tbody></table>`
    }
  }
}
