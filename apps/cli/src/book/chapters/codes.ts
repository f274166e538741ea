// The chapter of codes: what each fact and danger is called in other systems, and how far that was verified.

import type { Code } from '@lende/engine'
import { labelOf } from '@lende/wording'
import type { Chapter, Text } from '../document/block.ts'
import { paragraph, table } from '../document/block.ts'
import type { BookSource } from '../source.ts'

/** One table; no chapter where nothing has a code. */
export function codesChapter({ guideline, words }: BookSource): Chapter[] {
  const { say, text, word } = words
  const coded: readonly (readonly [name: string, id: string, codes: readonly Code[]])[] = [
    ...guideline.dangers.map(({ id, codes }) => [text(`danger.${id}.name`), id, codes] as const),
    ...guideline.facts.map(({ id, codes }) => [labelOf(id, words), id, codes] as const),
  ]
  const rows = coded.flatMap(([name, id, codes]) =>
    codes.map(({ system, code, verified }): Text[] => [
      [name, ' ', { code: id }],
      system,
      { code },
      word('verified', verified),
    ]),
  )
  if (rows.length === 0) return []
  return [
    {
      file: 'codes.md',
      title: say('codes'),
      blocks: [
        paragraph(say('codesLead'), 'lead'),
        table([say('codeOf'), say('codeSystem'), say('code'), say('attestedAs')], rows),
      ],
    },
  ]
}
