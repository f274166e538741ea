// The first chapter: how an entry is built, what the words of urgency mean, and how far everything has been verified.

import { urgencies } from '@lende/engine'
import type { MessageKey } from '@lende/wording'
import type { Block, Chapter } from '../document/block.ts'
import { list, paragraph, section, table } from '../document/block.ts'
import type { BookSource } from '../source.ts'

export const HOW_TO_READ = 'how-to-read.md'

/** Explains the book with the words of the content itself. */
export function howToRead(source: BookSource): Chapter {
  const { say } = source.words
  return {
    file: HOW_TO_READ,
    title: say('chapterHowTo'),
    blocks: [
      paragraph(say('howToLead'), 'lead'),
      section('how-entry', say('howToEntry')),
      list(entryParts.map((key) => say(key))),
      section('how-unknown', say('howToUnknown')),
      paragraph(say('howToUnknownText')),
      section('how-urgency', say('urgency')),
      urgencyTable(source),
      section('how-words', say('howToWords')),
      ...wordTables(source),
      section('how-state', say('howToState')),
      paragraph(reviewState(source)),
      paragraph(say('disclaimer')),
    ],
  }
}

const entryParts: readonly MessageKey[] = [
  'howToTitle',
  'howToUnder',
  'howToWhen',
  'howToCases',
  'howToMargin',
  'howToNumber',
]

function urgencyTable({ words }: BookSource): Block {
  const { word, say } = words
  return table(
    [say('urgency'), say('meaning')],
    urgencies.toReversed().map((urgency) => [word('urgency', urgency), word('urgency-meaning', urgency)]),
  )
}

/** The fixed words of readings and attestations, as they stand in the margins. */
function wordTables({ words }: BookSource): Block[] {
  const { say, word, series } = words
  const [read, attested] = [
    readings.map((one) => word('reading', one)),
    attestations.map((one) => word('attested', one)),
  ]
  return [
    paragraph([{ strong: say('readAs') }, say('colon'), series(read), '.']),
    paragraph([{ strong: say('attestedAs') }, say('colon'), series(attested), '.']),
  ]
}

const readings = ['literal', 'interpreted', 'own-choice'] as const
const attestations = ['source-document', 'read-elsewhere', 'known', 'to-verify'] as const

/** How many rules a named clinician has signed. */
function reviewState({ guideline, words }: BookSource): string {
  const written = guideline.rules.flatMap(({ provenance }) => provenance ?? [])
  const signed = written.filter(({ review }) => review.by !== 'none').length
  return words.say('reviewState', { signed, total: written.length })
}
