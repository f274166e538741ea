// Writes a chapter as a Markdown page, for reading on a forge.

import { posix } from 'node:path'
import type { Words } from '@lende/wording'
import type { Block, Figure, Row, Table, Text } from './block.ts'
import { asInlines } from './block.ts'
import type { Plan, PlannedChapter } from './plan.ts'

/** Where figures stand, beside the pages of a language. */
export const figureFile = ({ id }: Pick<Figure, 'id'>): string => `figures/${id}.svg`

/** One page; references lead to the page that holds them. */
export function markdownPage({ chapter }: PlannedChapter, plan: Plan, words: Words): string {
  const writer = new MarkdownWriter(plan, chapter.file, words)
  return `# ${chapter.title}\n\n${writer.blocks(chapter.blocks).trim()}\n`
}

class MarkdownWriter {
  readonly #plan: Plan
  readonly #file: string
  readonly #words: Words

  constructor(plan: Plan, file: string, words: Words) {
    this.#plan = plan
    this.#file = file
    this.#words = words
  }

  blocks(blocks: readonly Block[]): string {
    return blocks.map((block) => this.#block(block)).join('\n\n')
  }

  #block(block: Block): string {
    switch (block.kind) {
      case 'section':
        return `${anchored(block.anchor)}\n\n## ${this.text(block.title)}`
      case 'paragraph':
        return this.text(block.text)
      case 'list':
        return [
          ...(block.label === undefined ? [] : [this.#label(block.label), '']),
          ...block.items.map((item, index) => `${bullet(block.look, index)} ${this.text(item)}`),
        ].join('\n')
      case 'tree':
        return [
          this.#label(block.label),
          '',
          ...block.lines.map(({ depth, text }) => `${'  '.repeat(depth)}- ${escaped(text)}`),
        ].join('\n')
      case 'figure':
        return `![${escaped(block.figure.about)}](${figureFile(block.figure)})\n\n*${escaped(block.figure.title)}*`
      case 'note':
        return `> ${this.text(block.text)}`
      case 'entry':
        return [
          anchored(block.anchor),
          `### ${this.#numberOf(block.anchor)} ${this.text(block.title)}`,
          this.text(block.under),
          block.picture === undefined ? '' : this.#block({ kind: 'figure', figure: block.picture }),
          this.blocks(block.body),
          this.blocks(block.margin),
        ]
          .filter((part) => part !== '')
          .join('\n\n')
      case 'table':
        return this.#table(block)
    }
  }

  /** A label of plain words is set bold; one with marks of its own stays as it is. */
  #label(label: Text): string {
    return typeof label === 'string' ? `**${escaped(label)}**` : this.text(label)
  }

  #table({ caption, heads, rows }: Table): string {
    const columns = this.#columns(heads)
    const line = (cells: readonly string[]): string => `| ${cells.map(inCell).join(' | ')} |`
    const written = rows.map((row) => line(padded(this.#row(row), columns.length)))
    const title = caption === undefined ? [] : [`**${this.text(caption)}**`, '']
    return [...title, line(columns), line(columns.map(() => '---')), ...written].join('\n')
  }

  /** Markdown has one row of heads: the upper of two is named again in each column it covers. */
  #columns(heads: Table['heads']): string[] {
    const [upper = [], lower] = heads.map((row) =>
      row.flatMap(({ text, span = 1 }) => new Array<string>(span).fill(this.text(text))),
    )
    if (lower === undefined) return upper
    return upper.map((over, column) => {
      const under = lower[column] ?? ''
      return over === '' || under === '' ? `${over}${under}` : this.#words.labelled(over, under)
    })
  }

  #row(row: Row): string[] {
    if ('band' in row) return [`**${this.text(row.band)}**`]
    const [first = '', ...rest] = row.cells.map((cell) => this.text(cell))
    return [row.anchor === undefined ? first : `${anchored(row.anchor)}${first}`, ...rest]
  }

  text(text: Text): string {
    return asInlines(text)
      .map((part) => {
        if (typeof part === 'string') return escaped(part)
        if ('strong' in part) return `**${this.text(part.strong)}**`
        if ('emphasis' in part) return `*${this.text(part.emphasis)}*`
        if ('aside' in part) return this.text(part.aside)
        if ('code' in part) return `\`${part.code}\``
        if ('mark' in part) return part.mark
        return `[${this.text(part.text) || this.#numberOf(part.see)}](${this.#target(part.see)})`
      })
      .join('')
  }

  #numberOf = (anchor: string): string => this.#plan.places.get(anchor)?.number ?? ''

  #target(anchor: string): string {
    const place = this.#plan.places.get(anchor)
    if (place === undefined) throw new ReferenceError(`the book has no place ${anchor}`)
    const whole = anchor === place.file || anchor.startsWith('chapter-')
    const page = place.file === this.#file && !whole ? '' : posix.join('.', place.file)
    return whole ? page : `${page}#${anchor}`
  }
}

const bullet = (look: Extract<Block, { kind: 'list' }>['look'], index: number): string => {
  if (look === 'steps') return `${index + 1}.`
  return look === 'checks' ? '- [ ]' : '-'
}

const anchored = (anchor: string): string => `<a id="${anchor}"></a>`

const padded = (cells: readonly string[], length: number): string[] => [
  ...cells,
  ...new Array<string>(Math.max(0, length - cells.length)).fill(''),
]

/** A bar in a text may not end its cell. */
const inCell = (cell: string): string => cell.replace(/\|/g, '\\|').replace(/\n/g, ' ')

/** A text may not turn into markup. */
const escaped = (text: string): string => text.replace(/([*`])/g, '\\$1').replace(/<(?=[a-z/!])/gi, '&lt;')
