// Where everything in the book stands: which page holds an anchor, and the number it is found by on paper.

import type { Block, Chapter } from './block.ts'

export interface Place {
  readonly file: string
  /** Chapter and entry, `4.12`; sections and patients have none. */
  readonly number?: string
}

export interface Section {
  readonly anchor: string
  readonly title: Extract<Block, { kind: 'section' }>['title']
  /** Numbers of the first and the last entry in it. */
  readonly from?: string
  readonly to?: string
}

export interface PlannedChapter {
  readonly anchor: string
  readonly number: number
  readonly chapter: Chapter
  readonly sections: readonly Section[]
}

export interface Plan {
  readonly chapters: readonly PlannedChapter[]
  readonly places: ReadonlyMap<string, Place>
}

/** Numbers chapters and entries in the order in which they stand. */
export function planOf(chapters: readonly Chapter[]): Plan {
  const planned = chapters.map((chapter, index) => ({
    anchor: `chapter-${index + 1}`,
    number: index + 1,
    chapter,
    sections: sectionsOf(chapter.blocks, index + 1),
  }))
  const places = planned.flatMap(({ anchor, number, chapter }): (readonly [string, Place])[] => [
    [anchor, { file: chapter.file }],
    [chapter.file, { file: chapter.file }],
    ...placesIn(chapter, number),
  ])
  return { chapters: planned, places: new Map(places) }
}

/** Every place in a chapter that something can refer to. */
function placesIn({ file, blocks }: Chapter, number: number): (readonly [anchor: string, Place])[] {
  let entries = 0
  return blocks.flatMap((block): (readonly [string, Place])[] => {
    switch (block.kind) {
      case 'section':
        return [[block.anchor, { file }]]
      case 'table':
        return block.rows.flatMap((row) => ('anchor' in row && row.anchor ? [[row.anchor, { file }] as const] : []))
      case 'entry':
        entries += 1
        return [[block.anchor, { file, number: `${number}.${entries}` }]]
      default:
        return []
    }
  })
}

/** The sections of a chapter, each with the numbers of the entries in it. */
function sectionsOf(blocks: readonly Block[], number: number): Section[] {
  const isEntry = (block: Block): boolean => block.kind === 'entry'
  return blocks.flatMap((block, at) => {
    if (block.kind !== 'section') return []
    const next = blocks.findIndex((other, index) => index > at && other.kind === 'section')
    const before = blocks.slice(0, at).filter(isEntry).length
    const within = blocks.slice(at, next < 0 ? undefined : next).filter(isEntry).length
    const { anchor, title } = block
    const numbers = { from: `${number}.${before + 1}`, to: `${number}.${before + within}` }
    return [within === 0 ? { anchor, title } : { anchor, title, ...numbers }]
  })
}
