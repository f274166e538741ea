// The chapter of instruments: what each measures, its own labels, when a change matters, and its licence.

import type { Instrument, Item, Options, PointRange } from '@lende/instruments'
import type { Block, Chapter } from './document/block.ts'
import { list, paragraph, section } from './document/block.ts'
import type { BookSource } from './source.ts'

/** One section an instrument. */
export const instrumentsChapter = (source: BookSource): Chapter => ({
  file: 'instruments.md',
  title: source.words.say('chapterInstruments'),
  blocks: source.compiled.instruments.flatMap((instrument) => sectionOf(instrument, source)),
})

function sectionOf(instrument: Instrument, { words }: BookSource): Block[] {
  const { instrument: id, version, decisions } = instrument
  const { text, say, labelled } = words
  const key = `instrument.${id}`
  const items = itemsOf(instrument, words)
  return [
    section(`instrument-${id}`, text(`${key}.name`)),
    paragraph([`${text(`${key}.about`)} (`, { code: id }, `, ${version})`]),
    ...Object.keys(instrument['other-forms'] ?? {}).map((other) =>
      paragraph(labelled(say('otherForm'), text(`${key}.other-forms.${other}.name`))),
    ),
    paragraph({ emphasis: text(`${key}.wording.note`) }),
    ...(items.length > 0 ? [{ kind: 'list' as const, look: 'small' as const, label: say('items'), items }] : []),
    ...classesOf(instrument, words),
    ...Object.keys(instrument.attention ?? {}).map((one) => paragraph(text(`${key}.attention.${one}.sentence`))),
    paragraph(text(`${key}.missing.note`)),
    paragraph(labelled(say('beyondError'), text(`${key}.change.error.note`))),
    paragraph(text(`${key}.change.important.note`)),
    list(Object.keys(decisions).map((outcome) => text(`${key}.decisions.${outcome}`))),
    paragraph(labelled(say('licence'), text(`${key}.licence.notice`)), 'quiet'),
  ]
}

type Words = BookSource['words']

/** Each item with our label; with what its answers score, where they are not a plain number. */
function itemsOf({ instrument: id, structure }: Instrument, words: Words): string[] {
  if (structure.kind !== 'items') return []
  const key = `instrument.${id}.structure`
  const answers = (options: Options, from: string): string =>
    Object.entries(options)
      .map(([option, { points }]) => `${words.text(`${from}.options.${option}.label`)} = ${points}`)
      .join(', ')
  const scored = (item: Item): string => {
    const own = `${key}.items.${item.item}`
    const label = words.text(`${own}.label`)
    if (item.options !== undefined) return words.labelled(label, answers(item.options, own))
    if (item.reversed === 'yes') return `${label} (${words.say('reversedItem')})`
    return structure.options === undefined || item.scale !== undefined
      ? label
      : words.labelled(label, answers(structure.options, key))
  }
  return structure.items.map(scored)
}

/** Each group with its bounds and what follows from it. */
function classesOf({ instrument: id, scoring }: Instrument, { text, say, labelled }: Words): Block[] {
  if (scoring.classes === undefined) return []
  const key = `instrument.${id}.scoring`
  const partName = (part: string): string => (part === 'total' ? say('score') : text(`${key}.subscales.${part}.name`))
  const classes = Object.entries(scoring.classes).map(([name, { when }]) => {
    const bounds = Object.entries(when).map(([part, range]) => `${partName(part)} ${rangeInWords(range)}`)
    return labelled(
      `${text(`${key}.classes.${name}.name`)} (${bounds.join(', ')})`,
      text(`${key}.classes.${name}.sentence`),
    )
  })
  return [list(classes)]
}

const rangeInWords = ({ from, to }: PointRange): string =>
  [...(from === undefined ? [] : [`≥ ${from}`]), ...(to === undefined ? [] : [`≤ ${to}`])].join(' ')
