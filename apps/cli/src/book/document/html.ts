// Writes the blocks of a chapter as HTML: plain, valid, without a script.

import type { Block, Cell, Entry, Figure, Row, Table, Text, TreeLine } from './block.ts'
import { asInlines } from './block.ts'
import type { Plan } from './plan.ts'

/** Text as it may stand between tags and in attributes; a sign stays with what it is about. */
export const escaped = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/((?:≥|≤|&lt;|&gt;|§)) (?=\d)/g, '$1\u00a0')

/** A figure that says in words what it shows. */
export function svgOf({ id, title, about, width, height, drawing }: Figure): string {
  const named = `figure-${id}`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" preserveAspectRatio="xMinYMin meet" role="img" aria-labelledby="${named}-title ${named}-about">`,
    `<title id="${named}-title">${escaped(title)}</title>`,
    `<desc id="${named}-about">${escaped(about)}</desc>`,
    drawing,
    '</svg>',
  ].join('\n')
}

/** Sets blocks of one book; a reference carries its number, so that it can be followed on paper. */
export class HtmlWriter {
  readonly #plan: Plan

  constructor(plan: Plan) {
    this.#plan = plan
  }

  blocks(blocks: readonly Block[]): string {
    return blocks.map((block) => this.#block(block)).join('\n')
  }

  #block(block: Block): string {
    switch (block.kind) {
      case 'section':
        return `<h3 id="${block.anchor}"${block.opensPage ? ' class="opens"' : ''}>${this.text(block.title)}</h3>`
      case 'paragraph':
        return `<p${block.tone === undefined ? '' : ` class="${block.tone}"`}>${this.text(block.text)}</p>`
      case 'list':
        return this.#list(block)
      case 'tree':
        return `<div class="tree"><p class="label">${this.text(block.label)}</p>${treeOf(block.lines)}</div>`
      case 'figure':
        return figureOf(block.figure)
      case 'note':
        return `<p class="note">${this.text(block.text)}</p>`
      case 'entry':
        return this.#entry(block)
      case 'table':
        return this.#table(block)
    }
  }

