// The chapter of instruments: what each measures, its own labels, when a change matters, and its licence.

import type { Instrument } from '@lende/instruments'
import type { BookSource } from './source.ts'

/** One section an instrument. */
export const instrumentsChapter = (source: BookSource): string =>
  source.compiled.instruments.map((instrument) => section(instrument, source)).join('\n\n')

function section({ instrument: id, version, structure, decisions }: Instrument, { words }: BookSource): string {
  const { text, say } = words
  const key = `instrument.${id}`
  const items =
    structure.kind === 'items'
      ? structure.items.map(({ item }) => `- ${text(`${key}.structure.items.${item}.label`)}`)
      : []
  return [
    `## ${text(`${key}.name`)}`,
    `${text(`${key}.about`)} (\`${id}\`, ${version})`,
    `*${text(`${key}.wording.note`)}*`,
    ...(items.length > 0 ? [`**${say('items')}**`, items.join('\n')] : []),
    text(`${key}.missing.note`),
    `${say('beyondError')}: ${text(`${key}.change.error.note`)}`,
    text(`${key}.change.important.note`),
    Object.keys(decisions)
      .map((outcome) => `- ${text(`${key}.decisions.${outcome}`)}`)
      .join('\n'),
    `${say('licence')}: ${text(`${key}.licence.notice`)}`,
  ].join('\n\n')
}
