// The traceability table: every statement of every document, with the rules that encode it and how many cases try them.

import { table } from './markdown.ts'
import type { BookSource } from './source.ts'

/** One table a document; a statement without a rule says why. */
export function traceChapter({ compiled, guideline, words }: BookSource): string {
  const { say, text } = words
  const rulesOf = new Map<string, string[]>()
  for (const { id, provenance } of guideline.rules)
    for (const { statement } of provenance?.sources ?? [])
      rulesOf.set(statement, [...(rulesOf.get(statement) ?? []), id])
  const account = (id: string, status: string): string => {
    if (status === 'open') return say('openStatement')
    if (status === 'no-rule') return say('noRule', { why: text(`statement.${id}.no-rule-because`) })
    return (rulesOf.get(id) ?? []).map((rule) => `\`${rule}\``).join(', ')
  }
  return compiled.content.sources
    .flatMap(({ value }) => value.documents)
    .map(({ document }) => {
      const statements = guideline.statements.filter((one) => one.document === document)
      const rows = statements.map(({ id, status }) => {
        const caution = words.has(`statement.${id}.caution`)
          ? ` **${say('caution')}**: ${text(`statement.${id}.caution`)}`
          : ''
        return [id, text(`statement.${id}.place`), `${text(`statement.${id}.says`)}${caution}`, account(id, status)]
      })
      const superseded = words.has(`document.${document}.superseded`) ? [text(`document.${document}.superseded`)] : []
      return [
        `## ${text(`document.${document}.title`)}`,
        text(`document.${document}.licence`),
        ...superseded,
        table([say('statement'), say('place'), say('says'), say('rulesColumn')], rows),
      ].join('\n\n')
    })
    .join('\n\n')
}
