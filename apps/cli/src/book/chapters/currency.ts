// Where newer guidance says something else, and where the guidelines of this edition disagree with each other.

import type { Recommendation } from '@lende/engine'
import type { Block, Chapter, Text } from '../document/block.ts'
import { joined, paragraph, section, table } from '../document/block.ts'
import { ruleAnchor } from '../rule-entry.ts'
import type { BookSource } from '../source.ts'

/** Both tables, each with the advice it is about. */
export function currencyChapter(source: BookSource): Chapter {
  const { say } = source.words
  return {
    file: 'currency.md',
    title: say('chapterCurrency'),
    blocks: [
      section('currency-newer', say('newerGuidance')),
      ...newer(source),
      section('currency-disagreements', say('disagreementsTitle')),
      ...disagreements(source),
    ],
  }
}

function newer({ guideline, words }: BookSource): Block[] {
  const { say, text, word, labelled } = words
  const superseded = [...new Set(guideline.recommendations.map((one) => one.guideline))]
    .filter((id) => words.has(`document.${id}.superseded`))
    .map((id): Block => ({ kind: 'note', text: labelled(word('guideline', id), text(`document.${id}.superseded`)) }))
  const rows = guideline.currency.map(({ id, severity }): Text[] => {
    const about = guideline.recommendations.filter(({ currency }) => currency.includes(id))
    return [
      [{ strong: text(`currency.${id}.topic`) }, ` (${id})`],
      word('severity', severity),
      text(`currency.${id}.says`),
      joined(
        about.map((one): Text => [{ see: ruleAnchor(one.id), text: word('action', one.action) }]),
        ', ',
      ),
    ]
  })
  return [
    ...superseded,
    { ...table([say('topic'), say('severity'), say('says'), say('advice')], rows), widths: [20, 12, 38, 30] },
  ]
}

function disagreements({ findings, words }: BookSource): Block[] {
  const { say, word } = words
  const rows = findings.disagreements.map(({ action, pair: [one, other], roles }): Text[] => [
    { strong: word('action', action) },
    side(one, words),
    side(other, words),
    roles.map((role) => word('role', role)).join(', '),
  ])
  if (rows.length === 0) return [paragraph(say('noDisagreement'))]
  return [
    paragraph(say('disagreementsLead')),
    table([say('action'), say('oneGuideline'), say('otherGuideline'), say('roles')], rows),
  ]
}

/** What one guideline says: direction in bold, with the text and its entry. */
function side({ id, guideline, direction }: Recommendation, { word, text, labelled }: BookSource['words']): Text {
  return [
    labelled(word('guideline', guideline), ''),
    { strong: word('direction', direction) },
    '. ',
    { see: ruleAnchor(id), text: text(`recommendation.${id}.text`) },
  ]
}