  #list({ items, look, label }: Extract<Block, { kind: 'list' }>): string {
    const tag = look === 'steps' ? 'ol' : 'ul'
    const name = look === undefined ? '' : ` class="${look}"`
    const before = label === undefined ? '' : `<p class="label">${this.text(label)}</p>`
    return `${before}<${tag}${name}>${items.map((item) => `<li>${this.text(item)}</li>`).join('')}</${tag}>`
  }

  #entry({ anchor, title, under, picture, body, margin }: Entry): string {
    const number = this.#plan.places.get(anchor)?.number ?? ''
    const beside = margin.length === 0 ? '' : `\n<div class="margin">${this.blocks(margin)}</div>`
    const below = asInlines(under).every((part) => part === '') ? '' : `<p class="under">${this.text(under)}</p>`
    return [
      `<article class="entry" id="${anchor}">`,
      `<h4><span class="number">${number}</span> ${this.text(title)}</h4>`,
      below,
      picture === undefined ? '' : figureOf(picture),
      `<div class="body">${this.blocks(body)}</div>${beside}`,
      '</article>',
    ]
      .filter((part) => part !== '')
      .join('\n')
  }

  #table({ caption, heads, rows, look, widths }: Table): string {
    const columns = (heads[0] ?? []).reduce((sum, { span = 1 }) => sum + span, 0)
    const title = caption === undefined ? '' : `<caption>${this.text(caption)}</caption>`
    return [
      `<table class="${classesOf(look, columns, rows.length)}">${title}${columnsOf(widths, heads)}`,
      `<thead>${heads.map((row, index) => this.#heads(row, index, heads.length)).join('')}</thead>`,
      `<tbody>${rows.map((row) => this.#row(row, columns)).join('\n')}</tbody>`,
      '</table>',
    ].join('\n')
  }

  /** The upper of two rows heads groups of columns; its first cell goes down to the second row. */
  #heads(row: readonly Cell[], index: number, of: number): string {
    const cells = row.map(({ text, span = 1 }, column) => {
      if (column === 0 && index > 0) return ''
      const down = column === 0 && of > 1 ? ` rowspan="${of}"` : ''
      const corner = column === 0 ? ' class="corner"' : ''
      const scope = span > 1 ? `scope="colgroup" colspan="${span}"` : 'scope="col"'
      return `<th ${scope}${down}${corner}><span>${this.text(text)}</span></th>`
    })
    return `<tr>${cells.join('')}</tr>`
  }

  #row(row: Row, columns: number): string {
    if ('band' in row) return `<tr class="band"><th scope="row" colspan="${columns}">${this.text(row.band)}</th></tr>`
    const [head, ...cells] = row.cells.map((cell) => this.text(cell))
    const place = row.anchor === undefined ? '' : ` id="${row.anchor}"`
    return `<tr${place}><th scope="row">${head ?? ''}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  }

  text(text: Text): string {
    return asInlines(text)
      .map((part) => {
        if (typeof part === 'string') return escaped(part)
        if ('strong' in part) return `<strong>${this.text(part.strong)}</strong>`
        if ('emphasis' in part) return `<em>${this.text(part.emphasis)}</em>`
        if ('aside' in part) return `<small>${this.text(part.aside)}</small>`
        if ('code' in part) return `<code>${breakable(escaped(part.code))}</code>`
        if ('mark' in part)
          return `<span class="mark" aria-hidden="true">${part.mark}</span><span class="spoken">${escaped(part.says)}</span>`
        return this.#reference(part.see, part.text)
      })
      .join('')
  }

  #reference(anchor: string, text: Text): string {
    const place = this.#plan.places.get(anchor)
    if (place === undefined) throw new ReferenceError(`the book has no place ${anchor}`)
    const chapter = this.#plan.chapters.find(({ chapter: { file } }) => file === anchor)
    const number = place.number ?? (chapter === undefined ? undefined : String(chapter.number))
    const found = number === undefined ? [] : [`<span class="number">${number}</span>`]
    const name = this.text(text)
    return `<a href="#${chapter?.anchor ?? anchor}">${[...(name === '' ? [] : [name]), ...found].join(' ')}</a>`
  }
}

function classesOf(look: Table['look'], columns: number, rows: number): string {
  const turned = columns > mostLyingHeads ? [' narrow'] : []
  const together = rows <= mostRowsTogether ? [' whole'] : []
  return [look, ...turned, ...together].join('')
}

/** Columns by their widths, or by the groups that the upper of two rows of heads makes of them. */
function columnsOf(widths: Table['widths'], [upper = [], lower]: Table['heads']): string {
  if (widths !== undefined)
    return `<colgroup>${widths.map((width) => `<col style="width:${width}%">`).join('')}</colgroup>`
  return lower === undefined ? '' : upper.map(({ span = 1 }) => `<colgroup span="${span}"></colgroup>`).join('')
}

/** A table as small as this stays on one page. */
const mostRowsTogether = 14

const figureOf = (figure: Figure): string =>
  `<figure>${svgOf(figure)}<figcaption>${escaped(figure.title)}</figcaption></figure>`

/** With more columns than this the heads of a matrix are turned. */
const mostLyingHeads = 7

/** A long name may break after a dot or a dash. */
const breakable = (name: string): string => name.replace(/([.-])(?=\w)/g, '$1<wbr>')

/** Indented lines as lists in lists; a line that joins those below it is set apart. */
function treeOf(lines: readonly TreeLine[]): string {
  let html = ''
  let depth = -1
  lines.forEach((line, index) => {
    if (line.depth > depth) html += '<ul>'.repeat(line.depth - depth)
    else html += `</li>${'</ul></li>'.repeat(depth - line.depth)}`
    const joins = (lines[index + 1]?.depth ?? 0) > line.depth
    html += joins ? `<li><span class="joins">${escaped(line.text)}</span>` : `<li>${escaped(line.text)}`
    depth = line.depth
  })
  return lines.length === 0 ? '' : `${html}</li>${'</ul></li>'.repeat(depth)}</ul>`
}
